"""Whether an association was on a list on any day of the past, and what suspended it (domain §3.4, §3.5).

Which list and which revision counted is told by what was public on the day itself; what suspends is told by
what is known now, for a listing holds from its day even where it was made public later.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from generator.model.disclosures.eligible_list import ListResult, ListStatus
from generator.model.disclosures.registration_event import RegistrationEvent
from generator.model.dossier import AnyRecord, Dossier, ListMembership
from generator.model.listing import Listing
from generator.model.scalars import Code
from generator.rules.standing import Suspension, abnormal, last_event, serious, suspension

NEXT = timedelta(days=1)
ISSUED = frozenset((ListStatus.FINAL, ListStatus.SUPERSEDED))


class DayState(Code):
    """How an association stood on a day."""

    IN_FORCE = "in_force", "在名录内"
    SUSPENDED = "suspended", "在名录内，当日暂停"
    NOT_LISTED = "not_listed", "不在名录内"
    NO_LIST = "no_list", "当日没有有效的名录"


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stood: by which list, and suspended by which record."""

    state: DayState
    membership: ListMembership | None = None
    suspension: Suspension = Suspension.NONE
    cause: AnyRecord | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Days, both included, on which it stood the same; the last span reaches to the day of the data."""

    start: date
    end: date
    standing: Standing


def standing_on(dossier: Dossier, day: date, as_of: date) -> Standing:
    """Return how an association stood on a day, by what is known as of another."""
    membership = _in_force(dossier, day)
    found = suspension(dossier, day, as_of)
    state = _state(membership, found)
    cause = None if found is Suspension.NONE else _cause(dossier, found, day, as_of)
    return Standing(state, membership, found, cause)


def _state(membership: ListMembership | None, found: Suspension) -> DayState:
    if membership is None:
        return DayState.NO_LIST
    if membership.entry is None or membership.entry.result is not ListResult.LISTED:
        return DayState.NOT_LISTED
    return DayState.IN_FORCE if found is Suspension.NONE else DayState.SUSPENDED


def spans(dossier: Dossier, as_of: date) -> tuple[Span, ...]:
    """Return how an association stood from the first day of which something is known to that of the data."""
    days = sorted(day for day in set(_turns(dossier, as_of)) if day <= as_of)
    found: list[Span] = []
    for start, following in pairwise([*days, as_of + NEXT]):
        standing = standing_on(dossier, start, as_of)
        if found and found[-1].standing == standing:
            start = found.pop().start  # noqa: PLW2901 - the span goes on
        found.append(Span(start, following - NEXT, standing))
    return tuple(found)


def _in_force(dossier: Dossier, day: date) -> ListMembership | None:
    """Return what the list in force on a day said, by the revision public on that day; the newest counts."""
    issued = (m for m in dossier.lists(day) if m.record.content.status in ISSUED and _covers(m, day))
    return max(issued, key=lambda m: m.record.content.year, default=None)


def _covers(membership: ListMembership, day: date) -> bool:
    issued = membership.record.content
    start = issued.valid_from or issued.published_on
    return start is not None and start <= day and (issued.valid_to is None or day <= issued.valid_to)


def _cause(dossier: Dossier, found: Suspension, day: date, known: date) -> AnyRecord | None:
    if found is Suspension.SERIOUS:
        return serious(dossier, day, known)
    return abnormal(dossier, day, known) if found is Suspension.ABNORMAL else last_event(dossier, day, known)


def _turns(dossier: Dossier, as_of: date) -> Iterator[date]:
    """Yield every day on which the standing may change."""
    for membership in dossier.memberships:
        issued = membership.record.content
        yield membership.record.disclosed_on
        yield from filter(None, (issued.published_on, issued.valid_from))
        if issued.valid_to is not None:
            yield issued.valid_to + NEXT
    for record in dossier.records:
        if isinstance(record.content, Listing):
            yield from filter(None, (record.content.listed_on, record.content.removed_on))
    for event in dossier.known(RegistrationEvent, as_of):
        yield event.content.effective_on
