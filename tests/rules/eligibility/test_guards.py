"""What no rule may ever do: ask for an age, take silence for no, waive what the law does not, or look ahead."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.disclosures import record_types
from generator.model.disclosures.eligible_list import ListResult, Outcome
from generator.model.dossier import AnyRecord, Dossier
from generator.model.policy import Policy
from generator.model.record import Owner
from generator.rules.eligibility.criterion import Question, judge
from generator.rules.eligibility.entries import compute
from generator.rules.eligibility.verdict import verdict
from generator.sources.policy import load_policy
from tests.conftest import DATA, USCC
from tests.rules.eligibility.casebook import CUTOFF, Case, base, but, cases, dossier_of
from tests.rules.eligibility.issued import decision, issued

OTHER = "51379900MJF000007W"
EVERY = tuple(case for case in cases() if case.cutoff == CUTOFF and not case.lists)
NEGATIVE = {"E01", "E03", "E04", "E07", "E08", "E16"}
"""Criteria that rest, in whole or in part, on the silence of the registrar's records."""
RANK = {Outcome.FAIL: 0, Outcome.UNKNOWN: 1, Outcome.PASS: 2, Outcome.NOT_APPLICABLE: 2}
quick = settings(derandomize=True, deadline=None, max_examples=40)
days = st.dates(date(1980, 1, 1), CUTOFF)


@cache
def policy_of_the_site() -> Policy:
    return load_policy(DATA)


def outcomes(dossier: Dossier, complete_to: date = CUTOFF) -> dict[str, Outcome]:
    question = Question(dossier, policy_of_the_site(), CUTOFF, complete_to)
    return {trace.criterion_id: trace.outcome for trace in judge(question)}


def with_records(records: Iterable[AnyRecord]) -> Dossier:
    return Dossier(USCC, tuple(records))


@quick
@given(days)
def test_an_age_changes_nothing(established: date) -> None:
    """Neither a young nor an old association is worse off when all else is the same (财综〔2016〕54号)."""
    key = f"registration/{established}"
    moved = but(f"{{{key}: {{legal_representative: 示例甲}}, registration/2016-06-18: 不公开}}")
    found, expected = outcomes(dossier_of(moved)), outcomes(dossier_of(base()))
    assert all(found[name] in (expected[name], Outcome.NOT_APPLICABLE) for name in expected)


@quick
@given(st.dates(date(2025, 7, 1), CUTOFF))
def test_the_youngest_are_spared_what_they_could_not_have_done_and_listed(established: date) -> None:
    spared = "annual-report: 不公开, annual-review: 不公开, industry-report: 不公开"
    proof = ", compliance-proof: 不公开" if established.year > 2025 else ""
    files = but(
        f"{{registration/{established}: {{valid_from: 2023-06-18}}, registration/2016-06-18: 不公开, {spared}{proof}}}"
    )
    question = Question(dossier_of(files), policy_of_the_site(), CUTOFF, CUTOFF)
    assert verdict(question, judge(question)).computed is ListResult.LISTED


@quick
@given(st.dates(CUTOFF - timedelta(days=400), CUTOFF + timedelta(days=400)))
def test_silence_of_the_registrar_is_a_fact_only_where_its_data_reach(complete_to: date) -> None:
    expected = Outcome.PASS if complete_to >= CUTOFF else Outcome.UNKNOWN
    found = outcomes(dossier_of(base()), complete_to)
    assert {found[name] for name in NEGATIVE} == {expected}
    assert {outcome for name, outcome in found.items() if name not in NEGATIVE | {"P03"}} == {Outcome.PASS}


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.criterion}-{case.title}")
def test_less_knowledge_of_the_registrar_never_helps(case: Case) -> None:
    known = outcomes(case.dossier, CUTOFF)
    unsure = outcomes(case.dossier, CUTOFF - timedelta(days=1))
    better = {name for name in known if RANK[unsure[name]] > RANK[known[name]]}
    assert better <= {"P01"}, "that a grade is not there is no negative fact"


NEVER = ("E01", "E03", "E04", "E15")
FAILING = {
    "E01": "registration-event/2026-05-10: {event: deregistration, announced_on: 2026-05-10}",
    "E03": "abnormal-listing/2026-05-10: {removed_on: 不写, removal_reason: 不写}",
    "E04": "serious-listing/2026-05-10: {removed_on: 不写, removal_reason: 不写}",
    "E15": "registration: {fiscal_appropriation_funded: true}",
}
ids = st.lists(st.sampled_from([f"E{number:02d}" for number in range(1, 17)]), max_size=16, unique=True)


@quick
@given(st.sampled_from(NEVER), st.lists(st.tuples(ids, st.booleans()), max_size=4))
def test_no_set_of_decisions_lists_against_what_is_never_waived(
    failing: str, decided: list[tuple[list[str], bool]]
) -> None:
    fact = {"fact": "示例", "evidence": [{"title": "示例材料"}]}
    decisions = [
        decision(
            criterion_ids=names,
            decision_no=f"{n}号",
            direction="include" if inward else "exclude",
            corrected_fact=fact,
        )
        for n, (names, inward) in enumerate(decided)
    ]
    files = dossier_of(but(FAILING[failing]))
    overrides = issued(overrides=decisions).content.overrides
    (entry,) = compute([files], policy_of_the_site(), CUTOFF, CUTOFF, overrides)
    assert entry.result is ListResult.NOT_LISTED
    assert entry.criteria[failing] is Outcome.FAIL


@quick
@given(st.lists(st.sampled_from(sorted(base())), min_size=1, max_size=4, unique=True), st.integers(1, 300))
def test_what_became_known_after_the_cutoff_changes_nothing(paths: list[str], later: int) -> None:
    known = dossier_of(base())
    day = str(CUTOFF + timedelta(days=later))
    gone = {"reason": "示例", "legal_basis": "示例", "decided_by": "示例", "decided_on": day}
    files = base()
    for path in paths:
        note = {"correction_note": "撤回", "withdrawn": gone}
        files[path.replace(".yaml", ".r2.yaml")] = {"disclosed_on": day, **note}
    assert outcomes(dossier_of(files)) == outcomes(known)


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.criterion}-{case.title}")
def test_a_case_moved_past_the_cutoff_changes_nothing(case: Case) -> None:
    """Whatever a case adds or corrects has no effect when it becomes known a day late."""
    known = base()
    added = {path: tree for path, tree in case.files.items() if path not in known and "withdrawn" not in tree}
    files = known | {path: tree | {"disclosed_on": "2026-07-01"} for path, tree in added.items()}
    assert outcomes(dossier_of(files)) == outcomes(dossier_of(known))


def test_records_about_another_association_change_nothing() -> None:
    department = [
        path for path in base() if path.startswith("departments/") and "association_id" in base()[path]
    ]
    assert len(department) >= 4
    bad = {"performance-evaluation": {"rating": "差", "score": "50.00"}}
    files = base()
    for path in department:
        kind = path.split("/")[2]
        files[path.replace(".yaml", "-b.yaml")] = base()[path] | {"association_id": OTHER} | bad.get(kind, {})
    assert outcomes(dossier_of(files)) == outcomes(dossier_of(base()))


def test_a_line_does_not_depend_on_the_lines_beside_it() -> None:
    one = dossier_of(base())
    codes = sorted(folder.name for folder in (DATA / "associations").iterdir() if folder.name != USCC)
    others = [Dossier(code, case.dossier.records) for code, case in zip(codes, EVERY, strict=False)]
    assert len(others) > 20
    policy = policy_of_the_site()
    (alone,) = compute([one], policy, CUTOFF, CUTOFF)
    assert alone in compute([*others, one], policy, CUTOFF, CUTOFF)


@quick
@given(st.sampled_from(EVERY), st.dates(date(2020, 1, 1), date(2031, 12, 31)), st.booleans())
def test_every_question_has_an_answer_in_words(case: Case, cutoff: date, complete: bool) -> None:
    complete_to = cutoff if complete else cutoff - timedelta(days=1)
    policy = policy_of_the_site()
    for trace in judge(Question(case.dossier, policy, cutoff, complete_to)):
        assert len(trace.reason) > 5
        assert "None" not in trace.reason
        assert not trace.reason.endswith(("。", "；"))
        assert all(reading.record.disclosed_on <= cutoff for reading in trace.readings)


OWN = tuple(
    record
    for record in dossier_of(base()).records
    if record.address.owner is Owner.ASSOCIATION and record.address.record_type != "registration"
)
KEPT = tuple(record for record in dossier_of(base()).records if record not in OWN)


@quick
@given(st.sets(st.sampled_from(range(len(OWN)))), st.sampled_from(range(len(OWN))))
def test_filing_what_is_missing_never_makes_anything_worse(missing: set[int], filed: int) -> None:
    left = [record for number, record in enumerate(OWN) if number not in missing | {filed}]
    before, after = outcomes(with_records((*KEPT, *left))), outcomes(with_records((*KEPT, *left, OWN[filed])))
    worse = {name: (before[name], after[name]) for name in before if RANK[after[name]] < RANK[before[name]]}
    assert worse == {}, OWN[filed].address.file


def test_the_association_of_the_cases_has_a_record_of_every_type_that_is_read() -> None:
    read = {kind for criterion in policy_of_the_site().criteria for kind in criterion.records}
    there = {record.address.record_type for record in dossier_of(base()).records}
    assert read - there == {"eligible-list"}
    assert there <= record_types().keys()
