"""The accounts over the years: a small table with drawings of the same figures."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.record import Record
from generator.model.statements import Activities
from generator.rules.ratios import percent
from generator.views import format as written
from generator.views import urls
from generator.views.charts import Chart, Series, bars, columns
from generator.views.labels import fields
from generator.views.page import Link

YEARS = 4


@dataclass(frozen=True, slots=True)
class TrendRow:
    """One figure through the years."""

    label: str
    """What it is."""
    figures: tuple[str, ...]
    """The value of each year."""
    total: bool
    """Whether it is emphasised."""
    numeric: bool
    """Whether the values are figures."""


@dataclass(frozen=True, slots=True)
class Trend:
    """The newest years side by side."""

    years: tuple[Link, ...]
    """The years, newest first, each leading to its report."""
    rows: tuple[TrendRow, ...]
    """The figures."""
    charts: tuple[Chart, ...]
    """The same drawn."""


def _income(report: AnnualReport) -> Decimal:
    return report.statement_of_activities.total_income.total


def _expense(report: AnnualReport) -> Decimal:
    return report.statement_of_activities.total_expense.total


def _net_assets(report: AnnualReport) -> Decimal:
    return report.balance_sheet_closing.total_net_assets


_AMOUNTS: tuple[tuple[str, Callable[[AnnualReport], Decimal], bool], ...] = (
    ("收入合计", _income, True),
    ("其中：会费收入", lambda r: r.statement_of_activities.membership_fee_income.total, False),
    ("提供服务收入", lambda r: r.statement_of_activities.service_income.total, False),
    ("捐赠收入", lambda r: r.statement_of_activities.donation_income.total, False),
    ("政府补助收入", lambda r: r.statement_of_activities.government_grant_income.total, False),
    ("费用合计", _expense, True),
    ("净资产变动额", lambda r: r.statement_of_activities.change_in_net_assets.total, False),
    ("年末资产总计", lambda r: r.balance_sheet_closing.total_assets, False),
    ("年末净资产", _net_assets, True),
)


def trend(reports: Sequence[Record[AnnualReport]]) -> Trend | None:
    """Return the newest years, or None while no report is public."""
    if not reports:
        return None
    newest = reports[:YEARS]
    contents = [record.content for record in newest]
    amounts = (
        TrendRow(label, tuple(written.money(read(content)) for content in contents), total, numeric=True)
        for label, read, total in _AMOUNTS
    )
    words = (
        TrendRow("审计意见", tuple(map(_audit, contents)), total=False, numeric=False),
        TrendRow("公开日期", tuple(written.day(r.disclosed_on) for r in newest), total=False, numeric=False),
    )
    years = tuple(Link(f"{r.content.fiscal_year} 年", urls.record(r.address)) for r in newest)
    return Trend(years, (*amounts, *words), tuple(_charts(contents[::-1])))


def _audit(report: AnnualReport) -> str:
    audit = report.audit
    if audit is None:
        return written.UNFILLED
    return audit.opinion.label if audit.opinion else ("未公开" if audit.required else "不属于应当审计")


def _charts(years: Sequence[AnnualReport]) -> Iterator[Chart]:
    """Yield what came and went, what is left, and what the newest income is made of; oldest year first."""
    places = [f"{report.fiscal_year} 年" for report in years]
    if len(years) > 1:
        both = [_series(label, read, years) for label, read in (("收入", _income), ("费用", _expense))]
        yield columns("收入和费用（万元）", places, both)
        yield columns("年末净资产（万元）", places, [_series("净资产", _net_assets, years)])
    yield _structure(years[-1])


def _series(label: str, read: Callable[[AnnualReport], Decimal], years: Sequence[AnnualReport]) -> Series:
    amounts = tuple(map(read, years))
    return Series(label, amounts, tuple(written.wan(amount).removesuffix(" 万元") for amount in amounts))


def _structure(report: AnnualReport) -> Chart:
    said = report.statement_of_activities
    lines = [
        (field.label, getattr(said, field.name).total)
        for field in fields(Activities)
        if field.name in _INCOME
    ]
    there = [(label, amount) for label, amount in lines if amount]
    total = said.total_income.total
    words = tuple(f"{written.wan(amount)}，{written.percent(percent(amount, total))}" for _, amount in there)
    drawn = Series("", tuple(amount for _, amount in there), words)
    return bars(f"{report.fiscal_year} 年收入结构", [label for label, _ in there], drawn, total)


_INCOME = frozenset(
    name
    for name in Activities.model_fields
    if name.endswith(("_income", "_funding")) and name != "total_income"
)
