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


@dataclass(frozen=True, slots=True)
class Offer:
    """The tables of one record type, and how many rows each has; ``first`` and ``last`` are disclosures."""

    tables: tuple[DataTable, ...]
    rows: tuple[int, ...]
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Downloads:
    """Everything that is offered, in order; ``files`` by their addresses."""

    offers: tuple[Offer, ...]
    files: Mapping[str, File]
