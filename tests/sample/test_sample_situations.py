"""Situations worth looking at: each is there once among the first thirty, is told as it is, and raises its flag."""

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest

from generator.model.disclosures.abnormal_listing import AbnormalListing
from generator.model.disclosures.annual_review import AnnualReview, ReviewResult
from generator.model.disclosures.compliance_proof import ComplianceProof
from generator.model.disclosures.decoupling import Decoupling, DecouplingStatus
from generator.model.disclosures.expert_roster import ExpertRoster
from generator.model.disclosures.fee_schedule import FeeSchedule
from generator.model.disclosures.membership import Membership
from generator.model.disclosures.organization import Organization
from generator.model.disclosures.party_building import PartyBuilding
from generator.model.disclosures.purchase import Purchase
from generator.model.disclosures.rectification import Rectification
from generator.model.disclosures.registration import Registration
from generator.model.disclosures.satisfaction_survey import SatisfactionSurvey
from generator.model.disclosures.staffing import Staffing
from generator.model.disclosures.waiver import Waiver
from generator.model.dossier import Dossier
from generator.model.policy import Policy
from generator.rules.facts import Facts, derive
from generator.rules.obligations.obligation import ItemState, Obligation
from generator.sample.cases import Case, cases_of

AS_OF = date(2026, 11, 23)
SHOWN = {f"FL-{number:02d}" for number in range(1, 17)} - {"FL-14", "FL-15"}
"""FL-14 is for the registrar alone; what grounds FL-15 is an error, and a sample has none."""
Of = Callable[[Case], Facts]


@pytest.fixture(scope="session")
def first_thirty(dossiers: list[Dossier], policy: Policy) -> list[Facts]:
    return [derive(dossier, policy, AS_OF) for dossier in dossiers[:30]]


@pytest.fixture
def of(first_thirty: list[Facts]) -> Of:
    return lambda case: next(facts for n, facts in enumerate(first_thirty) if case in cases_of(n))


def flagged(facts: Facts) -> set[str]:
    return {flag.rule.id for flag in facts.flags}


def item(facts: Facts, kind: str, period: str) -> Obligation:
    return next(o for o in facts.obligations if (o.record_type, o.period) == (kind, period))


def test_every_flag_a_reader_can_see_is_raised_and_few_are(first_thirty: list[Facts]) -> None:
    raised = Counter(flag for facts in first_thirty for flag in flagged(facts))
    assert set(raised) == SHOWN
    assert max(raised.values()) < 10


def test_every_state_of_an_obligation_occurs(first_thirty: list[Facts]) -> None:
    states = Counter(item.state for facts in first_thirty for item in facts.obligations)
    assert set(states) == set(ItemState)
    assert states[ItemState.LATE] + states[ItemState.MISSING] < sum(states.values()) // 15


def test_nobody_works_full_time_and_the_demand_has_run_out(of: Of) -> None:
    facts = of(Case.NO_STAFF)
    latest = facts.dossier.latest(Staffing, AS_OF)
    demand = facts.dossier.latest(Rectification, AS_OF)
    assert latest
    assert demand
    assert latest.content.full_time_count == 0
    assert (demand.content.verified_on, demand.content.due_on < AS_OF) == (None, True)
    assert flagged(facts) >= {"FL-03", "FL-04"}


def test_who_stands_apart_and_who_does_not_yet(of: Of) -> None:
    underway, half = of(Case.DUAL), of(Case.STILL_SUPERVISED)
    for facts, status in (
        (underway, DecouplingStatus.IN_PROGRESS),
        (half, DecouplingStatus.COMPLETED),
    ):
        decoupling = facts.dossier.latest(Decoupling, AS_OF)
        registration = facts.dossier.latest(Registration, AS_OF)
        assert decoupling
        assert registration
        assert decoupling.content.status is status
        assert registration.content.supervising_unit
    assert "FL-01" in flagged(underway)
    assert "FL-02" in flagged(half)


def test_reports_on_the_industry_late_and_missing(of: Of) -> None:
    late = item(of(Case.LATE_HALF_REPORT), "industry-report", "2025H2")
    assert (late.state, late.late_days > 0) == (ItemState.LATE, True)
    missing = item(of(Case.NO_HALF_REPORT), "industry-report", "2026H1")
    assert missing.state is ItemState.MISSING
    assert "FL-06" in flagged(of(Case.NO_HALF_REPORT))


def test_opinions_unanswered_and_a_draft_out_too_early(of: Of) -> None:
    assert "FL-07" in flagged(of(Case.UNANSWERED))
    assert "FL-16" in flagged(of(Case.UNANSWERED))
    assert "FL-08" in flagged(of(Case.PUBLISHED_EARLY))


def test_a_roster_that_grew_old(of: Of) -> None:
    roster = of(Case.STALE_ROSTER).dossier.latest(ExpertRoster, AS_OF)
    assert roster
    assert roster.content.updated_on < date(2025, 11, 23)
    assert "FL-05" in flagged(of(Case.STALE_ROSTER))


def test_fees_told_late(of: Of) -> None:
    facts = of(Case.LATE_FEES)
    schedule = facts.dossier.latest(FeeSchedule, AS_OF)
    assert schedule
    late = [o for o in facts.obligations if o.record_type == "fee-schedule" and o.state is ItemState.LATE]
    assert [o.filed for o in late] == [schedule]
    assert {p.code for p in facts.problems} == {"X-23"}


def test_a_neglected_association(of: Of) -> None:
    facts = of(Case.TERM_OVER)
    term = facts.dossier.latest(Organization, AS_OF)
    listing = facts.dossier.latest(AbnormalListing, AS_OF)
    assert term
    assert listing
    assert term.content.term_end < AS_OF
    assert (listing.content.removed_on, listing.content.listed_on < date(2024, 11, 23)) == (None, True)
    proofs = [record.content.fiscal_year for record in facts.dossier.known(ComplianceProof, AS_OF)]
    assert proofs == [2023, 2024]
    assert item(facts, "compliance-proof", "2025").state is ItemState.MISSING
    assert "FL-10" in flagged(facts)


def test_a_contract_signed_while_listed(of: Of) -> None:
    facts = of(Case.SIGNED_WHILE_LISTED)
    assert facts.serious
    since = facts.serious.content.listed_on
    bought = [r for r in facts.dossier.known(Purchase, AS_OF) if r.content.signed_on > since]
    told = [flag for flag in facts.flags if flag.rule.id == "FL-12"]
    assert len(bought) == 1
    assert len(told) == 2


def test_few_answered(of: Of) -> None:
    facts = of(Case.LOW_RETURN)
    survey = facts.dossier.latest(SatisfactionSurvey, AS_OF)
    assert survey
    assert survey.content.valid_responses * 10 < survey.content.frame_count * 3
    assert survey.content.notes
    assert {p.code for p in facts.problems} == {"R-35"}


def test_a_waiver_gives_time_until_it_ends(of: Of) -> None:
    facts = of(Case.WAIVED)
    waiver = facts.dossier.latest(Waiver, AS_OF)
    assert waiver
    found = item(facts, "satisfaction-survey", "2025")
    assert (found.waiver, found.due_on, found.state) == (
        waiver,
        waiver.content.effective_to,
        ItemState.ON_TIME,
    )
    assert found.filed_on
    assert found.filed_on > date(2026, 3, 31)


def test_members_were_counted_fourteen_short(of: Of) -> None:
    wrong, right = next(v for v in of(Case.CORRECTED_MEMBERS).dossier.versions("membership") if len(v) > 1)
    counts = []
    for record in (wrong, right):
        content = record.content
        assert isinstance(content, Membership)
        left = content.exited_voluntary + content.removed + content.terminated
        assert content.closing_members == content.opening_members + content.joined - left
        counts.append(content.closing_members)
    assert counts == [120, 134]


def test_fees_that_had_to_be_put_right_and_nobody_for_party_work(of: Of) -> None:
    demand = of(Case.FEES_RECTIFIED).dossier.latest(Rectification, AS_OF)
    assert demand
    assert demand.content.verified_on
    assert "FL-11" in flagged(of(Case.FEES_RECTIFIED))
    party = of(Case.NO_PARTY).dossier.latest(PartyBuilding, AS_OF)
    assert party
    assert (party.content.organization_form, party.content.instructor_assigned) == ("none", False)
    assert "FL-13" in flagged(of(Case.NO_PARTY))


def test_reviews_of_the_registrar(of: Of, first_thirty: list[Facts]) -> None:
    def results(case: Case) -> list[ReviewResult]:
        return [record.content.result for record in of(case).dossier.known(AnnualReview, AS_OF)]

    on_time = ReviewResult.FILED_ON_TIME
    assert results(Case.STALE_ROSTER) == [on_time, on_time, ReviewResult.QUALIFIED]
    assert results(Case.MISSING_REPORT)[-1] is ReviewResult.NOT_PARTICIPATED
    assert results(Case.REMOVED)[1] is ReviewResult.FILED_LATE
    assert results(Case.DOWNGRADED)[-1] is ReviewResult.BASICALLY_QUALIFIED
    assert results(Case.NO_STAFF)[-1] is ReviewResult.UNQUALIFIED
    pending = [v[0].content for f in first_thirty for v in f.dossier.versions("annual-review") if len(v) > 1]
    assert sum(isinstance(c, AnnualReview) and c.result is ReviewResult.PENDING for c in pending) > 20
