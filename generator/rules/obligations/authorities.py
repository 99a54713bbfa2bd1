"""What registrars and departments owe: conclusions, decisions, evaluations, and answers to opinions."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.model.disclosures.consultation import Consultation, Opinion
from generator.model.dossier import AnyRecord
from generator.model.listing import Listing
from generator.model.record import Record
from generator.rules.display import shown
from generator.rules.obligations.obligation import Case, Expected, family

DECIDED: Mapping[str, tuple[str, str]] = {
    "annual-review": ("result_announced_on", "annual_review"),
    "abnormal-listing": ("decided_on", "listing_entry"),
    "serious-listing": ("decided_on", "listing_entry"),
    "penalty": ("decided_on", "penalty"),
    "performance-evaluation": ("evaluated_on", "performance_evaluation"),
}
"""The field that begins the period, and the parameter of the period, by type."""


@family
def decisions(case: Case) -> Iterator[Expected]:
    """Yield what was decided about the association; what may no longer be shown is left out."""
    for name, (field, parameter) in DECIDED.items():
        for record in case.records(name):
            day = getattr(record.content, field)
            if day is not None and shown(record, case.policy, case.on):
                key, public = record.address.key, _public(case, record, field)
                span = case.span(parameter)
                yield Expected(name, key, f"{day} 作出", day, span, record, public, cause=record)


def _public(case: Case, record: AnyRecord, field: str) -> date:
    """Return when the decision was first told: the first revision with its day, or the entry in the list."""
    if isinstance(record.content, Listing):
        return record.content.listed_on
    told = (
        revision.disclosed_on
        for revisions in case.dossier.versions(record.address.record_type)
        for revision in revisions
        if revision.address.identity == record.address.identity
        and getattr(revision.content, field, None) is not None
    )
    return min(told)


@family
def replies(case: Case) -> Iterator[Expected]:
    """Yield the written answers that departments owe to opinions (domain §6.3)."""
    for record in case.dossier.known(Consultation, case.on):
        for opinion in record.content.opinions:
            if case.concerns(opinion.association_id):
                yield _reply(case, record, opinion)


def _reply(case: Case, record: Record[Consultation], opinion: Opinion) -> Expected:
    """Return the answer to one opinion: a written one, and none that was given before the opinion."""
    answered = [
        reply.replied_on
        for reply in record.content.replies
        if reply.association_id == opinion.association_id
        and reply.in_writing
        and reply.replied_on >= opinion.submitted_on
    ]
    first = min(answered, default=None)
    return Expected(
        "consultation",
        f"{record.address.key} {opinion.association_id} {opinion.submitted_on}",
        f"{opinion.submitted_on} 所提意见的答复",
        opinion.submitted_on,
        case.span("consultation_reply"),
        record if first else None,
        first,
        cause=record,
    )


OFFICE = (decisions, replies)
"""What is asked of a department by its own records, whomever they are about."""
