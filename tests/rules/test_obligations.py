"""What is due by when, and how it stands: due days, newcomers, nil returns, waivers (domain §10, §13)."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.model.policy import Policy
from generator.rules.index import disclosure_index
from generator.rules.obligations import duties
from generator.rules.obligations.obligation import ItemState, Obligation
from tests.conftest import AS_OF, DATA, USCC, Files

Read = Callable[[Files], tuple[Dossier, list[Finding]]]
OWN = f"associations/{USCC}"
REGISTRATION = (DATA / OWN / "registration" / "2016-06-18.yaml").read_text(encoding="utf-8")
REPORT = """disclosed_on: '{day}'
is_example: true
title: 示例行业发展报告
published_on: '{day}'
summary: 示例摘要
data_sources: [公开统计]
"""
WAIVER = """disclosed_on: '2026-08-20'
is_example: true
covers: industry-report
period: 2026H1
reason: 示例：统计口径调整，准予延期
legal_basis: 示例依据
decided_by_org: 示例登记管理机关
effective_to: '2026-10-31'
"""
NIL = """disclosed_on: '2026-01-20'
is_example: true
nil_return: true
period: 2025
"""


def files(**more: str) -> dict[str, str]:
    return {f"{OWN}/registration/2016-06-18.yaml": REGISTRATION, **more}


def item(dossier: Dossier, policy: Policy, kind: str, period: str, on: date = AS_OF) -> Obligation:
    return next(i for i in duties(dossier, policy, on).items if (i.record_type, i.period) == (kind, period))


@pytest.mark.parametrize(
    "day, state, late", [("2026-08-31", ItemState.ON_TIME, 0), ("2026-09-01", ItemState.LATE, 1)]
)
def test_t16_a_report_on_the_first_half_is_due_on_31_august(
    day: str, state: ItemState, late: int, read: Read, policy: Policy
) -> None:
    dossier, findings = read(files(**{f"{OWN}/industry-report/2026H1.yaml": REPORT.format(day=day)}))
    assert findings == []
    found = item(dossier, policy, "industry-report", "2026H1")
    assert (found.due_on, found.state, found.late_days) == (date(2026, 8, 31), state, late)


def test_what_is_not_there_is_not_due_and_then_missing(read: Read, policy: Policy) -> None:
    dossier, _ = read(files())
    assert item(dossier, policy, "membership", "2025", date(2026, 3, 31)).state is ItemState.NOT_DUE
    found = item(dossier, policy, "membership", "2025", date(2026, 4, 1))
    assert (found.state, found.overdue_days(date(2026, 4, 1))) == (ItemState.MISSING, 1)


def test_a_newcomer_has_sixty_days_for_what_is_older(read: Read, policy: Policy) -> None:
    dossier, _ = read(files())
    found = item(dossier, policy, "charter", "first")
    assert (found.newcomer, found.due_on) == (True, date(2024, 3, 10))
    years = {i.period for i in duties(dossier, policy, AS_OF).items if i.record_type == "membership"}
    assert years == {"2023", "2024", "2025", "2026"}


def test_nothing_is_due_before_the_association_is_known(read: Read, policy: Policy) -> None:
    dossier, _ = read(files())
    assert duties(dossier, policy, date(2024, 1, 9)).items == ()


def test_silence_is_not_a_nil_return(read: Read, policy: Policy) -> None:
    dossier, _ = read(files(**{f"{OWN}/donation/2025.yaml": NIL}))
    assert item(dossier, policy, "donation", "2025").state is ItemState.NIL
    assert item(dossier, policy, "donation", "2024").state is ItemState.MISSING


def test_a_waiver_gives_time_until_it_ends(read: Read, policy: Policy) -> None:
    dossier, findings = read(files(**{f"registrars/370000/waiver/{USCC}/2026-08-18.yaml": WAIVER}))
    assert findings == []
    granted = item(dossier, policy, "industry-report", "2026H1", date(2026, 10, 31))
    assert (granted.state, granted.due_on) == (ItemState.NOT_DUE, date(2026, 10, 31))
    assert item(dossier, policy, "industry-report", "2026H1", date(2026, 11, 1)).state is ItemState.MISSING


def test_working_days_of_an_unknown_year_are_a_problem(read: Read, policy: Policy) -> None:
    gift = (DATA / OWN / "donation" / "2025-09-03.yaml").read_text(encoding="utf-8")
    dossier, findings = read(
        files(**{f"{OWN}/donation/2026-12-20.yaml": gift.replace("2025-09-03", "2026-12-20")})
    )
    assert findings == []
    (problem,) = duties(dossier, policy, date(2026, 12, 31)).problems
    assert (problem.code, problem.file) == ("P-01", "policy/holidays/2027.yaml")


def test_the_index_is_made_of_counts(read: Read, policy: Policy) -> None:
    late = REPORT.format(day="2026-09-01")
    dossier, _ = read(files(**{f"{OWN}/industry-report/2026H1.yaml": late}))
    reports = [i for i in duties(dossier, policy, AS_OF).items if i.record_type == "industry-report"]
    index = disclosure_index(reports, policy, AS_OF)
    assert (index.value, index.due, index.on_time) == (None, 4, 0)
    members = [i for i in duties(dossier, policy, AS_OF).items if i.record_type == "membership"]
    index = disclosure_index([*reports, *members], policy, AS_OF)
    assert dict(index.counts)[ItemState.MISSING] == 5
    assert index.value == Decimal("13.3")
