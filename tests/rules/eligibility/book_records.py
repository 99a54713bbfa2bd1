"""The records of by_the_book: raw mappings by path, and which of them were known at a cutoff (domain §3.4)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.rules.eligibility.book_law import Raw, day

PATH = re.compile(
    r"(?P<owner>[a-z]+)/(?P<who>[^/]+)/(?P<kind>[a-z-]+)/(?:51[0-9A-Z]{16}/)?(?P<key>[^/]+?)(?:\.r(?P<n>[0-9]+))?\.yaml"
)


@dataclass(frozen=True)
class Known:
    """The revision of a record that stood at the cutoff."""

    key: str
    tree: Raw
    owner: str
    first_public: date

    def __getitem__(self, field: str) -> Any:
        """Return what a field says."""
        return self.tree[field]

    def get(self, field: str) -> Any:
        """Return what a field says, or None where it is left out."""
        return self.tree.get(field)

    def day(self, field: str) -> date | None:
        """Return the day in a field; the day of the key stands in the file's name only."""
        written = self.tree.get(field) or None
        return day(written) if written else None


class Book:
    """All records about one association, looked at on a cutoff."""

    def __init__(self, uscc: str, files: Mapping[str, Raw], cutoff: date) -> None:
        """Keep the revisions of each record in order."""
        self.uscc, self.cutoff = uscc, cutoff
        self.records: dict[tuple[str, str, str, str], list[tuple[int, Raw]]] = {}
        for path, tree in files.items():
            found = PATH.fullmatch(path)
            assert found, path
            name = found["owner"], found["who"], found["kind"], found["key"]
            self.records.setdefault(name, []).append((int(found["n"] or 1), tree))

    def standing(self, kind: str) -> list[Known]:
        """Return the highest revision known at the cutoff; withdrawn records are gone."""
        return [record for record in self._standing(kind) if "withdrawn" not in record.tree]

    def _standing(self, kind: str) -> Iterator[Known]:
        for (owner, _, name, key), revisions in sorted(self.records.items(), key=lambda item: item[0][3]):
            known = [(n, tree) for n, tree in revisions if day(tree["disclosed_on"]) <= self.cutoff]
            if name == kind and known:
                first = min(day(tree["disclosed_on"]) for _, tree in revisions)
                yield Known(key, max(known, key=lambda r: r[0])[1], owner, first)

    def known(self, kind: str) -> list[Known]:
        """Return what was known of a type, without nil returns."""
        return [record for record in self.standing(kind) if "nil_return" not in record.tree]

    def begun(self, kind: str, field: str) -> list[Known]:
        """Return what was known and had begun by the cutoff, in the order of the day."""
        dated = [
            (record.day(field) or day(record.key[:10]), record.key, record) for record in self.known(kind)
        ]
        return [record for when, _, record in sorted(dated, key=lambda d: d[:2]) if when <= self.cutoff]

    def revised(self, kind: str) -> list[date]:
        """Return the days on which any revision of a type became known, up to the cutoff."""
        days = (
            day(t["disclosed_on"]) for (_, _, k, _), rs in self.records.items() if k == kind for _, t in rs
        )
        return sorted(d for d in days if d <= self.cutoff)

    @property
    def registration(self) -> Known | None:
        """Return the registration; the day of establishment is its key."""
        return max(self.known("registration"), key=lambda r: r.key, default=None)

    @property
    def joined(self) -> date:
        """Return the day of the association's first record on this site."""
        return min(
            day(tree["disclosed_on"])
            for (owner, *_), revisions in self.records.items()
            if owner == "associations"
            for _, tree in revisions
        )
