"""Which figures of the statements follow from others, as the checks ask for it: formulas of a template."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from generator.model.finding import Path
from generator.model.statements import Activities
from generator.rules.checks.flows import CASH_LINES, COLUMNS, TOTALS, TRANSFERS
from generator.rules.checks.statements import SHEETS, sums
from generator.views.filing.form import Field
from generator.views.filing.workbook import Sheet, path_of

Place = tuple[int, int]
FORMAT = ("statement_format",)
NEW = "2024"
"""What the label of the newer accounts has in it."""


@dataclass(frozen=True, slots=True)
class Sum:
    """What is added, and what is taken away."""

    plus: tuple[Path, ...]
    minus: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Formula:
    """A sum in cells of one sheet; ``newer`` is that of the accounts of 2024, which a cell tells."""

    plus: tuple[Place, ...]
    minus: tuple[Place, ...] = ()
    newer: "Formula | None" = None
    chosen_in: tuple[str, Place] | None = None


def formulas(sheets: tuple[Sheet, ...]) -> dict[str, dict[Place, Formula]]:
    """Return by sheet the formulas in its cells; a record type without statements has none."""
    main, places = sheets[0].title, {sheet.title: _places(sheet) for sheet in sheets}
    choice = places[main].get(FORMAT)
    if choice is None:
        return {title: {} for title in places}
    older, newer = _totals(new_layout=False), _totals(new_layout=True)
    found: dict[str, dict[Place, Formula]] = {title: {} for title in places}
    for title, known in places.items():
        for path in (path for path in known if path in newer):
            formula = _formula(older.get(path, Sum(())), known)
            if older.get(path) != newer[path]:
                formula = Formula(formula.plus, formula.minus, _formula(newer[path], known), (main, choice))
            found[title][known[path]] = formula
    return found


def _places(sheet: Sheet) -> dict[Path, Place]:
    return {
        path_of(line, sheet.columns[at].key): (number, at + 1)
        for number, line in enumerate(sheet.lines, sheet.first_line)
        for at, cell in enumerate(line.cells)
        if isinstance(cell, Field)
    }


def _formula(stated: Sum, known: Mapping[Path, Place]) -> Formula:
    return Formula(tuple(known[path] for path in stated.plus), tuple(known[path] for path in stated.minus))


def _totals(*, new_layout: bool) -> dict[Path, Sum]:
    """Return every figure that follows from others."""
    return dict(chain(_of_balance(new_layout=new_layout), _of_activities().items(), _of_cash()))


def _of_balance(*, new_layout: bool) -> list[tuple[Path, Sum]]:
    lines = {name: Sum(_paths(parts)) for name, parts in sums(new_layout=new_layout).items()}
    lines["fixed_assets_net"] = Sum((("fixed_assets_cost",),), (("accumulated_depreciation",),))
    lines["total_net_assets"] = Sum((("unrestricted_net_assets",), ("restricted_net_assets",)))
    lines["total_liabilities_and_net_assets"] = Sum((("total_liabilities",), ("total_net_assets",)))
    return [((sheet, name), _below((sheet,), stated)) for sheet in SHEETS for name, stated in lines.items()]


def _of_activities() -> dict[Path, Sum]:
    """Return the totals of the columns, the change in net assets, and the totals across."""
    top = "statement_of_activities"
    found: dict[Path, Sum] = {}
    for column in COLUMNS[:-1]:
        moved = ((top, line, column) for line in ("total_income", *TRANSFERS, "prior_period_adjustment"))
        found[top, "change_in_net_assets", column] = Sum(tuple(moved), ((top, "total_expense", column),))
        for total, parts in TOTALS.items():
            found[top, total, column] = Sum(tuple((top, part, column) for part in parts))
    for line in Activities.model_fields:
        found[top, line, COLUMNS[-1]] = Sum(tuple((top, line, column) for column in COLUMNS[:-1]))
    return found


def _of_cash() -> list[tuple[Path, Sum]]:
    top = ("cash_flow_statement",)
    named = ((name, Sum(_paths(plus), _paths(minus))) for name, plus, minus in CASH_LINES)
    return [((*top, name), _below(top, stated)) for name, stated in named]


def _paths(names: tuple[str, ...]) -> tuple[Path, ...]:
    return tuple((name,) for name in names)


def _below(above: Path, stated: Sum) -> Sum:
    return Sum(tuple(above + path for path in stated.plus), tuple(above + path for path in stated.minus))
