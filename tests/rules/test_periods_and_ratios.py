"""民法典 periods and thresholds; figures of the worked example (domain §12)."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.calendar import NoCalendar, add_months, add_years
from generator.model.policy import Policy
from generator.rules.periods import end_of, fixed_day, has_run
from generator.rules.ratios import at_least, change, more_than, percent


def test_a_month_ends_on_the_corresponding_day_or_the_last() -> None:
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2026, 6, 12), 6) == date(2026, 12, 12)
    assert add_years(date(2024, 2, 29), 1) == date(2025, 2, 28)


def test_a_period_is_full_when_its_last_day_has_passed() -> None:
    assert not has_run(date(2026, 1, 15), 6, date(2026, 7, 15))
    assert has_run(date(2026, 1, 15), 6, date(2026, 7, 16))


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 600))
def test_months_add_up(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


def test_figures_of_the_worked_example() -> None:
    assert percent(149, 163) == Decimal("91.41")
    assert percent(165, 215) == Decimal("76.74")
    assert percent(9, 206) == Decimal("4.37")
    assert percent(1, 0) is None
    assert change(Decimal("2469808.30"), Decimal("2177712.55")) == Decimal("13.41")
    assert change(Decimal("-5.00"), Decimal("-10.00")) == Decimal("50.00")


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_above_includes_the_bound_and_more_than_does_not(part: int, whole: int) -> None:
    assert at_least(part, whole, 2, 3) is (3 * part >= 2 * whole)
    assert more_than(part, whole, 1, 2) is (2 * part > whole)
    assert at_least(2 * whole, 3 * whole, 2, 3)
    assert not more_than(whole, 2 * whole, 1, 2)


@pytest.mark.parametrize(
    "span, start, end",
    [
        ("1wd", date(2026, 9, 30), date(2026, 10, 8)),
        ("20wd", date(2026, 9, 21), date(2026, 10, 26)),
        ("2wd", date(2026, 2, 13), date(2026, 2, 24)),
        ("30d", date(2026, 5, 1), date(2026, 6, 1)),
        ("30d", date(2026, 4, 3), date(2026, 5, 6)),
        ("1m", date(2025, 12, 31), date(2026, 2, 2)),
    ],
)
def test_a_period_ends_on_a_working_day(span: str, start: date, end: date, policy: Policy) -> None:
    assert end_of(span, start, policy.calendar) == end


def test_a_year_without_calendar_is_an_error_and_not_a_guess(policy: Policy) -> None:
    with pytest.raises(NoCalendar, match="没有 2027 年的放假调休安排") as missing:
        end_of("20wd", date(2026, 12, 10), policy.calendar)
    assert missing.value.file == "policy/holidays/2027.yaml"


def test_fixed_days_stay_where_they_are() -> None:
    assert fixed_day("05-31", 2026) == date(2026, 5, 31)
    assert fixed_day("02-last", 2024) == date(2024, 2, 29)


@pytest.mark.parametrize("span", ["20", "wd", "20 wd", "1y", ""])
def test_a_span_that_cannot_be_read_is_said(span: str, policy: Policy) -> None:
    with pytest.raises(ValueError, match="须写作"):
        end_of(span, date(2026, 1, 1), policy.calendar)
