"""Rows of a table as CSV: for programs, and for Excel with BOM, CRLF and Chinese words (RFC 4180)."""

import csv
from collections.abc import Callable, Iterable, Sequence
from io import StringIO
from typing import Any

from generator.outputs.tables import BOM, FORMULA_LIKE, defused
from generator.views.data.records import Row
from generator.views.data.tables import DataColumn, DataTable
from generator.views.format import yes_no

FLAGS = {True: "true", False: "false"}
WORDS = {flag: yes_no(said=flag) for flag in (True, False)}
_TEXT = frozenset(("text", "url"))
Cells = Callable[[Sequence[Any]], Iterable[Any]]
"""How the cells of a column are told: all at once, as columns are fewer than cells."""
Write = Callable[[Sequence[Row]], bytes]


def for_programs(table: DataTable) -> tuple[bytes, Write]:
    """Return the heading, and what writes rows below it: codes and text as they were filed."""
    told: dict[int, Cells] = {
        place: _flags for place, column in enumerate(table.columns) if column.shape == "flag"
    }
    return _text([[column.name for column in table.columns]], "\n"), _writer(told, "\n")


def for_excel(table: DataTable) -> tuple[bytes, Write]:
    """Return the heading, and what writes rows below it: labels of codes, 是 and 否, no formulas."""
    told = {place: how for place, column in enumerate(table.columns) if (how := _for_people(column))}
    heading = _text([[defused(column.label) for column in table.columns]], "\r\n")
    return BOM.encode() + heading, _writer(told, "\r\n")


def _for_people(column: DataColumn) -> Cells | None:
    if column.shape == "code":
        labels = dict(column.codes)
        return lambda cells: map(labels.get, cells, cells)
    if column.shape == "flag":
        return lambda cells: map(WORDS.get, cells)
    return _defused if column.shape in _TEXT else None


def _flags(cells: Sequence[Any]) -> Iterable[Any]:
    return map(FLAGS.get, cells)


def _defused(cells: Sequence[Any]) -> Iterable[Any]:
    return [defused(cell) if cell and cell[0] in FORMULA_LIKE else cell for cell in cells]


def _writer(told: dict[int, Cells], line_end: str) -> Write:
    def write(rows: Sequence[Row]) -> bytes:
        columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
        for place, how in told.items():
            columns[place] = how(columns[place])  # type: ignore[arg-type]
        return _text(zip(*columns, strict=True), line_end)

    return write


def _text(rows: Iterable[Iterable[Any]], line_end: str) -> bytes:
    content = StringIO()
    csv.writer(content, lineterminator=line_end).writerows(rows)
    return content.getvalue().encode()
