"""The three statements as 民间非营利组织会计制度（2004） wants them, from the books of a year."""

from generator.model.writing import Row
from generator.sample.filing import Content
from generator.sample.ledger import Balances, FiscalYear
from generator.sample.money import about, share, yuan
from generator.sample.names import dice


def balance_sheet(books: Balances) -> Content:
    """Return 资产负债表: lines that are zero are left out, totals never."""
    net = books.fixed_cost - books.depreciation
    lines = {
        "cash_and_bank": books.cash,
        "short_term_investments": books.short_term,
        "receivables": books.receivables,
        "prepayments": books.prepayments,
        "inventories": books.inventories,
        "deferred_expenses": books.deferred,
        "total_current_assets": books.current,
        "lt_equity_investments": books.equity,
        "total_lt_investments": books.equity,
        "fixed_assets_cost": books.fixed_cost,
        "accumulated_depreciation": books.depreciation,
        "fixed_assets_net": net,
        "total_fixed_assets": net,
        "intangible_assets": books.intangible,
        "total_assets": books.assets,
        "payables": books.payables,
        "salaries_payable": books.salaries,
        "taxes_payable": books.taxes,
        "advances_received": books.advances,
        "total_current_liabilities": books.liabilities,
        "total_liabilities": books.liabilities,
        "unrestricted_net_assets": books.unrestricted,
        "restricted_net_assets": books.restricted,
        "total_net_assets": books.net,
        "total_liabilities_and_net_assets": books.assets,
    }
    stated = ("total_current", "total_fixed", "total_assets", "total_liabilities", "total_net")
    return {name: yuan(fen) for name, fen in lines.items() if fen or name.startswith(stated)}


def activities(year: FiscalYear) -> Content:
    """Return 业务活动表: one line a row, three columns."""
    income, expense = year.income, year.expense
    lines = {
        "donation_income": (income.donations, income.restricted_donations),
        "membership_fee_income": (income.fees, 0),
        "service_income": (income.services, 0),
        "government_grant_income": (0, income.grants),
        "investment_income": (income.investment, 0),
        "other_income": (income.other, 0),
        "total_income": (income.unrestricted, income.restricted),
        "program_expense": (expense.program, 0),
        "administrative_expense": (expense.administration, 0),
        "fundraising_expense": (expense.fundraising, 0),
        "other_expense": (expense.other, 0),
        "total_expense": (expense.total, 0),
        "released_from_restriction": (year.released, -year.released),
        "change_in_net_assets": (year.free_change, year.bound_change),
    }
    required = ("total_income", "total_expense", "change_in_net_assets")
    return {name: _columns(*both) for name, both in lines.items() if any(both) or name in required}


def _columns(free: int, bound: int) -> Row:
    return Row(unrestricted=yuan(free), restricted=yuan(bound), total=yuan(free + bound))


def _payments(year: FiscalYear) -> tuple[int, int, int]:
    """Return what was paid as grants, to the staff, and for other things than goods and services."""
    chance = dice(f"payments:{year.paid_out}")
    return (
        share(year.paid_out, chance.choice((0, 0, 40, 60))),
        about(chance, year.paid_out, 330, 450),
        about(chance, year.paid_out, 90, 140),
    )


def payroll(year: FiscalYear) -> int:
    """Return what the staff earned: what it was paid, and what is owed to it more than before."""
    _, paid, _ = _payments(year)
    return paid + year.closing.salaries - year.opening.salaries


def cash_flow(year: FiscalYear) -> Content:
    """Return 现金流量表, by the direct method."""
    income, invested = year.income, year.closing.short_term - year.opening.short_term
    grants, staff, other = _payments(year)
    lines = {
        "donations_received": income.donations + income.restricted_donations - income.in_kind,
        "membership_fees_received": year.fees_received,
        "services_received": year.services_received,
        "government_grants_received": income.grants,
        "other_operating_received": income.other,
        "operating_inflows": year.inflows,
        "grants_paid": grants,
        "staff_paid": staff,
        "goods_and_services_paid": year.paid_out - grants - staff - other,
        "other_operating_paid": other,
        "operating_outflows": year.paid_out,
        "net_operating": year.inflows - year.paid_out,
        "investment_returns_received": income.investment,
        "long_lived_assets_purchased": year.purchases,
        "investments_made": invested,
        "net_investing": year.investing,
        "net_financing": 0,
        "net_increase_in_cash": year.cash_increase,
        "opening_cash": year.opening.cash,
        "closing_cash": year.closing.cash,
    }
    stated = ("operating_", "net_", "opening_", "closing_")
    return {name: yuan(fen) for name, fen in lines.items() if fen or name.startswith(stated)}
