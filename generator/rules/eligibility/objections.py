"""异议: when an objection to a list is in time, and what its handling has to say (domain §3.6)."""

from collections.abc import Iterator
from datetime import date

from generator.model.calendar import NoCalendar
from generator.model.disclosures.eligible_list import (
    EligibleList,
    ListStatus,
    Objection,
    ObjectionOutcome,
)
from generator.model.finding import Severity
from generator.model.policy import Policy
from generator.model.record import Record
from generator.rules.checks.check import Fault
from generator.rules.checks.wording import ordered, required
from generator.rules.eligibility.overrides import in_force

DECIDED = frozenset((ListStatus.FINAL, ListStatus.SUPERSEDED))


def is_late(objection: Objection, issued: EligibleList) -> bool:
    """Say whether an objection came after the notice; it is accepted, and marked."""
    return issued.notice_end is not None and objection.received_on > issued.notice_end


def objection_faults(record: Record[EligibleList], policy: Policy) -> Iterator[Fault]:
    """Yield what stands against each objection in a list; what only deserves a look is a warning."""
    issued, seen = record.content, set[str]()
    criteria = in_force(policy, issued.cutoff_date)
    for number, objection in enumerate(issued.objections):
        at = ("objections", number)
        if objection.objection_id in seen:
            yield Fault(record, (*at, "objection_id"), f"异议编号 {objection.objection_id} 重复")
        seen.add(objection.objection_id)
        for name in objection.criterion_ids:
            if name not in criteria:
                yield Fault(record, (*at, "criterion_ids"), f"截止日没有条件 {name}")
        for message, severity in _received(objection, issued):
            yield Fault(record, (*at, "received_on"), message, severity)
        yield from ordered(record, at, objection, ("received_on", "handled_on"))
        yield from _handled(record, number, policy)


def _received(objection: Objection, issued: EligibleList) -> Iterator[tuple[str, Severity | None]]:
    received = objection.received_on
    if issued.notice_start is None or issued.notice_end is None:
        yield "名录没有公示，不能收到对它的异议", None
    elif received < issued.notice_start:
        yield f"{received} 收到，早于公示期第一天 {issued.notice_start}", None
    elif is_late(objection, issued):
        yield (
            f"{received} 收到，晚于公示期最后一天 {issued.notice_end}，可以受理，但要注明逾期",
            Severity.WARNING,
        )
    if received > issued.disclosed_on:
        yield f"{received} 收到，晚于名录公开日期 {issued.disclosed_on}", None


def _handled(record: Record[EligibleList], number: int, policy: Policy) -> Iterator[Fault]:
    issued, objection = record.content, record.content.objections[number]
    at = ("objections", number)
    if objection.handled_on is None:
        if objection.outcome is not None:
            yield Fault(record, (*at, "outcome"), "写了处理结果，没有写处理日期")
        elif issued.status in DECIDED and not is_late(objection, issued):
            yield Fault(record, (*at, "received_on"), "公示期内的异议处理完毕以后，名录才能公布")
        return
    wanted = ("outcome",) if objection.outcome is ObjectionOutcome.WITHDRAWN else ("outcome", "reason")
    yield from required(record, (*at, "handled_on"), objection, *wanted)
    if (due := _due(objection, policy, issued.cutoff_date)) and objection.handled_on > due:
        late = f"{objection.handled_on} 处理，晚于期限 {due}"
        yield Fault(record, (*at, "handled_on"), late, Severity.WARNING)


def _due(objection: Objection, policy: Policy, cutoff: date) -> date | None:
    """Return the last day for an answer; None where the working days of the year are not known."""
    days = int(policy.parameter("eligible_list_objection_working_days", cutoff))
    try:
        return policy.calendar.add_working_days(objection.received_on, days)
    except NoCalendar:
        return None
