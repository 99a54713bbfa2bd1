"""Single records in a line each, for the pages of one topic: what stands, without the record itself."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from generator.model.disclosures.commissioned_item import CommissionKind
from generator.model.disclosures.consultation import DraftKind
from generator.model.disclosures.donation import DonorType
from generator.model.disclosures.performance_evaluation import Rating
from generator.model.disclosures.self_regulation import SelfRegulationKind, StandardStatus
from generator.model.record import Address


class ContractLine(NamedTuple):
    """A purchase, a delegated matter or a transferred function; amounts in yuan.

    ``office`` is the purchaser's department id, ``purchaser`` its name where it has no id here.
    """

    address: Address
    on: date
    uscc: str
    title: str
    kind: CommissionKind
    office: str
    purchaser: str
    contract_no: str
    method: str
    amount: Decimal
    paid: Decimal


class EvaluationLine(NamedTuple):
    """How a bought service was evaluated."""

    address: Address
    on: date
    uscc: str
    project_no: str
    score: Decimal
    rating: Rating


class GiftLine(NamedTuple):
    """A gift of a body, or a batch of anonymous ones; never one of a single person (domain §9.2)."""

    address: Address
    on: date
    donor: str
    donor_type: DonorType
    donors: int
    amount: Decimal
    used: Decimal
    purpose: str


class ConsultationLine(NamedTuple):
    """A draft on which associations were consulted: how many were asked, spoke, were heard and answered."""

    address: Address
    on: date
    title: str
    kind: DraftKind
    asked: int
    opinions: int
    adopted: int
    answered: int
    published_on: date | None


class ReportLine(NamedTuple):
    """A half-year report on an industry."""

    address: Address
    on: date
    half: str
    title: str
    joint: int


class StandardLine(NamedTuple):
    """A team standard, a proposal or a rule of self-discipline."""

    address: Address
    on: date
    kind: SelfRegulationKind
    title: str
    standard_no: str
    status: StandardStatus | None


Line = ContractLine | EvaluationLine | GiftLine | ConsultationLine | ReportLine | StandardLine
