"""信息公开指数（参考）: how complete and how timely, from counts, never shown without them (domain §10.3)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from generator.model.calendar import add_months
from generator.model.policy import Policy
from generator.rules.obligations.obligation import ItemState, Obligation

TENTH = Decimal("0.1")
WEIGHT = "dti_weight_"
"""Begins the name of the parameter of a type's weight."""
DUE = (ItemState.ON_TIME, ItemState.NIL, ItemState.LATE, ItemState.MISSING)


@dataclass(frozen=True, slots=True)
class Weighed:
    """An item that counts, with the weight of its type and the score of its timeliness."""

    item: Obligation
    weight: Decimal
    score: Decimal


@dataclass(frozen=True, slots=True)
class DisclosureIndex:
    """The figure with what it is made of; ``value`` is None while too little was due to say anything."""

    value: Decimal | None
    since: date
    until: date
    counts: tuple[tuple[ItemState, int], ...]
    items: tuple[Weighed, ...] = ()

    @property
    def due(self) -> int:
        """Return how many weighted items were due in the window."""
        return sum(number for _, number in self.counts)

    @property
    def on_time(self) -> int:
        """Return how many of them were public in time, nil returns included."""
        return sum(number for state, number in self.counts if state in (ItemState.ON_TIME, ItemState.NIL))


def disclosure_index(obligations: Iterable[Obligation], policy: Policy, on: date) -> DisclosureIndex:
    """Return the index of the window that ends on a day; one decimal, half up."""
    since = add_months(on, -int(policy.parameter("dti_window_months", on)))
    weighed = (_weighed(item, policy, on) for item in obligations if _counts(item, since, on))
    items = tuple(found for found in weighed if found.weight)
    counted = Counter(found.item.state for found in items)
    counts = tuple((state, counted[state]) for state in DUE)
    enough = len(items) >= int(policy.parameter("dti_min_items", on))
    return DisclosureIndex(_value(items, policy, on) if enough else None, since, on, counts, items)


def _weighed(item: Obligation, policy: Policy, on: date) -> Weighed:
    return Weighed(item, _weight(item, policy, on), _score(item, policy, on))


def _counts(item: Obligation, since: date, until: date) -> bool:
    return item.state in DUE and since < item.due_on <= until


def _weight(item: Obligation, policy: Policy, on: date) -> Decimal:
    """Return the weight of a type; types without one do not count."""
    name = f"{WEIGHT}{item.record_type.replace('-', '_')}"
    return Decimal(policy.parameter(name, on)) if name in policy.parameters else Decimal(0)


def _value(items: Iterable[Weighed], policy: Policy, on: date) -> Decimal:
    whole = sum(found.weight for found in items)
    public = sum(found.weight for found in items if found.item.state is not ItemState.MISSING)
    timely = sum(found.weight * found.score for found in items)
    complete = Decimal(policy.parameter("dti_completeness_share", on)) * public
    prompt = Decimal(policy.parameter("dti_timeliness_share", on)) * timely
    return (100 * (complete + prompt) / whole).quantize(TENTH, ROUND_HALF_UP)


def _score(item: Obligation, policy: Policy, on: date) -> Decimal:
    if item.state is ItemState.MISSING:
        return Decimal(policy.parameter("dti_score_missing", on))
    if item.state is not ItemState.LATE:
        return Decimal(policy.parameter("dti_score_on_time", on))
    short = item.late_days <= int(policy.parameter("dti_late_days", on))
    return Decimal(policy.parameter("dti_score_late_short" if short else "dti_score_late_long", on))
