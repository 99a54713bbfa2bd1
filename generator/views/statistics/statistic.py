"""One statistic: of what it is a share, how it is reckoned, its drawing, and one table for page and file."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.rules.statistics.measure import Share, Spread
from generator.rules.statistics.money import Amount
from generator.views import format as written
from generator.views import rows, urls
from generator.views.statistics.chart import BarChart, Measured, bar_chart
from generator.views.table import Cell, Column, Table, words

Namer = Callable[[str], str]
SHARES_METHOD = "占比 = 家数 ÷ 分母 × 100%，保留两位小数，四舍五入。"
MEDIAN_METHOD = (
    "中位数和四分位数：从小到大排列，取第 1+(n−1)×k/4 个，落在两个之间的按比例内插，四舍五入到两位小数。"
    "不足 3 家的不列中位数，不足 5 家的不列四分位数。"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A statistic before it is drawn: ``about`` says of what, ``measured`` are its bars."""

    table: Table
    about: str
    method: str
    measured: tuple[Measured, ...] = ()


@dataclass(frozen=True, slots=True)
class Statistic:
    """A statistic on a page."""

    anchor: str
    """Its fragment."""
    title: str
    """What is counted."""
    about: str
    """The denominator and the day or year."""
    method: str
    """How it is reckoned."""
    chart: BarChart | None
    """The drawing; None where a table says more."""
    table: rows.Table
    """The figures."""
    csv: str
    """The table for programs."""
    excel: str
    """The table for Excel."""


def statistic(told: Told) -> Statistic:
    """Return a statistic for reading."""
    table = told.table
    return Statistic(
        anchor=table.name,
        title=table.title,
        about=told.about,
        method=told.method,
        chart=bar_chart(table.name, table.title, told.measured),
        table=shown(table),
        csv=urls.statistics_file(table.name, "csv"),
        excel=urls.statistics_file(table.name, "excel.csv"),
    )


def shown(table: Table) -> rows.Table:
    """Return the table as a page shows it: the very rows of the file."""
    heads = tuple(rows.Cell(column.label, numeric=place > 0) for place, column in enumerate(table.columns))
    return rows.Table(table.title, heads, tuple(tuple(map(_cell, row)) for row in table.rows))


def _cell(cell: Cell) -> rows.Cell:
    said = words(cell)
    if said is None:
        return rows.Cell(written.DASH, numeric=True)
    if isinstance(said, Decimal):
        return rows.Cell(written.money(said), numeric=True)
    if isinstance(said, int):
        return rows.Cell(written.count(said), numeric=True)
    return rows.Cell(written.value(said), numeric=False)


def of_shares(name: str, title: str, group: str, shares: Iterable[Share], namer: Namer) -> Table:
    """Return shares as a table."""
    columns = (
        Column("group", group),
        Column("count", "数量"),
        Column("of", "分母"),
        Column("percent", "占比（%）"),
    )
    lines = ((namer(share.code), share.part, share.whole, share.percent) for share in shares)
    return Table(name, title, columns, tuple(lines))


def share_bars(shares: Iterable[Share], namer: Namer) -> tuple[Measured, ...]:
    """Return shares as bars: the length is the number."""
    return tuple(
        Measured(namer(share.code), Decimal(share.part), f"{share.part}（{written.percent(share.percent)}）")
        for share in shares
    )


def rate_bars(shares: Iterable[Share], namer: Namer) -> tuple[Measured, ...]:
    """Return rates of different wholes as bars: the length is the percentage."""
    return tuple(
        Measured(
            namer(share.code),
            share.percent or Decimal(0),
            f"{written.percent(share.percent)}（{share.part} / {share.whole}）",
        )
        for share in shares
    )


def of_spreads(name: str, title: str, group: str, spreads: Sequence[Spread], namer: Namer) -> Table:
    """Return spreads of amounts as a table."""
    columns = (
        Column("group", group),
        Column("count", "家数"),
        Column("total", "合计（元）"),
        Column("lower_quartile", "下四分位数（元）"),
        Column("median", "中位数（元）"),
        Column("upper_quartile", "上四分位数（元）"),
    )
    lines = ((namer(s.code), s.size, s.total, s.low, s.median, s.high) for s in spreads)
    return Table(name, title, columns, tuple(lines))


def of_amounts(name: str, title: str, group: str, amounts: Iterable[Amount], namer: Namer) -> Table:
    """Return numbers and sums as a table."""
    columns = (
        Column("group", group),
        Column("count", "数量"),
        Column("amount", "金额（元）"),
        Column("percent", "占金额合计（%）"),
    )
    lines = ((namer(a.code), a.size, a.part, a.percent) for a in amounts)
    return Table(name, title, columns, tuple(lines))


def amount_bars(amounts: Iterable[Amount], namer: Namer) -> tuple[Measured, ...]:
    """Return sums as bars."""
    return tuple(
        Measured(namer(a.code), a.part, f"{written.wan(a.part)}（{written.percent(a.percent)}）")
        for a in amounts
    )
