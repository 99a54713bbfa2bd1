"""会员满意度 of the sample: five answers that add up to the valid ones."""

from collections.abc import Iterator
from datetime import date
from random import Random

from generator.model.disclosures.satisfaction_survey import SurveyMethod
from generator.sample.cases import Case
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.members import Roll, rolls
from generator.sample.profile import REPORTED_YEARS, Profile
from generator.sample.waivers import WAIVED_KIND, WAIVED_YEAR, waived_until

METHODS = (SurveyMethod.THIRD_PARTY, SurveyMethod.SELF, SurveyMethod.REGISTRAR)


def surveys(profile: Profile) -> Iterator[Filing]:
    """Yield the survey of each year; in one case few answered, in another the registrar granted more time."""
    for roll in rolls(profile):
        if roll.year in profile.owed_years:
            content = _content(profile, roll, _told(profile, roll.year))
            yield by_association(profile, WAIVED_KIND, roll.year, content)


def _told(profile: Profile, year: int) -> date:
    if profile.has(Case.WAIVED) and year == WAIVED_YEAR:
        return waived_until(profile, before=12)
    return profile.disclosed_by(f"survey:{year}", date(year + 1, 1, 15), date(year + 1, 3, 31))


def _content(profile: Profile, roll: Roll, disclosed_on: date) -> Content:
    chance = profile.dice(f"survey:{roll.year}")
    few = profile.has(Case.LOW_RETURN) and roll.year == REPORTED_YEARS[-1]
    low, high = (16, 27) if few else (42, 88)
    valid = max(1, roll.closing * chance.randint(low, high) // 100)
    start = max(profile.established_on, date(roll.year, 11, 1 + chance.randint(0, 9)))
    return {
        **envelope(disclosed_on, notes="问卷发放期间恰逢行业旺季，回收率较低" if few else None),
        "period_start": start,
        "period_end": max(start, date(roll.year, 12, 5 + chance.randint(0, 20))),
        "frame_count": roll.closing,
        "valid_responses": valid,
        **_answers(chance, valid),
        "method": chance.choices(METHODS, (4, 5, 1))[0],
    }


def _answers(chance: Random, valid: int) -> dict[str, object]:
    very, satisfied = valid * chance.randint(60, 74) // 100, valid * chance.randint(20, 26) // 100
    dissatisfied = (valid - very - satisfied) * chance.randint(0, 30) // 100
    worst = dissatisfied // 4
    return {
        "very_satisfied": very,
        "satisfied": satisfied,
        "neutral": valid - very - satisfied - dissatisfied,
        "dissatisfied": dissatisfied - worst,
        "very_dissatisfied": worst,
    }
