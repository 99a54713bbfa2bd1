"""What lies ready to be downloaded: files with their digests, and what they hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.views.data.tables import DataTable


class File(NamedTuple):
    """A file that can be downloaded: its address, its size in bytes, its SHA-256."""

    url: str
    size: int
    sha256: str


class YearRows(NamedTuple):
    """How many rows each table of a record type has for one year; the year is empty where there is none."""

    year: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """The tables of one record type, and their rows by year; ``first`` and ``last`` are disclosures."""

    tables: tuple[DataTable, ...]
    years: tuple[YearRows, ...]
    first: date | None
    last: date | None

    @property
    def rows(self) -> tuple[int, ...]:
        """Return how many rows each table has."""
        return tuple(sum(of_year.rows[at] for of_year in self.years) for at in range(len(self.tables)))


@dataclass(frozen=True, slots=True)
class Downloads:
    """Everything that is offered, in order; ``files`` by their addresses, ``packed`` in a large register."""

    offers: tuple[Offer, ...]
    files: Mapping[str, File]
    packed: bool
