"""A record type as a workbook: a sheet for each of its tables, written in constant memory."""

import shutil
from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from tempfile import SpooledTemporaryFile

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from generator.outputs.downloads.sheet_rows import Styles, heading, numbered
from generator.views.data.tables import DataTable

FEW = 1 << 20
"""Characters of rows that are kept in memory."""
LONGEST = 1_048_575
"""Rows of a sheet below its heading (Excel's limit)."""
TITLE = 31
_FORBIDDEN = str.maketrans("[]:*?/\\'", "（）：＊？／＼’")


class RowSheet(Worksheet):  # type: ignore[misc]  # xlsxwriter has no types
    """A sheet that is told whole rows; xlsxwriter's own way, cell by cell, takes four to eight times that."""

    def __init__(self) -> None:
        """Begin without rows; few are kept in memory, many on the disk."""
        super().__init__()
        self.size = 0
        self._rows = SpooledTemporaryFile(FEW, "w+", encoding="utf-8", newline="")  # noqa: SIM115 - open until written

    def add(self, rows: str, lines: int, width: int) -> None:
        """Take in the XML of the next rows; ``lines`` is how many there are with them."""
        self._rows.write(rows)
        self.size += len(rows)
        self.dim_rowmin, self.dim_rowmax = 0, lines - 1
        self.dim_colmin, self.dim_colmax = 0, width - 1

    def _write_rows(self) -> None:
        """Write the rows where xlsxwriter would write its cells."""
        self._rows.seek(0)
        shutil.copyfileobj(self._rows, self.fh)
        self._rows.close()


class Workbook:
    """One workbook, open for rows of several tables."""

    def __init__(self, file: Path, made_on: date) -> None:
        """Open a workbook whose bytes depend on nothing but its content and a day."""
        self._book = xlsxwriter.Workbook(str(file))
        self._book.use_zip64()
        self._book.set_properties({"created": datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC)})
        formats = ({"bold": True, "bottom": 1}, {"num_format": "#,##0.00"}, {"num_format": "yyyy-mm-dd"})
        added = [self._book.add_format(one) for one in formats]
        self.styles = Styles(*(one._get_xf_index() for one in added))  # noqa: SLF001 - rows name formats by number
        self._titles: set[str] = set()

    def sheet(self, title: str) -> RowSheet:
        """Add a sheet; titles are cut to what Excel takes, and told apart by numbers."""
        short = title.translate(_FORBIDDEN)
        names = (short[:TITLE] if n == 1 else f"{short[: TITLE - 4]}（{n}）" for n in count(1))
        name = next(name for name in names if name not in self._titles)
        self._titles.add(name)
        added: RowSheet = self._book.add_worksheet(name, RowSheet)
        return added

    def close(self) -> None:
        """Write the file; a small one needs no other files on its way."""
        self._book.in_memory = sum(sheet.size for sheet in self._book.worksheets()) < FEW
        self._book.close()


class Sheets:
    """The lines of one table; when a sheet is full, the next one follows."""

    def __init__(self, book: Workbook, table: DataTable) -> None:
        """Begin the first sheet."""
        self._book, self._table = book, table
        self._begin()

    def add(self, lines: Sequence[str]) -> None:
        """Write lines of cells."""
        while lines:
            room = LONGEST - self._lines + 1
            if not room:
                self._begin()
                continue
            some, lines = lines[:room], lines[room:]
            self._write(some)

    def _begin(self) -> None:
        self._lines = 0
        self._sheet = self._book.sheet(self._table.title)
        self._sheet.freeze_panes(1, 0)
        for place, column in enumerate(self._table.columns):
            self._sheet.set_column(place, place, max(12, 2 * len(column.label) + 2))
        self._write([heading(self._table, self._book.styles)])

    def _write(self, lines: Sequence[str]) -> None:
        first = self._lines + 1
        self._lines += len(lines)
        self._sheet.add(numbered(lines, first), self._lines, len(self._table.columns))
