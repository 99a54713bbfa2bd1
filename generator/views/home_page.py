"""The first page: one field, three answers, the newest disclosures, and a door for everyone who comes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from generator.model.disclosures.eligible_list import EligibleList
from generator.model.policy import Policy
from generator.model.record import Record
from generator.model.summary import Summary
from generator.rules.statistics import RegisterCounts
from generator.views import format as written
from generator.views import urls
from generator.views.browse_page import LEVELS
from generator.views.feeds import FeedEntry
from generator.views.labels import heading
from generator.views.linked.json_ld import website
from generator.views.page import About, Link, Page, Publication, head_of
from generator.views.scene import Scene
from generator.views.states import NIL, OK, WARN, State
from generator.views.topics import TOPICS

NEWEST = 12
_KINDS = {
    "filed": State("✓", "公开", OK),
    "corrected": State("!", "更正", WARN),
    "withdrawn": State("✕", "撤回", WARN),
    "nil": NIL,
    "removed": State("✓", "移出", OK),
}


@dataclass(frozen=True, slots=True)
class Headline:
    """One of the large numbers."""

    number: str
    """The number."""
    label: str
    """What is counted."""
    url: str
    """Where it is listed."""


@dataclass(frozen=True, slots=True)
class News:
    """One of the newest disclosures."""

    on: str
    """The day."""
    state: State
    """Filed, corrected, withdrawn …"""
    kind: str
    """The record type."""
    title: str
    """The sentence of the feed."""
    url: str
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Associations counted by one property."""

    title: str
    """The property."""
    rows: tuple[tuple[Link, str], ...]
    """Its values, each with the page of those that have it, and how many they are."""


@dataclass(frozen=True, slots=True)
class Door:
    """What one kind of reader comes for."""

    who: str
    """The reader."""
    ways: tuple[Link, ...]
    """Where to go."""


@dataclass(frozen=True, slots=True)
class HomePage(Page):
    """The first page."""

    template: ClassVar[str] = "home_page"

    site_name: str
    """The name of the site."""
    fictional: str
    """That all data are made up; empty when they are not."""
    search_url: str
    """Where a search leads."""
    headlines: tuple[Headline, ...]
    """What most readers ask first."""
    news: tuple[News, ...]
    """The newest disclosures."""
    feeds_url: str
    """The feeds."""
    doors: tuple[Door, ...]
    """Entrances by reader."""
    tallies: tuple[Tally, ...]
    """Associations by region, industry and level."""
    associations_url: str
    """All associations."""


def present(  # noqa: PLR0913, PLR0917 - all that the first page tells of
    summaries: Sequence[Summary],
    counts: RegisterCounts,
    newest: Sequence[FeedEntry],
    lists: Sequence[Record[EligibleList]],
    policy: Policy,
    publication: Publication,
) -> HomePage:
    """Return the first page."""
    said = f"{len(summaries)} 家行业协会的登记、章程、财务、捐赠、信用承诺、信任投票和承接名录，条条有出处。"
    head = head_of(publication, About(urls.HOME, publication.site_name, said))
    return HomePage(
        head=replace(head, entity=website(publication)),
        site_name=publication.site_name,
        fictional="本站数据均为虚构示例" if publication.fictional else "",
        search_url=urls.SEARCH,
        headlines=tuple(_headlines(summaries, counts, lists, publication.as_of)),
        news=tuple(news(entry) for entry in newest[:NEWEST]),
        feeds_url=urls.FEEDS,
        doors=tuple(_doors(lists)),
        tallies=tuple(_tallies(counts, Scene(policy, publication))),
        associations_url=urls.ASSOCIATIONS,
    )


def _headlines(
    summaries: Sequence[Summary], counts: RegisterCounts, lists: Sequence[Record[EligibleList]], on: date
) -> Iterator[Headline]:
    if lists:
        issued = lists[0].content
        listed = written.count(issued.counts.listed)
        yield Headline(listed, f"家在 {issued.year} 年承接名录", urls.eligible_list(str(issued.year)))
    yield Headline(written.count(counts.abnormal), "家列入活动异常名录", urls.ABNORMAL_LIST)
    yield Headline(written.count(counts.serious), "家列入严重违法失信名单", urls.SERIOUS_LIST)
    yield _overdue(summaries, on)
    yield Headline(
        written.count(counts.associations),
        f"家协会，{written.count(counts.records)} 条记录",
        urls.ASSOCIATIONS,
    )


def _overdue(summaries: Sequence[Summary], on: date) -> Headline:
    due = [item.due_on for summary in summaries for item in summary.overdue]
    this_month = sum((day.year, day.month) == (on.year, on.month) for day in due)
    label = f"项逾期未公开（本月到期 {written.count(this_month)} 项）"
    return Headline(written.count(len(due)), label, urls.OVERDUE)


def news(entry: FeedEntry) -> News:
    """Return an entry of a feed as a line of news."""
    return News(
        on=written.day(entry.on),
        state=_KINDS[entry.kind],
        kind=heading(entry.record_type),
        title=entry.title,
        url=entry.url,
    )


def _doors(lists: Sequence[Record[EligibleList]]) -> Iterator[Door]:
    newest = urls.eligible_list(str(lists[0].content.year)) if lists else urls.ELIGIBLE_LISTS
    yield Door(
        "购买主体",
        (
            Link("承接名录", newest),
            Link("核验某日是否在名录", urls.CHECK),
            Link("名录条件", urls.CRITERIA),
        ),
    )
    yield Door(
        "记者和研究者",
        (
            Link("统计", urls.STATISTICS),
            Link("更正和撤回", urls.CORRECTIONS),
            Link("订阅", urls.FEEDS),
            Link("方法说明", "methods/"),
            Link("数据检查", urls.CHECKS),
        ),
    )
    yield Door(
        "按主题",
        TOPICS,
    )
    yield Door(
        "协会",
        (Link("怎样提交", "submit/"), Link("公开期限", urls.DEADLINES), Link("政策对照", "policy/")),
    )


def _tallies(counts: RegisterCounts, scene: Scene) -> Iterator[Tally]:
    yield Tally("按住所地", _counted(counts.by_region, "regions", urls.city, scene))
    yield Tally("按行业门类", _counted(counts.by_section, "industry-sections", urls.industry, scene))
    by_level = sorted(counts.by_level, key=lambda pair: LEVELS[pair[0]])
    yield Tally("按登记层级", tuple((_of_level(level), written.count(number)) for level, number in by_level))


def _counted(
    pairs: tuple[tuple[str, int], ...], vocabulary: str, page: Callable[[str], str], scene: Scene
) -> tuple[tuple[Link, str], ...]:
    return tuple((Link(scene.term(vocabulary, code), page(code)), written.count(n)) for code, n in pairs)


def _of_level(level: str) -> Link:
    return Link(LEVELS[level][1], f"{urls.ASSOCIATIONS}?level={level}")
