"""The lines of a yearly list, computed from the records of all associations (domain §3.4)."""

from collections.abc import Iterable
from datetime import date

from generator.model.disclosures.eligible_list import Entry, Override
from generator.model.disclosures.eligible_list_application import EligibleListApplication
from generator.model.dossier import Dossier
from generator.model.policy import Policy, Severity
from generator.model.record import Owner
from generator.rules.eligibility.criterion import Question, judge
from generator.rules.eligibility.verdict import verdict
from generator.rules.periods import fixed_day


def compute(
    dossiers: Iterable[Dossier],
    policy: Policy,
    cutoff: date,
    complete_to: date,
    overrides: tuple[Override, ...] = (),
) -> tuple[Entry, ...]:
    """Return the entry of every association that was known at the cutoff, in the order of the codes.

    What became known later changes nothing: computing a list again gives the same entries. Where the
    registrar asks for applications, only associations that applied in time are judged.
    """
    questions = (Question(dossier, policy, cutoff, complete_to) for dossier in dossiers)
    concerned = (question for question in questions if _known(question) and _applied(question))
    entries = (_entry(question, overrides) for question in concerned)
    return tuple(sorted(entries, key=lambda entry: entry.association_id))


def _entry(question: Question, overrides: tuple[Override, ...]) -> Entry:
    found = verdict(question, judge(question), overrides)
    return Entry(
        association_id=question.dossier.uscc,
        result=found.decided,
        criteria=found.outcomes(Severity.MANDATORY),
        support=found.outcomes(Severity.SUPPORT),
        priority=found.outcomes(Severity.PRIORITY),
        overridden=found.overridden,
    )


def _known(question: Question) -> bool:
    """Say whether the association or its registrar had filed anything; departments may name anybody."""
    records = question.dossier.records
    own = (record for record in records if record.address.owner is not Owner.DEPARTMENT)
    return any(record.disclosed_on <= question.cutoff for record in own)


def _applied(question: Question) -> bool:
    if question.parameter("requires_application") != "true":
        return True
    year = question.cutoff.year
    start, end = (fixed_day(question.parameter(f"application_{side}"), year) for side in ("from", "to"))
    applications = (record.content for record in question.known(EligibleListApplication))
    return any(a.year == year and start <= a.submitted_on <= end for a in applications)
