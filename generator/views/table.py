"""A table to be downloaded, whatever the format: named columns and rows of plain values."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.scalars import Code

Cell = Code | str | int | Decimal | date | None
"""A code is written as it is for programs, and by its label for people."""


def words(cell: Cell) -> Cell:
    """Return a cell as people read it: a code by its label."""
    return cell.label if isinstance(cell, Code) else cell


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name for programs, and its heading for people."""

    name: str
    """snake_case."""
    label: str
    """Chinese."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; amounts are Decimal in yuan, days are dates, codes and identifiers are text."""

    name: str
    """The stem of its file."""
    title: str
    """What it holds."""
    columns: tuple[Column, ...]
    """Its columns, in order."""
    rows: tuple[tuple[Cell, ...], ...]
    """Its rows, in order; each has a cell for every column."""
