"""The gifts an association of the sample received; the donation income of a report is their sum."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby

from generator.model.disclosures.donation import DonorType
from generator.sample.cases import Case
from generator.sample.days import between, later
from generator.sample.money import YUAN
from generator.sample.profile import ENDED_ON, REPORTED_YEARS, Profile

YEARS = (*REPORTED_YEARS, 2026)
CORRECTED_IN, WITHDRAWN_IN = 2025, 2026


@dataclass(frozen=True, slots=True)
class Gift:
    """One gift; amounts in fen."""

    received_on: date
    slug: str
    cash: int
    in_kind: int
    restricted: bool
    donor_type: DonorType

    @property
    def total(self) -> int:
        """Return cash and things together."""
        return self.cash + self.in_kind


@lru_cache(maxsize=16)
def gifts(profile: Profile) -> tuple[Gift, ...]:
    """Return all gifts an association received, in order."""
    return tuple(gift for year in YEARS for gift in _of_year(profile, year))


def _of_year(profile: Profile, year: int) -> Iterator[Gift]:
    chance = profile.dice(f"gifts:{year}")
    first = max(date(year, 1, 4), profile.established_on + timedelta(days=20))
    last = date(year, 12, 24)
    if profile.has(Case.DEREGISTERED):
        last = min(last, ENDED_ON - timedelta(days=90))
    count = chance.choice((0, 0, 1, 1, 1, 1, 2))
    special = {CORRECTED_IN: Case.CORRECTED_DONATION, WITHDRAWN_IN: Case.WITHDRAWN_DONATION}
    if special.get(year) in profile.cases:
        count = max(count, 2)
    if profile.has(Case.NO_DONATIONS) or first > last:
        return
    days = sorted(later(between(chance, first, last - timedelta(days=3)), 0) for _ in range(count))
    for day, same in groupby(days):
        for number, _ in enumerate(same, 1):
            yield _gift(profile, day, number)


def _gift(profile: Profile, day: date, number: int) -> Gift:
    chance = profile.dice(f"gift:{day}:{number}")
    donor = chance.choices(
        (DonorType.ENTERPRISE, DonorType.SOCIAL_ORGANIZATION, DonorType.ANONYMOUS_BATCH), (7, 1, 2)
    )[0]
    small = donor is DonorType.ANONYMOUS_BATCH
    amount = (
        chance.randint(2, 12) * 500 * YUAN + chance.randint(0, 99)
        if small
        else chance.randint(1, 40) * 5000 * YUAN
    )
    in_kind = amount // 2 + chance.randint(0, 9999) if not small and chance.random() < 0.15 else 0
    restricted = not small and chance.random() < 0.4
    return Gift(day, f"-{number}" if number > 1 else "", amount, in_kind, restricted, donor)
