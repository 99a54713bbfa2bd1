"""What changed between two states of a register, for one association."""

from datetime import date

import pytest

from generator.model.policy import Policy
from generator.rules.comparison import Asked, Comparison, Happened, Side, compare
from generator.rules.obligations.obligation import ItemState
from tests.conftest import USCC
from tests.rules.records import Tree, broken, consistent, dossier

DAY = date(2026, 11, 23)
ASKED = Asked(DAY, DAY, DAY)
REPORT = f"associations/{USCC}/annual-report/2025.yaml"


def compared(before: dict[str, Tree], after: dict[str, Tree], policy: Policy) -> Comparison:
    sides = (Side(dossier(files).until(DAY), policy) for files in (before, after))
    return compare(*sides, ASKED)


def without(path: str) -> dict[str, Tree]:
    return {name: tree for name, tree in consistent().items() if name != path}


def test_the_same_register_has_not_changed(policy: Policy) -> None:
    found = compared(consistent(), consistent(), policy)
    assert found.is_empty
    assert found.results[0] is found.results[1]


def test_a_report_that_comes_changes_what_rests_on_it(policy: Policy) -> None:
    found = compared(without(REPORT), consistent(), policy)
    assert [(c.happened, c.record.address.file) for c in found.records] == [(Happened.FILED, REPORT)]
    assert "E10" in {change.criterion_id for change in found.criteria}
    obligations = {(c.either.record_type, c.either.period): c for c in found.obligations}
    report = obligations["annual-report", "2025"]
    assert (report.before and report.before.state) is ItemState.MISSING
    assert (report.after and report.after.state) is ItemState.ON_TIME


def test_a_criterion_that_changes_says_why_on_both_sides(policy: Policy) -> None:
    found = compared(without(REPORT), consistent(), policy)
    change = next(change for change in found.criteria if change.criterion_id == "E10")
    assert change.before is not None
    assert change.after is not None
    assert change.before.reason != change.after.reason


@pytest.mark.parametrize("happened", [Happened.EDITED, Happened.GONE])
def test_what_was_public_and_was_touched_is_told(happened: Happened, policy: Policy) -> None:
    after = broken(("annual-report", "notes: 改动")) if happened is Happened.EDITED else without(REPORT)
    found = compared(consistent(), after, policy)
    assert [(c.happened, c.record.address.file) for c in found.records] == [(happened, REPORT)]


def test_a_correction_is_told_as_one(policy: Policy) -> None:
    after = consistent()
    after[REPORT.replace(".yaml", ".r2.yaml")] = after[REPORT] | {"correction_note": "更正"}
    found = compared(consistent(), after, policy)
    assert [change.happened for change in found.records] == [Happened.CORRECTED]


def test_an_association_that_is_new_is_judged_for_the_first_time(policy: Policy) -> None:
    found = compared({}, consistent(), policy)
    assert found.results[0] is None
    assert found.results[1] is not None
    assert all(change.before is None for change in found.criteria)
