"""社会组织评估等级 of the sample."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.model.calendar import add_years
from generator.model.disclosures.grade import GradeLevel
from generator.model.writing import Row
from generator.rules.periods import last_day
from generator.sample.cases import Case
from generator.sample.days import between, later
from generator.sample.filing import Content, Filing, by_registrar, envelope
from generator.sample.profile import REGISTER_OPENED, Profile

VALID_YEARS = 5
DOWNGRADED_ON = date(2026, 3, 18)
LEVELS = (GradeLevel.A5, GradeLevel.A4, GradeLevel.A3, GradeLevel.A2, GradeLevel.A1)


def grades(profile: Profile) -> Iterator[Filing]:
    """Yield the grade of those that were assessed, and the revision that lowers one."""
    granted_on = _granted_on(profile)
    if granted_on is None:
        return
    down = profile.has(Case.DOWNGRADED)
    level = GradeLevel.A3 if down else profile.dice("grade").choices(LEVELS, (1, 3, 5, 1, 1))[0]
    first = _content(granted_on, level)
    yield by_registrar(profile, "grade", granted_on, first)
    if down:
        note = "受到行政处罚，降低评估等级"
        step = Row({"downgraded_on": DOWNGRADED_ON, "from": level, "to": GradeLevel.A2, "reason": note})
        lowered = first | envelope(later(DOWNGRADED_ON, 6), correction=note) | {"downgrades": [step]}
        yield by_registrar(profile, "grade", granted_on, lowered, revision=2)


def _granted_on(profile: Profile) -> date | None:
    """Return when it was graded: registered for two years, and not one of those without a grade."""
    chance = profile.dice("granted")
    if profile.has(Case.GRADE_EXPIRED):
        return later(between(chance, date(2020, 8, 3), date(2021, 5, 28)), 0)
    day = later(between(chance, date(2021, 12, 6), date(2025, 11, 28)), 0)
    graded = profile.has(Case.DOWNGRADED) or (chance.random() < 0.55 and not profile.has(Case.NO_GRADE))
    if profile.has(Case.DOWNGRADED):
        return date(2023, 11, 15)
    return day if graded and day >= add_years(profile.established_on, 2) else None


def _content(granted_on: date, level: GradeLevel) -> Content:
    announced_on = later(granted_on, 5)
    return {
        **envelope(later(max(announced_on, REGISTER_OPENED), 2)),
        "grade": level,
        "announced_on": announced_on,
        "valid_from": granted_on,
        "valid_to": last_day(granted_on, VALID_YEARS),
        "score": Decimal(1000 - 50 * LEVELS.index(level) - granted_on.day) if granted_on.day % 2 else None,
    }
