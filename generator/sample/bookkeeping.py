"""Opens and closes the books of a sample association."""

from dataclasses import replace
from random import Random

from generator.sample.ledger import Balances, FiscalYear
from generator.sample.money import YUAN, about, rounded, share


def opening(chance: Random, turnover: int) -> Balances:
    """Return the balances of an association of some size that has been at work for years."""
    cost = rounded(about(chance, turnover, 80, 300), 100)
    return Balances(
        cash=about(chance, turnover, 550, 1100),
        short_term=rounded(about(chance, turnover, 100, 300), 1000) if chance.random() < 0.2 else 0,
        receivables=rounded(about(chance, turnover, 10, 60), 1000),
        prepayments=rounded(about(chance, turnover, 0, 15), 100),
        inventories=rounded(about(chance, turnover, 0, 10), 100) if chance.random() < 0.2 else 0,
        deferred=rounded(about(chance, turnover, 0, 6), 100),
        fixed_cost=cost,
        depreciation=about(chance, cost, 250, 600),
        intangible=rounded(about(chance, turnover, 5, 30), 100) if chance.random() < 0.4 else 0,
        payables=about(chance, turnover, 20, 60),
        salaries=about(chance, turnover, 10, 35),
        taxes=about(chance, turnover, 1, 5),
        advances=rounded(about(chance, turnover, 10, 60), 100),
        restricted=rounded(about(chance, turnover, 0, 60), 1000),
    )


def close(chance: Random, year: FiscalYear) -> FiscalYear:
    """Return the year with its closing balances: working capital as it happens, cash as it follows."""
    before, income = year.opening, year.income
    cost = before.fixed_cost + year.purchases
    worn = min(cost - before.depreciation, about(chance, cost, 70, 110))
    moved = replace(
        before,
        receivables=rounded(about(chance, income.services, 20, 150), 1000),
        prepayments=rounded(about(chance, income.total, 0, 15), 100),
        inventories=rounded(about(chance, before.inventories, 300, 1300), 100),
        deferred=share(before.deferred, 650),
        fixed_cost=cost,
        depreciation=before.depreciation + worn,
        intangible=share(before.intangible, 750),
        payables=about(chance, year.expense.total, 15, 60),
        salaries=about(chance, year.expense.total, 10, 35),
        taxes=about(chance, income.total, 1, 5),
        advances=rounded(about(chance, income.fees, 10, 80), 100),
        restricted=before.restricted + year.bound_change,
        short_term=before.short_term + before.short_term // 5 // (10_000 * YUAN) * 10_000 * YUAN,
    )
    drafted = replace(year, closing=moved)
    return replace(drafted, closing=replace(moved, cash=before.cash + drafted.cash_increase))
