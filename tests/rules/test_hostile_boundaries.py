"""Boundary cases beyond the specification, of the kind that a hostile reader tries first."""

from datetime import date, timedelta

import pytest

from generator.model.finding import Severity
from generator.model.policy import Policy
from generator.model.scalars import parse_money
from generator.rules import standing
from generator.rules.checks.check import REGISTERED, Situation
from generator.rules.display import shown
from generator.rules.facts import derive
from generator.rules.listing_clock import clock
from generator.rules.majorities import Share
from generator.rules.obligations import duties
from generator.rules.periods import days_of_half, has_run, last_day, overrun
from generator.rules.summary import summarise
from generator.views import format as written
from tests.conftest import AS_OF, USCC
from tests.rules.records import alone, broken, consistent, dossier

OWN = f"associations/{USCC}"
GRADES = f"registrars/370000/grade/{USCC}"


def said(code: str, situation: Situation, *changes: tuple[str, str]) -> list[tuple[Severity, str]]:
    """Return how severe, and what, one check says of changed records."""
    problems = REGISTERED[code].problems(dossier(broken(*changes)), situation)
    return [(problem.severity, problem.message) for problem in problems]


def test_years_that_begin_on_29_february() -> None:
    leap = date(2024, 2, 29)
    assert last_day(leap, 5) == date(2029, 2, 28), "the month's last day, not the eve of it"
    assert last_day(leap, 4) == date(2028, 2, 28), "the eve of 29 February"
    assert last_day(date(2023, 3, 1), 1) == date(2024, 2, 29)
    assert not has_run(leap, 12, date(2025, 2, 28))
    assert has_run(leap, 12, date(2025, 3, 1))


def test_a_term_may_end_on_the_day_of_the_next_election(situation: Situation) -> None:
    body = "organization", "term_start: 2025-03-20\nterm_end: 2030-03-20"
    assert said("R-05", situation, body) == []
    assert said("X-24", situation, body) == []
    ((severity, _),) = said("R-05", situation, ("organization", "term_end: 2030-03-21"))
    assert severity == "error"


def test_a_term_of_no_day_is_a_term_that_ends_before_it_begins(situation: Situation) -> None:
    assert said("X-24", situation, ("organization", "term_end: 2025-03-20")) == []
    assert said("X-24", situation, ("organization", "term_end: 2025-03-19"))


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("numerator,denominator", [(1, 2), (2, 3), (1, 1)])
def test_nobody_carries_nothing(numerator: int, denominator: int, strict: bool) -> None:
    assert not Share(numerator, denominator, strict).reached(0, 0)


def test_a_vote_of_nobody_is_not_passed(situation: Situation) -> None:
    empty = "\n".join(
        f"{name}: 0"
        for name in (
            "eligible_count", "present_count", "ballots_issued", "ballots_returned", "invalid", "for",
            "against", "abstain",
        )
    )  # fmt: skip
    assert said("X-19", situation, ("trust-vote", empty)) == []
    assert said("X-20", situation, ("trust-vote", empty))
    assert said("X-21", situation, ("trust-vote", empty))


def test_a_charter_that_writes_no_share_breaks_nothing(situation: Situation) -> None:
    charter = (
        f"{OWN}/charter/2025-03-20.yaml",
        "effective_from: 2025-04-25\nquorum_rule: {numerator: 1, denominator: 0}",
    )
    assert said("R-11", situation, charter) == [("error", "1/0 不是大于零、不大于一的分数")]
    late = "trust-vote@2025-05-20", "disclosed_on: 2025-05-30\npresent_count: 143\nballots_issued: 143"
    (absent,) = said("X-20", situation, charter, late)
    assert absent[1].endswith("规定不少于 2/3，至少须到会 144 人")


def test_a_survey_that_nobody_answered(situation: Situation, policy: Policy) -> None:
    answers = "very_satisfied: 0\nsatisfied: 0\nneutral: 0\ndissatisfied: 0\nvery_dissatisfied: 0"
    survey = "satisfaction-survey", f"valid_responses: 0\n{answers}"
    assert said("X-22", situation, survey) == []
    assert said("R-35", situation, survey) == [("warning", "回收率 0.00%，低于 30%")]
    told = derive(dossier(broken(survey)), policy, AS_OF).shown
    assert any(record.address.record_type == "satisfaction-survey" for record in told)


@pytest.mark.parametrize("levels,found", [(4, 0), (5, 1)])
def test_four_levels_of_fees_and_five(levels: int, found: int, situation: Situation) -> None:
    items = ", ".join(f"{{level_name: 第{n}档, annual_amount: '{n}000.00'}}" for n in range(1, levels + 1))
    assert len(said("X-23", situation, ("fee-schedule", f"levels: [{items}]"))) == found


def test_a_negative_total_is_pointed_at_even_when_it_adds_up(situation: Situation) -> None:
    lines = "balance_sheet_closing: {cash_and_bank: '-356439.03', total_current_assets: '-264439.03', total_assets: '0.97'}"
    assert said("R-36", situation, ("annual-report", lines)) == [
        ("warning", "“货币资金”是 -356439.03，一般不为负数")
    ]


def test_minus_zero_is_zero() -> None:
    assert written.money(parse_money("-0.00")) == "0.00"


def test_a_restatement_that_explains_all_but_one_fen(situation: Situation) -> None:
    lines = """balance_sheet_opening: {{receivables: '96000.00'}}
restatement: [{{line: receivables, amount: '{amount}', reason: 补记}}]
"""
    assert said("X-09", situation, ("annual-report", lines.format(amount="1000.00"))) == []
    ((severity, what),) = said("X-09", situation, ("annual-report", lines.format(amount="999.99")))
    assert (severity, what.endswith("相差 1000.00，重述说明的是 999.99")) == ("error", True)


@pytest.mark.parametrize("opening,found", [(7, 0), (6, 1)])
def test_all_members_left(opening: int, found: int, situation: Situation) -> None:
    assert len(said("X-18", situation, ("membership", f"opening_members: {opening}"))) == found


@pytest.mark.parametrize("until,found", [("2031-03-19", 0), ("2031-03-20", 1), ("2030-03-19", 1)])
def test_an_extension_of_one_year_exactly(until: str, found: int, situation: Situation) -> None:
    lines = f"extension: {{approved_on: 2025-04-10, new_term_end: {until}}}"
    assert len(said("R-05", situation, ("organization", lines))) == found


@pytest.mark.parametrize("day,found", [("2026-02-28", 0), ("2026-03-02", 1)])
def test_a_contract_announced_on_a_working_saturday(day: str, found: int, situation: Situation) -> None:
    bought = "purchase@2026-02-26", f"disclosed_on: 2026-03-10\nannounced_on: {day}"
    assert len(said("X-30", situation, bought)) == found


def test_a_penalty_is_shown_to_its_last_day(policy: Policy) -> None:
    (penalty,) = [r for r in dossier(consistent()).records if r.address.record_type == "penalty"]
    last = date(2026, 3, 6)
    assert shown(penalty, policy, last)
    assert not shown(penalty, policy, last + timedelta(days=1))


@pytest.mark.parametrize("steps", ["{first}, {second}", "{second}, {first}"])
def test_two_downgrades_on_one_day_leave_the_lower_grade(steps: str) -> None:
    first = "{downgraded_on: 2025-06-02, from: '4A', to: '3A', reason: 连续两年基本合格}"
    second = "{downgraded_on: 2025-06-02, from: '3A', to: '2A', reason: 受到行政处罚}"
    lines = f"disclosed_on: 2025-06-10\ndowngrades: [{steps.format(first=first, second=second)}]"
    records = dossier(broken(("grade", lines)))
    for day, level in ((date(2025, 6, 1), "4A"), (date(2025, 6, 2), "2A")):
        grade = standing.grade(records, day, AS_OF)
        assert grade
        assert grade.level == level


def test_a_grade_lowered_on_the_day_it_began() -> None:
    step = "{downgraded_on: 2023-11-15, from: '4A', to: '3A', reason: 受到行政处罚}"
    grade = standing.grade(dossier(broken(("grade", f"downgrades: [{step}]"))), date(2023, 11, 15), AS_OF)
    assert grade
    assert grade.level == "3A"


def test_a_waiver_that_ends_on_the_due_day_gives_no_day_more(policy: Policy) -> None:
    records = dossier(alone(("waiver", "effective_to: 2025-06-30")))
    for day, state in ((date(2025, 6, 30), "not_due"), (date(2025, 7, 1), "missing")):
        items = duties(records, policy, day).items
        (report,) = [i for i in items if (i.record_type, i.period) == ("annual-report", "2024")]
        assert (report.due_on, report.state) == (date(2025, 6, 30), state)


def test_of_two_revisions_on_one_day_the_higher_stands(policy: Policy) -> None:
    text = "disclosed_on: 2026-04-01\ncorrection_note: 更正\nparty_expense: '{amount}'"
    records = dossier(
        broken(
            ("party-building+2025.r2", text.format(amount="1.00")),
            ("party-building+2025.r3", text.format(amount="2.00")),
        )
    )
    known = {
        day: next(records.standing("party-building", day)) for day in (date(2026, 3, 31), date(2026, 4, 1))
    }
    assert [record.address.revision for record in known.values()] == [1, 3]
    assert len(derive(records, policy, AS_OF).shown) == len(
        derive(dossier(consistent()), policy, AS_OF).shown
    )


@pytest.mark.parametrize("half", ["2025H1", "2025H2"])
def test_a_report_on_the_last_day_of_its_half_is_early(half: str, situation: Situation) -> None:
    _, last = days_of_half(half)
    for day, found in ((last, 1), (last + timedelta(days=1), 0)):
        report = f"{OWN}/industry-report/{half}.yaml", f"published_on: {day}"
        assert len(said("X-26", situation, report)) == found


@pytest.mark.parametrize("day,found", [("2026-02-10", True), ("2026-02-11", False)])
def test_a_rule_put_into_force_on_the_last_day_for_comments(
    day: str, found: bool, situation: Situation, policy: Policy
) -> None:
    records = broken(("consultation", f"published_on: {day}"))
    problems = list(REGISTERED["X-25"].problems(dossier(records), situation))
    assert [problem.severity for problem in problems] == ["warning"] * found
    flags = {flag.rule.id for flag in derive(dossier(records), policy, AS_OF).flags}
    assert ("FL-08" in flags) is found


def test_two_departments_ask_on_one_day_and_one_answers(policy: Policy) -> None:
    other = "departments/d-371000-gxj/consultation/2026-01-12.yaml"
    files = broken(("consultation", "disclosed_on: 2026-03-02"))
    asked = files["departments/d-370000-gxt/consultation/2026-01-12.yaml"]
    files[other] = asked | {"replies": [], "consultation_id": "cons-2026-02"}
    facts = derive(dossier(files), policy, AS_OF)
    states = [item.state for item in facts.obligations if item.record_type == "consultation"]
    assert sorted(states) == ["missing", "on_time"]
    (flag,) = [flag for flag in facts.flags if flag.rule.id == "FL-07"]
    assert [record.address.file for record in flag.records] == [other]


def test_a_listing_that_ends_on_the_day_it_begins() -> None:
    lines = "removed_on: 2025-03-10\nremoval_reason: error_corrected"
    records = dossier(broken(("abnormal-listing", lines)))
    assert standing.abnormal(records, date(2025, 3, 10), AS_OF) is None


def test_a_new_ground_starts_two_years_again(policy: Policy) -> None:
    files = broken(
        (
            "abnormal-listing",
            "recurrences: [{on: 2025-08-31, reason_code: minor_penalty}]\ndisclosed_on: 2026-03-02\nremoved_on: 2026-03-01",
        )
    )
    (listing,) = [r for r in dossier(files).records if r.address.record_type == "abnormal-listing"]
    times = clock(listing.content, policy, AS_OF)
    assert (times.removable_from, times.serious_due_on) == (date(2026, 3, 1), date(2027, 9, 1))


def test_nothing_is_declared_before_the_year_is_over(situation: Situation) -> None:
    gift = f"{OWN}/asset-change/2024.yaml"
    for day, found in (("2024-12-31", 1), ("2025-01-01", 0)):
        lines = f"disclosed_on: {day}\nis_example: true\nnil_return: true"
        assert len(said("R-51", situation, (gift, lines))) == found


def test_what_is_surely_in_time_needs_no_calendar(policy: Policy) -> None:
    start = date(2015, 3, 1)
    assert overrun("30d", start, date(2015, 3, 31), policy.calendar) is None
    assert overrun("1m", start, date(2015, 4, 1), policy.calendar) is None
    assert overrun("2wd", start, date(2015, 3, 3), policy.calendar) is None


def test_an_association_without_anything_but_its_registration_has_facts(policy: Policy) -> None:
    summary = summarise(derive(dossier(alone()), policy, AS_OF))
    assert (summary.fiscal_year, summary.grade, summary.listings) == (None, "", ())
