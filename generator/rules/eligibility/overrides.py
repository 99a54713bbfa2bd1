"""登记管理机关审定意见: what the registrar may decide otherwise, and what it has to say (domain §3.5)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator.model.disclosures.eligible_list import Direction, EligibleList, Override
from generator.model.policy import Criterion, OverrideClass, Policy
from generator.model.record import Record
from generator.rules.checks.check import Fault
from generator.rules.checks.wording import ordered

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003fffd]")
Criteria = Mapping[str, Criterion]


def in_force(policy: Policy, cutoff: date) -> Criteria:
    """Return the criteria of a cutoff by their ids."""
    return {criterion.id: criterion for criterion in policy.criteria_in_force(cutoff)}


def barred(criterion: Criterion, override: Override) -> str | None:
    """Return why a decision may not be about a criterion, or None where it may."""
    if criterion.override is None:
        return f"{criterion.id} 是{criterion.severity.label}，不决定是否列入，不能审定"
    if override.direction is Direction.EXCLUDE:
        return None
    if criterion.override is OverrideClass.NEVER:
        return f"{criterion.id}“{criterion.title}”不符合的，不得审定列入"
    corrected = override.corrected_fact
    if criterion.override is OverrideClass.FACT and not (corrected and corrected.evidence):
        return f"{criterion.id}“{criterion.title}”只能更正事实错误，要写更正的事实和佐证材料"
    return None


def standing(overrides: Iterable[Override]) -> tuple[Override, ...]:
    """Return the decisions that no later one revokes or replaces, in the order they were made."""
    ordered_by_day = sorted(overrides, key=lambda override: override.decided_on)
    replaced = {(o.association_id, o.supersedes) for o in ordered_by_day if o.supersedes}
    return tuple(o for o in ordered_by_day if (o.association_id, o.decision_no) not in replaced)


def directions(overrides: Iterable[Override], uscc: str, criteria: Criteria) -> dict[str, Direction]:
    """Return what was decided about each criterion of an association; what is barred has no effect.

    Of two decisions on one criterion the one that excludes prevails.
    """
    decided: dict[str, Direction] = {}
    for override in standing(overrides):
        for name in override.criterion_ids if override.association_id == uscc else ():
            criterion = criteria.get(name)
            if criterion is not None and barred(criterion, override) is None:
                excluded = Direction.EXCLUDE in (decided.get(name), override.direction)
                decided[name] = Direction.EXCLUDE if excluded else Direction.INCLUDE
    return decided


def prevailing(found: Iterable[Direction | None]) -> Direction | None:
    """Return which way was decided on the whole; excluding prevails."""
    said = set(found)
    return next((way for way in (Direction.EXCLUDE, Direction.INCLUDE) if way in said), None)


def override_faults(record: Record[EligibleList], policy: Policy) -> Iterator[Fault]:
    """Yield what stands against each decision in a list."""
    issued, criteria = record.content, in_force(policy, record.content.cutoff_date)
    named = {entry.association_id for entry in issued.entries}
    for number, override in enumerate(issued.overrides):
        at = ("overrides", number)
        if override.association_id not in named:
            yield Fault(record, (*at, "association_id"), f"名录中没有 {override.association_id}，不能审定")
        for message in _about(override, criteria):
            yield Fault(record, (*at, "criterion_ids"), message)
        for field, message in _said(override, policy, issued):
            yield Fault(record, (*at, field), message)
        yield from ordered(record, at, override, ("effective_from", "effective_to"))
    yield from _conflicts(record)


def _about(override: Override, criteria: Criteria) -> Iterator[str]:
    if not override.criterion_ids:
        yield "没有写涉及哪些条件"
    if len(set(override.criterion_ids)) < len(override.criterion_ids):
        yield "同一条件写了两次"
    for name in dict.fromkeys(override.criterion_ids):
        criterion = criteria.get(name)
        message = barred(criterion, override) if criterion else f"截止日没有条件 {name}"
        if message:
            yield message


def _said(override: Override, policy: Policy, issued: EligibleList) -> Iterator[tuple[str, str]]:
    least = int(policy.parameter("override_reason_min", issued.cutoff_date))
    if (count := len(HAN.findall(override.reason))) < least:
        yield "reason", f"理由只有 {count} 个汉字，要求不少于 {least} 个"
    if override.decided_on > issued.disclosed_on:
        yield "decided_on", f"决定日期 {override.decided_on} 晚于名录公开日期 {issued.disclosed_on}"
    if override.supersedes == override.decision_no:
        yield "supersedes", "不能撤销或替代自己"


def _conflicts(record: Record[EligibleList]) -> Iterator[Fault]:
    """Yield decisions that bear one number, or decide one criterion both ways."""
    numbers: set[tuple[str, str]] = set()
    decided: dict[tuple[str, str], Direction] = {}
    valid = standing(record.content.overrides)
    for number, override in enumerate(record.content.overrides):
        at, uscc = ("overrides", number), override.association_id
        if (uscc, override.decision_no) in numbers:
            yield Fault(record, (*at, "decision_no"), f"决定文号 {override.decision_no} 重复")
        numbers.add((uscc, override.decision_no))
        for name in override.criterion_ids if override in valid else ():
            if decided.setdefault((uscc, name), override.direction) is not override.direction:
                yield Fault(
                    record, (*at, "direction"), f"对 {name} 有相反的审定，后一决定要写撤销或替代哪一个"
                )
