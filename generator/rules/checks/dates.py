"""X-24: nothing happens before the association exists, and nothing is public before it happened."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import get_origin

from generator.model.disclosures import record_types
from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.donation import Donation
from generator.model.disclosures.membership import Membership
from generator.model.dossier import Dossier
from generator.model.finding import Path
from generator.model.record import Disclosure, Owner
from generator.rules.checks.beside import Founded
from generator.rules.checks.check import Example, Fault, Situation, breaches_of, check, law
from generator.rules.checks.places import EACH
from generator.rules.checks.relation import ByType, Relations, YearOver, before
from generator.rules.earlier import earlier

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
AFTER_THE_YEAR: Mapping[type[Disclosure], YearOver] = {
    AnnualReport: YearOver(at=("filed_on",), year=("fiscal_year",)),
    Membership: YearOver(at=("disclosed_on",), year=("year",)),
}
"""Records that tell of the last day of a year, and what comes after it."""
ORDERED = (
    ("valid_from", "valid_to"), ("term_start", "term_end"), ("adopted_on", "approved_on"),
    ("submitted_on", "approved_on"), ("service_start", "service_end"), ("signed_on", "expires_on"),
    ("listed_on", "removed_on"), ("decided_on", "listed_on"), ("decided_on", "annulled_on"),
    ("notice_start", "notice_end"), ("cutoff_date", "computed_on"), ("effective_from", "effective_to"),
    ("granted_on", "announced_on"), ("granted_on", "paid_on"), ("decided_on", "display_until"),
    ("decided_on", "repaired_on"), ("signed_on", "announced_on"),
)  # fmt: skip

NOT_YET = "公开日期 {stated} 还没有到，今天是 {today}"
AFTER_DISCLOSURE = "“{label}”{less} 晚于公开日期 {more}"


def _days(kind: type[Disclosure]) -> list[str]:
    """Return the fields that say on which day something happened."""
    key = {kind.key_field} if kind.model_fields[kind.key_field].annotation is date else set()
    return sorted({*key, *AFTER_THE_EVENT} & kind.model_fields.keys())


def of_type(kind: type[Disclosure]) -> Relations:
    """Return the order of days that a record of a type keeps by itself."""
    fields = kind.model_fields
    events: list[Path] = [(name,) for name in _days(kind) if name not in TOLD_AHEAD]
    for name in sorted(INSIDE.keys() & fields.keys()):
        each = (EACH,) if get_origin(fields[name].annotation) is tuple else ()
        events.append((name, *each, INSIDE[name]))
    pairs = ((first, last) for first, last in ORDERED if first in fields and last in fields)
    return (
        *(before(event, ("disclosed_on",), AFTER_DISCLOSURE) for event in events),
        *(before((first,), (last,)) for first, last in pairs),
        *([AFTER_THE_YEAR[kind]] if kind in AFTER_THE_YEAR else []),
    )


def founded(kind: type[Disclosure]) -> Relations:
    """Return that the association was there before what a type tells of; departments write to many."""
    if kind.owner is Owner.DEPARTMENT and "association_id" not in kind.model_fields:
        return ()
    return tuple(Founded(at=(name,)) for name in _days(kind) if name not in BEFORE_REGISTRATION)


DATES: ByType = {kind: (*of_type(kind), *founded(kind)) for kind in record_types().values()}


@check(
    "X-24", "日期先后有序", law("site"), version=2,
    about="事情不早于协会成立，公开日期不早于事情发生，也不晚于今天；全年的情况在年度结束以后报送、公开；起止日期先起后止。",
    remedy="核对这几个日期，改正写错的一个",
    example=Example(Donation, "disclosed_on: 2025-11-06", "disclosed_on: 2025-10-01"),
    relations=DATES,
)  # fmt: skip
def order(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check established ≤ event ≤ disclosed ≤ build day, and starts before ends."""
    told = earlier(dossier, date.max)
    for record in dossier.records:
        if record.disclosed_on > situation.as_of:
            words = NOT_YET.format(stated=record.disclosed_on, today=situation.as_of)
            yield Fault(record, ("disclosed_on",), words)
        if isinstance(record.content, Disclosure):
            yield from breaches_of(record, DATES[type(record.content)], told)
