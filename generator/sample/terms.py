"""Terms of office of a sample association, and the days on which its members meet."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.model.calendar import add_years
from generator.rules.periods import last_day
from generator.sample.cases import Case
from generator.sample.days import between, later
from generator.sample.profile import Profile

ORDINALS = "一二三四五六七八九十"
TERM_YEARS = 5
LAST_ELECTION = date(2026, 10, 20)
MEETING_YEARS = (2024, 2025, 2026)
FAILED_THEN_PASSED = (date(2025, 11, 14), date(2026, 2, 6))
DISSOLVED_BY = date(2025, 9, 12)


@dataclass(frozen=True, slots=True)
class Term:
    """One term of office: it begins with the meeting that elected the officers."""

    number: int
    start: date

    @property
    def end(self) -> date:
        """Return the last day of the term."""
        return last_day(self.start, TERM_YEARS)


@lru_cache(maxsize=16)
def terms(profile: Profile) -> tuple[Term, ...]:
    """Return the term that ran when the association joined the site and, after a re-election, the next."""
    first = _term(profile, 1)
    while add_years(first.start, TERM_YEARS) <= profile.joined_on:
        first = _term(profile, first.number + 1)
    following = _term(profile, first.number + 1)
    held = following.start <= LAST_ELECTION and profile.dice("re-elected").random() < 0.98
    stays = profile.has(Case.DEREGISTERED) or profile.has(Case.TERM_OVER)
    return (first, following) if held and not stays else (first,)


def _term(profile: Profile, number: int) -> Term:
    """Return a term: the first begins with the association, the others some days before the last one ends."""
    if number == 1:
        return Term(1, profile.established_on)
    due = add_years(profile.established_on, TERM_YEARS * (number - 1))
    ahead = profile.dice(f"term:{number}").randint(4, 40) + 3 * number
    return Term(number, later(due, -ahead))


@lru_cache(maxsize=16)
def annual_meetings(profile: Profile) -> tuple[date, ...]:
    """Return the days of the yearly general meetings; an election takes the place of one."""
    elected = {term.start.year for term in terms(profile)}
    days = (_annual(profile, year) for year in MEETING_YEARS if year not in elected)
    return tuple(day for day in days if _is_held(profile, day))


def _annual(profile: Profile, year: int) -> date:
    return later(between(profile.dice(f"annual:{year}"), date(year, 3, 10), date(year, 6, 12)), 0)


def _is_held(profile: Profile, day: date) -> bool:
    neglected = profile.has(Case.TERM_OVER) and day.year > MEETING_YEARS[0]
    ended = profile.has(Case.DEREGISTERED) and day >= DISSOLVED_BY
    return add_years(profile.established_on, 1) <= day and not neglected and not ended
