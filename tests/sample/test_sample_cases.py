"""Each awkward case is there, among the first thirty, and looks as it should."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
import yaml

from generator.model.disclosures.abnormal_listing import AbnormalListing
from generator.model.disclosures.annual_report import AnnualReport, AuditOpinion
from generator.model.disclosures.charter import Charter, Checklist
from generator.model.disclosures.donation import Donation
from generator.model.disclosures.eligible_list import EligibleList, ListResult, ListStatus, Outcome
from generator.model.disclosures.grade import Grade
from generator.model.disclosures.penalty import Penalty
from generator.model.disclosures.registration import Registration, RegistrationMode
from generator.model.disclosures.registration_event import Event, RegistrationEvent
from generator.model.disclosures.serious_listing import SeriousListing
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.dossier import Dossier
from generator.model.policy import Policy
from generator.model.record import Disclosure, Record, Withdrawn
from generator.pipeline.register import open_register
from generator.rules.eligibility import judge
from generator.rules.eligibility.criterion import Question
from generator.sample.cases import TABLE, Case, cases_of

AS_OF = date(2026, 11, 23)
Kind = TypeVar("Kind", bound=Disclosure)


@pytest.fixture
def of(dossiers: list[Dossier]) -> Callable[[Case], Dossier]:
    def bearer(case: Case) -> Dossier:
        return next(d for index, d in enumerate(dossiers[:30]) if case in cases_of(index))

    return bearer


Of = Callable[[Case], Dossier]


def all_of(dossier: Dossier, kind: type[Kind]) -> tuple[Kind, ...]:
    return tuple(record.content for record in dossier.known(kind, AS_OF))


def only(dossier: Dossier, kind: type[Kind]) -> Kind:
    (content,) = all_of(dossier, kind)
    return content


def test_every_case_is_among_the_first_thirty() -> None:
    assert {case for index in range(30) for case in cases_of(index)} == set(Case)


def test_the_proportion_of_each_case_is_known() -> None:
    slots = [slot for slot, _, _ in TABLE]
    assert len(set(slots)) == len(slots)
    assert all(every % 30 == 0 and slot < 30 for slot, every, _ in TABLE)
    counted = Counter(case for index in range(3600) for case in cases_of(index))
    assert (counted[Case.SERIOUS], counted[Case.LATE_REPORT], counted[Case.HOSTILE_TEXT]) == (12, 120, 1)


def test_late_and_missing_reports(of: Of) -> None:
    late = all_of(of(Case.LATE_REPORT), AnnualReport)[-1]
    assert (late.fiscal_year, late.filed_on > date(2026, 5, 31)) == (2025, True)
    assert late.disclosed_on > date(2026, 6, 30)
    assert [r.fiscal_year for r in all_of(of(Case.MISSING_REPORT), AnnualReport)] == [2023, 2024]


def test_corrected_report_was_wrong_and_is_right(of: Of) -> None:
    wrong, right = of(Case.CORRECTED_REPORT).versions("annual-report")[-1]
    assert right.content.correction_note
    lines = ("program_expense", "administrative_expense", "fundraising_expense", "other_expense")
    for record, sound in ((wrong, False), (right, True)):
        assert isinstance(record.content, AnnualReport)
        table = record.content.statement_of_activities
        assert (sum(getattr(table, name).total for name in lines) == table.total_expense.total) is sound


def test_corrected_and_withdrawn_donations(of: Of) -> None:
    wrong, right = next(v for v in of(Case.CORRECTED_DONATION).versions("donation") if len(v) > 1)
    assert isinstance(wrong.content, Donation)
    assert isinstance(right.content, Donation)
    assert wrong.content.cash_amount == right.content.cash_amount * 10
    _, withdrawal = next(v for v in of(Case.WITHDRAWN_DONATION).versions("donation") if len(v) > 1)
    assert isinstance(withdrawal.content, Withdrawn)


def test_years_without_a_donation_are_declared(of: Of) -> None:
    declared = of(Case.NO_DONATIONS).nil_returns(Donation, AS_OF)
    assert [record.content.period for record in declared] == [2023, 2024, 2025]


def test_new_and_young_associations(of: Of) -> None:
    new = only(of(Case.NEW), Registration)
    assert AS_OF - timedelta(days=160) < new.established_on < AS_OF - timedelta(days=90)
    assert all_of(of(Case.NEW), AnnualReport) == ()
    assert of(Case.NEW).memberships[0].entry is None
    young = of(Case.YOUNG).memberships[0]
    assert (young.record.content.year, young.entry and young.entry.result) == (2026, ListResult.LISTED)


def test_listings(of: Of) -> None:
    current = only(of(Case.ABNORMAL), AbnormalListing)
    assert current.removed_on is None
    membership = of(Case.ABNORMAL).memberships[0]
    assert membership.entry is not None
    assert membership.entry.result is ListResult.LISTED
    assert only(of(Case.REMOVED), AbnormalListing).removed_on
    first, second = all_of(of(Case.LISTED_TWICE), AbnormalListing)
    assert first.removed_on
    assert second.removed_on is None
    assert only(of(Case.SERIOUS), SeriousListing).removed_on is None


def test_the_end_and_the_past(of: Of) -> None:
    events = all_of(of(Case.DEREGISTERED), RegistrationEvent)
    assert [e.event for e in events][-2:] == [Event.LIQUIDATION, Event.DEREGISTRATION]
    renamed = of(Case.FORMER_NAME)
    registration = only(renamed, Registration)
    change = next(e for e in all_of(renamed, RegistrationEvent) if e.event is Event.CHANGE)
    former = registration.former_names[0]
    assert (change.changed_items[0].before, change.changed_items[0].after) == (former.name, registration.name)
    assert former.until == change.effective_on - timedelta(days=1)
    assert only(of(Case.DUAL), Registration).registration_mode is RegistrationMode.DUAL
    assert only(of(Case.DUAL), Registration).supervising_unit


def test_grades(of: Of) -> None:
    assert all_of(of(Case.NO_GRADE), Grade) == ()
    assert only(of(Case.GRADE_EXPIRED), Grade).valid_to < AS_OF
    before, after = of(Case.DOWNGRADED).versions("grade")[0]
    assert isinstance(before.content, Grade)
    assert isinstance(after.content, Grade)
    assert (before.content.downgrades, len(after.content.downgrades)) == ((), 1)


def test_penalties(of: Of) -> None:
    fine = only(of(Case.SMALL_FINE), Penalty)
    assert fine.fine_amount
    assert fine.fine_amount < 50_000
    assert fine.display_until > AS_OF
    assert only(of(Case.OLD_WARNING), Penalty).display_until < AS_OF


def test_votes_charters_audits(of: Of) -> None:
    failed, passed = all_of(of(Case.FAILED_VOTE), TrustVote)
    assert (failed.passed, passed.passed) == (False, True)
    assert failed.follow_up
    charter = all_of(of(Case.CHARTER_GAPS), Charter)[-1]
    missing = [n for n in Checklist.model_fields if not getattr(charter.checklist, n).present]
    assert len(missing) >= 2
    audit = all_of(of(Case.QUALIFIED_AUDIT), AnnualReport)[-1].audit
    assert audit is not None
    assert audit.opinion is AuditOpinion.QUALIFIED


def test_text_that_tests_the_pages(of: Of, dossiers: list[Dossier]) -> None:
    assert 40 < len(only(of(Case.LONG_NAME), Registration).name) <= 60
    rare = only(of(Case.RARE_CHARACTERS), Registration)
    assert set("𬭎䶮") <= set(rare.legal_representative)
    assert set("𬭎䶮㛃") <= set(rare.business_scope)
    notes = {n for d in dossiers for r in d.known(Registration, AS_OF) if (n := r.content.notes)}
    assert notes == {"{{ 7*7 }} {% raw %} =SUM(A1) 5 < 6 & 'x'"}


@pytest.fixture(scope="session")
def lists(sample_root: Path) -> tuple[Record[EligibleList], ...]:
    return open_register(sample_root, AS_OF).lists


def test_yearly_lists_count_right_and_follow_from_their_criteria(
    lists: tuple[Record[EligibleList], ...],
) -> None:
    for record in lists:
        issued = record.content
        counted = Counter(entry.result for entry in issued.entries)
        assert issued.counts.model_dump() == {result.value: counted[result] for result in ListResult}
        for entry in issued.entries:
            found = set(entry.criteria.values())
            computed = (
                ListResult.NOT_LISTED
                if Outcome.FAIL in found
                else ListResult.PENDING
                if Outcome.UNKNOWN in found
                else ListResult.LISTED
            )
            assert entry.overridden or entry.result in (computed, ListResult.OUT_OF_SCOPE)
            assert list(entry.criteria) == [f"E{n:02d}" for n in range(1, 17)]
            assert list(entry.support) == [f"S{n:02d}" for n in range(1, 8)]
            assert list(entry.priority) == [f"P{n:02d}" for n in range(1, 5)]


def test_a_list_gives_way_to_the_next(lists: tuple[Record[EligibleList], ...], sample_root: Path) -> None:
    newest, before = (record.content for record in lists)
    assert (newest.status, before.status) == (ListStatus.FINAL, ListStatus.SUPERSEDED)
    assert newest.valid_from is not None
    assert before.valid_to == newest.valid_from - timedelta(days=1)
    first = yaml.safe_load((sample_root / "registrars/370000/eligible-list/2025.r3.yaml").read_text("utf-8"))
    assert (first["status"], first.get("valid_to")) == ("final", None)


def test_one_override_and_one_objection(lists: tuple[Record[EligibleList], ...], of: Of) -> None:
    issued = lists[0].content
    override, objection = issued.overrides[0], issued.objections[0]
    assert override.association_id == of(Case.CORRECTED_REPORT).uscc
    assert all(value is not None for value in override.model_dump().values())
    entry = next(e for e in issued.entries if e.association_id == override.association_id)
    assert (entry.criteria["E10"], entry.result) == (Outcome.FAIL, ListResult.LISTED)
    assert issued.notice_start is not None
    assert issued.notice_end is not None
    assert issued.notice_start <= objection.received_on <= issued.notice_end
    assert objection.handled_on is not None
    assert objection.received_on <= objection.handled_on <= issued.disclosed_on


def test_the_registrar_found_what_the_rules_find(dossiers: list[Dossier], policy: Policy) -> None:
    compared = ("E01", "E02", "E03", "E04")
    for dossier in dossiers:
        for membership in dossier.memberships:
            issued, entry = membership.record.content, membership.entry
            if entry is not None:
                question = Question(dossier, policy, issued.cutoff_date, issued.registrar_data_complete_to)
                judged = {trace.criterion_id: trace.outcome for trace in judge(question)}
                stated = {name: entry.criteria[name] for name in compared if name in judged}
                assert stated == {name: judged[name] for name in stated}, (dossier.uscc, issued.year)
