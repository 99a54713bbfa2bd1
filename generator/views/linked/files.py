"""Which files are offered together, and what kind of file each is."""

from generator.views import urls
from generator.views.data.offer import Downloads, File
from generator.views.data.tables import DataTable

_SUFFIXES = ("csv", "excel.csv", "xlsx", "jsonl")
_TYPES = {
    "csv": "text/csv",
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
    """Return the files of one table."""
    addresses = (urls.download(f"{table.name}.{suffix}") for suffix in _SUFFIXES)
    return [downloads.files[url] for url in addresses if url in downloads.files]


def files_of_all(downloads: Downloads) -> list[File]:
    """Return the files that hold or describe everything, in order of their addresses."""
    tables = (table for offer in downloads.offers for table in offer.tables)
    of_one = {file.url for table in tables for file in files_of(table, downloads)}
    return sorted(file for url, file in downloads.files.items() if url not in of_one)
