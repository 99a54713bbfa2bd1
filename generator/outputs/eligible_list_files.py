"""The yearly list as files beside its page."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.outputs.tables import as_json, excel_csv, plain_csv, workbook
from generator.views.table import Table


def files(
    folder: str, tables: tuple[Table, ...], about: dict[str, Any], made_on: date
) -> Iterator[tuple[str, bytes]]:
    """Yield a workbook of all tables, and each of them as CSV and JSON."""
    yield f"{folder}{tables[0].name}.xlsx", workbook(tables, made_on)
    for table in tables:
        yield f"{folder}{table.name}.excel.csv", excel_csv(table)
        yield f"{folder}{table.name}.csv", plain_csv(table)
        yield f"{folder}{table.name}.json", as_json(table, about | {"title": table.title})
