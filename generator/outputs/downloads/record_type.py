"""A record type in every format but one: the CSV files of each of its tables, and its workbook."""

from collections.abc import Sequence
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path

from generator.outputs.downloads.csv_pair import CsvPair, files_of
from generator.outputs.downloads.json_lines import file_of, read
from generator.outputs.downloads.workbook import Sheets, Workbook
from generator.outputs.files import Staging, Written
from generator.views import urls
from generator.views.data.records import rows
from generator.views.data.tables import DataTable

Made = tuple[tuple[Written, ...], tuple[int, ...]]
"""The files, and how many rows each table has."""


def workbook_of(name: str) -> str:
    """Return the address of the workbook of a table's type."""
    return urls.download(f"{name}.xlsx")


def write(tables: Sequence[DataTable], folder: Path, made_on: date) -> Made:
    """Write the files of one type from its JSON Lines; the first table is the type's own."""
    staging, name = Staging(folder, None), tables[0].name
    counts = [0] * len(tables)
    with ExitStack() as stack:
        book = stack.enter_context(closing(Workbook(staging.place(workbook_of(name)), made_on)))
        places = [(table, CsvPair(table, staging, stack), Sheets(book, table)) for table in tables]
        for said in read(folder / file_of(name)):
            for at, (table, pair, sheets) in enumerate(places):
                for row in rows(table, said):
                    pair.add(row)
                    sheets.add(row)
                    counts[at] += 1
    paths = [path for table in tables for path in files_of(table)]
    made = [staging.written(path) for path in (*paths, workbook_of(name))]
    return tuple(made), tuple(counts)
