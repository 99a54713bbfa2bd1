"""信用承诺 of the sample."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.credit_commitment import CommitmentType
from generator.rules.periods import last_day
from generator.sample.days import later
from generator.sample.filing import Filing, by_association, envelope
from generator.sample.profile import Profile

YEARS = 3
LAST_DAY = date(2026, 9, 30)


def commitments(profile: Profile) -> Iterator[Filing]:
    """Yield the first commitment, soon after joining, and sometimes another one a year or two later."""
    chance = profile.dice("commitments")
    first = later(profile.joined_on, chance.randint(2, 30))
    second = later(first, chance.randint(300, 900))
    for number, day in enumerate((first, second)):
        if number == 0 or (chance.random() < 0.5 and day <= LAST_DAY):
            kind = chance.choice(tuple(CommitmentType))
            yield by_association(
                profile,
                "credit-commitment",
                day,
                {
                    **envelope(later(day, 5)),
                    "commitment_type": kind,
                    "expires_on": last_day(day, YEARS),
                    "text_url": f"https://example.invalid/{profile.uscc}/commitment-{number + 1}",
                    "performance_note": "无违诺情形" if chance.random() < 0.3 else None,
                },
            )
