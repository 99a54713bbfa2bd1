"""X-05…X-08: income, expense and cash of a year agree with each other and with the balance sheets."""

from collections.abc import Iterator

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.dossier import Dossier
from generator.model.statements import Activities
from generator.rules.checks.check import Example, Fault, Situation, breaches, check
from generator.rules.checks.relation import ByType, Sum, When
from generator.rules.checks.statements import SYSTEM, line

COLUMNS = ("unrestricted", "restricted", "total")
INCOME = (
    "donation_income", "membership_fee_income", "service_income", "sales_income",
    "government_grant_income", "headquarters_funding", "investment_income", "other_income",
)  # fmt: skip
EXPENSE = (
    "program_expense", "taxes_and_surcharges", "administrative_expense", "fundraising_expense",
    "impairment_loss", "income_tax_expense", "other_expense",
)  # fmt: skip
TOTALS = {"total_income": INCOME, "total_expense": EXPENSE}
TRANSFERS = ("released_from_restriction", "transferred_to_restricted")
INFLOWS = (
    "donations_received", "membership_fees_received", "services_received", "sales_received",
    "government_grants_received", "other_operating_received",
)  # fmt: skip
OUTFLOWS = ("grants_paid", "staff_paid", "goods_and_services_paid", "taxes_paid", "other_operating_paid")
INVESTING_IN = (
    "investments_recovered", "investment_returns_received", "long_lived_assets_disposed",
    "other_investing_received",
)  # fmt: skip
INVESTING_OUT = ("long_lived_assets_purchased", "investments_made", "other_investing_paid")
FINANCING_IN = ("loans_received", "other_financing_received")
FINANCING_OUT = ("loans_repaid", "interest_paid", "other_financing_paid")


CASH_LINES: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("operating_inflows", INFLOWS, ()),
    ("operating_outflows", OUTFLOWS, ()),
    ("net_operating", ("operating_inflows",), ("operating_outflows",)),
    ("net_investing", INVESTING_IN, INVESTING_OUT),
    ("net_financing", FINANCING_IN, FINANCING_OUT),
    ("net_increase_in_cash", ("net_operating", "net_investing", "net_financing", "fx_effect"), ()),
    ("closing_cash", ("opening_cash", "net_increase_in_cash"), ()),
)
TABLE, FLOW = "statement_of_activities", "cash_flow_statement"


def _column(total: str, parts: tuple[str, ...], column: str, minus: tuple[str, ...] = ()) -> Sum:
    """Return that a line of the activities comes to others, in one column."""
    plus, less = (tuple((TABLE, part, column) for part in names) for names in (parts, minus))
    return Sum(at=(TABLE, total, column), plus=plus, minus=less)


def _across(line: str) -> Sum:
    """Return that the last column is the sum of the others."""
    return Sum(at=(TABLE, line, COLUMNS[-1]), plus=tuple((TABLE, line, column) for column in COLUMNS[:-1]))


def _cash() -> Iterator[Sum]:
    for name, plus, minus in CASH_LINES:
        yield line((FLOW, name), *plus, minus=minus)
    no_note = (When(("cash_equivalents_note",)),)
    for side in ("opening", "closing"):
        cash = ((f"balance_sheet_{side}", "cash_and_bank"),)
        yield Sum(at=(FLOW, f"{side}_cash"), when=no_note, plus=cash, is_total=False)


ACTIVITY_TOTALS: ByType = {
    AnnualReport: (
        *(_column(total, parts, column) for total, parts in TOTALS.items() for column in COLUMNS),
        *(_across(name) for name in Activities.model_fields if name not in TOTALS),
    )
}
MOVED = ("total_income", *TRANSFERS, "prior_period_adjustment")
CHANGE: ByType = {
    AnnualReport: (
        *(_column("change_in_net_assets", MOVED, column, ("total_expense",)) for column in COLUMNS),
        *(Sum(at=(TABLE, name, COLUMNS[-1]), is_total=False) for name in TRANSFERS),
    )
}
ROLL: ByType = {
    AnnualReport: tuple(
        Sum(
            at=("balance_sheet_closing", f"{column}_net_assets"),
            plus=(
                ("balance_sheet_opening", f"{column}_net_assets"),
                (TABLE, "change_in_net_assets", column),
            ),
            is_total=False,
        )
        for column in COLUMNS[:-1]
    )
}
CASH: ByType = {AnnualReport: tuple(_cash())}


@check(
    "X-05", "收入合计、费用合计等于各行之和", SYSTEM,
    about="业务活动表的收入合计和费用合计，三栏都应等于各行之和；每一行的合计栏应等于非限定性栏加限定性栏。",
    remedy="逐行逐栏核对业务活动表",
    example=Example(
        AnnualReport,
        "statement_of_activities: {other_income: {unrestricted: '10208.30', total: '10208.30'}}",
        "statement_of_activities: {other_income: {unrestricted: '10208.31', total: '10208.30'}}",
    ),
    relations=ACTIVITY_TOTALS,
)  # fmt: skip
def activity_totals(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare totals by column and each line across its columns."""
    yield from breaches(ACTIVITY_TOTALS, dossier, situation)


@check(
    "X-06", "净资产变动额等于收入减费用加结转", SYSTEM,
    about="净资产变动额应等于收入合计减费用合计，加限定性与非限定性之间的结转和以前年度调整；结转的合计栏应为零。",
    remedy="核对净资产变动额和限定性净资产转为非限定性净资产两行的三栏",
    example=Example(
        AnnualReport,
        "statement_of_activities: {change_in_net_assets: {restricted: '20000.00'}}",
        "statement_of_activities: {change_in_net_assets: {restricted: '20000.01'}}",
    ),
    relations=CHANGE,
)  # fmt: skip
def net_asset_change(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the change in net assets with what makes it up, by column."""
    yield from breaches(CHANGE, dossier, situation)


@check(
    "X-07", "期末净资产等于年初净资产加变动额", SYSTEM,
    about="期末的非限定性、限定性净资产，应分别等于年初数加业务活动表上的净资产变动额。",
    remedy="核对年初数、期末数和净资产变动额",
    example=Example(
        AnnualReport,
        "balance_sheet_closing: {restricted_net_assets: '140000.00'}",
        "balance_sheet_closing: {restricted_net_assets: '140000.01'}",
    ),
    relations=ROLL,
)  # fmt: skip
def net_asset_roll(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare closing with opening net assets and the year's change."""
    yield from breaches(ROLL, dossier, situation)


@check(
    "X-08", "现金流量表与货币资金相符", SYSTEM,
    about="现金流量表各小计、净额应等于各行之和；年初现金加净增加额应等于期末现金；期初、期末现金应等于货币资金，另有说明的除外。",
    remedy="核对现金流量表各行，以及资产负债表的货币资金，单位都是元",
    example=Example(
        AnnualReport,
        "cash_flow_statement: {staff_paid: '876400.00'}",
        "cash_flow_statement: {staff_paid: '876400.01'}",
    ),
    relations=CASH,
)  # fmt: skip
def cash(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the cash flow statement with itself and with cash in the balance sheet."""
    yield from breaches(CASH, dossier, situation)
