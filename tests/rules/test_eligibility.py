"""The file of criteria and the rules agree: each in force has one rule, and reads what the file says it reads."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.model.calendar import Calendar, YearCalendar
from generator.model.disclosures import record_types
from generator.model.disclosures.eligible_list import Outcome
from generator.model.policy import Criterion, OverrideClass, Policy, Severity
from generator.rules.eligibility import judge, judged_criteria
from generator.rules.eligibility.criterion import JUDGED, Question, criterion, passes
from generator.rules.eligibility.due_year import due_year, filing_day
from tests.rules.eligibility.casebook import CUTOFF, base, but, cases, dossier_of

UNCHECKED = frozenset(("L6", "L9", "L10", "L13", "L14", "L15", "L16", "L17", "L19", "L30"))
"""Instruments whose article numbers nobody has checked: only their titles may be shown."""


@pytest.fixture
def question(policy: Policy) -> Question:
    return Question(dossier_of(base()), policy, CUTOFF, CUTOFF)


def test_every_criterion_has_one_rule_and_every_rule_a_criterion(policy: Policy) -> None:
    in_force = [criterion.id for criterion in policy.criteria_in_force(CUTOFF)]
    assert Counter(in_force) == Counter(judged_criteria())
    assert sorted(in_force) == [
        f"{k}{n:02d}" for k, last in (("E", 16), ("P", 4), ("S", 7)) for n in range(1, last + 1)
    ]


def test_a_criterion_cannot_have_two_rules() -> None:
    with pytest.raises(ValueError, match="E01 is declared twice"):
        criterion("E01")(lambda _: passes("示例"))
    assert len(JUDGED) == 27


@pytest.mark.parametrize("number", range(27))
def test_a_criterion_says_all_that_its_page_says(number: int, policy: Policy) -> None:
    told = policy.criteria[number]
    assert told.records
    assert {*told.records} <= record_types().keys()
    assert {*told.parameters} <= policy.parameters.keys()
    assert all(reference.instrument in policy.instruments for reference in told.references)
    assert not any(r.article for r in told.references if r.instrument in UNCHECKED)
    assert len(told.test) > 15
    assert told.remedy(Outcome.FAIL)
    assert told.remedy(Outcome.UNKNOWN)
    assert told.remedy(Outcome.PASS) == ""
    assert (told.override is None) == (told.severity is not Severity.MANDATORY)


def test_the_classes_of_what_the_registrar_may_decide_are_those_of_the_law(policy: Policy) -> None:
    by_class = {c: {t.id for t in policy.criteria if t.override is c} for c in OverrideClass}
    assert by_class == {
        OverrideClass.NEVER: {"E01", "E03", "E04", "E15"},
        OverrideClass.FACT: {"E02", "E07", "E08", "E10", "E12"},
        OverrideClass.REASONED: {"E05", "E06", "E09", "E11", "E13", "E14", "E16"},
    }


class Listening(Policy):
    """A policy that keeps which parameters are asked for."""

    def parameter(self, name: str, on: date) -> str:
        asked.add(name)
        return super().parameter(name, on)


asked: set[str] = set()
OBLIGATIONS = frozenset(("E13", "S03"))
"""Criteria that read what is due: the engine of obligations asks for every period, of whatever type."""


def test_a_rule_reads_the_numbers_its_criterion_names_and_no_others(policy: Policy) -> None:
    listening = Listening(**{name: getattr(policy, name) for name in Policy.__dataclass_fields__})
    read: dict[str, set[str]] = {}
    for case in cases():
        asked.clear()
        JUDGED[case.criterion](Question(case.dossier, listening, case.cutoff, case.complete_to))
        read.setdefault(case.criterion, set()).update(asked)
    for told in policy.criteria:
        found, named = read[told.id], set(told.parameters)
        assert named <= found, told.id
        if told.id not in OBLIGATIONS:
            assert found == named, told.id


def test_only_criteria_in_force_at_the_cutoff_are_judged(question: Question, policy: Policy) -> None:
    def judged(cutoff: date) -> set[str]:
        return {t.criterion_id for t in judge(Question(question.dossier, policy, cutoff, cutoff))}

    assert judged(date(2019, 12, 31)) == set()
    assert judged(date(2020, 6, 30)) == judged_criteria() - {"E07"}, "较大数额罚款的标准2022年2月8日起施行"
    assert judged(date(2022, 2, 8)) == judged_criteria()


def reworded(policy: Policy, told: Criterion, **changes: object) -> Policy:
    later = told.model_copy(update=changes)
    return replace(policy, criteria=(later, *policy.criteria))


def test_the_wording_of_the_day_counts_wherever_it_stands_in_the_file(policy: Policy) -> None:
    old = policy.criteria[0]
    changed = reworded(policy, old, title="示例", in_force_from=CUTOFF, override=OverrideClass.REASONED)
    assert next(c for c in changed.criteria_in_force(CUTOFF) if c.id == "E01").title == "示例"
    assert next(c for c in changed.criteria_in_force(CUTOFF - timedelta(days=1)) if c.id == "E01") == old


def test_a_criterion_that_has_ended_is_not_judged(policy: Policy) -> None:
    ended = policy.criteria[0].model_copy(update={"in_force_until": CUTOFF - timedelta(days=1)})
    changed = replace(policy, criteria=(ended, *policy.criteria[1:]))
    assert "E01" not in {t.criterion_id for t in judge(Question(dossier_of(base()), changed, CUTOFF, CUTOFF))}


def with_value(policy: Policy, name: str, value: str, since: date) -> Policy:
    values = policy.parameters[name]
    later = values[-1].model_copy(update={"value": value, "in_force_from": since})
    return replace(policy, parameters={**policy.parameters, name: (*values, later)})


def test_a_number_is_that_of_the_cutoff(policy: Policy, question: Question) -> None:
    changed = with_value(policy, "min_full_time", "11", CUTOFF)
    for cutoff, outcome in ((CUTOFF, "fail"), (CUTOFF - timedelta(days=1), "pass")):
        found = JUDGED["E11"](Question(question.dossier, changed, cutoff, cutoff))
        assert found.outcome == outcome, found.reason


@pytest.mark.parametrize("day,year", [("2026-05-30", 2024), ("2026-05-31", 2025), ("2026-06-30", 2025)])
def test_the_due_year_turns_on_the_last_day_of_filing(day: str, year: int, question: Question) -> None:
    asking = Question(question.dossier, question.policy, date.fromisoformat(day), CUTOFF)
    assert due_year(asking) == year
    assert filing_day(asking, year) == date(year + 1, 5, 31)


@pytest.mark.parametrize(
    "accepted,outcome", [("always", "pass"), ("if_rectified", "fail"), ("never", "fail")]
)
def test_whether_basically_qualified_is_enough_is_a_parameter(
    accepted: str, outcome: str, policy: Policy
) -> None:
    changed = with_value(policy, "accept_basically_qualified", accepted, CUTOFF)
    case = next(case for case in cases() if case.title == "基本合格，没有对应的整改记录")
    assert JUDGED["E06"](Question(case.dossier, changed, CUTOFF, CUTOFF)).outcome == outcome


def test_working_days_nobody_knows_make_disclosure_unknown_and_later_years_do_not_matter(
    policy: Policy, question: Question
) -> None:
    blind = replace(policy, calendar=Calendar())
    found = JUDGED["E13"](Question(question.dossier, blind, CUTOFF, CUTOFF))
    assert (found.outcome, found.reason) == ("unknown", "有期限跨到没有放假安排的年份，无从计算工作日")
    ending = [
        YearCalendar.model_construct(year=year, source="示例", rest=(), work=()) for year in (2024, 2025)
    ]
    last_year = replace(policy, calendar=Calendar(ending))
    spring = "commissioned-item/2026-04-20: {disclosed_on: 2026-04-25, legal_basis: 示例依据}"
    uncounted = Question(dossier_of(but(spring)), last_year, CUTOFF, CUTOFF)
    assert JUDGED["E13"](uncounted).outcome == "unknown"
    commission = "commissioned-item/2026-12-20: {disclosed_on: 2026-12-25, legal_basis: 示例依据}"
    late = Question(dossier_of(but(commission)), policy, date(2026, 12, 31), CUTOFF)
    assert {problem.file for problem in late.owed.problems} == {"policy/holidays/2027.yaml"}
    assert JUDGED["E13"](late).outcome == "pass"
