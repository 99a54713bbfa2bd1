"""A record as one sentence of news: 〔协会〕公开了 2025 年度会员情况：年末会员 224 家."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.model.disclosures import record_types
from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.annual_review import AnnualReview
from generator.model.disclosures.asset_change import AssetChange
from generator.model.disclosures.charter import Charter
from generator.model.disclosures.commissioned_item import CommissionedItem
from generator.model.disclosures.compliance_proof import ComplianceProof
from generator.model.disclosures.consultation import Consultation
from generator.model.disclosures.cooperation import Cooperation
from generator.model.disclosures.credit_commitment import CreditCommitment
from generator.model.disclosures.decoupling import Decoupling
from generator.model.disclosures.department_evaluation import DepartmentEvaluation
from generator.model.disclosures.donation import Donation
from generator.model.disclosures.expert_blacklist import ExpertBlacklist
from generator.model.disclosures.expert_roster import ExpertRoster
from generator.model.disclosures.fee_schedule import FeeSchedule
from generator.model.disclosures.grade import Grade
from generator.model.disclosures.information_request import InformationRequest
from generator.model.disclosures.liaison import Liaison
from generator.model.disclosures.meeting import Meeting
from generator.model.disclosures.membership import Membership
from generator.model.disclosures.organization import Organization
from generator.model.disclosures.paid_activity import PaidActivity
from generator.model.disclosures.party_building import PartyBuilding
from generator.model.disclosures.penalty import Penalty
from generator.model.disclosures.performance_evaluation import PerformanceEvaluation
from generator.model.disclosures.purchase import Purchase
from generator.model.disclosures.rectification import Rectification
from generator.model.disclosures.registration import Registration
from generator.model.disclosures.registration_event import RegistrationEvent
from generator.model.disclosures.resource_coordination import ResourceCoordination
from generator.model.disclosures.satisfaction_survey import SatisfactionSurvey
from generator.model.disclosures.self_regulation import SelfRegulation
from generator.model.disclosures.staffing import Staffing
from generator.model.disclosures.support import Support
from generator.model.disclosures.talent_statistics import TalentStatistics
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.disclosures.waiver import Waiver
from generator.model.dossier import AnyRecord
from generator.model.record import OWNER_LABELS, NilReturn, Owner, State, Withdrawn
from generator.model.shapes import HALF
from generator.rules.obligations.halves import label_of
from generator.rules.ratios import percent
from generator.views.derived_rows import satisfied, valid_ballots
from generator.views.format import percent as share
from generator.views.format import yuan
from generator.views.labels import heading

_VERBS: Mapping[State, str] = {
    "filed": "公开了", "corrected": "更正了", "withdrawn": "撤回了", "nil": "声明",
}  # fmt: skip
LONGEST = 60
"""Characters of a difference, or of a reason, that a headline holds."""
_YEAR = 4
"""The length of a key that is a year."""


def headline(record: AnyRecord, name: str, teller: Owner, news: str = "") -> str:
    """Return what happened, of whom, and the news or the gist; who did it, unless the teller did."""
    content, kind, owner = record.content, heading(record.address.record_type), record.address.owner
    who = f"〔{name}〕{'' if owner is teller else OWNER_LABELS[owner]}"
    if isinstance(content, NilReturn):
        return f"{who}声明 {content.period} 年度没有{kind}"
    told = f"，{news}" if news else f"：{gist(content)}".rstrip("：")
    return f"{who}{_VERBS[record.state]} {_named(record.address.key, kind)}{told}"


def _named(key: str, kind: str) -> str:
    """Return a type with the period or the day of its key: 2025 年度会员情况, 2025-04-10 的章程."""
    if HALF.fullmatch(key):
        return f"{label_of(key)}{kind.removeprefix('半年')}"
    return f"{key} 年度{kind}" if len(key) == _YEAR else f"{key[:10]} 的{kind}"


def gist(content: Any) -> str:
    """Return the gist of a record; where a type has none of its own, its title, or nothing."""
    told = _GIST.get(type(content))
    if told:
        return told(content)
    return getattr(content, "title", "") if type(content) in record_types().values() else ""


def _gift(gift: Donation) -> str:
    return f"{gift.donor_name or gift.donor_type.label} {yuan(gift.cash_amount + gift.in_kind_amount)}"


def _fees(fees: FeeSchedule) -> str:
    amounts = [level.annual_amount for level in fees.levels]
    span = f"，每年 {yuan(min(amounts))}至 {yuan(max(amounts))}" if amounts else ""
    return f"{len(amounts)} 个档次{span}"


def _meeting(meeting: Meeting) -> str:
    passed = sum(resolution.passed for resolution in meeting.resolutions)
    return f"{meeting.kind.label}表决 {len(meeting.resolutions)} 项，通过 {passed} 项"


def _vote(vote: TrustVote) -> str:
    rate = share(percent(vote.in_favour, valid_ballots(vote)))
    return f"{vote.subject_name}信任率 {rate}，{'通过' if vote.passed else '未通过'}"


def _survey(survey: SatisfactionSurvey) -> str:
    rate = share(percent(satisfied(survey), survey.valid_responses))
    return f"满意度 {rate}，有效问卷 {survey.valid_responses} 份"


def _roster(roster: ExpertRoster) -> str:
    experts = sum(expert.active for expert in roster.experts)
    return f"在库专家 {experts} 人，机构 {sum(i.active for i in roster.institutions)} 家"


def _proof(proof: ComplianceProof) -> str:
    debts = (("欠税", proof.tax_arrears), ("欠缴社会保险费", proof.social_insurance_arrears))
    return "，".join(f"{'有' if owed else '没有'}{name}" for name, owed in debts)


def _contract(contract: Purchase | CommissionedItem) -> str:
    return f"{contract.title}，合同金额 {yuan(contract.contract_amount)}"


def _accounts(report: AnnualReport) -> str:
    activities = report.statement_of_activities
    return f"收入 {yuan(activities.total_income.total)}，费用 {yuan(activities.total_expense.total)}"


def _answer(request: InformationRequest) -> str:
    return f"{request.scope}，{f'答复：{request.result.label}' if request.result else '尚未答复'}"


def _reason(content: Withdrawn) -> str:
    """Return why a record was withdrawn, where a headline holds it."""
    reason = content.withdrawn.reason
    return reason if len(reason) <= LONGEST else ""


_GIST: Mapping[type, Callable[[Any], str]] = {
    AnnualReport: _accounts,
    AnnualReview: lambda r: r.result.label,
    AssetChange: lambda r: f"{r.kind.label} {yuan(r.amount)}",
    Charter: lambda r: f"{r.approved_on} 核准",
    CommissionedItem: _contract,
    ComplianceProof: _proof,
    Consultation: lambda r: r.title,
    Cooperation: lambda r: f"{r.kind.label}“{r.name}”",
    CreditCommitment: lambda r: f"{r.commitment_type.label}，有效期至 {r.expires_on}",
    Decoupling: lambda r: r.status.label,
    DepartmentEvaluation: lambda r: f"{r.department}，{r.respondent_members} 个会员参与",
    Donation: _gift,
    ExpertBlacklist: lambda r: f"{r.institution_name}（{r.reason_code.label}），禁入至 {r.ban_end}",
    ExpertRoster: _roster,
    FeeSchedule: _fees,
    Grade: lambda r: f"{r.grade.label}，有效期至 {r.valid_to}",
    InformationRequest: _answer,
    Liaison: lambda r: "、".join(mechanism.label for mechanism in r.mechanisms),
    Meeting: _meeting,
    Membership: lambda r: f"年末会员 {r.closing_members} 家",
    Organization: lambda r: f"第 {r.term_no} 届，理事 {r.council_count} 人",
    PaidActivity: lambda r: f"{r.kind.label}“{r.title}”",
    PartyBuilding: lambda r: f"{r.organization_form.label}，党员 {r.party_member_count} 人",
    Penalty: lambda r: f"{r.kind.label}，{r.decision_no}",
    PerformanceEvaluation: lambda r: f"{r.score} 分，{r.rating.label}",
    Purchase: _contract,
    Rectification: lambda r: f"{r.matter_code.label}，期限 {r.extended_to or r.due_on}",
    Registration: lambda r: f"{r.registrar_name}{r.registration_mode.label}",
    RegistrationEvent: lambda r: f"{r.event.label}，{r.effective_on} 生效",
    ResourceCoordination: lambda r: r.domain.label,
    SatisfactionSurvey: _survey,
    SelfRegulation: lambda r: f"{r.kind.label}“{r.title}”",
    Staffing: lambda r: f"专职 {r.full_time_count} 人，参加社会保险 {r.social_insurance_count} 人",
    Support: lambda r: f"{r.reason.label} {yuan(r.amount)}",
    TalentStatistics: lambda r: f"培训 {r.trained_count} 人，推荐 {r.recommended_count} 人",
    TrustVote: _vote,
    Withdrawn: _reason,
    Waiver: lambda r: f"{heading(r.covers)}延期至 {r.effective_to}",
}
