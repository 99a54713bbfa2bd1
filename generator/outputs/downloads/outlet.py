"""Where the text of a format goes: to the whole file, and to the file of the year at hand."""

from contextlib import ExitStack
from typing import IO

from generator.outputs.downloads.packing import opened
from generator.outputs.files import Staging
from generator.views.data.formats import Format, file_of
from generator.views.data.tables import DataTable


class Outlet:
    """The files of a table in one format; a year without rows has no file."""

    def __init__(
        self, table: DataTable, form: Format, heading: bytes, staging: Staging, *, packed: bool
    ) -> None:
        """Open the whole file and write its heading."""
        self._table, self._form, self._packed = table, form, packed
        self._heading, self._staging = heading, staging
        self._open_whole, self._open_year = ExitStack(), ExitStack()
        self.paths: list[str] = []
        self._whole = self._begin("", self._open_whole)
        self._year: IO[bytes] | None = None

    def write(self, year: str, content: bytes) -> None:
        """Write to the whole, and to the file of the year if there is one."""
        self._whole.write(content)
        if year:
            self._year = self._year or self._begin(year, self._open_year)
            self._year.write(content)

    def end_year(self) -> None:
        """Close the file of the year at hand."""
        self._open_year.close()
        self._year = None

    def close(self) -> None:
        """Close what is open."""
        self.end_year()
        self._open_whole.close()

    def _begin(self, year: str, stack: ExitStack) -> IO[bytes]:
        path = file_of(self._table, self._form, year, packed=self._packed)
        self.paths.append(path)
        file = stack.enter_context(opened(self._staging.place(path)))
        file.write(self._heading)
        return file
