"""Annual reports of consecutive years that agree with themselves and each other; written from domain §5, not from the checks.

Amounts are whole fen until they are written. The year 2026 begins the forms of 2024.
"""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

Fen = dict[str, int]
Tree = dict[str, Any]
Draw = st.DrawFn

NEW_FORMS_FROM = 2026
CURRENT_ASSETS = (
    "cash_and_bank", "short_term_investments", "receivables", "prepayments", "inventories",
    "deferred_expenses", "current_portion_lt_investments", "other_current_assets",
)  # fmt: skip
LATER_ASSETS = (
    "lt_debt_investments", "fixed_assets_cost", "accumulated_depreciation", "construction_in_progress",
    "heritage_assets", "fixed_assets_disposal", "intangible_assets",
)  # fmt: skip
CURRENT_DEBTS = (
    "short_term_loans", "payables", "salaries_payable", "taxes_payable", "advances_received",
    "accrued_expenses", "current_portion_lt_liabilities", "other_current_liabilities",
)  # fmt: skip
LATER_DEBTS = ("lt_loans", "lt_payables", "other_lt_liabilities")
ONLY_NEW_ASSETS = ("other_lt_investments", "lt_deferred_expenses")
INCOME = ("service_income", "sales_income", "government_grant_income", "investment_income", "other_income")
EXPENSE = ("program_expense", "fundraising_expense", "other_expense")
ONLY_NEW_EXPENSE = ("taxes_and_surcharges", "impairment_loss", "income_tax_expense")
OPERATING_IN = (
    "membership_fees_received", "services_received", "sales_received", "government_grants_received",
    "other_operating_received",
)  # fmt: skip
OPERATING_OUT = ("grants_paid", "staff_paid", "goods_and_services_paid")
INVESTING_IN = (
    "investments_recovered", "investment_returns_received", "long_lived_assets_disposed",
    "other_investing_received",
)  # fmt: skip
INVESTING_OUT = ("long_lived_assets_purchased", "investments_made", "other_investing_paid")
FINANCING_IN = ("loans_received", "other_financing_received")
FINANCING_OUT = ("loans_repaid", "interest_paid", "other_financing_paid")
REARRANGED = {
    "total_fixed_assets", "intangible_cost", "accumulated_amortization", "total_noncurrent_assets",
    "total_current_liabilities", "total_lt_liabilities",
}  # fmt: skip

amounts = st.one_of(st.just(0), st.integers(0, 10**9))
changes = st.one_of(st.just(0), st.integers(-(10**7), 10**7))


def money(fen: int) -> str:
    """Write an amount as the register has it."""
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def drawn(draw: Draw, *lines: str) -> Fen:
    return dict(zip(lines, draw(st.lists(amounts, min_size=len(lines), max_size=len(lines))), strict=True))


def sheet(lines: Mapping[str, int], *, new: bool) -> Fen:
    """Return the lines of a balance sheet with what is computed from them."""

    def added(*names: str) -> int:
        return sum(done.get(name, 0) for name in names)

    done = dict(lines)
    done["total_current_assets"] = added(*CURRENT_ASSETS)
    done["total_lt_investments"] = added(
        "lt_equity_investments", "lt_debt_investments", "other_lt_investments"
    )
    done["fixed_assets_net"] = added("fixed_assets_cost") - added("accumulated_depreciation")
    fixed = added("fixed_assets_net", "construction_in_progress", "fixed_assets_disposal")
    heritage, provisions = added("heritage_assets"), added("provisions")
    done["total_fixed_assets"] = fixed if new else fixed + heritage
    later = added("total_lt_investments", "total_fixed_assets", "intangible_assets", "lt_deferred_expenses")
    if new:
        later += heritage
        done["total_noncurrent_assets"] = later
    done["total_assets"] = added("total_current_assets", "entrusted_assets") + later
    done["total_current_liabilities"] = added(*CURRENT_DEBTS) + (0 if new else provisions)
    done["total_lt_liabilities"] = added(*LATER_DEBTS) + (provisions if new else 0)
    done["total_liabilities"] = added(
        "total_current_liabilities", "total_lt_liabilities", "entrusted_liabilities"
    )
    done["total_net_assets"] = added("unrestricted_net_assets", "restricted_net_assets")
    done["total_liabilities_and_net_assets"] = added("total_liabilities", "total_net_assets")
    return done


def financed(lines: Fen, *, new: bool) -> Fen:
    """Return a balance sheet that balances: what is missing, or too much, is payables."""
    open_sum = sheet(lines | {"payables": 0}, new=new)
    return sheet(
        lines | {"payables": open_sum["total_assets"] - open_sum["total_liabilities_and_net_assets"]}, new=new
    )


def leaves(draw: Draw, *, new: bool, equity: int) -> Fen:
    """Draw what a balance sheet states besides totals and net assets."""
    lines = drawn(draw, *CURRENT_ASSETS, *LATER_ASSETS, *CURRENT_DEBTS, *LATER_DEBTS, "provisions")
    entrusted = draw(amounts)
    lines["accumulated_depreciation"] %= lines["fixed_assets_cost"] + 1
    lines |= {
        "entrusted_assets": entrusted,
        "entrusted_liabilities": entrusted,
        "lt_equity_investments": equity,
    }
    return lines | intangible(draw, lines["intangible_assets"], new=new)


def intangible(draw: Draw, net: int, *, new: bool) -> Fen:
    """Draw the lines that only the forms of 2024 have."""
    if not new:
        return {}
    amortized = draw(amounts)
    only_new = {"intangible_cost": net + amortized, "accumulated_amortization": amortized}
    return only_new | drawn(draw, *ONLY_NEW_ASSETS)


def opened(draw: Draw, closing: Fen, *, was_new: bool, new: bool) -> tuple[Fen, list[Tree]]:
    """Return the opening of the next year, with the adjustments that explain where it differs."""
    lines = dict(closing)
    if new and not was_new:
        lines |= {"intangible_cost": closing["intangible_assets"], "accumulated_amortization": 0}
    moved = draw(st.sampled_from(("receivables", "inventories", "prepayments")))
    by = draw(changes)
    if closing[moved] + by >= 0:
        lines[moved] += by
        lines["unrestricted_net_assets"] += by
    opening = sheet(lines, new=new)
    told = []
    for line in sorted(opening.keys() | closing.keys()):
        differs = opening.get(line, 0) - closing.get(line, 0)
        if differs and not (new and not was_new and line in REARRANGED):
            told.append({"line": line, "amount": money(differs), "reason": "示例重述"})
    return opening, told


def columns(unrestricted: int, restricted: int = 0) -> Fen:
    return {"unrestricted": unrestricted, "restricted": restricted, "total": unrestricted + restricted}


def summed(table: Mapping[str, Fen], *lines: str) -> Fen:
    rows = [table[line] for line in lines if line in table]
    return {column: sum(row[column] for row in rows) for column in ("unrestricted", "restricted", "total")}


def activities(draw: Draw, fixed: Mapping[str, Fen], *, new: bool) -> dict[str, Fen]:
    """Draw a statement of activities around the rows that other records settle."""
    free = drawn(draw, *(line for line in INCOME if line not in fixed), *EXPENSE)
    table = {line: columns(amount) for line, amount in free.items()} | dict(fixed)
    if new:
        table |= {line: columns(amount) for line, amount in drawn(draw, *ONLY_NEW_EXPENSE).items()}
        back, adjusted = draw(amounts), draw(changes)
        table["transferred_to_restricted"] = columns(-back, back)
        table["prior_period_adjustment"] = columns(adjusted)
    released = draw(amounts)
    table["released_from_restriction"] = columns(released, -released)
    table["total_income"] = summed(table, *INCOME, "donation_income", "membership_fee_income")
    spent = (*EXPENSE, *ONLY_NEW_EXPENSE, "administrative_expense")
    table["total_expense"] = summed(table, *spent)
    moved = (
        "total_income",
        "released_from_restriction",
        "transferred_to_restricted",
        "prior_period_adjustment",
    )
    gained, lost = summed(table, *moved), table["total_expense"]
    table["change_in_net_assets"] = {name: gained[name] - lost[name] for name in gained}
    return table


def cash_flow(draw: Draw, opening: int, closing: int, gifts: int, *, new: bool) -> Fen:
    """Draw a cash flow from one balance to the other; other payments take up the rest."""
    lines = drawn(
        draw, *OPERATING_IN, *OPERATING_OUT, *INVESTING_IN, *INVESTING_OUT, *FINANCING_IN, *FINANCING_OUT
    )
    lines |= {"donations_received": gifts, "fx_effect": draw(changes)}
    if new:
        lines["taxes_paid"] = draw(amounts)
    flow = dict(lines)
    flow["operating_inflows"] = sum(lines[name] for name in ("donations_received", *OPERATING_IN))
    flow["net_investing"] = sum(lines[n] for n in INVESTING_IN) - sum(lines[n] for n in INVESTING_OUT)
    flow["net_financing"] = sum(lines[n] for n in FINANCING_IN) - sum(lines[n] for n in FINANCING_OUT)
    flow["net_increase_in_cash"] = closing - opening
    flow["net_operating"] = (
        closing - opening - flow["net_investing"] - flow["net_financing"] - lines["fx_effect"]
    )
    flow["operating_outflows"] = flow["operating_inflows"] - flow["net_operating"]
    paid = sum(lines.get(name, 0) for name in (*OPERATING_OUT, "taxes_paid"))
    flow["other_operating_paid"] = flow["operating_outflows"] - paid
    return flow | {"opening_cash": opening, "closing_cash": closing}


def written(lines: Mapping[str, Any]) -> Tree:
    """Return statements as they stand in a file."""
    return {name: money(value) if isinstance(value, int) else written(value) for name, value in lines.items()}
