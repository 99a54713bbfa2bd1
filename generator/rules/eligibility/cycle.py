"""The cycle of a yearly list: computed, noticed, decided, published; each step a revision (domain §3.4)."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from generator.model.calendar import ONE_DAY, Calendar
from generator.model.disclosures.eligible_list import (
    Counts,
    Decisions,
    EligibleList,
    Entry,
    ListResult,
    ListStatus,
    Outcome,
    Override,
)
from generator.model.finding import Severity
from generator.model.policy import Policy
from generator.model.record import Record
from generator.rules.checks.check import Fault
from generator.rules.eligibility.objections import objection_faults
from generator.rules.eligibility.overrides import directions, in_force, override_faults, prevailing
from generator.rules.eligibility.verdict import DECIDED, result

FINAL_NOTE = "公示期满，异议处理完毕，正式公布"
NOTICE_FROM = frozenset((ListStatus.DRAFT,))
FINAL_FROM = frozenset((ListStatus.PUBLIC_NOTICE,))
REVISE_FROM = frozenset((ListStatus.PUBLIC_NOTICE, ListStatus.FINAL))


@dataclass(frozen=True, slots=True)
class Asked:
    """A list to be computed on a day: by what was effective and known at the cutoff."""

    year: int
    cutoff: date
    complete_to: date
    on: date


def drafted(asked: Asked, entries: tuple[Entry, ...], policy: Policy) -> EligibleList:
    """Return the computed list before any notice."""
    return EligibleList.model_construct(
        disclosed_on=asked.on,
        year=asked.year,
        cutoff_date=asked.cutoff,
        registrar_data_complete_to=asked.complete_to,
        computed_on=asked.on,
        ruleset_version=policy.parameter("ruleset_version", asked.cutoff),
        status=ListStatus.DRAFT,
        entries=entries,
        counts=counted(entries),
    )


def noticed(issued: EligibleList, start: date, end: date) -> EligibleList:
    """Return the list as it is put on notice."""
    note = f"公示，{start} 至 {end}"
    change = {"status": ListStatus.PUBLIC_NOTICE, "notice_start": start, "notice_end": end}
    return issued.model_copy(update=change | {"disclosed_on": start, "correction_note": note})


def decided(issued: EligibleList, decisions: Decisions, policy: Policy, note: str, on: date) -> EligibleList:
    """Return the list with decisions and objections taken in, and the results that follow from them."""
    overrides = _merged(issued.overrides, decisions.overrides, "decision_no")
    objections = _merged(issued.objections, decisions.objections, "objection_id")
    entries = tuple(_decided(entry, overrides, issued.cutoff_date, policy) for entry in issued.entries)
    change = {
        "overrides": overrides,
        "objections": objections,
        "entries": entries,
        "counts": counted(entries),
    }
    return issued.model_copy(update=change | {"disclosed_on": on, "correction_note": note})


def finalized(issued: EligibleList, on: date) -> EligibleList:
    """Return the list as it is published."""
    change = {"status": ListStatus.FINAL, "published_on": on, "valid_from": on, "valid_to": None}
    return issued.model_copy(update=change | {"disclosed_on": on, "correction_note": FINAL_NOTE})


def superseded(issued: EligibleList, by: int, on: date) -> EligibleList:
    """Return the list of an earlier year that another replaces."""
    note = f"{by} 年度名录已公布，本年度名录不再有效；名录内容没有变化"
    change = {"status": ListStatus.SUPERSEDED, "valid_to": on - timedelta(days=1)}
    return issued.model_copy(update=change | {"disclosed_on": on, "correction_note": note})


def notice_end(start: date, days: int, calendar: Calendar) -> date:
    """Return the last day of a notice of some working days; the first one is counted. Raises NoCalendar."""
    return calendar.add_working_days(start - ONE_DAY, days)


def against_notice(start: date, end: date, policy: Policy) -> Iterator[str]:
    """Yield why a notice may not run so. Raises NoCalendar."""
    least = int(policy.parameter("eligible_list_notice_working_days_min", start))
    if not policy.calendar.is_working(start):
        yield f"公示第一天 {start} 不是工作日；改为 {policy.calendar.on_or_after(start)}"
    if end < (shortest := notice_end(start, least, policy.calendar)):
        yield f"公示期不少于 {least} 个工作日：{start} 起的，至少到 {shortest}，写的是 {end}"


def against_decisions(record: Record[EligibleList], policy: Policy) -> Iterator[str]:
    """Yield what the rules forbid in the decisions and objections of a list; warnings are no obstacle."""
    for fault in (*override_faults(record, policy), *objection_faults(record, policy)):
        if fault.severity is not Severity.WARNING:
            yield f"{_about(fault, record.content)}：{fault.message}"


def _about(fault: Fault, issued: EligibleList) -> str:
    """Return which decision or objection a fault is about."""
    kind, number, *_ = fault.path
    if kind == "overrides":
        return f"审定意见 {issued.overrides[int(number)].decision_no}"
    return f"异议 {issued.objections[int(number)].objection_id}"


def against_publication(issued: EligibleList, on: date) -> Iterator[str]:
    """Yield why a list may not be published yet."""
    if issued.notice_end is None or on <= issued.notice_end:
        yield f"公示期到 {issued.notice_end}，届满以后才能公布；最早 {(issued.notice_end or on) + ONE_DAY}"


def counted(entries: Iterable[Entry]) -> Counts:
    """Return how many entries have each result."""
    found = Counter(entry.result for entry in entries)
    return Counts.model_construct(None, **{result.value: found[result] for result in ListResult})


def _decided(entry: Entry, overrides: tuple[Override, ...], cutoff: date, policy: Policy) -> Entry:
    """Return an entry with what was decided about it; the computed outcomes stay as they are."""
    about = directions(overrides, entry.association_id, in_force(policy, cutoff))
    if entry.result is ListResult.OUT_OF_SCOPE:
        return entry
    counts = (_counts(name, outcome, about) for name, outcome in entry.criteria.items())
    return entry.model_copy(update={"result": result(counts), "overridden": prevailing(about.values())})


def _counts(name: str, computed: Outcome, about: dict[str, Any]) -> Outcome:
    return DECIDED[about[name]] if name in about else computed


def _merged(known: tuple[Any, ...], new: tuple[Any, ...], name: str) -> tuple[Any, ...]:
    """Return what was known with what is new; what bears the same number is replaced."""
    said = {getattr(item, name): item for item in (*known, *new)}
    return tuple(said.values())
