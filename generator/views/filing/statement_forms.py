"""The three statements as a form shows them before they are filed: the lines of either system, in order."""

from typing import Any

from generator.model.disclosures.annual_report import StatementFormat
from generator.rules.checks.continuity import REARRANGED
from generator.views import opening_adjustments as opening
from generator.views.statement_lines import Line, of_form
from generator.views.statements import CHANGE, HIDDEN, ITEM_NUMBERS, STATEMENTS, Figures

Said = dict[str, Any]


def statement_forms() -> Said:
    """Return the statements with their columns, and the lines by system: key, label, number, total or not."""
    return {
        "statements": [_columns(one.title, one.columns) for one in STATEMENTS],
        "lines": {one.value: _lines(one) for one in StatementFormat},
        "numbered": StatementFormat.NPO_2004.value,
        "items": ITEM_NUMBERS,
        "change": CHANGE,
        "hidden": HIDDEN,
        "adjustments": _ADJUSTMENTS,
    }


_ADJUSTMENTS: Said = {
    "heads": opening.HEADS,
    "restated": opening.RESTATED,
    "moved": opening.MOVED,
    "rearranged": sorted(REARRANGED),
    "otherwise": opening.MADE_UP_OTHERWISE,
    "untold": opening.UNTOLD,
    "renamed": opening.RENAMED,
    "unknown": opening.UNKNOWN,
    "same": opening.SAME,
}


def _columns(title: str, columns: tuple[Figures, ...]) -> Said:
    return {"title": title, "columns": [_column(column) for column in columns]}


def _column(one: Figures) -> Said:
    return {"head": one.head, "group": one.group, "part": one.part, "last": one.of_last_year}


def _lines(system: StatementFormat) -> list[list[list[object]]]:
    old = system is StatementFormat.NPO_2004
    return [[_line(line, old=old) for line in of_form(one.lines, old=old)] for one in STATEMENTS]


def _line(line: Line, *, old: bool) -> list[object]:
    label, number = (line.label_2004, line.number) if old else (line.label_2024, "")
    return [line.key, label, number, line.total]
