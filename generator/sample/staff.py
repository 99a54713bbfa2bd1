"""工作人员 of the sample: as many full-time staff as the payroll of the year bears."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.sample.cases import Case
from generator.sample.filing import Filing, by_association, envelope
from generator.sample.finances import fiscal_years
from generator.sample.money import YUAN, rounded, share, yuan
from generator.sample.profile import REPORTED_YEARS, Profile
from generator.sample.statements import payroll

COST_EACH = 96_000 * YUAN
FEWEST_FOR_AVERAGE = 5
PAID_OUT = 740
"""So many thousandths of the payroll are pay; the rest is social insurance and the like."""


@dataclass(frozen=True, slots=True)
class Staff:
    """Who works for the association at a year's end."""

    full_time: int
    part_time: int
    rehired: int
    average_pay: int | None

    @property
    def all(self) -> int:
        """Return everybody."""
        return self.full_time + self.part_time


def staff(profile: Profile, year: int) -> Staff:
    """Return the staff at the end of a year; one case has nobody left who works full time."""
    chance = profile.dice(f"staff:{year}")
    earned = next((payroll(f) for f in fiscal_years(profile) if f.year == year), COST_EACH)
    full_time = max(1, min(24, earned // COST_EACH))
    if profile.has(Case.NO_STAFF):
        full_time = 0 if year == REPORTED_YEARS[-1] else 1
    rehired = 1 if full_time > 3 and chance.random() < 0.3 else 0
    pay = rounded(share(earned, PAID_OUT) // full_time, 100) if full_time >= FEWEST_FOR_AVERAGE else None
    return Staff(full_time, chance.randint(1, 3) if full_time < 3 else chance.randint(0, 2), rehired, pay)


def staffing(profile: Profile) -> Iterator[Filing]:
    """Yield the numbers at each year's end."""
    for year in profile.owed_years:
        found = staff(profile, year)
        told = profile.disclosed_by(f"staffing:{year}", date(year + 1, 1, 10), date(year + 1, 3, 31))
        content = {
            **envelope(told),
            "full_time_count": found.full_time,
            "part_time_count": found.part_time,
            "labor_contract_count": found.full_time,
            "social_insurance_count": found.full_time,
            "certified_count": found.full_time // 3 or None,
            "rehired_retiree_count": found.rehired or None,
            "average_annual_pay": yuan(found.average_pay) if found.average_pay else None,
        }
        yield by_association(profile, "staffing", date(year, 12, 31), content)
