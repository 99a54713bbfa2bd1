"""Rows of a table as the XML of a sheet, column by column: text is text, amounts and days are numbers."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from generator.outputs.downloads.csv_text import WORDS
from generator.views.data.records import Row
from generator.views.data.tables import DataColumn, DataTable

FIRST_DAY = date(1899, 12, 30).toordinal()
_ODD = re.compile(r"[&<>\x00-\x1f\ufffe\uffff]|^\s|\s\Z|_x[0-9A-Fa-f]{4}_")
_UNSAID = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_PLAIN, _END = '<c t="inlineStr"><is><t>', "</t></is></c>"
Cells = Callable[[Sequence[Any]], Iterable[str]]


class Styles(NamedTuple):
    """The numbers by which a workbook knows its formats."""

    heading: int
    money: int
    day: int


def teller(table: DataTable, styles: Styles) -> Callable[[Sequence[Row]], list[str]]:
    """Return what tells the cells of rows; a cell stands where its order says."""
    told = [_cells(column, styles) for column in table.columns]

    def tell(rows: Sequence[Row]) -> list[str]:
        columns = [cells(column) for cells, column in zip(told, zip(*rows, strict=True), strict=True)]
        return list(map("".join, zip(*columns, strict=True)))

    return tell


def heading(table: DataTable, styles: Styles) -> str:
    """Return the cells of the first line."""
    return "".join(_text(column.label, styles.heading) for column in table.columns)


def numbered(lines: Iterable[str], first: int) -> str:
    """Return lines of cells as rows; the first row of a sheet is 1."""
    return "".join([f'<row r="{n}">{cells}</row>' for n, cells in enumerate(lines, first)])


def _cells(column: DataColumn, styles: Styles) -> Cells:
    if column.shape == "money":
        return lambda cells: _numbers(cells, styles.money)
    if column.shape == "date":
        return lambda cells: _numbers(map(_serial, cells), styles.day)
    if column.shape in ("number", "count", "year"):
        return lambda cells: _numbers(cells, 0)
    if column.shape == "flag":
        return lambda cells: _texts(map(WORDS.get, cells))
    labels = dict(column.codes)
    return lambda cells: _texts(map(labels.get, cells, cells) if labels else cells)


def _numbers(cells: Iterable[Any], style: int) -> Iterable[str]:
    """Return numbers as they were stated, digit by digit."""
    begin = f'<c s="{style}"><v>'
    return ["<c/>" if cell is None else f"{begin}{cell}</v></c>" for cell in cells]


def _texts(cells: Iterable[str | None]) -> Iterable[str]:
    odd = _ODD.search
    return [
        "<c/>" if cell is None else _text(cell) if odd(cell) else f"{_PLAIN}{cell}{_END}" for cell in cells
    ]


def _text(cell: str, style: int = 0) -> str:
    """Return any text: spaces at its ends stay, and what XML cannot hold is escaped as Excel does it."""
    said = _UNSAID.sub(lambda found: f"_x{ord(found[0]):04X}_", escape(cell))
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{said}{_END}'


@lru_cache(maxsize=20_000)
def _serial(day: str | None) -> int | None:
    """Return a day as a sheet counts it."""
    return None if day is None else date.fromisoformat(day).toordinal() - FIRST_DAY
