"""Days: the corresponding day of another year, the next working day, a day between two others."""

from datetime import date, timedelta
from random import Random

SATURDAY = 5


def add_years(day: date, years: int) -> date:
    """Return the corresponding day; 29 February becomes 28 February."""
    if (day.month, day.day) == (2, 29):
        return date(day.year + years, 2, 28)
    return day.replace(year=day.year + years)


def full_years(day: date, years: int) -> date:
    """Return the last day of a period of years; where there is no corresponding day, the month's last."""
    end = add_years(day, years)
    return end - timedelta(days=1) if end.day == day.day else end


def later(day: date, days: int) -> date:
    """Return the working day (Monday to Friday) so many days later, or the next one."""
    moved = day + timedelta(days=days)
    return moved + timedelta(days=max(0, 7 - moved.weekday())) if moved.weekday() >= SATURDAY else moved


def between(chance: Random, first: date, last: date) -> date:
    """Return a day from the first to the last; the first when the last is earlier."""
    return first + timedelta(days=chance.randint(0, max(0, (last - first).days)))
