"""The whole register in numbers: every share with its denominator, its day, and how it is reckoned."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.views import format as written
from generator.views import urls
from generator.views.page import About, Link, Page, head_of
from generator.views.statistics import associations, disclosure, eligibility, money
from generator.views.statistics.material import Material
from generator.views.statistics.statistic import Statistic, Told, statistic
from generator.views.table import Table
from generator.views.topics import TOPICS

Teller = Callable[[Material], Iterator[Told]]
SECTIONS: tuple[tuple[str, str, Teller], ...] = (
    ("associations", "协会", associations.told),
    ("eligibility", "承接名录", eligibility.told),
    ("disclosure", "信息公开", disclosure.told),
    ("members", "会员", disclosure.members_told),
    ("money", "收入和捐赠", money.income_told),
    ("contracts", "购买和评价", money.contracts_told),
)


@dataclass(frozen=True, slots=True)
class StatisticsSection:
    """Statistics of one kind."""

    anchor: str
    """Its fragment."""
    title: str
    """Its kind."""
    statistics: tuple[Statistic, ...]
    """The statistics; none where there is nothing to count yet."""


@dataclass(frozen=True, slots=True)
class StatisticsPage(Page):
    """All statistics."""

    template: ClassVar[str] = "statistics_page"

    lead: str
    """Of what register, and of which day."""
    sections: tuple[StatisticsSection, ...]
    """The statistics by kind."""
    topics: tuple[Link, ...]
    """Pages with the records behind the numbers."""


def present(material: Material) -> StatisticsPage:
    """Return the statistics of the build day."""
    publication = material.scene.publication
    said = "协会分布、承接名录、信息公开、会员、收入、捐赠、购买和评价，每个比例都有分母和算法。"
    number = written.count(len(material.summaries))
    return StatisticsPage(
        head=head_of(publication, About(urls.STATISTICS, "统计", said)),
        lead=f"{number} 家协会，数据截至 {publication.as_of}。每个比例都写明分母、范围和算法，可以下载。",
        sections=tuple(
            StatisticsSection(anchor, title, _told(tell, material)) for anchor, title, tell in SECTIONS
        ),
        topics=(*TOPICS, Link("更正和撤回", urls.CORRECTIONS)),
    )


def _told(tell: Teller, material: Material) -> tuple[Statistic, ...]:
    """Return the statistics of a section, drawings before mere tables."""
    return tuple(sorted(map(statistic, tell(material)), key=lambda told: told.chart is None))


def tables(material: Material) -> Iterator[Table]:
    """Yield the table of every statistic, for download."""
    for _, _, tell in SECTIONS:
        for told in tell(material):
            yield told.table
