"""Which records the pages of one topic list, in a line each; only what may be shown comes this far."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from generator.model.disclosures.commissioned_item import CommissionedItem, CommissionKind
from generator.model.disclosures.consultation import Adoption, Consultation
from generator.model.disclosures.donation import Donation, DonorType
from generator.model.disclosures.industry_report import IndustryReport
from generator.model.disclosures.performance_evaluation import PerformanceEvaluation
from generator.model.disclosures.purchase import Purchase
from generator.model.disclosures.self_regulation import SelfRegulation, SelfRegulationKind
from generator.model.dossier import AnyRecord
from generator.model.lines import (
    ConsultationLine,
    ContractLine,
    EvaluationLine,
    GiftLine,
    Line,
    ReportLine,
    StandardLine,
)
from generator.model.record import Address, Owner
from generator.model.scalars import NOTHING

ABOUT_MEMBERS = frozenset((SelfRegulationKind.WARNING_NOTICE, SelfRegulationKind.MEMBER_DISCIPLINE))
"""Self-regulation that names single members: it stays on the page of the association that answers for it."""


def lines(shown: Iterable[AnyRecord], owner: Owner) -> Iterator[Line]:
    """Yield the lines of what an owner filed itself; the records of others are told by them."""
    for record in shown:
        make = _LINES.get(type(record.content))
        if make and record.address.owner is owner:
            yield from make(record.address, record.content)


def _purchase(address: Address, said: Purchase) -> Iterator[Line]:
    yield ContractLine(
        address=address,
        on=said.signed_on,
        uscc=said.association_id,
        title=said.title,
        kind=CommissionKind.PURCHASE,
        office=address.owner_id,
        purchaser="",
        contract_no=said.contract_no,
        method=said.method,
        amount=said.contract_amount,
        paid=_paid(said),
    )


def _commissioned(address: Address, said: CommissionedItem) -> Iterator[Line]:
    yield ContractLine(
        address=address,
        on=said.signed_on,
        uscc=address.owner_id,
        title=said.title,
        kind=said.kind,
        office=said.purchaser_dept_id,
        purchaser=said.purchaser_name,
        contract_no=said.contract_no or "",
        method=said.procurement_method or "",
        amount=said.contract_amount,
        paid=_paid(said),
    )


def _paid(contract: Purchase | CommissionedItem) -> Decimal:
    return sum((payment.amount for payment in contract.payments), start=NOTHING)


def _evaluation(address: Address, said: PerformanceEvaluation) -> Iterator[Line]:
    yield EvaluationLine(
        address, said.evaluated_on, said.association_id, said.project_no, said.score, said.rating
    )


def _gift(address: Address, said: Donation) -> Iterator[Line]:
    if said.donor_type is not DonorType.INDIVIDUAL:
        yield GiftLine(
            address=address,
            on=said.received_on,
            donor=said.donor_name or "",
            donor_type=said.donor_type,
            donors=said.donor_count,
            amount=said.cash_amount + said.in_kind_amount,
            used=said.used_amount,
            purpose=said.purpose,
        )


def _consultation(address: Address, said: Consultation) -> Iterator[Line]:
    adopted = (Adoption.FULL, Adoption.PARTIAL)
    yield ConsultationLine(
        address=address,
        on=said.issued_on,
        title=said.title,
        kind=said.draft_kind,
        asked=len(said.consulted_association_ids),
        opinions=len(said.opinions),
        adopted=sum(opinion.adopted in adopted for opinion in said.opinions),
        answered=len({reply.association_id for reply in said.replies}),
        published_on=said.published_on,
    )


def _report(address: Address, said: IndustryReport) -> Iterator[Line]:
    yield ReportLine(address, said.published_on, said.half, said.title, len(said.joint_with))


def _standard(address: Address, said: SelfRegulation) -> Iterator[Line]:
    if said.kind not in ABOUT_MEMBERS:
        yield StandardLine(
            address=address,
            on=said.published_on,
            kind=said.kind,
            title=said.title,
            standard_no=said.standard_no or "",
            status=said.standard_status,
        )


_LINES: Mapping[type, Callable[[Address, Any], Iterator[Line]]] = {
    Purchase: _purchase,
    CommissionedItem: _commissioned,
    PerformanceEvaluation: _evaluation,
    Donation: _gift,
    Consultation: _consultation,
    IndustryReport: _report,
    SelfRegulation: _standard,
}
