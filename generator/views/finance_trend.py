"""Income and expense over the years: a small table with a drawing of the same figures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.record import Record
from generator.views import format as written
from generator.views import urls
from generator.views.page import Link

YEARS = 4
HEIGHT, TOP, GROUP, BAR = 120, 24, 124, 50
"""The drawing in units of its own: height of the tallest bar, room above, width of a year and of a bar."""


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
class Bar:
    """One bar of the drawing."""

    kind: str
    """income or expense."""
    x: str
    """Left edge."""
    y: str
    """Upper edge."""
    width: str
    """Width."""
    height: str
    """Height."""
    middle: str
    """Where its label is centred."""
    label_y: str
    """Where its label stands."""
    label: str
    """The value in ten thousands."""


@dataclass(frozen=True, slots=True)
class YearMark:
    """A year under its bars."""

    x: str
    """Where it is centred."""
    label: str
    """The year."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Income and expense as bars, oldest year at the left."""

    width: str
    """Width of the drawing."""
    height: str
    """Height of the drawing."""
    base: str
    """Where the zero line lies."""
    year_y: str
    """Where the years stand."""
    bars: tuple[Bar, ...]
    """The bars."""
    years: tuple[YearMark, ...]
    """The years."""
    text: str
    """The same in words."""


@dataclass(frozen=True, slots=True)
class Trend:
    """The newest years side by side."""

    years: tuple[Link, ...]
    """The years, newest first, each leading to its report."""
    rows: tuple[TrendRow, ...]
    """The figures."""
    chart: Chart | None
    """A drawing, from two years on."""


_AMOUNTS: tuple[tuple[str, Callable[[AnnualReport], Decimal], bool], ...] = (
    ("收入合计", lambda r: r.statement_of_activities.total_income.total, True),
    ("其中：会费收入", lambda r: r.statement_of_activities.membership_fee_income.total, False),
    ("提供服务收入", lambda r: r.statement_of_activities.service_income.total, False),
    ("捐赠收入", lambda r: r.statement_of_activities.donation_income.total, False),
    ("政府补助收入", lambda r: r.statement_of_activities.government_grant_income.total, False),
    ("费用合计", lambda r: r.statement_of_activities.total_expense.total, True),
    ("净资产变动额", lambda r: r.statement_of_activities.change_in_net_assets.total, False),
    ("年末资产总计", lambda r: r.balance_sheet_closing.total_assets, False),
    ("年末净资产", lambda r: r.balance_sheet_closing.total_net_assets, True),
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
    return Trend(years, (*amounts, *words), _chart(contents[::-1]) if len(contents) > 1 else None)


def _audit(report: AnnualReport) -> str:
    audit = report.audit
    if audit is None:
        return written.UNFILLED
    return audit.opinion.label if audit.opinion else ("未公开" if audit.required else "不属于应当审计")


def _chart(reports: Sequence[AnnualReport]) -> Chart:
    pairs = [
        (r.statement_of_activities.total_income.total, r.statement_of_activities.total_expense.total)
        for r in reports
    ]
    tallest = max((abs(amount) for pair in pairs for amount in pair), default=Decimal(0)) or Decimal(1)
    bars = tuple(
        _bar(kind, place * GROUP + side * (BAR + 4) + 16, amount, tallest)
        for place, pair in enumerate(pairs)
        for side, (kind, amount) in enumerate(zip(("income", "expense"), pair, strict=True))
    )
    years = tuple(
        YearMark(str(place * GROUP + BAR + 18), f"{report.fiscal_year}")
        for place, report in enumerate(reports)
    )
    said = "；".join(
        f"{report.fiscal_year} 年收入 {written.wan(income)}，费用 {written.wan(expense)}"
        for report, (income, expense) in zip(reports, pairs, strict=True)
    )
    base = HEIGHT + TOP
    return Chart(str(GROUP * len(reports)), str(base + 26), str(base), str(base + 20), bars, years, said)


def _bar(kind: str, x: int, amount: Decimal, tallest: Decimal) -> Bar:
    height = int(max(amount, Decimal(0)) * HEIGHT / tallest)
    top = TOP + HEIGHT - height
    label = written.wan(amount).removesuffix(" 万元")
    return Bar(kind, str(x), str(top), str(BAR), str(height), str(x + BAR // 2), str(top - 6), label)
