"""The register as the pipeline sees it: a job for each association and department, and the yearly lists."""

import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import cast

from generator.model.disclosures.eligible_list import EligibleList
from generator.model.dossier import AnyRecord, Dossier, ListMembership
from generator.model.finding import Finding, Problem
from generator.model.policy import Policy
from generator.model.record import Address, Disclosure, Owner, Record
from generator.model.summary import OfficeSummary, Registrant
from generator.outputs.cache import Cache
from generator.pipeline.yearly_lists import by_association, newest_first, published, read_lists
from generator.rules import register_checks
from generator.sources.layout import Entry as FileEntry
from generator.sources.layout import Index, scan
from generator.sources.mentions import Mentions, mentions
from generator.sources.packed import NOTHING, Packed
from generator.sources.records import load, locate, read_bytes

MENTIONS = "mentions"
"""The name under which the cache keeps which departments' files name whom."""


@dataclass(frozen=True, slots=True)
class Job:
    """The files about one association with what the yearly lists say of it, or those of one department."""

    subject: str
    about: Packed = NOTHING
    memberships: tuple[ListMembership, ...] = ()
    lists: str = ""
    is_office: bool = False

    @property
    def files(self) -> Iterator[FileEntry]:
        """Yield the files about the subject, its own and those of others that name it."""
        for folder in self.about.folders:
            yield from folder.entries()
        yield from self.about.named

    @property
    def signature(self) -> bytes:
        """Return bytes that change whenever a file changes; the yearly lists name every association."""
        return self.about.content + self.lists.encode()


@dataclass(frozen=True, slots=True)
class Register:
    """Everything filed: jobs in order of code, the yearly lists, newest first, and what is wrong so far."""

    root: Path
    jobs: tuple[Job, ...]
    offices: tuple[Job, ...]
    lists: tuple[Record[EligibleList], ...]
    lists_mark: str
    """What changes whenever a file of a yearly list changes."""
    findings: tuple[Finding, ...]
    published: tuple[Record[EligibleList], ...]
    """The revisions of lists that were published, without what they say of anybody."""


def open_register(root: Path, as_of: date, below: Iterable[str] = ("",)) -> Register:
    """Index the tree, or some folders of it, and read the lists; the workers read the dossiers themselves."""
    return register_of(scan(root, below), as_of)


def register_of(index: Index, as_of: date, cache: Cache | None = None) -> Register:
    """Read the lists of a tree that was indexed."""
    records, findings = read_lists(index, cache)
    known = sorted((record for record in records if record.disclosed_on <= as_of), key=newest_first)
    named = [by_association(record) for record in known]
    lists = "\n".join(f"{folder.path} {folder.files}" for folder in index.overviews)
    naming = _naming(index, cache)
    jobs = (
        Job(uscc, Packed.of(folders, naming.get(uscc, ())), tuple(n.membership(uscc) for n in named), lists)
        for uscc, folders in sorted(index.dossiers.items())
    )
    offices = (
        Job(name, Packed.of(folders), is_office=True) for name, folders in sorted(index.departments.items())
    )
    standing = tuple(next(group) for _, group in groupby(known, key=lambda record: record.address.identity))
    found = tuple(index.findings + findings)
    return Register(index.root, tuple(jobs), tuple(offices), standing, lists, found, published(named))


def read_dossier(root: Path, job: Job) -> tuple[Dossier, list[Finding]]:
    """Read all files of a job; those that are unsound are findings and not in the dossier.

    What is wrong with a department's file is found once, in the department's own job.
    """
    loaded = [(file.address, *load(root, file.address)) for file in job.files]
    records = tuple(_concerning(job.subject, [record for _, record, _ in loaded if record is not None]))
    findings = [finding for address, _, found in loaded if _is_own(address, job.subject) for finding in found]
    return Dossier(job.subject, records, job.memberships), findings


def _is_own(address: Address, subject: str) -> bool:
    return address.owner is not Owner.DEPARTMENT or address.owner_id == subject


def _concerning(subject: str, records: list[AnyRecord]) -> Iterator[AnyRecord]:
    """Yield the records without those of departments that only mention the association in passing."""
    naming = {
        record.address.identity
        for record in records
        if isinstance(record.content, Disclosure) and subject in record.content.associations()
    }
    for record in records:
        if _is_own(record.address, subject) or record.address.identity in naming:
            yield record


def place_problems(root: Path, problems: Iterable[Problem]) -> Iterator[Finding]:
    """Give problems their lines and columns; each file is read once more."""
    ordered = sorted(problems, key=lambda problem: problem.file)
    for file, group in groupby(ordered, key=lambda problem: problem.file):
        exists = (root / file).is_file()
        yield from locate(read_bytes(root / file) if exists else b"", list(group))


def check_lists(root: Path, lists: Iterable[Record[EligibleList]], policy: Policy) -> Iterator[Finding]:
    """Yield what yearly lists show by themselves."""
    found = (problem for record in lists for problem in register_checks.list_problems(record, policy))
    return place_problems(root, found)


def check_across(
    register: Register,
    summaries: Sequence[Registrant],
    offices: Sequence[OfficeSummary],
    policy: Policy,
) -> Iterator[Finding]:
    """Yield what only shows with all associations side by side."""
    found = register_checks.problems(summaries, offices, register.lists, policy)
    return place_problems(register.root, found)


def _naming(index: Index, cache: Cache | None) -> dict[str, list[FileEntry]]:
    """Return the departments' files that name each association."""
    folders = (folder for folders in index.departments.values() for folder in folders)
    entries = [entry for folder in folders for entry in folder.entries()]
    before = _known_mentions(cache)
    known = mentions(index.root, entries, before)
    if cache is not None and known != before:
        cache.put([(MENTIONS, MENTIONS, pickle.dumps(known))])
    naming: dict[str, list[FileEntry]] = {}
    for entry in entries:
        for code in known[entry.address.file][1]:
            naming.setdefault(code, []).append(entry)
    return naming


def _known_mentions(cache: Cache | None) -> Mentions:
    kept = cache.get([(MENTIONS, MENTIONS)]) if cache else iter(())
    return next((cast("Mentions", pickle.loads(content)) for _, content in kept), {})  # noqa: S301 - our own cache
