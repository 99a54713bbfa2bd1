"""The statements of by_the_book: X-01 to X-09 as domain §4.6 and §5 put them, on the raw figures of a report."""

from decimal import Decimal

from tests.rules.eligibility.book_law import Raw, money


def _lines(written: str) -> list[str]:
    return written.split()


ASSETS = _lines("""cash_and_bank short_term_investments receivables prepayments inventories deferred_expenses
current_portion_lt_investments other_current_assets""")
DEBTS = _lines("""short_term_loans payables salaries_payable taxes_payable advances_received accrued_expenses
current_portion_lt_liabilities other_current_liabilities""")
INCOME = _lines("""donation_income membership_fee_income service_income sales_income government_grant_income
headquarters_funding investment_income other_income""")
EXPENSE = _lines("""program_expense taxes_and_surcharges administrative_expense fundraising_expense impairment_loss
income_tax_expense other_expense""")
MOVES = ["released_from_restriction", "transferred_to_restricted", "prior_period_adjustment"]
IN = _lines("""donations_received membership_fees_received services_received sales_received government_grants_received
other_operating_received""")
OUT = _lines("grants_paid staff_paid goods_and_services_paid taxes_paid other_operating_paid")
INVESTED_IN = _lines("""investments_recovered investment_returns_received long_lived_assets_disposed
other_investing_received""")
INVESTED_OUT = _lines("long_lived_assets_purchased investments_made other_investing_paid")
BORROWED = _lines("loans_received other_financing_received")
REPAID = _lines("loans_repaid interest_paid other_financing_paid")
MADE_OTHERWISE = _lines("""total_fixed_assets intangible_cost accumulated_amortization total_noncurrent_assets
total_current_liabilities total_lt_liabilities""")


def balanced(report: Raw, before: Raw | None) -> bool:
    """Say whether a report agrees with itself and with the year before, to the fen."""
    sheets = (report["balance_sheet_opening"], report["balance_sheet_closing"])
    new = report["statement_format"] == "npo_2024"
    return (
        all(_sheet(sheet, new) for sheet in sheets)
        and _activities(report)
        and _cash(report)
        and (before is None or _continued(report, before))
    )


def _sum(table: Raw, lines: list[str]) -> Decimal:
    return sum((money(table.get(line)) for line in lines), Decimal(0))


def _sheet(s: Raw, new: bool) -> bool:
    """X-01 to X-04."""

    def v(*lines: str) -> Decimal:
        return _sum(s, list(lines))

    fixed = v("fixed_assets_net", "construction_in_progress", "fixed_assets_disposal")
    return all(
        (
            v("total_assets") == v("total_liabilities", "total_net_assets"),
            v("total_liabilities_and_net_assets") == v("total_liabilities", "total_net_assets"),
            v("total_current_assets") == v(*ASSETS),
            v("total_lt_investments")
            == v("lt_equity_investments", "lt_debt_investments", "other_lt_investments"),
            v("total_fixed_assets") == fixed + (0 if new else v("heritage_assets")),
            v("total_assets")
            == v("total_current_assets", "total_lt_investments", "total_fixed_assets", "intangible_assets")
            + v("entrusted_assets")
            + (v("heritage_assets", "lt_deferred_expenses") if new else 0),
            v("total_current_liabilities") == v(*DEBTS) + (0 if new else v("provisions")),
            v("total_lt_liabilities")
            == v("lt_loans", "lt_payables", "other_lt_liabilities") + (v("provisions") if new else 0),
            v("total_liabilities")
            == v("total_current_liabilities", "total_lt_liabilities", "entrusted_liabilities"),
            not new
            or v("total_noncurrent_assets")
            == v("total_lt_investments", "total_fixed_assets", "heritage_assets")
            + v("intangible_assets", "lt_deferred_expenses"),
            v("fixed_assets_net") == v("fixed_assets_cost") - v("accumulated_depreciation"),
            not new or v("intangible_assets") == v("intangible_cost") - v("accumulated_amortization"),
            v("total_net_assets") == v("unrestricted_net_assets", "restricted_net_assets"),
        )
    )


def _activities(report: Raw) -> bool:
    """X-05 to X-07."""
    table = report["statement_of_activities"]

    def v(line: str, column: str) -> Decimal:
        return money(table.get(line, {}).get(column))

    def all_of(lines: list[str], column: str) -> Decimal:
        return sum((v(line, column) for line in lines), Decimal(0))

    columns = ("unrestricted", "restricted", "total")
    opening, closing = report["balance_sheet_opening"], report["balance_sheet_closing"]
    return (
        all(v("total_income", c) == all_of(INCOME, c) for c in columns)
        and all(v("total_expense", c) == all_of(EXPENSE, c) for c in columns)
        and all(v(line, "total") == v(line, "unrestricted") + v(line, "restricted") for line in table)
        and all(
            v("change_in_net_assets", c) == v("total_income", c) - v("total_expense", c) + all_of(MOVES, c)
            for c in columns
        )
        and all(v(line, "total") == 0 for line in MOVES[:2])
        and all(
            money(closing.get(f"{c}_net_assets"))
            == money(opening.get(f"{c}_net_assets")) + v("change_in_net_assets", c)
            for c in columns[:2]
        )
    )


def _cash(report: Raw) -> bool:
    """X-08."""
    flow = report["cash_flow_statement"]

    def v(*lines: str) -> Decimal:
        return _sum(flow, list(lines))

    tied = "cash_equivalents_note" in report or (
        v("opening_cash") == money(report["balance_sheet_opening"].get("cash_and_bank"))
        and v("closing_cash") == money(report["balance_sheet_closing"].get("cash_and_bank"))
    )
    return tied and all(
        (
            v("operating_inflows") == v(*IN),
            v("operating_outflows") == v(*OUT),
            v("net_operating") == v("operating_inflows") - v("operating_outflows"),
            v("net_investing") == v(*INVESTED_IN) - v(*INVESTED_OUT),
            v("net_financing") == v(*BORROWED) - v(*REPAID),
            v("net_increase_in_cash") == v("net_operating", "net_investing", "net_financing", "fx_effect"),
            v("closing_cash") == v("opening_cash", "net_increase_in_cash"),
        )
    )


def _continued(report: Raw, before: Raw) -> bool:
    """X-09: every line, but for what restatements and the change of the accounting rules explain."""
    explained: dict[str, Decimal] = {}
    for told in (*report.get("restatement", ()), *report.get("transition_adjustments", ())):
        line = told.get("line") or told["key"]
        explained[line] = explained.get(line, Decimal(0)) + money(told["amount"])
    opening, closing = report["balance_sheet_opening"], before["balance_sheet_closing"]
    other = report["statement_format"] != before["statement_format"]
    lines = (opening.keys() | closing.keys()) - (set(MADE_OTHERWISE) if other else set())
    return all(
        money(opening.get(line)) == money(closing.get(line)) + explained.get(line, 0)
        for line in lines | (explained.keys() - set(MADE_OTHERWISE))
    )
