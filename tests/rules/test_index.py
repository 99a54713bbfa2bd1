"""信息公开指数（参考）at its edges, and against a slow computation in fractions (domain §10.3)."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rules.index import DisclosureIndex, disclosure_index
from generator.rules.obligations.obligation import ItemState, Obligation
from generator.sources.policy import load_policy
from tests.conftest import DATA

ON = date(2026, 6, 30)
POLICY = load_policy(DATA)
WEIGHTS = {
    "annual-report": 20, "donation": 10, "registration": 8, "charter": 8, "organization": 8, "membership": 8,
    "fee-schedule": 8, "commissioned-item": 8, "industry-report": 8, "staffing": 4, "party-building": 4,
    "credit-commitment": 3, "expert-roster": 3, "meeting": 0, "asset-change": 0,
}  # fmt: skip


def item(
    kind: str = "membership", late: int | None = 0, due: date = ON, state: ItemState | None = None
) -> Obligation:
    """Return an obligation that was met so many days late, or never."""
    filed = None if late is None else due + timedelta(days=late)
    found = ItemState.MISSING if late is None else ItemState.LATE if late > 0 else ItemState.ON_TIME
    return Obligation(kind, "2025", "", due, due, state or found, None, filed, newcomer=False, waiver=None)


def index(*items: Obligation) -> DisclosureIndex:
    return disclosure_index(items, POLICY, ON)


@pytest.mark.parametrize("late,value", [(0, "100.0"), (1, "80.0"), (30, "80.0"), (31, "65.0"), (None, "0.0")])
def test_thirty_days_late_is_short_and_thirty_one_is_long(late: int | None, value: str) -> None:
    assert str(index(*[item(late=late)] * 5).value) == value


def test_four_items_are_too_few_to_say_anything() -> None:
    assert index(*[item()] * 4).value is None
    assert index(*[item()] * 5).value is not None
    assert index(*[item()] * 4, item("meeting")).value is None, "types without weight do not count"


@pytest.mark.parametrize(
    "due,counted",
    [(date(2024, 6, 30), 0), (date(2024, 7, 1), 5), (ON, 5), (ON + timedelta(days=1), 0)],
)
def test_the_window_ends_on_the_day_and_begins_after_the_same_day_two_years_before(
    due: date, counted: int
) -> None:
    assert index(*[item(due=due)] * 5).due == counted


def test_what_is_not_due_or_does_not_apply_does_not_count() -> None:
    spared = [item(state=ItemState.NOT_DUE), item(state=ItemState.NOT_APPLICABLE)]
    assert index(*[item()] * 5, *spared).due == 5


def test_a_declaration_that_nothing_happened_counts_as_in_time() -> None:
    told = index(*[item("donation", state=ItemState.NIL)] * 5)
    assert (str(told.value), told.on_time) == ("100.0", 5)


lateness = st.one_of(st.none(), st.integers(0, 60))
filings = st.lists(st.tuples(st.sampled_from(sorted(WEIGHTS)), lateness), max_size=30)


@given(told=filings)
def test_the_index_is_that_of_fractions(told: list[tuple[str, int | None]]) -> None:
    weighed = [(WEIGHTS[kind], late) for kind, late in told if WEIGHTS[kind]]
    found = index(*(item(kind, late) for kind, late in told)).value
    if len(weighed) < 5:
        assert found is None
        return
    whole = sum(weight for weight, _ in weighed)
    public = sum(weight for weight, late in weighed if late is not None)
    timely = sum((weight * score(late) for weight, late in weighed), Fraction(0))
    exact = 100 * (Fraction(public, whole) + timely / whole) / 2
    assert found is not None
    assert Fraction(found) == Fraction(int(exact * 10 + Fraction(1, 2)), 10), "one decimal, half up"


def score(late: int | None) -> Fraction:
    if late is None:
        return Fraction(0)
    return Fraction(1) if late == 0 else Fraction(6, 10) if late <= 30 else Fraction(3, 10)
