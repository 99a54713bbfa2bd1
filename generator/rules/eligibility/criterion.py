"""One question, one answer with its evidence (domain §3.1). Unknown is never no."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from typing import TypeVar

from generator.model.disclosures.eligible_list import Outcome
from generator.model.disclosures.industry_report import IndustryReport
from generator.model.disclosures.registration import Registration
from generator.model.dossier import AnyRecord, Dossier
from generator.model.policy import Policy
from generator.model.record import Disclosure, Record
from generator.rules.obligations import Duties, duties

Kind = TypeVar("Kind", bound=Disclosure)


@dataclass(frozen=True)
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

    @cached_property
    def registration(self) -> Record[Registration] | None:
        """Return the registration as it was known at the cutoff."""
        return self.dossier.latest(Registration, self.cutoff)

    @cached_property
    def owed(self) -> Duties:
        """Return what was due by the cutoff of the types that count for a criterion, and how it stood."""
        core = (name for name, rule in self.policy.disclosures.items() if rule.core == "true")
        types = frozenset((*core, IndustryReport.record_type))
        return duties(self.dossier, self.policy, self.cutoff, types)

    def known(self, kind: type[Kind]) -> tuple[Record[Kind], ...]:
        """Return what was known of a type at the cutoff; corrections that came later do not count."""
        return self.dossier.known(kind, self.cutoff)

    def begun(self, kind: type[Kind], field: str) -> list[Record[Kind]]:
        """Return what was known and had begun by the cutoff, in the order of the day in ``field``."""
        begun = [record for record in self.known(kind) if getattr(record.content, field) <= self.cutoff]
        return sorted(begun, key=lambda record: (getattr(record.content, field), record.address.key))

    def newest(self, kind: type[Kind], field: str) -> Record[Kind] | None:
        """Return what began last by the cutoff."""
        return next(reversed(self.begun(kind, field)), None)

    def parameter(self, name: str) -> str:
        """Return the value of a parameter at the cutoff."""
        return self.policy.parameter(name, self.cutoff)

    def number(self, name: str) -> int:
        """Return a parameter that is a whole number."""
        return int(self.parameter(name))


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

        if criterion_id in JUDGED:
            raise ValueError(f"{criterion_id} is declared twice")
        JUDGED[criterion_id] = trace
        return rule

    return register


def read(record: AnyRecord, *fields: str) -> tuple[Reading, ...]:
    """Return the values of some fields as evidence."""
    return tuple(Reading(record, field, getattr(record.content, field)) for field in fields)


def read_all(records: Iterable[AnyRecord], *fields: str) -> tuple[Reading, ...]:
    """Return the values of the same fields of several records."""
    return tuple(chain.from_iterable(read(record, *fields) for record in records))


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


def silence(question: Question, reason: str, *readings: Reading) -> Answer:
    """Return what it says that the registrar has no record: a fact only where its data reach the cutoff."""
    return passes(reason, *readings) if question.registrar_complete else out_of_reach(question, *readings)


def out_of_reach(question: Question, *readings: Reading) -> Answer:
    """Return 资料不足, for the registrar's data end before the cutoff."""
    until = question.registrar_data_complete_to
    return unknown(f"登记管理机关数据只到 {until}，未及截止日 {question.cutoff}", *readings)


_TOLD = {Outcome.FAIL: (Outcome.FAIL, Outcome.UNKNOWN)}


def together(*answers: Answer) -> Answer:
    """Return the answer to parts that all have to hold: what fails decides, then what is unknown."""
    found = [outcome for outcome, _, _ in answers]
    order = (Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS)
    decisive = next((outcome for outcome in order if outcome in found), Outcome.NOT_APPLICABLE)
    told = _TOLD.get(decisive, (decisive,))
    reasons = "；".join(reason for outcome, reason, _ in answers if outcome in told)
    return decisive, reasons, tuple(chain.from_iterable(readings for _, _, readings in answers))


def judge(question: Question) -> tuple[Trace, ...]:
    """Return the trace of every criterion that was in force at the cutoff, in the order of its id."""
    in_force = {criterion.id for criterion in question.policy.criteria_in_force(question.cutoff)}
    return tuple(JUDGED[criterion_id](question) for criterion_id in sorted(in_force & JUDGED.keys()))


def judged_criteria() -> frozenset[str]:
    """Return the criteria that have a rule; one that an operator adds without a rule is not judged."""
    return frozenset(JUDGED)
