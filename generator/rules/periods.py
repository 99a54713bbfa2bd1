"""Days that end a period: 20wd, 30d, 1m, 03-31, 02-last in ``data/policy/parameters.yaml`` (domain §10.1)."""

import re
from calendar import monthrange
from datetime import date, timedelta

from generator.model.calendar import Calendar, add_months, add_years

SPAN = re.compile(r"(?P<count>[0-9]{1,3})(?P<unit>wd|d|m)")
FIXED = re.compile(r"(?P<month>[0-9]{2})-(?P<day>[0-9]{2}|last)")


def has_run(start: date, months: int, on: date) -> bool:
    """Say whether a period in months is full (届满): its last day has passed."""
    return on > add_months(start, months)


def end_of(span: str, start: date, calendar: Calendar) -> date:
    """Return the last day of a period that begins after ``start``. Raises NoCalendar, ValueError."""
    if not (match := SPAN.fullmatch(span)):
        raise ValueError(f"期限“{span}”须写作 20wd、30d 或者 1m（data/policy/parameters.yaml）")
    end = {"wd": calendar.add_working_days, "d": calendar.end_of_days, "m": calendar.end_of_months}
    return end[match["unit"]](start, int(match["count"]))


def overrun(span: str, start: date, day: date, calendar: Calendar) -> date | None:
    """Return the last day of a period that a day is after; what is surely in time needs no calendar."""
    match = SPAN.fullmatch(span)
    if match and day <= _shortest(start, int(match["count"]), match["unit"]):
        return None
    due = end_of(span, start, calendar)
    return due if day > due else None


def _shortest(start: date, count: int, unit: str) -> date:
    return add_months(start, count) if unit == "m" else start + timedelta(days=count)


def last_day(start: date, years: int) -> date:
    """Return the last day of whole years that begin on a day and count it: the eve of the corresponding day.

    29 February has no corresponding day in most years; the last day is then the month's last (第二百零二条).
    """
    end = add_years(start, years)
    return end - timedelta(days=1) if end.day == start.day else end


def days_of_half(half: str) -> tuple[date, date]:
    """Return the first and the last day of a half such as 2025H1."""
    year = int(half[:4])
    if half.endswith("H1"):
        return date(year, 1, 1), date(year, 6, 30)
    return date(year, 7, 1), date(year, 12, 31)


def fixed_day(written: str, year: int) -> date:
    """Return a yearly day such as 03-31 or 02-last in a year. Raises ValueError."""
    if not (match := FIXED.fullmatch(written)):
        raise ValueError(f"日期“{written}”须写作 03-31 或者 02-last（data/policy/parameters.yaml）")
    month = int(match["month"])
    day = monthrange(year, month)[1] if match["day"] == "last" else int(match["day"])
    return date(year, month, day)


def next_fixed_day(written: str, after: date) -> date:
    """Return the first such day after a day."""
    day = fixed_day(written, after.year)
    return day if day > after else fixed_day(written, after.year + 1)
