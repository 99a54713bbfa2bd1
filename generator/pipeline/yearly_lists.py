"""The yearly lists of a register, and what each of them says of one association."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from generator.model.disclosures.eligible_list import EligibleList, Entry, ListStatus
from generator.model.dossier import AnyRecord, ListMembership
from generator.model.finding import Finding
from generator.model.record import Record
from generator.outputs.cache import Cache
from generator.outputs.manifest import code_digest, digest_of
from generator.sources.layout import Entry as FileEntry
from generator.sources.layout import Index
from generator.sources.records import load


def read_lists(index: Index, cache: Cache | None) -> tuple[list[Record[EligibleList]], list[Finding]]:
    """Return every revision of every list, and what is wrong with their files."""
    records: list[Record[EligibleList]] = []
    findings: list[Finding] = []
    said: dict[str, Entry] = {}
    for entry in (entry for folder in index.overviews for entry in folder.entries()):
        record, found = _overview(index.root, entry, cache)
        findings += found
        if record and isinstance(record.content, EligibleList):
            records.append(_sharing(cast("Record[EligibleList]", record), said))
    return records, findings


def _sharing(record: Record[EligibleList], said: dict[str, Entry]) -> Record[EligibleList]:
    """Return a list with the entries of the one before it where they are equal: in revisions most are."""
    entries = []
    for entry in record.content.entries:
        before = said.get(entry.association_id)
        entries.append(before if before == entry else entry)
        said[entry.association_id] = entries[-1]
    return Record(record.address, record.content.model_copy(update={"entries": tuple(entries)}))


def _overview(root: Path, entry: FileEntry, cache: Cache | None) -> tuple[AnyRecord | None, list[Finding]]:
    """Read a file that names many associations; it is long, so what it came to is kept."""
    if cache is None:
        return load(root, entry.address)
    digest = digest_of([code_digest().encode(), repr(entry).encode()])
    return cache.recall(entry.address.file, digest, lambda: load(root, entry.address))


def newest_first(record: Record[EligibleList]) -> tuple[int, str, int]:
    """Order lists by year, then by registrar, each with its highest revision first."""
    return -record.content.year, record.address.owner_id, -record.address.revision


@dataclass(frozen=True, slots=True)
class NamedList:
    """A list by association: what it says of each, and of none."""

    record: Record[EligibleList]
    entries: dict[str, Entry]
    head: Record[EligibleList]
    concerned: frozenset[str]

    def membership(self, uscc: str) -> ListMembership:
        """Return what the list says of one association."""
        return ListMembership(self._head(uscc), self.entries.get(uscc))

    def _head(self, uscc: str) -> Record[EligibleList]:
        """Return the list without what it says of others."""
        if uscc not in self.concerned:
            return self.head
        decided = self.record.content
        overrides = tuple(o for o in decided.overrides if o.association_id == uscc)
        objections = tuple(o for o in decided.objections if o.target_association_id == uscc)
        return _cut(self.record, overrides=overrides, objections=objections)


def published(named: Iterable[NamedList]) -> tuple[Record[EligibleList], ...]:
    """Return the revisions that were published, without what they say of anybody."""
    return tuple(one.head for one in named if one.head.content.status is ListStatus.FINAL)


def by_association(record: Record[EligibleList]) -> NamedList:
    """Return a list in the form in which associations look themselves up."""
    content = record.content
    entries = {entry.association_id: entry for entry in content.entries}
    concerned = {o.association_id for o in content.overrides}
    concerned |= {o.target_association_id for o in content.objections if o.target_association_id}
    return NamedList(record, entries, _cut(record, overrides=(), objections=()), frozenset(concerned))


def _cut(record: Record[EligibleList], **decided: object) -> Record[EligibleList]:
    return Record(record.address, record.content.model_copy(update={"entries": (), **decided}))
