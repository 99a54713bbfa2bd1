"""奖励补助: what departments granted is the grant income of the year, to the fen."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.support import SupportReason
from generator.sample.days import between, later
from generator.sample.filing import Content, Filing, by_department, envelope
from generator.sample.finances import grants
from generator.sample.money import yuan
from generator.sample.profile import Profile


def support(profile: Profile) -> Iterator[Filing]:
    """Yield the award of each year with grants."""
    for year in profile.fiscal_years:
        if amount := grants(profile, year):
            earliest = max(date(year, 3, 4), profile.established_on)
            day = later(between(profile.dice(f"support:{year}"), earliest, date(year, 10, 15)), 0)
            key = f"{day}-{profile.index:05d}"
            yield by_department(profile.office.id, "support", key, _content(profile, day, amount))


def _content(profile: Profile, day: date, amount: int) -> Content:
    chance = profile.dice(f"reason:{day}")
    paid_on = later(day, chance.randint(15, 50))
    return {
        **envelope(later(paid_on, 8)),
        "association_id": profile.uscc,
        "reason": chance.choice(tuple(SupportReason)),
        "basis_doc": "示例行业协会奖励补助办法",
        "amount": yuan(amount),
        "paid_on": paid_on,
    }
