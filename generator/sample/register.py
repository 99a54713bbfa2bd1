"""Writes a register: every association with its files, and those of the departments."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.model.record import Owner
from generator.sample.association import associate
from generator.sample.departments import NEIGHBOURS, of_neighbours, talent_statistics
from generator.sample.filing import Filing, write
from generator.sample.profile import Profile


def write_register(folder: Path, associations: int, seed: int, as_of: date) -> None:
    """Write a fictional register below ``folder``; the same arguments write the same bytes.

    Nothing is disclosed after ``as_of``. Raises FileExistsError where a register already stands.
    """
    refuse_to_mix(folder)
    write(folder, everything(associations, seed, as_of))


def everything(associations: int, seed: int, as_of: date) -> Iterator[Filing]:
    """Yield the files of a register one by one; the yearly lists follow from them."""
    neighbours: list[Profile] = []
    offices: set[str] = set()
    for index in range(associations):
        association = associate(index, seed, as_of)
        yield from association.filings
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
