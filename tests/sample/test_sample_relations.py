"""What records say of each other, computed again from the law's own words: members, fees, votes, contracts, grants."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.asset_change import AssetChange
from generator.model.disclosures.commissioned_item import CommissionedItem
from generator.model.disclosures.consultation import Consultation
from generator.model.disclosures.cooperation import Cooperation
from generator.model.disclosures.fee_schedule import FeeSchedule
from generator.model.disclosures.meeting import Meeting
from generator.model.disclosures.membership import MembersByLevel, Membership
from generator.model.disclosures.paid_activity import PaidActivity
from generator.model.disclosures.party_building import PartyBuilding
from generator.model.disclosures.performance_evaluation import PerformanceEvaluation
from generator.model.disclosures.purchase import Purchase
from generator.model.disclosures.satisfaction_survey import SatisfactionSurvey
from generator.model.disclosures.staffing import Staffing
from generator.model.disclosures.support import Support
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.dossier import Dossier
from generator.model.record import Disclosure

AS_OF = date(2026, 11, 23)
LEVELS = tuple(MembersByLevel.model_fields)
ZERO = Decimal(0)


def of(dossier: Dossier, kind: type[Disclosure]) -> list[Any]:
    return [record.content for record in dossier.known(kind, AS_OF)]


def by_year(records: list[Any], name: str) -> dict[int, Any]:
    return {getattr(record, name): record for record in records}


def test_members_come_and_go_and_the_next_year_begins_with_the_rest(dossiers: list[Dossier]) -> None:
    pairs = 0
    for dossier in dossiers:
        rolls = of(dossier, Membership)
        for roll in rolls:
            left = roll.exited_voluntary + roll.removed + roll.terminated
            assert roll.closing_members == roll.opening_members + roll.joined - left
            assert sum(getattr(roll.by_level, level) for level in LEVELS) == roll.closing_members
            assert sum(roll.by_kind.model_dump().values()) == roll.closing_members >= 30
            assert sum(reason.count for reason in roll.exit_reasons) == left
        for before, after in pairwise(rolls):
            assert (after.year, after.opening_members) == (before.year + 1, before.closing_members)
            pairs += 1
    assert pairs > 60


def test_fee_income_is_what_each_member_owes_by_its_level_but_for_the_waived(dossiers: list[Dossier]) -> None:
    compared = 0
    for dossier in dossiers:
        rolls, schedules = by_year(of(dossier, Membership), "year"), of(dossier, FeeSchedule)
        for report in of(dossier, AnnualReport):
            said = report.membership_fee_report
            members = rolls[report.fiscal_year].by_level
            payers = {level: getattr(said.payers_by_level, level) for level in LEVELS}
            waived = sum(getattr(members, level) - payers[level] for level in LEVELS)
            assert waived == said.waived_count
            in_force = [s for s in schedules if s.effective_from <= date(report.fiscal_year, 1, 1)]
            if in_force:
                amounts = [level.annual_amount for level in in_force[-1].levels]
                owed = sum(amount * payers[level] for level, amount in zip(LEVELS, amounts, strict=True))
                assert report.statement_of_activities.membership_fee_income.total == owed == said.collected
                compared += 1
    assert compared > 90


def test_fees_are_four_fixed_amounts_adopted_in_secret_by_a_meeting_that_is_public(
    dossiers: list[Dossier],
) -> None:
    for dossier in dossiers:
        meetings = {record.content.meeting_id: record for record in dossier.known(Meeting, AS_OF)}
        for record in dossier.known(FeeSchedule, AS_OF):
            fees, meeting = record.content, meetings[record.content.adopted_meeting_id]
            assert len({level.annual_amount for level in fees.levels}) == 4
            assert meeting.disclosed_on <= record.disclosed_on
            adopted = [r for r in meeting.content.resolutions if r.matter == "fee_standard"]
            assert [(r.passed, r.secret_ballot) for r in adopted] == [(True, True)]
            assert meeting.content.held_on <= fees.effective_from


def test_meetings_had_two_thirds_and_their_majorities(dossiers: list[Dossier]) -> None:
    counted = 0
    for dossier in dossiers:
        for meeting in of(dossier, Meeting):
            present = meeting.present_count
            assert present <= meeting.eligible_count
            assert 3 * present >= 2 * meeting.eligible_count
            for vote in meeting.resolutions:
                cast = vote.in_favour + vote.against + vote.abstain + vote.invalid
                assert cast == vote.ballots_returned <= vote.ballots_issued <= present
                assert min(vote.against, vote.abstain, vote.invalid) >= 0
                assert vote.passed
                assert 3 * vote.in_favour >= 2 * present
                counted += 1
    assert counted > 150


def test_votes_of_trust_were_held_at_meetings_with_the_same_members(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        meetings = {meeting.meeting_id: meeting for meeting in of(dossier, Meeting)}
        for vote in of(dossier, TrustVote):
            meeting = meetings[vote.meeting_id]
            assert (vote.held_on, vote.eligible_count, vote.present_count) == (
                meeting.held_on,
                meeting.eligible_count,
                meeting.present_count,
            )


def test_answers_of_a_survey_are_those_of_members(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        rolls = by_year(of(dossier, Membership), "year")
        for survey in of(dossier, SatisfactionSurvey):
            answers = survey.very_satisfied + survey.satisfied + survey.neutral
            answers += survey.dissatisfied + survey.very_dissatisfied
            assert answers == survey.valid_responses <= survey.frame_count
            assert survey.frame_count == rolls[survey.year].closing_members


def test_party_work_costs_what_the_report_says_and_staff_is_counted_alike(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        reports = by_year(of(dossier, AnnualReport), "fiscal_year")
        staff = {record.snapshot_on.year: record for record in of(dossier, Staffing)}
        for party in of(dossier, PartyBuilding):
            here = staff[party.year]
            assert party.staff_count == here.full_time_count + here.part_time_count
            assert party.party_member_count <= party.staff_count
            if report := reports.get(party.year):
                assert party.party_expense == report.party_expense


def test_staff_earns_no_more_than_the_payroll(dossiers: list[Dossier]) -> None:
    told = 0
    for dossier in dossiers:
        reports = by_year(of(dossier, AnnualReport), "fiscal_year")
        for staff in of(dossier, Staffing):
            report = reports.get(staff.snapshot_on.year)
            assert staff.labor_contract_count == staff.full_time_count
            assert (staff.average_annual_pay is None) == (staff.full_time_count < 5)
            if staff.average_annual_pay and report and report.payroll_total:
                assert staff.average_annual_pay * staff.full_time_count <= report.payroll_total
                told += 1
    assert told > 10


def test_both_sides_tell_the_same_of_a_contract(dossiers: list[Dossier]) -> None:
    compared = 0
    for dossier in dossiers:
        told = {item.contract_no: item for item in of(dossier, CommissionedItem)}
        for bought in of(dossier, Purchase):
            item = told[bought.contract_no]
            assert item.kind == "government_purchase"
            for name in ("title", "signed_on", "contract_amount", "payments", "service_start", "service_end"):
                assert getattr(item, name) == getattr(bought, name)
            assert item.procurement_method == bought.method
            compared += 1
        for judged in of(dossier, PerformanceEvaluation):
            bounds = ((90, "优"), (80, "良"), (60, "中"), (0, "差"))
            assert judged.rating == next(word for least, word in bounds if judged.score >= least)
            assert judged.project_no in {bought.project_no for bought in of(dossier, Purchase)}
    assert compared > 25


def test_contracts_and_activities_are_part_of_the_service_income(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        for report in of(dossier, AnnualReport):
            year = report.fiscal_year
            contracts = [
                i.contract_amount for i in of(dossier, CommissionedItem) if i.fiscal_years == (year,)
            ]
            activities = [a.income_amount for a in of(dossier, PaidActivity) if a.start_on.year == year]
            income = report.statement_of_activities.service_income.total
            assert sum((*contracts, *activities), ZERO) <= income


def test_grants_of_departments_are_the_grant_income(dossiers: list[Dossier]) -> None:
    granted = 0
    for dossier in dossiers:
        paid: dict[int, Decimal] = defaultdict(Decimal)
        for support in of(dossier, Support):
            assert support.granted_on <= support.paid_on
            paid[support.paid_on.year] += support.amount
            granted += 1
        for report in of(dossier, AnnualReport):
            income = report.statement_of_activities.government_grant_income.total
            assert income == paid[report.fiscal_year]
    assert granted > 10


def test_large_purchases_and_investments_are_told(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        changes = of(dossier, AssetChange)
        entities = [c for c in of(dossier, Cooperation) if c.kind == "economic_entity"]
        for report in of(dossier, AnnualReport):
            before, after = report.balance_sheet_opening, report.balance_sheet_closing
            bought = [
                c.amount for c in changes if c.kind == "purchase" and c.event_on.year == report.fiscal_year
            ]
            grown = after.fixed_assets_cost - before.fixed_assets_cost
            large = grown > max(Decimal(50_000), before.total_net_assets / 20)
            assert bought == ([grown] if large else [])
            owned = [e.invested_amount for e in entities if e.established_on.year <= report.fiscal_year]
            assert after.lt_equity_investments == sum(owned, ZERO)


def test_who_spoke_is_answered_within_a_month(dossiers: list[Dossier]) -> None:
    drafts = {d.consultation_id: d for dossier in dossiers for d in of(dossier, Consultation)}
    assert len(drafts) > 8
    unanswered = [d for d in drafts.values() if len(d.replies) < len(d.opinions)]
    early = [d for d in drafts.values() if d.published_on and d.published_on <= d.feedback_due_on]
    assert (len(unanswered), len(early)) == (1, 1)
    for draft in drafts.values():
        spoke = {opinion.association_id: opinion.submitted_on for opinion in draft.opinions}
        assert set(spoke) <= set(draft.consulted_association_ids)
        for opinion in draft.opinions:
            assert draft.issued_on < opinion.submitted_on <= draft.feedback_due_on
        for reply in draft.replies:
            assert 0 < (reply.replied_on - spoke[reply.association_id]).days <= 28
            assert reply.in_writing


@pytest.mark.parametrize("kind", [Membership, Staffing, PartyBuilding, SatisfactionSurvey])
def test_who_was_at_work_at_a_years_end_tells_of_the_year(
    kind: type[Disclosure], dossiers: list[Dossier]
) -> None:
    per_dossier = [len(of(dossier, kind)) for dossier in dossiers]
    assert sum(number == 3 for number in per_dossier) > 30
    assert set(per_dossier) <= {0, 1, 2, 3}
