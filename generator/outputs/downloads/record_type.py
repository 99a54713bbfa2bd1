"""A record type in every format but one: text of each table, whole and by year, and its workbook."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path
from typing import Any

from generator.outputs.downloads.csv_text import for_excel, for_programs
from generator.outputs.downloads.json_lines import read_by_year
from generator.outputs.downloads.outlet import Outlet
from generator.outputs.downloads.workbook import Sheets, Workbook
from generator.outputs.files import Staging, Written
from generator.views.data.formats import EXCEL, LINES, PROGRAMS, workbook_of
from generator.views.data.offer import YearRows
from generator.views.data.records import reader
from generator.views.data.tables import DataTable

Made = tuple[tuple[Written, ...], tuple[YearRows, ...]]
"""The files, and how many rows each table has in each year."""


class _Files:
    """The files of one table but for its records as JSON, open for rows."""

    def __init__(self, table: DataTable, book: Workbook, staging: Staging, *, packed: bool) -> None:
        told = ((PROGRAMS, for_programs(table)), (EXCEL, for_excel(table)))
        self._texts = [
            (Outlet(table, form, head, staging, packed=packed), write) for form, (head, write) in told
        ]
        self.outlets = [outlet for outlet, _ in self._texts]
        self._read, self._sheets = reader(table), Sheets(book, table)

    def add(self, year: str, records: Sequence[dict[str, Any]]) -> int:
        """Write the rows of some records; return how many they are."""
        rows = [row for said in records for row in self._read(said)]
        if rows:
            for outlet, write in self._texts:
                outlet.write(year, write(rows))
            self._sheets.add(rows)
        return len(rows)


def write(tables: Sequence[DataTable], source: Path, folder: Path, made_on: date, *, packed: bool) -> Made:
    """Write the files of one type from its records; the first table is the type's own."""
    staging, workbook = Staging(folder, None), workbook_of(tables[0])
    with ExitStack() as stack:
        book = stack.enter_context(closing(Workbook(staging.place(workbook), made_on)))
        lines = Outlet(tables[0], LINES, b"", staging, packed=packed)
        files = [_Files(table, book, staging, packed=packed) for table in tables]
        outlets = [lines, *(outlet for file in files for outlet in file.outlets)]
        for outlet in outlets:
            stack.enter_context(closing(outlet))
        years = tuple(_fill(source, lines, files))
    paths = (*(path for outlet in outlets for path in outlet.paths), workbook)
    return tuple(map(staging.written, paths)), years


def _fill(source: Path, lines: Outlet, files: Sequence[_Files]) -> Iterator[YearRows]:
    """Write all records, year after year; yield how many rows each table has in each."""
    for year, batches in read_by_year(source):
        counts = [0] * len(files)
        for raw, records in batches:
            lines.write(year, b"".join(raw))
            counts = [count + file.add(year, records) for count, file in zip(counts, files, strict=True)]
        for outlet in (lines, *(outlet for file in files for outlet in file.outlets)):
            outlet.end_year()
        yield YearRows(year, tuple(counts))
