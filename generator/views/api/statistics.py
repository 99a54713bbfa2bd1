"""The statistics of the register: the very tables of the page."""

from datetime import date
from decimal import Decimal

from generator.views import urls
from generator.views.api.response import Part, Response
from generator.views.statistics.material import Material
from generator.views.statistics.statistic import Told
from generator.views.statistics_page import SECTIONS
from generator.views.table import words

Value = str | int | Decimal | date | None
"""A cell; None where the page leaves it out."""


class StatisticColumn(Part):
    """一列."""

    name: str
    """列名"""
    label: str
    """列的中文名"""


class StatisticTable(Part):
    """一张统计表."""

    name: str
    """表名"""
    title: str
    """统计什么"""
    section: str
    """属于哪一类统计"""
    about: str
    """分母和范围"""
    method: str
    """算法"""
    columns: tuple[StatisticColumn, ...]
    """列。count 是分子，of 是分母。"""
    rows: tuple[tuple[Value, ...], ...]
    """行。每行的值与列一一对应；金额和百分比是文字；数目太少、页面不列的，这里也是空。"""
    url: str
    """页面上的位置。相对网站首页的地址。"""


class Statistics(Response):
    """全部统计.

    与统计页面相同，每个比例都有分子和分母。
    """

    tables: tuple[StatisticTable, ...]
    """统计表"""


def statistics(material: Material) -> Statistics:
    """Return every statistic with its numerators and denominators."""
    tables = tuple(_table(told, title) for _, title, tell in SECTIONS for told in tell(material))
    return Statistics(as_of=material.scene.publication.as_of, tables=tables)


def _table(told: Told, section: str) -> StatisticTable:
    table = told.table
    return StatisticTable(
        name=table.name,
        title=table.title,
        section=section,
        about=told.about,
        method=told.method,
        columns=tuple(StatisticColumn(name=column.name, label=column.label) for column in table.columns),
        rows=tuple(tuple(map(words, row)) for row in table.rows),
        url=f"{urls.STATISTICS}#{table.name}",
    )
