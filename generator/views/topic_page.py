"""The records of one topic, newest first and by year: a row leads to its record, and is a row of the file."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from typing import ClassVar, NamedTuple

from generator.views import format as written
from generator.views import urls
from generator.views.page import About, Crumb, Link, Page, PageLink, head_of, pager
from generator.views.scene import Scene
from generator.views.statistics.statistic import Statistic, Told, statistic
from generator.views.table import Cell, Column, Table, words

SIZE = 200
"""Rows of a page."""
RECORD_URL = Column("record_url", "记录")


class Entry(NamedTuple):
    """One record: its year, its values in the order of the columns, and where the first two lead."""

    year: int
    cells: tuple[Cell, ...]
    url: str
    whose: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the whole topic."""

    label: str
    """What is counted, of what."""
    value: str
    """The number."""


@dataclass(frozen=True, slots=True)
class TopicCell:
    """One value of a row."""

    text: str
    """The value."""
    url: str
    """Where it leads; empty when nowhere."""
    align: str
    """``n`` for a figure at the right, ``d`` for a day in one line; else empty."""


@dataclass(frozen=True, slots=True)
class TopicYear:
    """The records of one year on this page."""

    title: str
    """The year, and how many records it has in all."""
    anchor: str
    """Its fragment."""
    rows: tuple[tuple[TopicCell, ...], ...]
    """The records, newest first."""


@dataclass(frozen=True, slots=True)
class TopicPage(Page):
    """One page of the records of a topic."""

    template: ClassVar[str] = "topic_page"

    title: str
    """The topic."""
    lead: str
    """How many records of whom."""
    caution: str
    """What a reader must know of the numbers; empty when nothing."""
    figures: tuple[Figure, ...]
    """The numbers of the whole topic; on the first page only."""
    statistics: tuple[Statistic, ...]
    """Its statistics; on the first page only."""
    columns: tuple[TopicCell, ...]
    """The heads; units are in them."""
    years: tuple[TopicYear, ...]
    """The records by year."""
    empty: str
    """What is said where there are none."""
    downloads: tuple[Link, ...]
    """All of them as files."""
    feed_url: str
    """The feed of the topic."""
    pages: tuple[PageLink, ...]
    """The other pages."""


@dataclass(frozen=True)
class Topic:
    """What a topic is about, and all records of it, newest first."""

    about: About
    lead: str
    caution: str
    empty: str
    columns: tuple[Column, ...]
    entries: Sequence[Entry]
    feed: str
    figures: tuple[Figure, ...] = ()
    told: tuple[Told, ...] = ()

    @property
    def name(self) -> str:
        """Return the stem of its files."""
        return self.about.url.rstrip("/")

    @cached_property
    def years(self) -> Mapping[int, int]:
        """Return how many records each year has."""
        return Counter(entry.year for entry in self.entries)


def present_all(topic: Topic, scene: Scene) -> Iterator[TopicPage]:
    """Yield every page of a topic; there is one even without records."""
    pages = max(1, -(-len(topic.entries) // SIZE))
    for number in range(1, pages + 1):
        yield _page(topic, scene, number, pages)


def table_of(topic: Topic, scene: Scene) -> Table:
    """Return all records of a topic as a table, with the full address of each."""
    columns = (*topic.columns, RECORD_URL)
    rows = tuple((*entry.cells, scene.publication.absolute(entry.url)) for entry in topic.entries)
    return Table(topic.name, topic.about.title, columns, rows)


def _page(topic: Topic, scene: Scene, number: int, pages: int) -> TopicPage:
    about, first = topic.about, number == 1
    title = about.title if first else f"{about.title}（第 {number} 页）"
    link = scene.publication.feed(about.title, topic.feed)
    paged = About(urls.paged(about.url, number), title, about.description)
    return TopicPage(
        head=head_of(scene.publication, paged, (Crumb("统计", urls.STATISTICS),), (link,)),
        title=title,
        lead=topic.lead,
        caution=topic.caution,
        figures=topic.figures if first else (),
        statistics=tuple(map(statistic, topic.told)) if first else (),
        columns=_heads(topic),
        years=tuple(_years(topic.entries[(number - 1) * SIZE : number * SIZE], topic.years)),
        empty=topic.empty,
        downloads=_downloads(topic),
        feed_url=link.url,
        pages=pager(about.url, number, pages),
    )


def _downloads(topic: Topic) -> tuple[Link, ...]:
    files = (("全部表格（Excel）", "excel.csv"), ("全部 CSV", "csv"))
    return tuple(Link(label, urls.topic_file(topic.name, suffix)) for label, suffix in files)


def _heads(topic: Topic) -> tuple[TopicCell, ...]:
    """Return the heads, set as what stands below them."""
    below = zip(*(map(_align, entry.cells) for entry in topic.entries[:SIZE]), strict=True)
    aligned = [next(filter(None, found), "") for found in below]
    return tuple(
        TopicCell(column.label, "", align) for column, align in zip(topic.columns, aligned, strict=False)
    )


def _years(shown: Sequence[Entry], whole: Mapping[int, int]) -> Iterator[TopicYear]:
    for year, entries in groupby(shown, key=lambda entry: entry.year):
        rows = tuple(tuple(_cells(entry)) for entry in entries)
        yield TopicYear(f"{year} 年（{written.count(whole[year])} 项）", f"y{year}", rows)


def _cells(entry: Entry) -> Iterator[TopicCell]:
    leads = (entry.url, entry.whose)
    for place, cell in enumerate(entry.cells):
        yield TopicCell(_text(words(cell)), leads[place] if place < len(leads) else "", _align(cell))


def _align(cell: Cell) -> str:
    if isinstance(cell, int | Decimal):
        return "n"
    return "d" if isinstance(cell, date) else ""


def _text(said: Cell) -> str:
    if said is None or said == "":
        return written.DASH
    return written.money(said) if isinstance(said, Decimal) else written.value(said)
