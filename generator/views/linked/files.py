"""Which files are offered together, and what kind of file each is."""

from generator.views.data.formats import EXCEL, LINES, PROGRAMS, file_of, workbook_of, years_of
from generator.views.data.offer import Downloads, File
from generator.views.data.tables import DataTable

_TYPES = {
    "csv": "text/csv",
    "gz": "application/gzip",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "jsonl": "application/x-ndjson",
    "sqlite": "application/vnd.sqlite3",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


def media_type(url: str) -> str:
    """Return the media type of a file by the end of its name."""
    return _TYPES[url.rpartition(".")[2]]


def is_registered(kind: str) -> bool:
    """Say whether IANA knows a media type; those it does not begin with ``x-``."""
    return "/x-" not in kind


def files_of(table: DataTable, downloads: Downloads) -> list[File]:
    """Return the files of one table, each of all its years."""
    text = (file_of(table, form, packed=downloads.packed) for form in (PROGRAMS, EXCEL, LINES))
    return [downloads.files[url] for url in (*text, workbook_of(table)) if url in downloads.files]


def files_of_all(downloads: Downloads) -> list[File]:
    """Return the files that hold or describe everything, in order of their addresses."""
    tables = tuple(table for offer in downloads.offers for table in offer.tables)
    of_one = {file.url for table in tables for file in files_of(table, downloads)}
    years = tuple({years_of(table) for table in tables})
    whole = (file for url, file in downloads.files.items() if url not in of_one)
    return sorted(file for file in whole if not file.url.startswith(years))
