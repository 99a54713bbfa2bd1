"""The unit of work: one association with all that is filed about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any, TypeVar, cast

from generator.model.disclosures.eligible_list import EligibleList, Entry
from generator.model.record import Disclosure, Envelope, NilReturn, Record
from generator.model.shapes import USCC

AnyRecord = Record[Envelope]
Kind = TypeVar("Kind", bound=Disclosure)


@dataclass(frozen=True, slots=True)
class ListMembership:
    """What one yearly list says of the association: its head without other entries, and the line itself."""

    record: Record[EligibleList]
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """All revisions of all records about one association, in order of type, key and revision.

    ``memberships`` hold what every revision of every yearly list says of it.
    """

    uscc: str
    records: tuple[AnyRecord, ...]
    memberships: tuple[ListMembership, ...] = ()
    _versions: dict[str, tuple[tuple[AnyRecord, ...], ...]] = field(default_factory=dict, compare=False)

    @property
    def is_office(self) -> bool:
        """Say whether it is a department's: its id then stands in place of a code."""
        return USCC.fullmatch(self.uscc) is None

    def versions(self, record_type: str) -> tuple[tuple[AnyRecord, ...], ...]:
        """Return each record of a type as the tuple of its revisions, oldest first."""
        if not self._versions:
            self._versions.update(_by_type(self.records))
        return self._versions.get(record_type, ())

    def standing(self, record_type: str, on: date) -> Iterator[AnyRecord]:
        """Yield, for each record, the highest revision known on a day; withdrawn ones included."""
        for revisions in self.versions(record_type):
            known = [record for record in revisions if record.disclosed_on <= on]
            if known:
                yield known[-1]

    def known(self, kind: type[Kind], on: date) -> tuple[Record[Kind], ...]:
        """Return what stood on a day: two-time rule, first half. Nil returns and withdrawals are left out."""
        standing = self.standing(kind.record_type, on)
        return tuple(cast("Record[Kind]", record) for record in standing if isinstance(record.content, kind))

    def latest(self, kind: type[Kind], on: date) -> Record[Kind] | None:
        """Return the known record with the highest key, the newest period or event."""
        return max(self.known(kind, on), key=lambda record: record.address.key, default=None)

    def until(self, on: date) -> "Dossier":
        """Return the dossier as it was known on a day."""
        return Dossier(self.uscc, tuple(r for r in self.records if r.disclosed_on <= on), self.memberships)

    def lists(self, on: date) -> tuple[ListMembership, ...]:
        """Return what the yearly lists that stood on a day say of the association."""
        standing: dict[tuple[str, str, str], ListMembership] = {}
        for found in sorted(self.memberships, key=lambda m: m.record.address.revision):
            if found.record.disclosed_on <= on:
                standing[found.record.address.identity] = found
        return tuple(standing.values())

    def nil_returns(self, kind: type[Disclosure], on: date) -> tuple[Record[NilReturn], ...]:
        """Return the declarations that nothing of this type happened."""
        standing = self.standing(kind.record_type, on)
        return tuple(cast("Record[NilReturn]", r) for r in standing if isinstance(r.content, NilReturn))


def _by_type(records: Iterable[AnyRecord]) -> dict[str, tuple[tuple[AnyRecord, ...], ...]]:
    identity: Any = attrgetter("address.identity")
    found: dict[str, list[tuple[AnyRecord, ...]]] = {}
    ordered = sorted(
        records, key=lambda r: (r.address.record_type, r.address.key, r.address.owner_id, r.address.revision)
    )
    for _, revisions in groupby(ordered, key=identity):
        group = tuple(revisions)
        found.setdefault(group[0].address.record_type, []).append(group)
    return {kind: tuple(groups) for kind, groups in found.items()}
