"""E13, S03: what was due by the cutoff was public, and the reports on the industry came in time."""

from collections.abc import Iterable, Iterator

from generator.model.calendar import NoCalendar
from generator.model.disclosures import record_types
from generator.model.dossier import AnyRecord
from generator.rules.eligibility.criterion import (
    Answer,
    Question,
    Reading,
    criterion,
    fails,
    not_applicable,
    passes,
    read_all,
    unknown,
)
from generator.rules.eligibility.registration import NOT_PUBLIC
from generator.rules.obligations.obligation import ItemState, Obligation
from generator.rules.ratios import at_least, percent

DUE = frozenset((ItemState.ON_TIME, ItemState.NIL, ItemState.LATE, ItemState.MISSING))
REPORTS = 2
_TOLD = 5
"""How many missing items the sentence spells out."""


@criterion("E13")
def disclosed(question: Question) -> Answer:
    """Return whether the core items due by the cutoff were public; late ones count, missing ones do not."""
    if question.registration is None:
        return unknown(f"{NOT_PUBLIC}，无从核对各项公开期限")
    core = {rule.type for rule in question.policy.disclosures.values() if rule.core == "true"}
    due = [item for item in _due(question) if item.record_type in core]
    missing = [item for item in due if item.state is ItemState.MISSING]
    readings = _newest(due)
    public, least = len(due) - len(missing), question.number("core_completeness_min")
    if not at_least(public, len(due), least, 100):
        share = f"已公开 {public} 项（{percent(public, len(due))}%，要求不少于 {least}%）"
        return fails(f"核心事项应公开 {len(due)} 项，{share}，逾期未公开：{_named(missing)}", *readings)
    if _uncounted(question):
        return unknown("有期限跨到没有放假安排的年份，无从计算工作日", *readings)
    late = sum(item.state is ItemState.LATE for item in due)
    after = f"，其中 {late} 项晚于期限" if late else ""
    return passes(f"截止日应公开的核心事项 {len(due)} 项，已公开 {public} 项{after}", *readings)


def _uncounted(question: Question) -> bool:
    """Say whether working days of a year that had begun are not known; later ones end after the cutoff."""
    this_year = NoCalendar(question.cutoff.year).file
    return any(problem.file <= this_year for problem in question.owed.problems)


def _due(question: Question) -> Iterator[Obligation]:
    for item in question.owed.items:
        if item.due_on <= question.cutoff and item.state in DUE:
            yield item


def _named(missing: list[Obligation]) -> str:
    told = [f"{_heading(item)}（{item.label}，应于 {item.due_on} 前）" for item in missing[:_TOLD]]
    return "、".join(told) + (f"等 {len(missing)} 项" if len(missing) > _TOLD else "")


def _heading(item: Obligation) -> str:
    return record_types()[item.record_type].heading


def _newest(items: Iterable[Obligation]) -> tuple[Reading, ...]:
    """Return when the newest filing of each type became public."""
    newest: dict[str, AnyRecord] = {i.record_type: i.filed for i in items if i.filed is not None}
    return read_all(newest.values(), "disclosed_on")


@criterion("S03")
def reporting(question: Question) -> Answer:
    """Return whether the last two reports on the industry that were due came in time."""
    if question.registration is None:
        return unknown(f"{NOT_PUBLIC}，无从核对发布期限")
    due = sorted((i for i in _due(question) if i.record_type == "industry-report"), key=lambda i: i.period)
    last = due[-REPORTS:]
    if not last:
        return not_applicable("截止日前没有到期的半年行业发展报告")
    readings = read_all((item.filed for item in last if item.filed), "half", "published_on")
    told = "；".join(_timing(item, question) for item in last)
    in_time = all(item.state is ItemState.ON_TIME for item in last)
    return passes(told, *readings) if in_time else fails(told, *readings)


def _timing(item: Obligation, question: Question) -> str:
    if item.state is ItemState.MISSING:
        days = item.overdue_days(question.cutoff)
        return f"{item.label}的报告应于 {item.due_on} 前发布，到截止日逾期 {days} 天"
    if item.state is ItemState.LATE:
        return f"{item.label}的报告 {item.filed_on} 公开，期限 {item.due_on}，逾期 {item.late_days} 天"
    return f"{item.label}的报告 {item.filed_on} 公开，不晚于期限 {item.due_on}"
