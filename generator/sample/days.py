"""Days: the next working day, a day between two others."""

from datetime import date, timedelta
from random import Random

SATURDAY = 5


def later(day: date, days: int) -> date:
    """Return the working day (Monday to Friday) so many days later, or the next one."""
    moved = day + timedelta(days=days)
    return moved + timedelta(days=max(0, 7 - moved.weekday())) if moved.weekday() >= SATURDAY else moved


def between(chance: Random, first: date, last: date) -> date:
    """Return a day from the first to the last; the first when the last is earlier."""
    return first + timedelta(days=chance.randint(0, max(0, (last - first).days)))
