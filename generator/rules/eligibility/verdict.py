"""From the criteria to the result of the list, computed and as decided (domain §3.1, §3.5)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.disclosures.eligible_list import Direction, ListResult, Outcome, Override
from generator.model.disclosures.registration import AssociationKind
from generator.model.policy import Criterion, Severity
from generator.rules.eligibility.criterion import Question, Trace
from generator.rules.eligibility.overrides import directions, in_force, prevailing

MET = frozenset((Outcome.PASS, Outcome.NOT_APPLICABLE))
DECIDED = {Direction.INCLUDE: Outcome.PASS, Direction.EXCLUDE: Outcome.FAIL}


@dataclass(frozen=True, slots=True)
class Judgment:
    """One criterion: what follows from the records, and what the registrar decided; both are public."""

    criterion: Criterion
    computed: Outcome
    overridden: Direction | None = None

    @property
    def decided(self) -> Outcome:
        """Return the outcome that counts for the list."""
        return DECIDED[self.overridden] if self.overridden else self.computed


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all criteria come to for one association."""

    judgments: tuple[Judgment, ...]
    computed: ListResult
    decided: ListResult

    @property
    def overridden(self) -> Direction | None:
        """Return which way the registrar decided."""
        return prevailing(judgment.overridden for judgment in self.judgments)

    def outcomes(self, severity: Severity) -> dict[str, Outcome]:
        """Return the computed outcomes of one weight; a decision does not change them."""
        return {j.criterion.id: j.computed for j in self.judgments if j.criterion.severity is severity}


def verdict(question: Question, traces: Sequence[Trace], overrides: Iterable[Override] = ()) -> Verdict:
    """Return what the criteria come to; one in force that has no rule is unknown."""
    criteria, found = in_force(question.policy, question.cutoff), {t.criterion_id: t.outcome for t in traces}
    decided = directions(overrides, question.dossier.uscc, criteria)
    judgments = tuple(
        Judgment(criterion, found.get(name, Outcome.UNKNOWN), decided.get(name))
        for name, criterion in sorted(criteria.items())
    )
    mandatory = [j for j in judgments if j.criterion.severity is Severity.MANDATORY]
    if not in_scope(question):
        return Verdict(judgments, ListResult.OUT_OF_SCOPE, ListResult.OUT_OF_SCOPE)
    computed, counted = (j.computed for j in mandatory), (j.decided for j in mandatory)
    return Verdict(judgments, result(computed), result(counted))


def in_scope(question: Question) -> bool:
    """Say whether the list is about such an association; while nothing is known of it, it may be."""
    if question.registration is None:
        return True
    registration = question.registration.content
    industry = registration.association_kind is AssociationKind.INDUSTRY
    return industry and registration.established_on <= question.cutoff


def result(mandatory: Iterable[Outcome]) -> ListResult:
    """Return what the mandatory criteria come to; without any there is nothing to list by."""
    found = set(mandatory)
    if Outcome.FAIL in found:
        return ListResult.NOT_LISTED
    return ListResult.LISTED if found and found <= MET else ListResult.PENDING
