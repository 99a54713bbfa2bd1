"""What changed between two states of the register, in sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.policy import Policy
from generator.rules.comparison import Comparison, CriterionChange, ObligationChange, RecordChange
from generator.rules.eligibility.criterion import Trace
from generator.rules.obligations.obligation import ItemState, Obligation
from generator.views.labels import heading

NOT_JUDGED = "未判定"


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


def told(comparison: Comparison, policy: Policy) -> Told:
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
    )


def sections(one: Told) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what there is to tell, under its heading."""
    named = (("记录", one.records), ("承接条件", one.criteria), ("公开义务", one.obligations))
    yield from ((title, lines) for title, lines in named if lines)


def _record(change: RecordChange) -> str:
    address = change.record.address
    return f"{change.happened.value}：{heading(address.record_type)} {address.key}（{address.file}）"


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
