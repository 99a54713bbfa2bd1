"""What an association had to make public, and what is coming."""

from collections.abc import Iterator
from datetime import date

from generator.model.summary import DueSummary
from generator.rules.facts import Facts
from generator.rules.obligations.obligation import ItemState, Obligation
from generator.views.api.response import Part
from generator.views.board import CATEGORIES, YEARS

TOLD = frozenset(kind for _, _, kinds in CATEGORIES for kind in kinds)
"""The record types whose obligations the board of the page tells of, whatever their state."""


class Duty(Part):
    """一项应当公开的事项."""

    record_type: str
    """信息类别"""
    label: str
    """期间或事项"""
    due_on: date
    """应公开日"""
    state: ItemState
    """状态"""
    filed_on: date | None
    """首次公开日期"""


class Coming(Part):
    """今后一年内到期的事项."""

    record_type: str
    """信息类别"""
    label: str
    """期间或事项"""
    due_on: date
    """应公开日"""


def duties(facts: Facts) -> Iterator[Duty]:
    """Yield what the board tells of: what is missing, whatever it is, and the years of its columns."""
    first = facts.as_of.year - YEARS + 1
    for item in facts.obligations:
        on_board = item.record_type in TOLD and item.trigger.year >= first
        if on_board or item.state is ItemState.MISSING:
            yield _duty(item)


def _duty(item: Obligation) -> Duty:
    return Duty(
        record_type=item.record_type,
        label=item.label,
        due_on=item.due_on,
        state=item.state,
        filed_on=item.filed_on,
    )


def coming(item: DueSummary) -> Coming:
    """Return what falls due within a year."""
    return Coming(record_type=item.record_type, label=item.label, due_on=item.due_on)
