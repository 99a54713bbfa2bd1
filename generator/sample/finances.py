"""The fiscal years of a sample association: what it earned, spent and kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.sample.bookkeeping import close, opening
from generator.sample.commissions import commissions
from generator.sample.cooperation import entity_of
from generator.sample.fees import rates_of
from generator.sample.gifts import gifts
from generator.sample.ledger import Balances, Expense, FiscalYear, Income
from generator.sample.members import rolls
from generator.sample.money import YUAN, about, rounded, share
from generator.sample.profile import Profile

UNREPORTED = 120_000 * YUAN
YOUNG_YEARS = 4


@dataclass(frozen=True, slots=True)
class Dues:
    """The members that paid in a year, by level, and what they paid."""

    payers: tuple[int, ...]
    waived: int
    collected: int


def dues(profile: Profile, year: int) -> Dues:
    """Return the fees of a year: the amount of each level from all its members, but for the waived."""
    levels = next(roll.levels for roll in rolls(profile) if roll.year == year)
    waived = profile.dice(f"dues:{year}").choice((0, 0, 1, 2, 3))
    payers = (*levels[:-1], levels[-1] - waived)
    rates = rates_of(profile, year)
    collected = sum(count * rate for count, rate in zip(payers, rates, strict=True)) * YUAN
    return Dues(payers, waived, collected)


@lru_cache(maxsize=16)
def fiscal_years(profile: Profile) -> tuple[FiscalYear, ...]:
    """Return the years an association reports on; each begins where the one before ended."""
    return tuple(_fiscal_years(profile))


def _fiscal_years(profile: Profile) -> Iterator[FiscalYear]:
    years = profile.fiscal_years
    if not years:
        return
    fresh = profile.established_on.year == years[0]
    balances = Balances() if fresh else _carried_forward(profile, years[0])
    for year in years:
        movements = _movements(profile, year, balances)
        closed = close(profile.dice(f"closing:{year}"), movements)
        yield closed
        balances = closed.closing


def _carried_forward(profile: Profile, year: int) -> Balances:
    brought = opening(profile.dice("opening"), dues(profile, year).collected * 3 // 2)
    entity = entity_of(profile)
    return replace(brought, equity=entity.invested if entity and entity.founded_on.year < year else 0)


def party_expense(profile: Profile, year: int) -> int:
    """Return what party work cost in whole yuan: a small part of the administration."""
    administration = (f.expense.administration for f in fiscal_years(profile) if f.year == year)
    cost = share(next(administration, UNREPORTED), profile.dice(f"party:{year}").randint(8, 40))
    return rounded(cost, 1)


def own_services(profile: Profile, year: int) -> int:
    """Return the income from services that no government commissioned."""
    return rounded(about(profile.dice(f"services:{year}"), dues(profile, year).collected, 80, 600), 100)


def grants(profile: Profile, year: int) -> int:
    """Return what departments granted in a year; three in ten associations get something."""
    chance = profile.dice(f"grants:{year}")
    return chance.randint(1, 12) * 10_000 * YUAN if chance.random() < 0.3 else 0


def _movements(profile: Profile, year: int, balances: Balances) -> FiscalYear:
    chance = profile.dice(f"year:{year}")
    income = _income(profile, year, balances)
    bound = balances.restricted + income.restricted
    released = rounded(about(chance, bound, 700, 1000), 100)
    return FiscalYear(
        year=year,
        opening=balances,
        income=income,
        expense=_expense(profile, year, income, released),
        released=released,
        purchases=rounded(about(chance, income.fees, 0, 90), 100),
    )


def _income(profile: Profile, year: int, balances: Balances) -> Income:
    chance = profile.dice(f"income:{year}")
    given = [gift for gift in gifts(profile) if gift.received_on.year == year]
    contracts = sum(item.amount for item in commissions(profile) if item.signed_on.year == year)
    fees = dues(profile, year).collected
    return Income(
        donations=sum(gift.total for gift in given if not gift.restricted),
        restricted_donations=sum(gift.total for gift in given if gift.restricted),
        in_kind=sum(gift.in_kind for gift in given),
        fees=fees,
        services=contracts + own_services(profile, year),
        grants=grants(profile, year),
        investment=share(balances.short_term, chance.randint(15, 30)),
        other=about(chance, fees, 1, 9),
    )


def _expense(profile: Profile, year: int, income: Income, released: int) -> Expense:
    """Return an expense that what is free to spend can bear; the young never run a deficit."""
    chance = profile.dice(f"expense:{year}")
    young = year - profile.established_on.year < YOUNG_YEARS
    spent = about(chance, income.unrestricted + released, 780, 940 if young else 1050)
    administration = about(chance, spent, 190, 320)
    fundraising = chance.randint(0, 3000) * YUAN if income.donations else 0
    other = about(chance, spent, 0, 2) if chance.random() < 0.3 else 0
    return Expense(spent - administration - fundraising - other, administration, fundraising, other)
