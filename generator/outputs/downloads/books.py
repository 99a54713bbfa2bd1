"""The workbooks of a record type: that of all records, and that of the year at hand."""

from collections.abc import Sequence
from datetime import date

from generator.outputs.downloads.sheet_rows import teller
from generator.outputs.downloads.workbook import Sheets, Workbook
from generator.outputs.files import Staging
from generator.views.data.formats import workbook_of
from generator.views.data.records import Row
from generator.views.data.tables import DataTable


class Books:
    """The workbooks, open for rows; a year without rows has none."""

    def __init__(self, tables: Sequence[DataTable], staging: Staging, made_on: date) -> None:
        """Open the whole workbook, with a sheet for each table."""
        self._tables, self._staging = tables, staging
        self.paths: list[str] = []
        self._whole = self._begin("", made_on)
        self._sheets = [Sheets(self._whole, table) for table in tables]
        self._tell = [teller(table, self._whole.styles) for table in tables]
        self._year: Workbook | None = None
        self._of_year: dict[int, Sheets] = {}

    def add(self, year: str, place: int, rows: Sequence[Row]) -> None:
        """Write rows of the table at a place to the whole, and to the workbook of the year if any."""
        lines = self._tell[place](rows)
        self._sheets[place].add(lines)
        if year:
            self._sheet_of(year, place).add(lines)

    def end_year(self) -> None:
        """Close the workbook of the year at hand."""
        if self._year:
            self._year.close()
        self._year, self._of_year = None, {}

    def close(self) -> None:
        """Close what is open."""
        self.end_year()
        self._whole.close()

    def _sheet_of(self, year: str, place: int) -> Sheets:
        self._year = self._year or self._begin(year, date(int(year), 12, 31))
        if place not in self._of_year:
            self._of_year[place] = Sheets(self._year, self._tables[place])
        return self._of_year[place]

    def _begin(self, year: str, made_on: date) -> Workbook:
        path = workbook_of(self._tables[0], year)
        self.paths.append(path)
        return Workbook(self._staging.place(path), made_on)
