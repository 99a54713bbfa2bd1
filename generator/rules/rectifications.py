"""When a demand of the registrar is fulfilled, and when it is overdue (实施办法（征求意见稿）第六条)."""

from datetime import date

from generator.model.disclosures.rectification import Rectification, RectificationOutcome


def due_on(demand: Rectification) -> date:
    """Return the last day for a demand, with the extension that was granted."""
    return demand.extended_to or demand.due_on


def verified(demand: Rectification, on: date) -> bool:
    """Say whether the registrar had found by a day that a demand was fulfilled."""
    found = demand.verified_on is not None and demand.verified_on <= on
    return found and demand.outcome is not RectificationOutcome.NOT_VERIFIED


def overdue(demand: Rectification, on: date) -> bool:
    """Say whether a demand that stands had run out by a day, unfulfilled; the last day itself is in time."""
    withdrawn = demand.outcome is RectificationOutcome.WITHDRAWN
    return due_on(demand) < on and not withdrawn and not verified(demand, on)
