"""X-01…X-04: the balance sheets of a year agree with themselves, to the fen."""

from collections.abc import Iterator

from generator.model.disclosures.annual_report import AnnualReport, StatementFormat
from generator.model.dossier import Dossier
from generator.model.finding import Path
from generator.model.record import Record
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.relation import ByType, Sum, When

SYSTEM = law("L20")
ACCOUNTING_LAW = law("L5", "第二十条")
Asking = tuple[When, ...]
OLD = When(("statement_format",), (StatementFormat.NPO_2024.value,), otherwise=True)
NEW = When(("statement_format",), (StatementFormat.NPO_2024.value,))
SHEETS = ("balance_sheet_opening", "balance_sheet_closing")
CURRENT_ASSETS = (
    "cash_and_bank", "short_term_investments", "receivables", "prepayments", "inventories",
    "deferred_expenses", "current_portion_lt_investments", "other_current_assets",
)  # fmt: skip
NONCURRENT = (
    "total_lt_investments", "total_fixed_assets", "heritage_assets", "intangible_assets",
    "lt_deferred_expenses",
)  # fmt: skip
CURRENT_LIABILITIES = (
    "short_term_loans", "payables", "salaries_payable", "taxes_payable", "advances_received",
    "accrued_expenses", "current_portion_lt_liabilities", "other_current_liabilities",
)  # fmt: skip


def reports(dossier: Dossier, situation: Situation) -> tuple[Record[AnnualReport], ...]:
    """Return the annual reports that stand."""
    return dossier.known(AnnualReport, situation.as_of)


def sums(*, new_layout: bool) -> dict[str, tuple[str, ...]]:
    """Return the subtotals of a balance sheet with their lines, by the accounts of 2004 or of 2024."""
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
        **({"total_noncurrent_assets": NONCURRENT} if new_layout else {}),
    }  # fmt: skip


def line(at: Path, *plus: str, minus: tuple[str, ...] = (), when: Asking = (), is_total: bool = True) -> Sum:
    """Return that a line comes to other lines of its statement."""
    above = at[:-1]
    added, taken = (tuple((*above, name) for name in names) for names in (plus, minus))
    return Sum(at=at, when=when, plus=added, minus=taken, is_total=is_total)


def _subtotals(sheet: str) -> Iterator[Sum]:
    """Yield the subtotals of a balance sheet; 2024 moves heritage assets and provisions."""
    older, newer = sums(new_layout=False), sums(new_layout=True)
    for name, parts in newer.items():
        same = older.get(name) == parts
        yield line((sheet, name), *parts, when=() if same else (NEW,))
        if not same and name in older:
            yield line((sheet, name), *older[name], when=(OLD,))


BALANCE: ByType = {
    AnnualReport: tuple(
        line((sheet, name), "total_liabilities", "total_net_assets", is_total=name != "total_assets")
        for sheet in SHEETS
        for name in ("total_assets", "total_liabilities_and_net_assets")
    )
}
SUBTOTALS: ByType = {AnnualReport: tuple(found for sheet in SHEETS for found in _subtotals(sheet))}
NET_VALUES: ByType = {
    AnnualReport: tuple(
        line((sheet, net), cost, minus=(used,), when=when, is_total=not when)
        for sheet in SHEETS
        for net, cost, used, when in (
            ("fixed_assets_net", "fixed_assets_cost", "accumulated_depreciation", ()),
            ("intangible_assets", "intangible_cost", "accumulated_amortization", (NEW,)),
        )
    )
}
NET_ASSETS: ByType = {
    AnnualReport: tuple(
        line((sheet, "total_net_assets"), "unrestricted_net_assets", "restricted_net_assets")
        for sheet in SHEETS
    )
}


@check(
    "X-01", "资产等于负债加净资产", SYSTEM, ACCOUNTING_LAW,
    about="资产负债表的年初数和期末数，资产总计都应等于负债合计加净资产合计，也等于“负债和净资产总计”。",
    remedy="对照报表核对这三个合计数，改正抄错的一个",
    example=Example(
        AnnualReport,
        "balance_sheet_closing: {total_assets: '2658530.97'}",
        "balance_sheet_closing: {total_assets: '2658530.98'}",
    ),
    relations=BALANCE,
)  # fmt: skip
def balance(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare total assets with what they are financed by."""
    yield from breaches(BALANCE, dossier, situation)


@check(
    "X-02", "资产负债表各合计数等于各行之和", SYSTEM,
    about="流动资产、长期投资、固定资产、资产总计、流动负债、长期负债、负债合计都应等于其下各行之和。",
    remedy="逐行核对报表，补上漏抄的行，改正抄错的数和写成万元的数",
    example=Example(
        AnnualReport,
        "balance_sheet_closing: {receivables: '80000.00'}",
        "balance_sheet_closing: {receivables: '80000.01'}",
    ),
    relations=SUBTOTALS,
)  # fmt: skip
def subtotals(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare each subtotal with the sum of its lines; 2024 moves heritage assets and provisions."""
    yield from breaches(SUBTOTALS, dossier, situation)


@check(
    "X-03", "固定资产净值等于原价减累计折旧", SYSTEM,
    about="固定资产净值应等于原价减累计折旧；2024 年制度下，无形资产净值也应等于原价减累计摊销。",
    remedy="核对原价、累计折旧（摊销）和净值；折旧写正数",
    example=Example(
        AnnualReport,
        "balance_sheet_closing: {accumulated_depreciation: '195560.00'}",
        "balance_sheet_closing: {accumulated_depreciation: '195560.01'}",
    ),
    relations=NET_VALUES,
)  # fmt: skip
def net_values(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare net values with cost less depreciation."""
    yield from breaches(NET_VALUES, dossier, situation)


@check(
    "X-04", "净资产合计等于非限定性加限定性", SYSTEM,
    about="净资产合计应等于非限定性净资产加限定性净资产。",
    remedy="核对三个数，改正抄错的一个",
    example=Example(
        AnnualReport,
        "balance_sheet_closing: {restricted_net_assets: '140000.00'}",
        "balance_sheet_closing: {restricted_net_assets: '140000.01'}",
    ),
    relations=NET_ASSETS,
)  # fmt: skip
def net_assets(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare net assets with their two parts."""
    yield from breaches(NET_ASSETS, dossier, situation)
