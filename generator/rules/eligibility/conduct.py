"""E07, E08, E16: no grave offence, taxes and insurance paid, nothing left to put right."""

from collections.abc import Iterator
from decimal import Decimal

from generator.model.calendar import add_years
from generator.model.disclosures.compliance_proof import ComplianceProof
from generator.model.disclosures.penalty import Domain, Penalty, PenaltyKind, PenaltyStatus
from generator.model.disclosures.rectification import Rectification
from generator.model.record import Record
from generator.rules.eligibility.criterion import (
    Answer,
    Question,
    criterion,
    fails,
    not_applicable,
    out_of_reach,
    passes,
    read,
    read_all,
    silence,
    together,
    unknown,
)
from generator.rules.eligibility.due_year import due_year
from generator.rules.rectifications import due_on, overdue

GRAVE = frozenset(
    (
        PenaltyKind.SUSPENSION,
        PenaltyKind.PRODUCTION,
        PenaltyKind.LICENSE,
        PenaltyKind.REGISTRATION,
        PenaltyKind.CRIMINAL,
    )
)
DUES = frozenset((Domain.TAX, Domain.SOCIAL_INSURANCE))


@criterion("E07")
def lawful(question: Question) -> Answer:
    """Return whether no grave penalty was decided in the years before the cutoff, (C - 3 years, C]."""
    years = question.number("penalty_window_years")
    since, limit = add_years(question.cutoff, -years), Decimal(question.parameter("large_fine"))
    recent = [r for r in question.begun(Penalty, "decided_on") if r.content.decided_on > since]
    grave = [r for r in recent if _stands(question, r.content) and _grave(r.content, limit)]
    if not grave:
        return silence(question, f"截止日前 {years} 年内没有重大违法处罚的记录")
    told = "、".join(_told(record.content, limit) for record in grave)
    fields = ("kind", "fine_amount", "decided_on", "annulled_on", "decision_no")
    readings = read_all(grave, *fields)
    return fails(f"截止日前 {years} 年内有重大违法处罚 {len(grave)} 项：{told}", *readings)


def _stands(question: Question, penalty: Penalty) -> bool:
    """Say whether a penalty had not been annulled by the cutoff."""
    if penalty.annulled_on is not None:
        return penalty.annulled_on > question.cutoff
    return penalty.status is not PenaltyStatus.ANNULLED


def _grave(penalty: Penalty, limit: Decimal) -> bool:
    return penalty.kind in GRAVE or (penalty.fine_amount or Decimal(0)) >= limit


def _told(penalty: Penalty, limit: Decimal) -> str:
    if penalty.kind in GRAVE:
        return f"{penalty.decided_on} {penalty.kind.label}"
    return f"{penalty.decided_on} 罚款 {penalty.fine_amount:,} 元（达到 {limit:,} 元）"


@criterion("E08")
def dues_paid(question: Question) -> Answer:
    """Return whether the dues of the due year were paid, and no penalty for them is open."""
    return together(_proof(question), _unperformed(question))


def _proof(question: Question) -> Answer:
    year, registration = due_year(question), question.registration
    proofs = question.begun(ComplianceProof, "issued_on")
    record = next((r for r in proofs if r.content.fiscal_year == year), None)
    if record is not None:
        return _arrears(record)
    if registration is not None and registration.content.established_on.year > year:
        reason = f"{registration.content.established_on} 成立登记，{year} 年度尚无应缴的税款和社会保险费"
        return not_applicable(reason, *read(registration, "established_on"))
    return unknown(f"截止日前没有公开 {year} 年度的纳税和社会保险缴费证明")


def _arrears(record: Record[ComplianceProof]) -> Answer:
    proof = record.content
    readings = read(
        record, "tax_arrears", "tax_proof", "social_insurance_arrears", "social_insurance_proof", "issued_on"
    )
    stated = {"欠税": proof.tax_arrears, "欠缴社会保险费": proof.social_insurance_arrears}
    owed = "、".join(words for words, owing in stated.items() if owing)
    if owed:
        return fails(f"{proof.fiscal_year} 年度的证明载明{owed}", *readings)
    return passes(f"{proof.fiscal_year} 年度的证明载明没有欠税、没有欠缴社会保险费", *readings)


def _unperformed(question: Question) -> Answer:
    """Answer the second half; that there is no such penalty counts only where the registrar's data reach."""
    unperformed = [
        record
        for record in question.begun(Penalty, "decided_on")
        if record.content.domain in DUES and record.content.status is PenaltyStatus.IN_EFFECT
    ]
    if unperformed:
        told = "、".join(f"{r.content.decided_on} {r.content.domain.label}处罚" for r in unperformed)
        readings = read_all(unperformed, "domain", "status", "decided_on")
        return fails(f"截止日尚未履行：{told}", *readings)
    if not question.registrar_complete:
        return out_of_reach(question)
    return not_applicable("没有尚未履行的税务、社会保险处罚")


@criterion("E16")
def put_right(question: Question) -> Answer:
    """Return whether no demand of the registrar had run out unfulfilled."""
    cutoff = question.cutoff
    open_demands = [r for r in question.known(Rectification) if overdue(r.content, cutoff)]
    if not open_demands:
        return silence(question, "截止日没有逾期未完成的责令整改")
    told = "、".join(_overdue(question, open_demands))
    fields = ("matter_code", "due_on", "extended_to", "verified_on", "outcome")
    readings = read_all(open_demands, *fields)
    return fails(f"截止日有逾期未完成的责令整改 {len(open_demands)} 项：{told}", *readings)


def _overdue(question: Question, demands: list[Record[Rectification]]) -> Iterator[str]:
    for record in demands:
        due = due_on(record.content)
        days = (question.cutoff - due).days
        yield f"{record.content.matter_code.label}，期限 {due}，已过 {days} 天"
