"""Obligations, one family in each module: what is due, by when, and how it stands on a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pkgutil import iter_modules

from generator.model.calendar import NoCalendar, add_months
from generator.model.disclosures.registration import Registration
from generator.model.disclosures.waiver import Waiver
from generator.model.dossier import AnyRecord, Dossier
from generator.model.finding import Problem
from generator.model.policy import Policy
from generator.model.record import Owner, Record
from generator.rules import standing
from generator.rules.checks.check import uncounted
from generator.rules.obligations.authorities import OFFICE
from generator.rules.obligations.obligation import FAMILIES, Case, Expected, Family, ItemState, Obligation
from generator.rules.periods import FIXED, end_of, next_fixed_day

for _module in sorted(found.name for found in iter_modules(__path__)):
    import_module(f"{__name__}.{_module}")


MONTHS_AHEAD = 12
_OPEN = (ItemState.NOT_DUE, ItemState.MISSING)


@dataclass(frozen=True, slots=True)
class Duties:
    """All obligations in order of due day, and the working days that could not be counted."""

    items: tuple[Obligation, ...]
    problems: tuple[Problem, ...]


def duties(dossier: Dossier, policy: Policy, on: date, types: frozenset[str] | None = None) -> Duties:
    """Return what was due of an association by what was known on a day; nothing before it is registered.

    ``types`` are the record types asked for, when not all of them are.
    """
    case = _case(dossier, policy, on)
    return _settled(case, FAMILIES, types) if case else Duties((), ())


def coming(dossier: Dossier, policy: Policy, on: date) -> tuple[Obligation, ...]:
    """Return what falls due within a year and is not public yet, in order of due day.

    The rules are asked about the day a year ahead, with what is known today: periods that begin by then are
    told too. Working days of a year without a calendar are left out, as nobody can count them yet.
    """
    until = add_months(on, MONTHS_AHEAD)
    items = duties(dossier.until(on), policy, until).items
    return tuple(item for item in items if item.state in _OPEN and on <= item.due_on <= until)


def office_duties(dossier: Dossier, policy: Policy, on: date) -> Duties:
    """Return what was due of a department: evaluations, and answers to every opinion."""
    return _settled(Case(dossier, policy, on, date.min, date.min, None, office=True), OFFICE)


def _settled(case: Case, families: Iterable[Family], types: frozenset[str] | None = None) -> Duties:
    found, problems = [], []
    for expected in _expected(case, families):
        if types is not None and expected.record_type not in types:
            continue
        try:
            found.append(_settle(expected, case))
        except NoCalendar as missing:
            problems.append(uncounted(missing, case.on))
    ordered = sorted(found, key=lambda item: (item.due_on, item.record_type, item.period))
    return Duties(tuple(ordered), tuple(problems))


def _case(dossier: Dossier, policy: Policy, on: date) -> Case | None:
    registration = dossier.latest(Registration, on)
    own = [r.disclosed_on for r in dossier.records if r.address.owner is Owner.ASSOCIATION]
    if registration is None or min(own) > on:
        return None
    event = standing.last_event(dossier, on, on)
    ended = standing.status(dossier, on, on) in standing.GONE
    gone_on = event.content.effective_on if ended and event else None
    return Case(dossier, policy, on, registration.content.established_on, min(own), gone_on)


def _expected(case: Case, families: Iterable[Family]) -> Iterator[Expected]:
    """Yield each expected item once; the first family that names it decides."""
    seen: set[tuple[str, str, str]] = set()
    for rule in families:
        for expected in rule(case):
            if expected.identity not in seen and _concerns(expected, case):
                seen.add(expected.identity)
                yield expected


def _concerns(expected: Expected, case: Case) -> bool:
    """Say whether an item still concerns an association, and can be told: periods wait for their event."""
    ended = case.ended is not None and expected.trigger >= case.ended
    return not ended and (expected.trigger <= case.on or FIXED.fullmatch(expected.span) is not None)


def _settle(expected: Expected, case: Case) -> Obligation:
    due, newcomer = _due(expected, case)
    waiver = _waiver(expected, due, case)
    due = max(due, waiver.content.effective_to) if waiver else due
    filed_on = expected.met_on or (case.first_public(expected.met) if expected.met else None)
    state = _state(expected.met, filed_on, due, case.on) if expected.applies else ItemState.NOT_APPLICABLE
    return Obligation(
        expected.record_type, expected.period, expected.label, expected.trigger, due, state,
        expected.met, filed_on, newcomer, waiver, expected.cause,
    )  # fmt: skip


def _due(expected: Expected, case: Case) -> tuple[date, bool]:
    """Return the due day, and whether it is the one for newcomers: what is older than their arrival waits."""
    fixed = FIXED.fullmatch(expected.span) is not None
    if expected.trigger >= case.joined:
        due = (
            _fixed(expected, case) if fixed else end_of(expected.span, expected.trigger, case.policy.calendar)
        )
        return due, False
    days = int(case.policy.parameter("site_baseline_days", case.on))
    arrival = case.policy.calendar.end_of_days(case.joined, days)
    due = _fixed(expected, case) if fixed else arrival
    return (due, False) if due > arrival else (arrival, True)


def _fixed(expected: Expected, case: Case) -> date:
    day = next_fixed_day(expected.span, expected.trigger)
    moves = case.policy.parameter("extend_fixed_dates", case.on) == "true"
    return case.policy.calendar.on_or_after(day) if moves else day


def _waiver(expected: Expected, due: date, case: Case) -> Record[Waiver] | None:
    """Return the waiver that reaches furthest; one without a period is for what was not yet overdue."""
    granted = (
        record
        for record in case.dossier.known(Waiver, case.on)
        if record.content.covers == expected.record_type
        and (record.content.period or expected.period) == expected.period
        and (record.content.period or record.content.decided_on <= due)
    )
    return max(granted, key=lambda record: record.content.effective_to, default=None)


def _state(met: AnyRecord | None, filed_on: date | None, due: date, on: date) -> ItemState:
    if filed_on is None:
        return ItemState.NOT_DUE if on <= due else ItemState.MISSING
    if filed_on > due:
        return ItemState.LATE
    return ItemState.NIL if met is not None and met.state == "nil" else ItemState.ON_TIME
