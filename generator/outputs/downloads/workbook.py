"""A record type as a workbook: a sheet for each of its tables, written row by row in constant memory."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any

import xlsxwriter

from generator.views.data.tables import DataColumn, DataTable
from generator.views.format import yes_no

LONGEST = 1_048_575
"""Rows of a sheet below its heading (Excel's limit)."""
TITLE = 31
_FORBIDDEN = str.maketrans("[]:*?/\\'", "（）：＊？／＼’")
Write = Callable[[Any, int, int, Any], Any]


class Workbook:
    """One workbook, open for rows of several tables."""

    def __init__(self, file: Path, made_on: date) -> None:
        """Open a workbook whose bytes depend on nothing but its content and a day."""
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = xlsxwriter.Workbook(str(file), options)
        self._book.use_zip64()
        self._book.set_properties({"created": datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC)})
        self.heading = self._book.add_format({"bold": True, "bottom": 1})
        self.money = self._book.add_format({"num_format": "#,##0.00"})
        self.day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._titles: set[str] = set()

    def sheet(self, title: str) -> Any:
        """Add a sheet; titles are cut to what Excel takes, and told apart by numbers."""
        short = title.translate(_FORBIDDEN)
        names = (short[:TITLE] if n == 1 else f"{short[: TITLE - 4]}（{n}）" for n in count(1))
        name = next(name for name in names if name not in self._titles)
        self._titles.add(name)
        return self._book.add_worksheet(name)

    def close(self) -> None:
        """Write the file."""
        self._book.close()


class Sheets:
    """The rows of one table; when a sheet is full, the next one follows."""

    def __init__(self, book: Workbook, table: DataTable) -> None:
        """Begin the first sheet."""
        self._book, self._table = book, table
        self._writes = [_write(column, book) for column in table.columns]
        self._begin()

    def add(self, row: Sequence[Any]) -> None:
        """Write one row."""
        if self._line == LONGEST:
            self._begin()
        self._line += 1
        for place, (write, cell) in enumerate(zip(self._writes, row, strict=True)):
            if cell is not None:
                write(self._sheet, self._line, place, cell)

    def _begin(self) -> None:
        self._line = 0
        self._sheet = self._book.sheet(self._table.title)
        self._sheet.freeze_panes(1, 0)
        for place, column in enumerate(self._table.columns):
            self._sheet.set_column(place, place, max(12, 2 * len(column.label) + 2))
            self._sheet.write_string(0, place, column.label, self._book.heading)


def _write(column: DataColumn, book: Workbook) -> Write:
    """Return how the values of a column are written; everything but numbers and days is text."""
    if column.shape == "money":
        return lambda sheet, line, place, cell: sheet.write_number(line, place, float(cell), book.money)
    if column.shape == "date":
        return lambda sheet, line, place, cell: sheet.write_number(line, place, _serial(cell), book.day)
    if column.shape in ("number", "count", "year"):
        return lambda sheet, line, place, cell: sheet.write_number(line, place, float(cell))
    if column.shape == "flag":
        return lambda sheet, line, place, cell: sheet.write_string(line, place, yes_no(said=cell))
    labels = dict(column.codes)
    return lambda sheet, line, place, cell: sheet.write_string(line, place, labels.get(cell, cell))


def _serial(day: str) -> int:
    """Return a day as a sheet counts it."""
    return (date.fromisoformat(day) - date(1899, 12, 30)).days
