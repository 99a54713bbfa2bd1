"""Tables as files: CSV for programs, CSV and workbooks for Excel, JSON; the same table, the same bytes."""

import csv
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any

import xlsxwriter

from generator.views.table import Cell, Table, words

BOM = "\ufeff"
FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Beginnings that a spreadsheet takes for a formula, in an East Asian locale their wide forms too."""
WIDEST, WEIGHED = 60, 200
_FORMATS = {Decimal: {"num_format": "#,##0.00"}, date: {"num_format": "yyyy-mm-dd"}}


def plain_csv(table: Table) -> bytes:
    """Return UTF-8 with the columns' names, for programs; text is as it was filed."""
    return _csv([column.name for column in table.columns], table.rows, "\n").encode()


def excel_csv(table: Table) -> bytes:
    """Return what Excel opens at a double click: BOM, CRLF, Chinese words, no cell that is a formula."""
    rows = (tuple(defused(cell) for cell in row) for row in table.rows)
    return (BOM + _csv([column.label for column in table.columns], rows, "\r\n")).encode()


def as_json(table: Table, about: dict[str, Any]) -> bytes:
    """Return what is said of a table, and its rows as objects; amounts are text, to the fen."""
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, row, strict=True)) for row in table.rows]
    return (json.dumps(about | {"rows": rows}, ensure_ascii=False, indent=1, default=str) + "\n").encode()


def compact_json(said: dict[str, Any]) -> bytes:
    """Return JSON for scripts, in as few bytes as it can be."""
    return f"{one_line(said)}\n".encode()


def one_line(said: dict[str, Any]) -> str:
    """Return JSON in one line, without its end."""
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def indented_json(said: dict[str, Any]) -> bytes:
    """Return JSON that people read too."""
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def workbook(tables: Sequence[Table], made_on: date) -> bytes:
    """Return an XLSX with a sheet for each table: text stays text, the heading stays in sight."""
    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"created": datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC)})
        heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        formats = {kind: book.add_format(said) for kind, said in _FORMATS.items()}
        for table in tables:
            _fill(book.add_worksheet(table.title[:31]), table, heading, formats)
    return content.getvalue()


def _fill(sheet: Any, table: Table, heading: Any, formats: dict[type, Any]) -> None:
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.label, heading)
        sheet.set_column(place, place, _width(column.label, [row[place] for row in table.rows[:WEIGHED]]))
    for line, row in enumerate(table.rows, 1):
        for place, cell in enumerate(row):
            _write(sheet, line, place, words(cell), formats)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _write(sheet: Any, line: int, place: int, cell: Cell, formats: dict[type, Any]) -> None:
    if isinstance(cell, str):
        sheet.write_string(line, place, cell)
    elif isinstance(cell, date):
        sheet.write_datetime(line, place, datetime(cell.year, cell.month, cell.day), formats[date])  # noqa: DTZ001 - a sheet has civil dates
    elif cell is not None:
        sheet.write_number(line, place, cell, formats.get(type(cell)))


def _width(label: str, cells: Iterable[Cell]) -> int:
    """Return a width that shows most cells: a Han character is as wide as two digits."""
    longest = max((_columns(str(cell)) for cell in cells if cell is not None), default=0)
    return min(WIDEST, max(8, _columns(label) + 2, longest + 2))


def _columns(text: str) -> int:
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)


def _csv(heading: Sequence[str], rows: Iterable[Sequence[Cell]], line_end: str) -> str:
    content = StringIO()
    writer = csv.writer(content, lineterminator=line_end)
    writer.writerow(heading)
    writer.writerows(["" if cell is None else cell for cell in row] for row in rows)
    return content.getvalue()


def defused(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula: text like one gets an apostrophe."""
    said = words(cell)
    return f"'{said}" if isinstance(said, str) and said.startswith(FORMULA_LIKE) else said
