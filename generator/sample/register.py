"""Writes a register: every association with its files, and the yearly lists that name them all."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from generator.model.record import Owner
from generator.sample.association import Association, associate
from generator.sample.departments import NEIGHBOURS, of_neighbours, talent_statistics
from generator.sample.eligibility import entry
from generator.sample.eligible_list import FIRST, SECOND, eligible_lists
from generator.sample.filing import Content, Filing, write
from generator.sample.profile import Profile

Entries = dict[int, list[Content]]


def write_register(folder: Path, associations: int, seed: int, as_of: date) -> None:
    """Write a fictional register below ``folder``; the same arguments write the same bytes.

    Nothing is disclosed after ``as_of``. Raises FileExistsError where a register already stands.
    """
    entries: Entries = {FIRST.year: [], SECOND.year: []}
    refuse_to_mix(folder)
    write(folder, everything(associations, seed, as_of, entries))
    write(folder, yearly_lists(entries, as_of))


def everything(associations: int, seed: int, as_of: date, entries: Entries) -> Iterator[Filing]:
    """Yield the files of a register one by one, and keep what the yearly lists say of each association."""
    neighbours: list[Profile] = []
    offices: set[str] = set()
    for index in range(associations):
        association = associate(index, seed, as_of)
        yield from association.filings
        enter(entries, association)
        offices.add(association.profile.office.id)
        neighbours.append(association.profile)
        if len(neighbours) == NEIGHBOURS:
            yield from of_neighbours(tuple(neighbours))
            neighbours.clear()
    yield from talent_statistics(offices, as_of)


def refuse_to_mix(folder: Path) -> None:
    """Raise FileExistsError when there are records below a folder: two registers would become one."""
    for owner in Owner:
        if (folder / owner).exists():
            raise FileExistsError(f"{folder / owner} 已存在，先删去或另选目录")


def enter(entries: Entries, association: Association) -> None:
    """Add what the lists say of an association that was registered by their cutoffs."""
    for calendar in (FIRST, SECOND):
        if association.filings and association.profile.established_on <= calendar.cutoff:
            entries[calendar.year].append(entry(association, calendar.cutoff))


def yearly_lists(entries: Entries, as_of: date) -> Iterable[Filing]:
    """Return the lists that were published by a day."""
    filings = eligible_lists(entries[FIRST.year], entries[SECOND.year])
    return [filing for filing in filings if filing.disclosed_on <= as_of]
