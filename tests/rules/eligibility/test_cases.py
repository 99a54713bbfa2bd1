"""Each case comes out as it says, for the reasons and on the evidence it says; every criterion has its edges."""

from collections import Counter

import pytest

from generator.model.policy import Policy
from generator.rules.eligibility import judge, judged_criteria
from generator.rules.eligibility.criterion import Question, Trace
from tests.rules.eligibility.casebook import CUTOFF, Case, base, cases, dossier_of

EVERY = tuple(cases())
FEWEST = 8


def asked(case: Case, policy: Policy) -> dict[str, Trace]:
    question = Question(case.dossier, policy, case.cutoff, case.complete_to)
    return {trace.criterion_id: trace for trace in judge(question)}


def evidence(trace: Trace) -> set[tuple[str, str]]:
    return {(f"{r.record.address.record_type}.{r.field}", said(r.value)) for r in trace.readings}


def said(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "未填" if value is None else str(value)


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.criterion}-{case.title}")
def test_case(case: Case, policy: Policy) -> None:
    trace = asked(case, policy)[case.criterion]
    assert trace.outcome == case.outcome, trace.reason
    for words in case.says:
        assert words in trace.reason
    found = evidence(trace)
    for field, value in case.reads.items():
        assert (field, value) in found


def test_the_association_of_the_cases_meets_every_condition(policy: Policy) -> None:
    traces = judge(Question(dossier_of(base()), policy, CUTOFF, CUTOFF))
    unmet = {t.criterion_id: (t.outcome.value, t.reason) for t in traces if t.outcome != "pass"}
    assert unmet == {"P03": ("not_applicable", "登记管理机关没有作出认定，本站不作计算")}


def test_every_criterion_has_its_edges() -> None:
    counted = Counter(case.criterion for case in EVERY)
    assert counted.keys() == judged_criteria()
    assert {name: number for name, number in counted.items() if number < FEWEST} == {}


def test_every_criterion_has_cases_on_both_sides() -> None:
    told = {name: {case.outcome for case in EVERY if case.criterion == name} for name in judged_criteria()}
    assert {name for name, outcomes in told.items() if len(outcomes - {"not_applicable"}) < 2} <= {"P03"}


def test_evidence_is_of_the_records_the_criterion_declares(policy: Policy) -> None:
    declared = {criterion.id: set(criterion.records) for criterion in policy.criteria}
    for case in EVERY:
        for trace in asked(case, policy).values():
            read = {reading.record.address.record_type for reading in trace.readings}
            assert read <= declared[trace.criterion_id], (case.title, trace.criterion_id)
            assert all(reading.record.disclosed_on <= case.cutoff for reading in trace.readings)
