"""Templates as workbooks of Excel: headings, lists to choose from, checks of what is typed."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from generator.views.filing.form import Field
from generator.views.filing.template import CODES, EXAMPLES, NOTES, Place, Shown, Template, example, is_read
from generator.views.filing.totals import NEWER, Formula
from generator.views.filing.workbook import Column, Line, Sheet, choices, how_in_a_cell

MADE = datetime(2026, 1, 1, tzinfo=UTC)
"""When every template says it was made: its bytes follow from its fields alone."""
_A4 = 9
"""The paper; a sheet is printed as wide as it."""
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_NUMBERS = {"金额": "#,##0.00", "日期": "yyyy-mm-dd", "整数": "0", "年度": "0", "小数": "0.####"}
"""How a field is shown; all others are text, which Excel leaves as it is typed."""
_LIMITS: dict[str, dict[str, object]] = {
    "金额": {"validate": "decimal", "minimum": -9_999_999_999_999.99, "maximum": 9_999_999_999_999.99},
    "小数": {"validate": "decimal", "minimum": -999_999.9999, "maximum": 999_999.9999},
    "整数": {"validate": "integer", "minimum": 0, "maximum": 9_999_999_999},
    "年度": {"validate": "integer", "minimum": 2004, "maximum": 2100},
    "日期": {"validate": "date", "minimum": date(1900, 1, 1), "maximum": date(2199, 12, 31)},
}


def workbook(template: Template) -> bytes:
    """Return the XLSX of a template."""
    content = BytesIO()
    with xlsxwriter.Workbook(content, _OPTIONS) as book:
        book.set_properties({"title": template.title, "created": MADE})
        _notes(book, template)
        looks = _Looks(book)
        for sheet in template.sheets:
            made = book.add_worksheet(sheet.title)
            _sheet(made, sheet, template.filled[sheet.title], looks)
            _formulas(made, template.formulas[sheet.title], template.filled[sheet.title], looks)
        _examples(book, template, looks)
        _code_lists(book, template, looks)
        book.worksheets()[1].activate()
    return content.getvalue()


class _Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[str, Any] = {}
        self.title = book.add_format({"bold": True, "font_size": 12})
        self.heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.words = book.add_format({"text_wrap": True, "valign": "top"})
        self.total = book.add_format({"num_format": _NUMBERS["金额"], "border": 1, "bg_color": "#EAF1FB"})
        self.group = book.add_format({"bold": True, "valign": "top"})

    def of(self, field: Field) -> Any:
        """Return the format of the cells of a field."""
        shown = _NUMBERS.get(field.kind, "@")
        if shown not in self._made:
            self._made[shown] = self._book.add_format(
                {"num_format": shown, "border": 1, "border_color": "#B0B0B0", "text_wrap": shown == "@"}
            )
        return self._made[shown]


def _notes(book: Any, template: Template) -> None:
    sheet = book.add_worksheet(NOTES)
    sheet.write_string(0, 1, template.title, book.add_format({"bold": True, "font_size": 14}))
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 2)
    sheet.set_column(1, 1, 12)
    sheet.set_column(2, 2, 90)
    for line, (label, said) in enumerate(template.notes, 2):
        sheet.write_string(line, 1, label, wrapped)
        sheet.write_string(line, 2, said, wrapped)
    _print(sheet)


def _examples(book: Any, template: Template, looks: _Looks) -> None:
    sheet = book.add_worksheet(EXAMPLES)
    for at, (label, width) in enumerate((("工作表", 24), ("项目", 40), ("示例", 34), ("写法", 60))):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, label, looks.heading)
    for line, row in enumerate(template.examples, 1):
        for at, said in enumerate(row):
            sheet.write_string(line, at, said)
    sheet.freeze_panes(1, 0)
    _print(sheet)


def _code_lists(book: Any, template: Template, looks: _Looks) -> None:
    """Write the code lists one beside the other, each with a name that its cells are chosen by."""
    if not template.lists:
        return
    sheet = book.add_worksheet(CODES)
    for at, (name, (label, words)) in enumerate(template.lists.items()):
        sheet.set_column(at, at, 30)
        sheet.write_string(0, at, label, looks.heading)
        sheet.write_column(1, at, words)
        cells = xl_range_abs(1, at, len(words), at)
        book.define_name(_range(name), f"='{CODES}'!{cells}")
    sheet.freeze_panes(1, 0)
    _print(sheet)


def _range(listed: str) -> str:
    return listed.replace("-", "_")


def _sheet(made: Any, sheet: Sheet, filled: Mapping[Place, Shown], looks: _Looks) -> None:
    _head(made, sheet, looks)
    for line, row in enumerate(sheet.lines, sheet.first_line):
        _line(made, line, row, filled, looks)
    if not sheet.lines:
        _list(made, sheet, filled, looks)


def _head(made: Any, sheet: Sheet, looks: _Looks) -> None:
    """Write the names that are hidden, the title and the headings."""
    made.set_row(0, None, None, {"hidden": True})
    made.set_column(0, 0, 2, None, {"hidden": True})
    made.write_string(0, 0, sheet.mark)
    made.write_string(1, 1, sheet.note, looks.title)
    for at, column in enumerate(sheet.columns, 1):
        shown = looks.of(column.field) if column.field else None
        made.set_column(at, at, column.width, shown)
        made.write_string(0, at, column.key)
        made.write_string(2, at, _heading(column), looks.heading)
    made.freeze_panes(sheet.first_line, 2)
    _print(made)


def _print(made: Any) -> None:
    made.set_paper(_A4)
    made.fit_to_pages(1, 0)


def _heading(column: Column) -> str:
    return f"{column.label} *" if column.field and column.field.required else column.label


def _line(made: Any, line: int, row: Line, filled: Mapping[Place, Shown], looks: _Looks) -> None:
    made.write_string(line, 0, row.key)
    for at, cell in enumerate(row.cells, 1):
        if isinstance(cell, Field):
            _write(made, (line, at), filled.get((line, at)), looks.of(cell))
            _check(made, (line, at, line, at), cell)
        elif cell:
            made.write_string(line, at, cell, looks.group if row.is_heading else looks.words)


def _list(made: Any, sheet: Sheet, filled: Mapping[Place, Shown], looks: _Looks) -> None:
    for at, column in enumerate(sheet.columns, 1):
        if column.field and is_read(column.key):
            _check(made, (sheet.first_line, at, sheet.last_line, at), column.field)
            for place in (place for place in filled if place[1] == at):
                _write(made, place, filled[place], looks.of(column.field))


def _formulas(
    made: Any, formulas: Mapping[Place, Formula], filled: Mapping[Place, Shown], looks: _Looks
) -> None:
    """Write the formulas where nothing is filled in; they show nothing until there is something to add."""
    for place, formula in formulas.items():
        if place not in filled:
            made.write_formula(*place, f"={_written(formula)}", looks.total, "")


def _written(formula: Formula) -> str:
    if formula.newer and formula.chosen_in:
        sheet, place = formula.chosen_in
        chosen = f"'{sheet}'!{xl_rowcol_to_cell(*place, row_abs=True, col_abs=True)}"
        newer, older = _added(formula.newer), _added(formula)
        return f'IF(ISNUMBER(SEARCH("{NEWER}",{chosen})),{newer},{older})'
    return _added(formula)


def _added(formula: Formula) -> str:
    if not formula.plus:
        return '""'
    plus, minus = (
        ",".join(xl_rowcol_to_cell(*place) for place in places) for places in (formula.plus, formula.minus)
    )
    taken, counted = (f"-SUM({minus})", f"{plus},{minus}") if minus else ("", plus)
    return f'IF(COUNT({counted})=0,"",ROUND(SUM({plus}){taken},2))'


def _write(made: Any, place: Place, said: Shown | None, shown: Any) -> None:
    if said is None:
        made.write_blank(*place, None, shown)
    elif isinstance(said, date):
        made.write_datetime(*place, datetime(said.year, said.month, said.day), shown)  # noqa: DTZ001 - a sheet has civil dates
    elif isinstance(said, int | Decimal):
        made.write_number(*place, said, shown)
    else:
        made.write_string(*place, said, shown)


def _check(made: Any, cells: tuple[int, int, int, int], field: Field) -> None:
    """Let Excel refuse what cannot be right, with the words in which it is said how it is written."""
    how = how_in_a_cell(field)
    said = {"input_title": field.label[:32], "input_message": f"{how}\n例如 {example(field)}"[:255]}
    rule = _rule(field) | said | {"error_title": "写法不对", "error_message": how[:255]}
    made.data_validation(*cells, rule | {"ignore_blank": True})


def _rule(field: Field) -> dict[str, object]:
    if listed := choices(field):
        source = f"={_range(field.listed)}" if field.listed else list(listed)
        return {"validate": "list", "source": source, "show_error": not field.suggested}
    if field.kind in _LIMITS:
        return {"criteria": "between"} | _LIMITS[field.kind]
    if longest := re.match(r"[0-9]+(?= 字以内)", field.how):
        return {"validate": "length", "criteria": "<=", "value": int(longest.group())}
    return {"validate": "any"}
