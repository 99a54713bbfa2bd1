"""In which formats a table is offered as text, and how its files are called: whole, and of one year."""

from typing import NamedTuple

from generator.views import urls
from generator.views.data.tables import DataTable, table_name


class Format(NamedTuple):
    """A format: how its files end, what it is in short and in full, and how a large register packs it."""

    suffix: str
    short: str
    said: str
    packing: str


EXCEL = Format("excel.csv", "CSV（Excel）", "CSV，Excel 用", "zip")
PROGRAMS = Format("csv", "CSV", "CSV，程序用", "gz")
LINES = Format("jsonl", "JSON Lines", "JSON Lines，每条记录一行，列表在内", "gz")


def file_of(table: DataTable, form: Format, year: str = "", *, packed: bool) -> str:
    """Return the address of a table's file; those of a year lie in the folder of their record type."""
    ending = f"{form.suffix}.{form.packing}" if packed else form.suffix
    if not year:
        return urls.download(f"{table.name}.{ending}")
    return f"{years_of(table)}{table.name}-{year}.{ending}"


def years_of(table: DataTable) -> str:
    """Return the address of the page and of the folder that hold a record type year by year."""
    return urls.downloads_by_year(table_name(table.record_type))


def workbook_of(table: DataTable, year: str = "") -> str:
    """Return the address of the workbook of a table's type, whole or of one year; it is packed as it is."""
    return f"{years_of(table)}{table.name}-{year}.xlsx" if year else urls.download(f"{table.name}.xlsx")


def database(*, packed: bool) -> str:
    """Return the address of the database."""
    return urls.download("register.sqlite.zip" if packed else "register.sqlite")


ORIGINALS = urls.download("register-yaml.zip")
