"""A table as two CSV files: one for programs, one for Excel (RFC 4180; BOM and CRLF for Excel)."""

import csv
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import Any

from generator.outputs.files import Staging
from generator.outputs.tables import BOM, defused
from generator.views import urls
from generator.views.data.tables import DataColumn, DataTable
from generator.views.format import yes_no

_PROGRAM_FLAGS = {True: "true", False: "false"}
_TEXT = frozenset(("text", "url"))
Read = Callable[[Any], Any]


def files_of(table: DataTable) -> tuple[str, str]:
    """Return the addresses of the file for programs and of the one for Excel."""
    return urls.download(f"{table.name}.csv"), urls.download(f"{table.name}.excel.csv")


class CsvPair:
    """Both files of a table, open for rows."""

    def __init__(self, table: DataTable, staging: Staging, stack: ExitStack) -> None:
        """Open both files until the stack is closed, and write their headings."""
        plain, excel = (staging.place(path) for path in files_of(table))
        plain_file = stack.enter_context(plain.open("x", encoding="utf-8", newline=""))
        excel_file = stack.enter_context(excel.open("x", encoding="utf-8", newline=""))
        excel_file.write(BOM)
        self._plain = csv.writer(plain_file, lineterminator="\n")
        self._excel = csv.writer(excel_file, lineterminator="\r\n")
        self._plain.writerow([column.name for column in table.columns])
        self._excel.writerow([defused(column.label) for column in table.columns])
        self._for_programs = [_for_programs(column) for column in table.columns]
        self._for_people = [for_people(column) for column in table.columns]

    def add(self, row: Sequence[Any]) -> None:
        """Write one row to both."""
        self._plain.writerow(
            [cell if read is None else read(cell) for read, cell in zip(self._for_programs, row, strict=True)]
        )
        self._excel.writerow([_cell(read, cell) for read, cell in zip(self._for_people, row, strict=True)])


def for_people(column: DataColumn) -> Read | None:
    """Return how a value is read by people: a code by its label, a flag as 是 or 否; None for as it is."""
    if column.shape == "code":
        labels = dict(column.codes)
        return lambda cell: labels.get(cell, cell)
    if column.shape == "flag":
        return lambda cell: yes_no(said=cell)
    return defused if column.shape in _TEXT else None


def _for_programs(column: DataColumn) -> Read | None:
    return _PROGRAM_FLAGS.get if column.shape == "flag" else None


def _cell(read: Read | None, cell: Any) -> Any:
    return cell if read is None or cell is None else read(cell)
