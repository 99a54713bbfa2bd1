"""What changed between two states of the register, in sentences."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.policy import Policy
from generator.rules.comparison import Comparison, CriterionChange, ObligationChange, RecordChange
from generator.rules.eligibility.criterion import Trace
from generator.rules.index import DisclosureIndex
from generator.rules.obligations.obligation import ItemState, Obligation
from generator.views.consequences import Consequences
from generator.views.labels import heading

NOT_JUDGED, TOO_LITTLE = "未判定", "样本不足"


@dataclass(frozen=True, slots=True)
class Told:
    """The changes of one association or department."""

    subject: str
    """统一社会信用代码, or the department."""
    name: str
    """Its name, or the code."""
    records: tuple[str, ...]
    """Records added, corrected, withdrawn."""
    criteria: tuple[str, ...]
    """The result and the criteria that come to something else, and why."""
    obligations: tuple[str, ...]
    """Obligations met, or newly late."""
    index: tuple[str, ...]
    """信息公开指数 with its counts, when it comes to something else."""
    pages: tuple[str, ...]
    """What becomes of which page."""
    news: tuple[str, ...]
    """The headlines that appear in feeds."""
    addresses: tuple[str, ...]
    """The pages that are new or changed."""


def told(comparison: Comparison, seen: Consequences, policy: Policy) -> Told:
    """Return the changes in words."""
    departments = policy.vocabularies.get("departments")
    known_as = departments.name(comparison.subject) if departments else comparison.subject
    titles = {criterion.id: criterion.title for criterion in policy.criteria}
    return Told(
        comparison.subject,
        comparison.name or known_as,
        tuple(_record(change) for change in comparison.records),
        (
            *_results(comparison),
            *(_criterion(change, titles.get(change.criterion_id, "")) for change in comparison.criteria),
        ),
        tuple(_obligation(change) for change in comparison.obligations),
        tuple(_indexes(*comparison.indexes)),
        tuple(_pages(seen)),
        seen.news,
        (*seen.new, *seen.changed),
    )


def brief(one: Told, most: int) -> Told:
    """Return the changes with so many lines under each heading at the most."""
    return replace(
        one,
        records=first(one.records, most),
        pages=first(one.pages, most),
        news=first(one.news, most),
        obligations=first(one.obligations, most),
    )


def first(lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    """Return so many lines at the most, and how many more there are."""
    more = len(lines) - most
    return (*lines[:most], f"（另有 {more} 条）") if more > 0 else lines


def sections(one: Told) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what there is to tell, under its heading."""
    named = (
        ("记录", one.records),
        ("页面", one.pages),
        ("订阅里的新条目", one.news),
        ("公开义务", one.obligations),
        ("信息公开指数（参考）", one.index),
        ("承接条件", one.criteria),
    )
    yield from ((title, lines) for title, lines in named if lines)


def _record(change: RecordChange) -> str:
    address = change.record.address
    return f"{change.happened.value}：{heading(address.record_type)} {address.key}（{address.file}）"


def _pages(seen: Consequences) -> Iterator[str]:
    for happened, addresses in (("新增", seen.new), ("更新", seen.changed), ("不再有", seen.gone)):
        yield from (f"{happened}：{address}" for address in addresses)


def _indexes(before: DisclosureIndex | None, after: DisclosureIndex | None) -> Iterator[str]:
    was, now = _index(before), _index(after)
    if was != now:
        yield f"{was} → {now}"


def _index(index: DisclosureIndex | None) -> str:
    if index is None:
        return "没有资料"
    value = TOO_LITTLE if index.value is None else index.value
    return f"{value}（应公开 {index.due} 项，按时 {index.on_time} 项）"


def _results(comparison: Comparison) -> Iterator[str]:
    before, after = (result.label if result else NOT_JUDGED for result in comparison.results)
    if before != after:
        yield f"如果按这一天测算：{before} → {after}"


def _criterion(change: CriterionChange, title: str) -> str:
    why = f"。{change.after.reason}" if change.after else ""
    return f"{change.criterion_id} {title}：{_outcome(change.before)} → {_outcome(change.after)}{why}"


def _outcome(trace: Trace | None) -> str:
    return trace.outcome.label if trace else NOT_JUDGED


def _obligation(change: ObligationChange) -> str:
    item = change.either
    what = f"{heading(item.record_type)} {item.label}"
    return f"{what}（应于 {item.due_on} 前公开）：{_state(change.before)} → {_state(change.after)}"


def _state(item: Obligation | None) -> str:
    if item is None:
        return "没有这项义务"
    late = f" {item.late_days} 天" if item.state is ItemState.LATE else ""
    return f"{item.state.label}{late}"
