"""Rows that follow from a record's own counts and amounts; ratios are never stored (domain §0.3)."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from generator.model.disclosures.commissioned_item import CommissionedItem
from generator.model.disclosures.donation import Donation
from generator.model.disclosures.expert_roster import ExpertRoster
from generator.model.disclosures.meeting import Meeting
from generator.model.disclosures.membership import Membership
from generator.model.disclosures.purchase import Purchase
from generator.model.disclosures.satisfaction_survey import SatisfactionSurvey
from generator.model.disclosures.trust_vote import TrustVote
from generator.rules.checks.members import left
from generator.rules.checks.votes import quorate
from generator.rules.ratios import percent
from generator.views import format as written
from generator.views.rows import Row


def derived(content: Any) -> tuple[Row, ...]:
    """Return what can be computed from one record, with its numerator and denominator."""
    rule = _RULES.get(type(content))
    return tuple(rule(content)) if rule else ()


def valid_ballots(vote: TrustVote) -> int:
    """Return how many ballots count."""
    return vote.ballots_returned - vote.invalid


def satisfied(survey: SatisfactionSurvey) -> int:
    """Return how many are satisfied, or very much so."""
    return survey.very_satisfied + survey.satisfied


def _vote(vote: TrustVote) -> Iterator[Row]:
    quorum = "达到三分之二" if quorate(vote) else "不足三分之二"
    yield _ratio("到会率", vote.present_count, vote.eligible_count, f"应投票会员，{quorum}")
    yield _ratio("投票率", vote.ballots_returned, vote.eligible_count, "应投票会员")
    yield _ratio("信任率", vote.in_favour, valid_ballots(vote), "有效票")


def _meeting(meeting: Meeting) -> Iterator[Row]:
    yield _ratio("到会率", meeting.present_count, meeting.eligible_count, "应到")


def _membership(year: Membership) -> Iterator[Row]:
    yield _ratio("退出比例", left(year), year.opening_members, "年初会员")
    yield _ratio("自愿退会比例", year.exited_voluntary, year.opening_members, "年初会员")


def _survey(survey: SatisfactionSurvey) -> Iterator[Row]:
    yield _ratio("满意度", satisfied(survey), survey.valid_responses, "有效问卷")
    yield _ratio("回收率", survey.valid_responses, survey.frame_count, "应调查会员")


def _ratio(label: str, part: int, whole: int, of: str) -> Row:
    return Row(label, f"{written.percent(percent(part, whole))}（{part} / {whole} {of}）", "")


def _donation(gift: Donation) -> Iterator[Row]:
    total = gift.cash_amount + gift.in_kind_amount
    yield Row("合计", written.yuan(total), "")
    yield Row("使用比例", written.percent(percent(gift.used_amount, total)), "")


def _contract(contract: CommissionedItem | Purchase) -> Iterator[Row]:
    paid = sum((payment.amount for payment in contract.payments), start=Decimal("0.00"))
    of = written.percent(percent(paid, contract.contract_amount))
    yield Row("已支付", f"{written.yuan(paid)}（合同金额的 {of}）", "")


def _roster(roster: ExpertRoster) -> Iterator[Row]:
    experts = [expert for expert in roster.experts if expert.active]
    named = sum(expert.publication_consent for expert in experts)
    institutions = sum(institution.active for institution in roster.institutions)
    yield Row("在库", f"专家 {len(experts)} 人，其中同意公开姓名 {named} 人；机构 {institutions} 家", "")


_RULES: dict[type, Callable[[Any], Iterator[Row]]] = {
    TrustVote: _vote,
    Meeting: _meeting,
    Membership: _membership,
    SatisfactionSurvey: _survey,
    Donation: _donation,
    CommissionedItem: _contract,
    Purchase: _contract,
    ExpertRoster: _roster,
}
