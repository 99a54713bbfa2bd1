"""What is due by when, and how it stands: due days, newcomers, nil returns, waivers (domain §10, §13).

A case in ``obligations/`` begins with ``== type | period | what it shows``: the item looked at. Then come
``++ record`` and its lines, written over a record of the consistent association; beside these records only the
registration is filed (public since 2024-01-10). ``=> day state, due day …`` says how the item stands on a day.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.model.finding import Severity
from generator.model.policy import Policy
from generator.rules.index import disclosure_index
from generator.rules.obligations import duties, office_duties
from generator.rules.obligations.obligation import ItemState, Obligation
from tests.conftest import AS_OF
from tests.rules.case_files import Written, written_cases
from tests.rules.records import alone, consistent, dossier

FOLDER = Path(__file__).parent / "obligations"
OFFICE = "d-370000-gxt"


class Case(NamedTuple):
    """Records, an item, and how it stands on some days."""

    place: str
    item: tuple[str, str]
    changes: tuple[tuple[str, str], ...]
    said: list[str]


def read_case(case: Written) -> Case:
    (head, _), *changes = case.parts
    record_type, period, _ = head.split(" | ")
    return Case(case.place, (record_type, period), tuple(changes), case.said)


CASES = [read_case(case) for case in written_cases(FOLDER)]


def standing(case: Case, policy: Policy, on: date) -> str:
    """Say how an item stands on a day."""
    items = duties(dossier(alone(*case.changes)), policy, on).items
    found = [words(item, on) for item in items if (item.record_type, item.period) == case.item]
    return f"{on} {'；'.join(found) or '没有这一项'}"


def words(item: Obligation, on: date) -> str:
    told = [item.state.label, f"期限 {item.due_on}"]
    told += [f"{item.filed_on} 公开"] if item.filed_on else []
    told += [f"逾期 {late} 天"] if (late := item.late_days or item.overdue_days(on)) else []
    told += ["新加入"] if item.newcomer else []
    return "，".join([*told, *(["有豁免"] if item.waiver else [])])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_how_an_item_stands(case: Case, policy: Policy) -> None:
    days = [date.fromisoformat(said[:10]) for said in case.said]
    assert [standing(case, policy, day) for day in days] == case.said


def test_every_type_that_is_due_has_a_case(policy: Policy) -> None:
    everything = duties(dossier(consistent()), policy, AS_OF).items
    assert {item.record_type for item in everything} <= {case.item[0] for case in CASES}


def test_a_department_owes_what_its_own_records_tell(policy: Policy) -> None:
    files = {path: tree for path, tree in consistent().items() if path.startswith(f"departments/{OFFICE}/")}
    owed = office_duties(dossier(files, OFFICE), policy, AS_OF)
    assert [(item.record_type, words(item, AS_OF)) for item in owed.items] == [
        ("consultation", "按时，期限 2026-02-28，2026-02-27 公开")
    ]


def test_working_days_of_an_unknown_year_are_a_problem(policy: Policy) -> None:
    files = alone(("donation@2026-12-20", "disclosed_on: 2026-12-21"))
    (problem,) = duties(dossier(files), policy, date(2026, 12, 31)).problems
    assert (problem.code, problem.file) == ("P-01", "policy/holidays/2027.yaml")
    assert problem.severity is Severity.WARNING
    (problem,) = duties(dossier(files), policy, date(2027, 1, 1)).problems[:1]
    assert problem.severity is Severity.ERROR


def test_the_index_is_made_of_counts(policy: Policy) -> None:
    late = alone(("industry-report@2026H1", "disclosed_on: 2026-09-01"))
    items = duties(dossier(late), policy, AS_OF).items
    reports = [item for item in items if item.record_type == "industry-report"]
    index = disclosure_index(reports, policy, AS_OF)
    assert (index.value, index.due, index.on_time) == (None, 4, 0)
    members = [item for item in items if item.record_type == "membership"]
    index = disclosure_index([*reports, *members], policy, AS_OF)
    assert dict(index.counts)[ItemState.MISSING] == 5
    assert index.value == Decimal("13.3")
