"""A record type in every format but one: text of each table, and workbooks, whole and by year."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path
from typing import Any

from generator.outputs.downloads.books import Books
from generator.outputs.downloads.csv_text import for_excel, for_programs
from generator.outputs.downloads.json_lines import read_by_year
from generator.outputs.downloads.outlet import Outlet
from generator.outputs.files import Staging, Written
from generator.views.data.formats import EXCEL, LINES, PROGRAMS
from generator.views.data.offer import YearRows
from generator.views.data.records import Row, reader
from generator.views.data.tables import DataTable

Made = tuple[tuple[Written, ...], tuple[YearRows, ...]]
"""The files, and how many rows each table has in each year."""


class _Files:
    """The text of one table but for its records as JSON, open for rows."""

    def __init__(self, table: DataTable, staging: Staging, *, packed: bool) -> None:
        told = ((PROGRAMS, for_programs(table)), (EXCEL, for_excel(table)))
        self._texts = [
            (Outlet(table, form, head, staging, packed=packed), write) for form, (head, write) in told
        ]
        self.outlets = [outlet for outlet, _ in self._texts]
        self._read = reader(table)

    def add(self, year: str, records: Sequence[dict[str, Any]]) -> list[Row]:
        """Write the rows of some records; return them."""
        rows = [row for said in records for row in self._read(said)]
        if rows:
            for outlet, write in self._texts:
                outlet.write(year, write(rows))
        return rows


def write(tables: Sequence[DataTable], source: Path, folder: Path, made_on: date, *, packed: bool) -> Made:
    """Write the files of one type from its records; the first table is the type's own."""
    staging = Staging(folder, None)
    with ExitStack() as stack:
        books = stack.enter_context(closing(Books(tables, staging, made_on)))
        lines = Outlet(tables[0], LINES, b"", staging, packed=packed)
        files = [_Files(table, staging, packed=packed) for table in tables]
        outlets = [lines, *(outlet for file in files for outlet in file.outlets)]
        for outlet in outlets:
            stack.enter_context(closing(outlet))
        years = tuple(_fill(source, lines, files, books))
    paths = (*(path for outlet in outlets for path in outlet.paths), *books.paths)
    return tuple(map(staging.written, paths)), years


def _fill(source: Path, lines: Outlet, files: Sequence[_Files], books: Books) -> Iterator[YearRows]:
    """Write all records, year after year; yield how many rows each table has in each."""
    for year, batches in read_by_year(source):
        counts = [0] * len(files)
        for raw, records in batches:
            lines.write(year, b"".join(raw))
            for place, file in enumerate(files):
                if rows := file.add(year, records):
                    books.add(year, place, rows)
                    counts[place] += len(rows)
        for outlet in (lines, *(outlet for file in files for outlet in file.outlets)):
            outlet.end_year()
        books.end_year()
        yield YearRows(year, tuple(counts))
