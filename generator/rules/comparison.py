"""What differs between two states of a register for one association: records, obligations, criteria."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.model.disclosures.eligible_list import ListResult, Outcome
from generator.model.disclosures.registration import Registration
from generator.model.dossier import AnyRecord, Dossier
from generator.model.policy import Policy
from generator.rules.eligibility import judge
from generator.rules.eligibility.criterion import Question, Trace
from generator.rules.eligibility.verdict import verdict
from generator.rules.index import DisclosureIndex, disclosure_index
from generator.rules.obligations import duties, office_duties
from generator.rules.obligations.obligation import ItemState, Obligation

Owed = Mapping[tuple[str, str], Obligation]
"""Obligations by type and period."""


class Happened(Enum):
    """What became of a file."""

    FILED = "新增"
    CORRECTED = "更正"
    WITHDRAWN = "撤回"
    NIL = "声明本期无"
    EDITED = "改动已公开的文件"
    GONE = "删去已公开的文件"


@dataclass(frozen=True, slots=True)
class Side:
    """One state of the register, with the policy that belongs to it."""

    dossier: Dossier
    policy: Policy


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which day the two sides are asked, and of which cutoff the criteria."""

    as_of: date
    cutoff: date
    complete_to: date


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One file that is not on both sides as it is."""

    happened: Happened
    record: AnyRecord


@dataclass(frozen=True, slots=True)
class CriterionChange:
    """One criterion that comes to something else, with both reasons; None where it was not judged."""

    criterion_id: str
    before: Trace | None
    after: Trace | None


@dataclass(frozen=True, slots=True)
class ObligationChange:
    """One obligation that stands otherwise; None where it did not exist."""

    before: Obligation | None
    after: Obligation | None

    @property
    def either(self) -> Obligation:
        """Return the obligation as it is now, or as it was."""
        found = self.after or self.before
        assert found is not None  # noqa: S101 - a change has a side
        return found


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that changed for one association or department; ``name`` is empty while none is registered.

    ``results`` are those of a list computed on the day asked for, ``indexes`` the disclosure indexes of that
    day, before and after; None without records, and for departments.
    """

    subject: str
    name: str
    results: tuple[ListResult | None, ListResult | None]
    records: tuple[RecordChange, ...]
    criteria: tuple[CriterionChange, ...]
    obligations: tuple[ObligationChange, ...]
    indexes: tuple[DisclosureIndex | None, DisclosureIndex | None] = (None, None)

    @property
    def is_empty(self) -> bool:
        """Say whether nothing changed that matters to people."""
        return not (self.records or self.criteria or self.obligations)


def compare(base: Side, head: Side, asked: Asked) -> Comparison:
    """Return the changes from one side to the other."""
    office = head.dossier.is_office
    owed = _owed(base, asked.as_of), _owed(head, asked.as_of)
    return Comparison(
        head.dossier.uscc,
        _name(head.dossier, asked.as_of) or _name(base.dossier, asked.as_of),
        (None, None) if office else (_result(base, asked), _result(head, asked)),
        tuple(_records(base.dossier, head.dossier)),
        () if office else tuple(_criteria(base, head, asked)),
        tuple(_obligations(*owed)),
        (None, None) if office else (_index(base, owed[0], asked), _index(head, owed[1], asked)),
    )


def _name(dossier: Dossier, on: date) -> str:
    registration = dossier.latest(Registration, on)
    return registration.content.name if registration else ""


def _records(base: Dossier, head: Dossier) -> Iterator[RecordChange]:
    before = {record.address.file: record for record in base.records}
    after = {record.address.file: record for record in head.records}
    for file, record in after.items():
        if file not in before:
            yield filed(record)
        elif before[file].content != record.content:
            yield RecordChange(Happened.EDITED, record)
    yield from (RecordChange(Happened.GONE, record) for file, record in before.items() if file not in after)


def filed(record: AnyRecord) -> RecordChange:
    """Return what a file that was not there makes of its record."""
    return RecordChange(_NEW[record.state], record)


_NEW = {
    "filed": Happened.FILED,
    "corrected": Happened.CORRECTED,
    "withdrawn": Happened.WITHDRAWN,
    "nil": Happened.NIL,
}


def _criteria(base: Side, head: Side, asked: Asked) -> Iterator[CriterionChange]:
    before, after = _traces(base, asked), _traces(head, asked)
    for name in sorted({*before, *after}):
        if _outcome(before.get(name)) is not _outcome(after.get(name)):
            yield CriterionChange(name, before.get(name), after.get(name))


def _result(side: Side, asked: Asked) -> ListResult | None:
    if not side.dossier.records:
        return None
    question = _question(side, asked)
    return verdict(question, judge(question)).computed


def _question(side: Side, asked: Asked) -> Question:
    return Question(side.dossier, side.policy, asked.cutoff, asked.complete_to)


def _traces(side: Side, asked: Asked) -> Mapping[str, Trace]:
    if not side.dossier.records:
        return {}
    return {trace.criterion_id: trace for trace in judge(_question(side, asked))}


def _outcome(trace: Trace | None) -> Outcome | None:
    return trace.outcome if trace else None


def _obligations(before: Owed, after: Owed) -> Iterator[ObligationChange]:
    for name in sorted({*before, *after}):
        was, now = before.get(name), after.get(name)
        if _state(was) is not _state(now) and not _not_yet(was, now):
            yield ObligationChange(was, now)


def _owed(side: Side, as_of: date) -> Owed:
    owed = office_duties if side.dossier.is_office else duties
    items = owed(side.dossier, side.policy, as_of).items
    return {(item.record_type, item.period): item for item in items}


def _index(side: Side, owed: Owed, asked: Asked) -> DisclosureIndex | None:
    return disclosure_index(owed.values(), side.policy, asked.as_of) if side.dossier.records else None


def _state(item: Obligation | None) -> ItemState | None:
    return item.state if item else None


def _not_yet(was: Obligation | None, now: Obligation | None) -> bool:
    """Say whether something only came into view, and is not due yet."""
    return was is None and now is not None and now.state is ItemState.NOT_DUE
