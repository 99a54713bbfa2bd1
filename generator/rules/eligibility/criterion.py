"""One question, one answer with its evidence (domain §3.1). Unknown is never no."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.model.disclosures.eligible_list import Outcome
from generator.model.dossier import AnyRecord, Dossier
from generator.model.policy import Policy


@dataclass(frozen=True, slots=True)
class Question:
    """Whether an association met a criterion at a cutoff, by what was effective and known by then."""

    dossier: Dossier
    policy: Policy
    cutoff: date
    registrar_data_complete_to: date

    @property
    def registrar_complete(self) -> bool:
        """Say whether silence of the registrar's records may count as a fact."""
        return self.registrar_data_complete_to >= self.cutoff


@dataclass(frozen=True, slots=True)
class Reading:
    """One value that was read: where it stands, and what it was."""

    record: AnyRecord
    field: str
    value: object


@dataclass(frozen=True, slots=True)
class Trace:
    """The outcome of one criterion, the sentence that gives the reason, and what was read."""

    criterion_id: str
    outcome: Outcome
    reason: str
    readings: tuple[Reading, ...] = ()


Answer = tuple[Outcome, str, tuple[Reading, ...]]
Rule = Callable[[Question], Answer]
JUDGED: dict[str, Callable[[Question], Trace]] = {}


def criterion(criterion_id: str) -> Callable[[Rule], Rule]:
    """Register a rule as the test of a criterion."""

    def register(rule: Rule) -> Rule:
        def trace(question: Question) -> Trace:
            return Trace(criterion_id, *rule(question))

        JUDGED[criterion_id] = trace
        return rule

    return register


def read(record: AnyRecord, *fields: str) -> tuple[Reading, ...]:
    """Return the values of some fields as evidence."""
    return tuple(Reading(record, field, getattr(record.content, field)) for field in fields)


def passes(reason: str, *readings: Reading) -> Answer:
    """Return 符合."""
    return Outcome.PASS, reason, readings


def fails(reason: str, *readings: Reading) -> Answer:
    """Return 不符合."""
    return Outcome.FAIL, reason, readings


def unknown(reason: str, *readings: Reading) -> Answer:
    """Return 资料不足."""
    return Outcome.UNKNOWN, reason, readings


def not_applicable(reason: str, *readings: Reading) -> Answer:
    """Return 不适用."""
    return Outcome.NOT_APPLICABLE, reason, readings
