"""A file that is offered, in a row: what it is, how many rows it has, how large it is, how to verify it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.views import format as written
from generator.views.data.formats import EXCEL, LINES, PROGRAMS, file_of, workbook_of
from generator.views.data.offer import Downloads, File
from generator.views.data.tables import DataTable

KILO = 1000
_UNITS = ("字节", "KB", "MB", "GB")


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file."""

    name: str
    """The name of the file."""
    url: str
    """Its address."""
    label: str
    """Its format in a word or two; empty where it stands for nothing but itself."""
    said: str
    """What it is."""
    rows: str
    """How many rows or records it has; empty when it has several tables."""
    size: str
    """Its size in words."""
    sha256: str
    """Its digest."""


def file_row(file: File, said: str, rows: str = "", label: str = "") -> FileRow:
    """Return a file in a row."""
    name = file.url.rpartition("/")[2]
    return FileRow(name, file.url, label, said, rows, size_of(file.size), file.sha256)


def text_rows(table: DataTable, rows: int, downloads: Downloads, year: str = "") -> Iterator[FileRow]:
    """Yield a table's files of text, whole or of one year; lists are within their records as JSON."""
    inside = table.title.partition(" · ")[2] if table.parent else ""
    for form in (EXCEL, PROGRAMS) if inside else (EXCEL, PROGRAMS, LINES):
        file = downloads.files[file_of(table, form, year, packed=downloads.packed)]
        said = f"{inside}，{form.said}" if inside else form.said
        yield file_row(file, said, written.count(rows), form.short)


def book_row(tables: Sequence[DataTable], rows: int, downloads: Downloads, year: str = "") -> FileRow:
    """Return the workbook of a record type, whole or of one year; rows of several sheets are not told."""
    file = downloads.files[workbook_of(tables[0], year)]
    return file_row(file, "Excel 工作簿，每表一页", "" if len(tables) > 1 else written.count(rows), "XLSX")


def size_of(size: int) -> str:
    """Return a size in words, to a tenth of its unit: ``12.3 MB``; a KB is 1,000 bytes."""
    unit = 0
    tenths = size * 10
    while tenths >= 10 * KILO and unit < len(_UNITS) - 1:
        tenths, unit = (tenths + KILO // 2) // KILO, unit + 1
    return f"{size} {_UNITS[0]}" if unit == 0 else f"{tenths // 10}.{tenths % 10} {_UNITS[unit]}"
