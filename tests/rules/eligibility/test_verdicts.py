"""From criteria to the list: who is listed, pending, not listed or out of scope, and who has a line at all."""

from dataclasses import replace
from datetime import date

import pytest

from generator.model.disclosures.eligible_list import Direction, ListResult, Outcome
from generator.model.dossier import Dossier
from generator.model.policy import Policy, Severity
from generator.rules.eligibility.criterion import Question, judge
from generator.rules.eligibility.entries import compute
from generator.rules.eligibility.verdict import Verdict, result, verdict
from tests.conftest import USCC
from tests.rules.eligibility.casebook import CUTOFF, Files, base, but, cases, dossier_of
from tests.rules.eligibility.issued import decision, issued
from tests.rules.records import Tree

PASS, FAIL, UNKNOWN, SPARED = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE
NO_PROOF = "compliance-proof: 不公开"
NO_STAFF = "staffing: {full_time_count: 0, labor_contract_count: 0}"
CORRECTED = {"fact": "示例：证明已于截止日前出具", "evidence": [{"title": "示例证明"}]}
YOUNG = """
registration/2025-10-30: {disclosed_on: 2025-11-10, valid_from: 2025-10-30, valid_to: 2030-10-29}
registration/2016-06-18: 不公开
annual-report: 不公开
annual-review: 不公开
"""


def judged(files: Files, policy: Policy, *decisions: Tree) -> Verdict:
    question = Question(dossier_of(files), policy, CUTOFF, CUTOFF)
    return verdict(question, judge(question), issued(overrides=list(decisions)).content.overrides)


def failing(found: Verdict) -> set[str]:
    return {name for name, outcome in found.outcomes(Severity.MANDATORY).items() if outcome is FAIL}


@pytest.mark.parametrize(
    "outcomes,expected",
    [
        ((PASS, SPARED), ListResult.LISTED),
        ((PASS, UNKNOWN), ListResult.PENDING),
        ((PASS, FAIL), ListResult.NOT_LISTED),
        ((UNKNOWN, FAIL), ListResult.NOT_LISTED),
        ((), ListResult.PENDING),
    ],
)
def test_what_the_mandatory_criteria_come_to(outcomes: tuple[Outcome, ...], expected: ListResult) -> None:
    assert result(outcomes) is expected


def test_t22_an_association_of_eight_months_is_listed(policy: Policy) -> None:
    found = judged(but(YOUNG), policy)
    assert found.decided is ListResult.LISTED
    assert {j.criterion.id for j in found.judgments if j.computed is SPARED} == {"E06", "E10", "P03"}


def test_t34_a_missing_proof_is_pending_and_never_a_failure(policy: Policy) -> None:
    assert judged(but(NO_PROOF), policy).computed is ListResult.PENDING
    trace = next(
        t
        for t in judge(Question(dossier_of(but(NO_PROOF)), policy, CUTOFF, CUTOFF))
        if t.criterion_id == "E08"
    )
    assert (trace.outcome.label, "不符合" in trace.reason) == ("资料不足", False)


def test_support_and_priority_never_decide(policy: Policy) -> None:
    bare = but(
        "{grade: 不公开, expert-roster: 不公开, trust-vote: 不公开, service-item: {status: withdrawn}}"
    )
    found = judged(bare, policy)
    assert {FAIL, UNKNOWN, PASS} == set(found.outcomes(Severity.SUPPORT).values())
    assert found.outcomes(Severity.PRIORITY)["P01"] is FAIL
    assert found.decided is ListResult.LISTED


@pytest.mark.parametrize(
    "otherwise",
    [
        "registration: {association_kind: chamber}",
        "{registration/2026-07-01: {valid_from: 2026-07-01}, registration/2016-06-18: 不公开}",
    ],
    ids=["no industry association", "registered after the cutoff"],
)
def test_others_are_out_of_scope_whatever_is_decided(otherwise: str, policy: Policy) -> None:
    found = judged(but(otherwise), policy, decision(direction="exclude"))
    assert (found.computed, found.decided) == (ListResult.OUT_OF_SCOPE, ListResult.OUT_OF_SCOPE)


def test_who_is_registered_on_the_cutoff_is_in_scope(policy: Policy) -> None:
    files = but("{registration/2026-06-30: {valid_from: 2026-06-30}, registration/2016-06-18: 不公开}")
    assert judged(files, policy).computed is ListResult.LISTED


def test_a_criterion_in_force_without_a_rule_is_unknown(policy: Policy) -> None:
    told = next(c for c in policy.criteria if c.id == "E01")
    more = replace(policy, criteria=(*policy.criteria, told.model_copy(update={"id": "E17"})))
    assert judged(base(), more).computed is ListResult.PENDING


def test_a_criterion_keeps_its_computed_outcome_beside_the_decision(policy: Policy) -> None:
    found = judged(but(NO_STAFF), policy, decision())
    (judgment,) = (j for j in found.judgments if j.criterion.id == "E11")
    assert (judgment.computed, judgment.decided, judgment.overridden) == (FAIL, PASS, Direction.INCLUDE)
    assert (found.computed, found.decided) == (ListResult.NOT_LISTED, ListResult.LISTED)
    assert (found.overridden, found.outcomes(Severity.MANDATORY)["E11"]) == (Direction.INCLUDE, FAIL)


def test_only_what_is_decided_about_is_decided(policy: Policy) -> None:
    assert judged(but(f"{NO_STAFF}\n{NO_PROOF}"), policy, decision()).decided is ListResult.PENDING
    other = decision(association_id="51379900MJF000007W")
    assert judged(but(NO_STAFF), policy, other).decided is ListResult.NOT_LISTED


def test_a_decision_to_exclude_may_be_about_any_mandatory_criterion_and_prevails(policy: Policy) -> None:
    out = decision(direction="exclude", criterion_ids=["E03"], decision_no="示例民审〔2026〕3号")
    found = judged(base(), policy, out)
    assert (found.computed, found.decided) == (ListResult.LISTED, ListResult.NOT_LISTED)
    assert found.overridden is Direction.EXCLUDE
    both = judged(but(NO_STAFF), policy, decision(), out | {"criterion_ids": ["E11"]})
    assert both.decided is ListResult.NOT_LISTED


def test_a_decision_that_is_replaced_has_no_effect(policy: Policy) -> None:
    later = decision(direction="exclude", criterion_ids=["E05"], decision_no="2号", supersedes="1号")
    found = judged(but(NO_STAFF), policy, decision(decision_no="1号"), later)
    assert {j.criterion.id: j.overridden for j in found.judgments if j.overridden} == {"E05": "exclude"}


@pytest.mark.parametrize(
    "criterion,otherwise",
    [
        ("E01", "registration-event/2026-05-10: {event: liquidation, announced_on: 2026-05-10}"),
        ("E03", "abnormal-listing/2026-05-10: {removed_on: 不写, removal_reason: 不写}"),
        ("E04", "serious-listing/2026-05-10: {removed_on: 不写, removal_reason: 不写}"),
        ("E15", "registration: {uses_public_institution_posts: true}"),
    ],
)
def test_t23_nobody_is_decided_in_against_what_may_never_be_waived(
    criterion: str, otherwise: str, policy: Policy
) -> None:
    found = judged(but(otherwise), policy, decision(criterion_ids=[criterion], corrected_fact=CORRECTED))
    assert failing(found) == {criterion}
    assert (found.decided, found.overridden) == (ListResult.NOT_LISTED, None)


def test_a_statutory_condition_is_decided_only_with_the_fact_that_was_wrong(policy: Policy) -> None:
    def decided(**fact: object) -> ListResult:
        return judged(but(NO_PROOF), policy, decision(criterion_ids=["E08"], **fact)).decided

    assert decided() is ListResult.PENDING
    assert decided(corrected_fact={"fact": "示例", "evidence": []}) is ListResult.PENDING
    assert decided(corrected_fact=CORRECTED) is ListResult.LISTED


def lines(policy: Policy, *dossiers: Dossier, cutoff: date = CUTOFF) -> list[tuple[str, str]]:
    return [(e.association_id, e.result.value) for e in compute(dossiers, policy, cutoff, cutoff)]


def test_a_list_has_a_line_for_whoever_was_known_by_the_cutoff(policy: Policy) -> None:
    for day, count in (("2026-06-30", 1), ("2026-07-01", 0)):
        told = dossier_of({path: tree | {"disclosed_on": day} for path, tree in base().items()})
        assert len(lines(policy, told)) == count


def test_whom_only_a_department_names_has_no_line(policy: Policy) -> None:
    files = {path: tree for path, tree in base().items() if path.startswith("departments/")}
    assert lines(policy, dossier_of(files)) == []


def test_lines_come_in_the_order_of_the_codes_whatever_the_order_of_the_dossiers(policy: Policy) -> None:
    one = dossier_of(base())
    other = Dossier("51379900MJA000007X", one.records)
    assert lines(policy, one, other) == lines(policy, other, one)
    assert [code for code, _ in lines(policy, one, other)] == ["51379900MJA000007X", USCC]


def test_a_line_says_what_was_computed_and_which_way_it_was_decided(policy: Policy) -> None:
    decided = issued(overrides=[decision()]).content.overrides
    (entry,) = compute([dossier_of(but(NO_STAFF))], policy, CUTOFF, CUTOFF, decided)
    assert (entry.result, entry.criteria["E11"]) == (ListResult.LISTED, FAIL)
    assert entry.overridden is Direction.INCLUDE
    assert list(entry.criteria) == [f"E{n:02d}" for n in range(1, 17)]
    assert list(entry.support) == [f"S{n:02d}" for n in range(1, 8)]
    assert list(entry.priority) == [f"P{n:02d}" for n in range(1, 5)]


@pytest.mark.parametrize(
    "day,expected",
    [("2026-01-31", []), ("2026-02-01", ["listed"]), ("2026-03-31", ["listed"]), ("2026-04-01", [])],
)
def test_where_applications_are_asked_for_only_those_in_time_count(
    day: str, expected: list[str], policy: Policy
) -> None:
    asked = policy.parameters["requires_application"][0].model_copy(update={"value": "true"})
    applying = replace(policy, parameters={**policy.parameters, asked.id: (asked,)})
    path = f"associations/{USCC}/eligible-list-application/2026.yaml"
    applied = dossier_of({**base(), path: {"disclosed_on": "2026-04-02", "submitted_on": day}})
    assert [result for _, result in lines(applying, applied)] == expected
    assert lines(applying, dossier_of(base())) == []


def test_t24_computing_a_list_again_when_all_else_has_come_in_gives_the_same_bytes(policy: Policy) -> None:
    for case in cases():
        now, then = (
            compute([records], policy, case.cutoff, case.complete_to)
            for records in (case.dossier, case.dossier.until(case.cutoff))
        )
        assert [e.model_dump_json() for e in now] == [e.model_dump_json() for e in then], case.title
