"""X-24: nothing happens before the association exists, and nothing is public before it happened."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.donation import Donation
from generator.model.disclosures.membership import Membership
from generator.model.disclosures.registration import Registration
from generator.model.dossier import AnyRecord, Dossier
from generator.model.record import Disclosure, Owner
from generator.rules.checks.check import Example, Fault, Situation, check, law
from generator.rules.checks.wording import label, ordered

AFTER_THE_EVENT = (
    "announced_on", "approved_on", "filed_on", "decided_on", "granted_on", "signed_on", "issued_on",
    "published_on", "evaluated_on", "replied_on", "result_announced_on", "completed_on", "verified_on",
    "disclosed_to_members_on", "submitted_on", "paid_on", "removed_on", "annulled_on", "repaired_on",
    "revoked_on", "withdrawn_on", "notice_sent_on", "period_end",
)  # fmt: skip
INSIDE = {
    "audit": "issued_on", "acceptance": "accepted_on", "antitrust_check": "done_on",
    "extension": "approved_on", "initial_review": "opinion_on", "hearing": "received_on",
    "opinions": "submitted_on", "replies": "replied_on", "recurrences": "on",
    "downgrades": "downgraded_on", "branches": "established_on",
}  # fmt: skip
"""Events told inside a field; payments are not among them, for contracts also tell of those to come."""
BEFORE_REGISTRATION = frozenset(("adopted_on",))
"""The founding meeting adopts the first charter, and then the association is registered."""
TOLD_AHEAD = frozenset(("effective_from",))
"""Fees are made public before they apply."""
AFTER_THE_YEAR: tuple[tuple[type[Disclosure], str, str], ...] = (
    (AnnualReport, "fiscal_year", "filed_on"),
    (Membership, "year", "disclosed_on"),
)
"""Records that tell of the last day of a year, and what comes after it."""
ORDERED = (
    ("valid_from", "valid_to"), ("term_start", "term_end"), ("adopted_on", "approved_on"),
    ("submitted_on", "approved_on"), ("service_start", "service_end"), ("signed_on", "expires_on"),
    ("listed_on", "removed_on"), ("decided_on", "listed_on"), ("decided_on", "annulled_on"),
    ("notice_start", "notice_end"), ("cutoff_date", "computed_on"), ("effective_from", "effective_to"),
    ("granted_on", "announced_on"), ("granted_on", "paid_on"), ("decided_on", "display_until"),
    ("decided_on", "repaired_on"), ("signed_on", "announced_on"),
)  # fmt: skip


@check(
    "X-24", "日期先后有序", law("site"), version=2,
    about="事情不早于协会成立，公开日期不早于事情发生，也不晚于今天；全年的情况在年度结束以后报送、公开；起止日期先起后止。",
    remedy="核对这几个日期，改正写错的一个",
    example=Example(Donation, "disclosed_on: 2025-11-06", "disclosed_on: 2025-10-01"),
)  # fmt: skip
def order(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check established ≤ event ≤ disclosed ≤ build day, and starts before ends."""
    registration = dossier.latest(Registration, date.max)
    established = registration.content.established_on if registration else None
    for record in dossier.records:
        if record.disclosed_on > situation.as_of:
            yield Fault(
                record,
                ("disclosed_on",),
                f"公开日期 {record.disclosed_on} 还没有到，今天是 {situation.as_of}",
            )
        if isinstance(record.content, Disclosure):
            yield from _events(record, established if _is_its_own(record) else None)
            yield from _inside(record)
            yield from _ranges(record)
    yield from _years(dossier, situation)


def _years(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Yield what is told of a whole year before the year is over."""
    for kind, year, after in AFTER_THE_YEAR:
        for record in dossier.known(kind, situation.as_of):
            told, day = getattr(record.content, year), getattr(record.content, after)
            if day <= date(told, 12, 31):
                words = f"“{label(kind, after)}”{day}，{told} 年还没有结束"
                yield Fault(record, (after,), words)


def _is_its_own(record: AnyRecord) -> bool:
    """Say whether the events of a record are the association's alone: departments write to many."""
    return record.address.owner is not Owner.DEPARTMENT or hasattr(record.content, "association_id")


def _events(record: AnyRecord, established: date | None) -> Iterator[Fault]:
    kind = type(record.content)
    for name in sorted({kind.key_field, *AFTER_THE_EVENT} & kind.model_fields.keys()):  # type: ignore[attr-defined]
        day = getattr(record.content, name)
        if not isinstance(day, date):
            continue
        told = f"“{label(kind, name)}”{day}"
        if day > record.disclosed_on and name not in TOLD_AHEAD:
            yield Fault(record, (name,), f"{told} 晚于公开日期 {record.disclosed_on}")
        if established is not None and day < established and name not in BEFORE_REGISTRATION:
            yield Fault(record, (name,), f"{told} 早于协会成立登记日期 {established}")


def _inside(record: AnyRecord) -> Iterator[Fault]:
    """Yield events inside a field that are told before they happened."""
    for field in sorted(INSIDE.keys() & type(record.content).model_fields.keys()):
        value, name = getattr(record.content, field), INSIDE[field]
        parts = enumerate(value) if isinstance(value, tuple) else [(None, value)]
        for number, part in parts:
            day = getattr(part, name, None)
            if day is not None and day > record.disclosed_on:
                at = (field, name) if number is None else (field, number, name)
                words = f"“{label(part, name)}”{day} 晚于公开日期 {record.disclosed_on}"
                yield Fault(record, at, words)


def _ranges(record: AnyRecord) -> Iterator[Fault]:
    fields = type(record.content).model_fields
    pairs = (pair for pair in ORDERED if pair[0] in fields and pair[1] in fields)
    yield from ordered(record, (), record.content, *pairs)
