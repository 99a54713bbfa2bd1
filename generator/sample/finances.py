"""The fiscal years of a sample association: what it earned, spent and kept."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.sample.bookkeeping import close, opening
from generator.sample.commissions import commissions
from generator.sample.gifts import gifts
from generator.sample.ledger import Balances, Expense, FiscalYear, Income
from generator.sample.money import YUAN, about, rounded, share
from generator.sample.profile import REPORTED_YEARS, Profile

LEVELS = ("president_unit", "vice_president_unit", "council_unit", "ordinary")
FEES = (
    (50_000, 20_000, 8_000, 4_000),
    (30_000, 15_000, 6_000, 3_000),
    (20_000, 10_000, 5_000, 2_000),
    (10_000, 5_000, 3_000, 1_000),
)


@dataclass(frozen=True, slots=True)
class Dues:
    """The members that paid in a year, by level, and what they paid."""

    payers: tuple[int, ...]
    waived: int
    collected: int


def dues(profile: Profile, year: int) -> Dues:
    """Return the fees of a year; a fixed amount for each level."""
    rates = FEES[profile.index % len(FEES)]
    chance = profile.dice(f"dues:{year}")
    members = profile.members - 2 * (REPORTED_YEARS[-1] - year)
    waived = chance.choice((0, 0, 1, 2, 3))
    vice, council = members // 20, members // 5
    payers = (1, vice, council, members - 1 - vice - council - waived)
    collected = sum(count * rate for count, rate in zip(payers, rates, strict=True)) * YUAN
    return Dues(payers, waived, collected)


def fiscal_years(profile: Profile) -> Iterator[FiscalYear]:
    """Yield the years an association reports on; each begins where the one before ended."""
    years = profile.fiscal_years
    if not years:
        return
    fresh = profile.established_on.year == years[0]
    fees = dues(profile, years[0]).collected
    balances = Balances() if fresh else opening(profile.dice("opening"), fees * 3 // 2)
    for year in years:
        movements = _movements(profile, year, balances)
        closed = close(profile.dice(f"closing:{year}"), movements)
        yield closed
        balances = closed.closing


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
        services=contracts + rounded(about(chance, fees, 80, 600), 100),
        grants=chance.randint(1, 12) * 10_000 * YUAN if chance.random() < 0.3 else 0,
        investment=share(balances.short_term, chance.randint(15, 30)),
        other=about(chance, fees, 1, 9),
    )


def _expense(profile: Profile, year: int, income: Income, released: int) -> Expense:
    """Return an expense that what is free to spend can bear; a first year never runs a deficit."""
    chance = profile.dice(f"expense:{year}")
    first = year == profile.established_on.year
    spent = about(chance, income.unrestricted + released, 780, 960 if first else 1050)
    administration = about(chance, spent, 190, 320)
    fundraising = chance.randint(0, 3000) * YUAN if income.donations else 0
    other = about(chance, spent, 0, 2) if chance.random() < 0.3 else 0
    return Expense(spent - administration - fundraising - other, administration, fundraising, other)
