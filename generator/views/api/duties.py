"""What an association had to make public, and whether it did."""

from datetime import date

from generator.rules.facts import Facts
from generator.rules.obligations.obligation import ItemState, Obligation
from generator.views.api.response import Part
from generator.views.board import CATEGORIES, YEARS

TOLD = frozenset(kind for _, _, kinds in CATEGORIES for kind in kinds)
"""The record types whose obligations the board of the page tells of, whatever their state."""


class Duty(Part):
    """一项应当公开的事项."""

    label: str
    """期间或事项"""
    due_on: date
    """应公开日"""
    state: ItemState
    """状态"""
    filed_on: date | None
    """首次公开日期"""


def duties(facts: Facts) -> dict[str, tuple[Duty, ...]]:
    """Return what the board tells of, by record type, each in order of due day."""
    found: dict[str, tuple[Duty, ...]] = {}
    for item in sorted(facts.obligations, key=lambda item: item.record_type):
        if _is_told(item, facts.as_of.year - YEARS + 1):
            found[item.record_type] = (*found.get(item.record_type, ()), _duty(item))
    return found


def _is_told(item: Obligation, first: int) -> bool:
    """Say whether the board tells of an item: what is missing, and the years of its columns."""
    on_board = item.record_type in TOLD and item.trigger.year >= first
    return on_board or item.state is ItemState.MISSING


def _duty(item: Obligation) -> Duty:
    return Duty(
        label=item.label,
        due_on=item.due_on,
        state=item.state,
        filed_on=item.filed_on,
    )
