"""Periods in months and years (民法典 第二百零一条至第二百零三条)."""

from calendar import monthrange
from datetime import date


def add_months(day: date, months: int) -> date:
    """Return the corresponding day, or the month's last day when there is none."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_years(day: date, years: int) -> date:
    """Return the corresponding day of another year; 29 February becomes 28 February."""
    return add_months(day, 12 * years)


def has_run(start: date, months: int, on: date) -> bool:
    """Say whether a period in months is full (届满): its last day has passed."""
    return on > add_months(start, months)
