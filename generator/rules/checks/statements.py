"""X-01…X-08: one year's statements agree with themselves, to the fen."""

from collections.abc import Iterator
from decimal import Decimal

from generator.model.disclosures.annual_report import AnnualReport, StatementFormat
from generator.model.dossier import Dossier
from generator.model.record import Record
from generator.model.statements import Activities, BalanceSheet
from generator.rules.checks.check import Fault, Situation, check, law

SYSTEM = law("L20")
ACCOUNTING_LAW = law("L5", "第二十条")
SHEETS = ("balance_sheet_opening", "balance_sheet_closing")
COLUMNS = ("unrestricted", "restricted", "total")
CURRENT_ASSETS = (
    "cash_and_bank", "short_term_investments", "receivables", "prepayments", "inventories",
    "deferred_expenses", "current_portion_lt_investments", "other_current_assets",
)  # fmt: skip
CURRENT_LIABILITIES = (
    "short_term_loans", "payables", "salaries_payable", "taxes_payable", "advances_received",
    "accrued_expenses", "current_portion_lt_liabilities", "other_current_liabilities",
)  # fmt: skip
INCOME = (
    "donation_income", "membership_fee_income", "service_income", "sales_income",
    "government_grant_income", "headquarters_funding", "investment_income", "other_income",
)  # fmt: skip
EXPENSE = (
    "program_expense", "taxes_and_surcharges", "administrative_expense", "fundraising_expense",
    "impairment_loss", "income_tax_expense", "other_expense",
)  # fmt: skip
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


def reports(dossier: Dossier, situation: Situation) -> tuple[Record[AnnualReport], ...]:
    """Return the annual reports that stand."""
    return dossier.known(AnnualReport, situation.as_of)


def total(source: object, *names: str) -> Decimal:
    """Return the sum of some lines."""
    return sum((getattr(source, name) for name in names), Decimal("0.00"))


def differs(
    record: Record[AnnualReport], path: tuple[str, ...], stated: Decimal, computed: Decimal
) -> Iterator[Fault]:
    """Yield a fault when a stated figure is not the computed one."""
    if stated != computed:
        label = _label(record.content, path)
        yield Fault(
            record, path, f"“{label}”写的是 {stated}，按各行计算是 {computed}，相差 {stated - computed}"
        )


def _label(model: object, path: tuple[str, ...]) -> str:
    labels = []
    for name in path:
        labels.append(str(type(model).model_fields[name].description))  # type: ignore[attr-defined]
        model = getattr(model, name)
    return " · ".join(labels)


def _sheets(
    dossier: Dossier, situation: Situation
) -> Iterator[tuple[Record[AnnualReport], str, BalanceSheet]]:
    for record in reports(dossier, situation):
        for name in SHEETS:
            yield record, name, getattr(record.content, name)


def _is_2024(record: Record[AnnualReport]) -> bool:
    return record.content.statement_format is StatementFormat.NPO_2024


@check(
    "X-01", "资产等于负债加净资产", SYSTEM, ACCOUNTING_LAW,
    about="资产负债表的年初数和期末数，资产总计都应等于负债合计加净资产合计，也等于“负债和净资产总计”。",
    remedy="对照报表核对这三个合计数，改正抄错的一个",
)  # fmt: skip
def balance(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare total assets with what they are financed by."""
    for record, name, sheet in _sheets(dossier, situation):
        financed = total(sheet, "total_liabilities", "total_net_assets")
        yield from differs(record, (name, "total_assets"), sheet.total_assets, financed)
        stated = sheet.total_liabilities_and_net_assets
        yield from differs(record, (name, "total_liabilities_and_net_assets"), stated, financed)


@check(
    "X-02", "资产负债表各合计数等于各行之和", SYSTEM,
    about="流动资产、长期投资、固定资产、资产总计、流动负债、长期负债、负债合计都应等于其下各行之和。",
    remedy="逐行核对报表，补上漏抄的行或改正抄错的数",
)  # fmt: skip
def subtotals(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare each subtotal with the sum of its lines; 2024 moves heritage assets and provisions."""
    for record, name, sheet in _sheets(dossier, situation):
        for line, parts in _subtotals(new_layout=_is_2024(record)).items():
            yield from differs(record, (name, line), getattr(sheet, line), total(sheet, *parts))


def _subtotals(*, new_layout: bool) -> dict[str, tuple[str, ...]]:
    fixed = ("fixed_assets_net", "construction_in_progress", "fixed_assets_disposal")
    extra = ("heritage_assets", "lt_deferred_expenses")
    long_term = ("lt_loans", "lt_payables", "other_lt_liabilities")
    return {
        "total_current_assets": CURRENT_ASSETS,
        "total_lt_investments": ("lt_equity_investments", "lt_debt_investments", "other_lt_investments"),
        "total_fixed_assets": fixed if new_layout else (*fixed, "heritage_assets"),
        "total_assets": (
            "total_current_assets", "total_lt_investments", "total_fixed_assets", "intangible_assets",
            "entrusted_assets", *(extra if new_layout else ()),
        ),
        "total_current_liabilities": (*CURRENT_LIABILITIES, *(() if new_layout else ("provisions",))),
        "total_lt_liabilities": (*long_term, *(("provisions",) if new_layout else ())),
        "total_liabilities": ("total_current_liabilities", "total_lt_liabilities", "entrusted_liabilities"),
    }  # fmt: skip


@check(
    "X-03", "固定资产净值等于原价减累计折旧", SYSTEM,
    about="固定资产净值应等于原价减累计折旧；2024 年制度下，无形资产净值也应等于原价减累计摊销。",
    remedy="核对原价、累计折旧（摊销）和净值；折旧写正数",
)  # fmt: skip
def net_values(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare net values with cost less depreciation."""
    for record, name, sheet in _sheets(dossier, situation):
        net = sheet.fixed_assets_cost - sheet.accumulated_depreciation
        yield from differs(record, (name, "fixed_assets_net"), sheet.fixed_assets_net, net)
        if _is_2024(record):
            net = sheet.intangible_cost - sheet.accumulated_amortization
            yield from differs(record, (name, "intangible_assets"), sheet.intangible_assets, net)


@check(
    "X-04", "净资产合计等于非限定性加限定性", SYSTEM,
    about="净资产合计应等于非限定性净资产加限定性净资产。",
    remedy="核对三个数，改正抄错的一个",
)  # fmt: skip
def net_assets(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare net assets with their two parts."""
    for record, name, sheet in _sheets(dossier, situation):
        parts = total(sheet, "unrestricted_net_assets", "restricted_net_assets")
        yield from differs(record, (name, "total_net_assets"), sheet.total_net_assets, parts)


@check(
    "X-05", "收入合计、费用合计等于各行之和", SYSTEM,
    about="业务活动表的收入合计和费用合计，三栏都应等于各行之和；每一行的合计栏应等于非限定性栏加限定性栏。",
    remedy="逐行逐栏核对业务活动表",
)  # fmt: skip
def activity_totals(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare totals by column and each line across its columns."""
    for record in reports(dossier, situation):
        table = record.content.statement_of_activities
        for line, parts in (("total_income", INCOME), ("total_expense", EXPENSE)):
            for column in COLUMNS:
                computed = sum((getattr(getattr(table, part), column) for part in parts), Decimal("0.00"))
                stated = getattr(getattr(table, line), column)
                yield from differs(record, ("statement_of_activities", line, column), stated, computed)
        yield from _across(record, table)


def _across(record: Record[AnnualReport], table: Activities) -> Iterator[Fault]:
    for line in Activities.model_fields:
        row = getattr(table, line)
        both = total(row, "unrestricted", "restricted")
        yield from differs(record, ("statement_of_activities", line, "total"), row.total, both)


@check(
    "X-06", "净资产变动额等于收入减费用加结转", SYSTEM,
    about="净资产变动额应等于收入合计减费用合计，加限定性与非限定性之间的结转和以前年度调整；结转的合计栏应为零。",
    remedy="核对净资产变动额和限定性净资产转为非限定性净资产两行的三栏",
)  # fmt: skip
def net_asset_change(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the change in net assets with what makes it up, by column."""
    for record in reports(dossier, situation):
        table = record.content.statement_of_activities
        for column in COLUMNS:
            moved = [
                getattr(getattr(table, line), column) for line in (*TRANSFERS, "prior_period_adjustment")
            ]
            computed = getattr(table.total_income, column) - getattr(table.total_expense, column) + sum(moved)
            stated = getattr(table.change_in_net_assets, column)
            yield from differs(
                record, ("statement_of_activities", "change_in_net_assets", column), stated, computed
            )
        for line in TRANSFERS:
            row = getattr(table, line)
            crossed = ("statement_of_activities", line, "total")
            yield from differs(record, crossed, row.total, Decimal("0.00"))


@check(
    "X-07", "期末净资产等于年初净资产加变动额", SYSTEM,
    about="期末的非限定性、限定性净资产，应分别等于年初数加业务活动表上的净资产变动额。",
    remedy="核对年初数、期末数和净资产变动额",
)  # fmt: skip
def net_asset_roll(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare closing with opening net assets and the year's change."""
    lines = (("unrestricted", "unrestricted_net_assets"), ("restricted", "restricted_net_assets"))
    for record in reports(dossier, situation):
        moved = record.content.statement_of_activities.change_in_net_assets
        for column, line in lines:
            computed = getattr(record.content.balance_sheet_opening, line) + getattr(moved, column)
            stated = getattr(record.content.balance_sheet_closing, line)
            yield from differs(record, ("balance_sheet_closing", line), stated, computed)


@check(
    "X-08", "现金流量表与货币资金相符", SYSTEM,
    about="现金流量表各小计、净额应等于各行之和；年初现金加净增加额应等于期末现金；期初、期末现金应等于货币资金，另有说明的除外。",
    remedy="核对现金流量表各行，以及资产负债表的货币资金",
)  # fmt: skip
def cash(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the cash flow statement with itself and with cash in the balance sheet."""
    for record in reports(dossier, situation):
        flow = record.content.cash_flow_statement
        for line, plus, minus in _CASH_LINES:
            computed = total(flow, *plus) - total(flow, *minus)
            yield from differs(record, ("cash_flow_statement", line), getattr(flow, line), computed)
        if record.content.cash_equivalents_note is None:
            opening, closing = record.content.balance_sheet_opening, record.content.balance_sheet_closing
            yield from differs(
                record, ("cash_flow_statement", "opening_cash"), flow.opening_cash, opening.cash_and_bank
            )
            yield from differs(
                record, ("cash_flow_statement", "closing_cash"), flow.closing_cash, closing.cash_and_bank
            )


_CASH_LINES: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("operating_inflows", INFLOWS, ()),
    ("operating_outflows", OUTFLOWS, ()),
    ("net_operating", ("operating_inflows",), ("operating_outflows",)),
    ("net_investing", INVESTING_IN, INVESTING_OUT),
    ("net_financing", FINANCING_IN, FINANCING_OUT),
    ("net_increase_in_cash", ("net_operating", "net_investing", "net_financing", "fx_effect"), ()),
    ("closing_cash", ("opening_cash", "net_increase_in_cash"), ()),
)
