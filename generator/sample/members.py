"""会员情况 of the sample: who came and left; a year opens with those with whom the last one closed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from random import Random

from generator.model.disclosures.membership import ExitCause
from generator.model.writing import Row
from generator.sample.cases import Case
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.profile import REPORTED_YEARS, Profile

LEVELS = ("president_unit", "vice_president_unit", "council_unit", "ordinary")
REPRESENTED = 250
"""From this many members on, representatives meet in their place."""
MISCOUNTED = 14
CAUSES = (ExitCause.BUSINESS_CLOSED, ExitCause.SERVICE, ExitCause.MERGED, ExitCause.FEE)


@dataclass(frozen=True, slots=True)
class Roll:
    """One year of the roll of members."""

    year: int
    opening: int
    joined: int
    exited: int
    removed: int
    terminated: int

    @property
    def left(self) -> int:
        """Return how many left."""
        return self.exited + self.removed + self.terminated

    @property
    def closing(self) -> int:
        """Return how many there are at the year's end."""
        return self.opening + self.joined - self.left

    @property
    def levels(self) -> tuple[int, int, int, int]:
        """Return the members at the year's end by level, highest first."""
        vice, council = self.closing // 20, self.closing // 5
        return 1, vice, council, self.closing - 1 - vice - council


@lru_cache(maxsize=16)
def rolls(profile: Profile) -> tuple[Roll, ...]:
    """Return the rolls from 2023, or the year of foundation, to 2025; made backwards."""
    found: list[Roll] = []
    closing = profile.members
    for year in reversed(REPORTED_YEARS):
        if year < profile.established_on.year:
            break
        roll = _roll(profile, year, closing)
        found.append(roll)
        closing = roll.opening
    return tuple(reversed(found))


def _roll(profile: Profile, year: int, closing: int) -> Roll:
    if year == profile.established_on.year:
        return Roll(year, 0, closing, 0, 0, 0)
    chance = profile.dice(f"members:{year}")
    exited = chance.randint(0, 1 + closing // 30)
    removed, terminated = chance.choice((0, 0, 1)), chance.choice((0, 1))
    left = exited + removed + terminated
    joined = max(0, left + chance.randint(-1, 2 + closing // 60))
    if profile.has(Case.CORRECTED_MEMBERS) and year == REPORTED_YEARS[-1]:
        joined += MISCOUNTED
    return Roll(year, closing + left - joined, joined, exited, removed, terminated)


def members_on(profile: Profile, day: date) -> int:
    """Return how many could vote on a day: those at the end of the year before, or the founders."""
    known = {roll.year: roll for roll in rolls(profile)}
    if day.year in known:
        return known[day.year].opening or known[day.year].closing
    first = min(known, default=None)
    if first is None or day.year > first:
        return profile.members
    return known[first].opening


def representatives(members: int) -> int:
    """Return how many are elected to represent the members."""
    return members * 4 // 5


def memberships(profile: Profile) -> Iterator[Filing]:
    """Yield the yearly counts; one case was filed fourteen short and corrected."""
    for roll in rolls(profile):
        if roll.year not in profile.owed_years:
            continue
        opens, due = date(roll.year + 1, 1, 12), date(roll.year + 1, 3, 31)
        told = profile.disclosed_by(f"membership:{roll.year}", opens, due)
        if profile.has(Case.CORRECTED_MEMBERS) and roll.year == REPORTED_YEARS[-1]:
            yield from _corrected(profile, roll, told)
        else:
            yield by_association(profile, "membership", roll.year, _content(profile, roll, told))


def _corrected(profile: Profile, roll: Roll, told: date) -> Iterator[Filing]:
    short = replace(roll, joined=roll.joined - MISCOUNTED)
    yield by_association(profile, "membership", roll.year, _content(profile, short, told))
    note = f"新入会会员漏计{MISCOUNTED}家，年末会员数由{short.closing}更正为{roll.closing}"
    right = _content(profile, roll, told) | envelope(later(told, 25), correction=note)
    yield by_association(profile, "membership", roll.year, right, revision=2)


def _content(profile: Profile, roll: Roll, disclosed_on: date) -> Content:
    chance = profile.dice(f"member-kinds:{roll.year}")
    institutions, organizations = roll.closing * 4 // 100, roll.closing * chance.randint(0, 3) // 100
    return {
        **envelope(disclosed_on),
        "opening_members": roll.opening,
        "joined": roll.joined,
        "exited_voluntary": roll.exited,
        "removed": roll.removed,
        "terminated": roll.terminated,
        "closing_members": roll.closing,
        "by_kind": Row(
            enterprise=roll.closing - institutions - organizations,
            institution=institutions,
            social_organization=organizations,
        ),
        "by_level": Row(zip(LEVELS, roll.levels, strict=True)),
        "exit_reasons": list(_reasons(chance, roll)) or None,
        "voluntary_statement": True,
    }


def _reasons(chance: Random, roll: Roll) -> Iterator[Row]:
    """Yield why members left; a cause that nobody had is not named."""
    counted = [chance.choice(CAUSES) for _ in range(roll.left)]
    for cause in CAUSES:
        if number := counted.count(cause):
            yield Row(code=cause, count=number)
