"""Which figures of the statements follow from others, as the checks ask for it: formulas of a template."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.finding import Path
from generator.rules.checks import all_checks
from generator.rules.checks.relation import Sum
from generator.rules.checks.statements import NEW, OLD
from generator.views.filing.form import Field
from generator.views.filing.workbook import Sheet, path_of

Place = tuple[int, int]
NOTHING = Sum(at=())
FORMAT = ("statement_format",)
NEWER = "2024"
"""What the label of the newer accounts has in it."""


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
            formula = _formula(older.get(path, NOTHING), known)
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


@cache
def _totals(*, new_layout: bool) -> Mapping[Path, Sum]:
    """Return every figure of the statements that follows from others, by the accounts of 2004 or of 2024."""
    asked = (relation for check in all_checks() for relation in check.relations.get(AnnualReport, ()))
    other = OLD if new_layout else NEW
    totals = (one for one in asked if isinstance(one, Sum) and one.is_total and other not in one.when)
    return {total.at: total for total in totals}
