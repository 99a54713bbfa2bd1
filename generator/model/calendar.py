"""Civil days: months, and the working days of each year as the State Council's notices set them."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from generator.model.record import Stated
from generator.model.scalars import Date, Line, Word, Year

ONE_DAY = timedelta(days=1)
SATURDAY = 5


def add_months(day: date, months: int) -> date:
    """Return the corresponding day, or the month's last day when there is none (民法典 第二百零二条)."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_years(day: date, years: int) -> date:
    """Return the corresponding day of another year; 29 February becomes 28 February."""
    return add_months(day, 12 * years)


class NoCalendar(ValueError):  # noqa: N818 - named for what is missing
    """A period ends in a year whose holidays are not in ``data/policy/holidays``: no guess is made."""

    def __init__(self, year: int) -> None:
        """Keep the year that is missing."""
        super().__init__(f"没有 {year} 年的放假调休安排，无法计算工作日")
        self.year = year

    @property
    def file(self) -> str:
        """Return the file to write."""
        return f"policy/holidays/{self.year}.yaml"


class Rest(Stated):
    """Consecutive days off."""

    start: Date
    """起"""
    end: Date
    """止"""
    name: Word
    """节日"""


class YearCalendar(Stated):
    """The days of one year that differ from the week's usual order."""

    year: Year
    """年份"""
    source: Line
    """来源"""
    rest: tuple[Rest, ...]
    """放假"""
    work: tuple[Date, ...]
    """调休上班"""

    def days_off(self) -> Iterable[date]:
        """Yield every day of the holidays."""
        for rest in self.rest:
            for offset in range((rest.end - rest.start).days + 1):
                yield rest.start + timedelta(days=offset)


class Calendar:
    """Working days of all known years; periods in days and months end on one (民法典 第二百零三条)."""

    def __init__(self, years: Iterable[YearCalendar] = ()) -> None:
        """Take the calendars of some years."""
        known = tuple(years)
        self._years = frozenset(calendar.year for calendar in known)
        self._off = frozenset(day for calendar in known for day in calendar.days_off())
        self._work = frozenset(day for calendar in known for day in calendar.work)

    def is_working(self, day: date) -> bool:
        """Say whether a day is a working day. Raises :class:`NoCalendar`."""
        if day.year not in self._years:
            raise NoCalendar(day.year)
        return day in self._work or (day.weekday() < SATURDAY and day not in self._off)

    def on_or_after(self, day: date) -> date:
        """Return the day itself, or the next working day when it is a day off."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def add_working_days(self, start: date, days: int) -> date:
        """Return the last of some working days; the first day is not counted (民法典 第二百零一条)."""
        day = start
        for _ in range(days):
            day = self.on_or_after(day + ONE_DAY)
        return day

    def end_of_days(self, start: date, days: int) -> date:
        """Return the end of a period in days; it moves to the next working day."""
        return self.on_or_after(start + timedelta(days=days))

    def end_of_months(self, start: date, months: int) -> date:
        """Return the end of a period in months; it moves to the next working day."""
        return self.on_or_after(add_months(start, months))
