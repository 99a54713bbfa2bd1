"""The associations of one city or of one industry: how many, who they are, what is new."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from generator.model.disclosures.eligible_list import ListResult
from generator.model.summary import Summary
from generator.rules.ratios import percent
from generator.views import format as written
from generator.views import urls
from generator.views.browse_page import place
from generator.views.feeds import FeedEntry
from generator.views.home_page import News, news
from generator.views.page import About, Crumb, Page, PageLink, head_of, pager
from generator.views.scene import Scene
from generator.views.standing_words import current_result
from generator.views.states import STATUSES, State
from generator.views.topic_page import Figure

SIZE, NEWEST = 100, 8
"""Associations of a page, and pieces of news."""
Newest = Callable[[str], Sequence[FeedEntry]]
"""Gives the newest entries of a feed by its name."""


class Place(NamedTuple):
    """A city or an industry: ``kind`` is the first folder of its page and of its feed."""

    kind: str
    code: str
    name: str
    associations: tuple[Summary, ...]

    @property
    def url(self) -> str:
        """Return its page."""
        return f"{self.kind}{self.code}/"


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One association."""

    name: str
    """The registered name."""
    uscc: str
    """统一社会信用代码."""
    url: str
    """Its page."""
    states: tuple[State, ...]
    """Its status where it is not the usual one, and how it stands in the newest list."""
    grade: str
    """Grade in force."""
    overdue: str
    """How many items are overdue; empty for none."""
    disclosed: str
    """Its newest disclosure."""


@dataclass(frozen=True, slots=True)
class PlacePage(Page):
    """One page of the associations of a city or an industry."""

    template: ClassVar[str] = "place_page"

    title: str
    """Its name, with the number of the page."""
    figures: tuple[Figure, ...]
    """How many associations there are, are eligible, are late; on the first page only."""
    rows: tuple[PlaceRow, ...]
    """The associations, as everywhere by level, region and name."""
    news: tuple[News, ...]
    """What they made public last; on the first page only."""
    feed_url: str
    """Their feed."""
    pages: tuple[PageLink, ...]
    """The other pages."""


def cities(summaries: Sequence[Summary], scene: Scene) -> list[Place]:
    """Return every region of the code list, and every other domicile; a city has its counties, too."""
    codes = _codes("regions", scene) | {s.domicile_region for s in summaries if s.domicile_region}
    return [
        Place(
            urls.CITIES,
            code,
            scene.term("regions", code),
            tuple(s for s in summaries if code in (s.domicile_region, f"{s.domicile_region[:4]}00")),
        )
        for code in sorted(codes)
    ]


def industries(summaries: Sequence[Summary], scene: Scene) -> list[Place]:
    """Return every section of industry of the code list, and every other that is stated."""
    codes = _codes("industry-sections", scene) | {code for s in summaries for code in s.sections}
    return [
        Place(
            urls.INDUSTRIES,
            code,
            scene.term("industry-sections", code),
            tuple(s for s in summaries if code in s.sections),
        )
        for code in sorted(codes)
    ]


def _codes(vocabulary: str, scene: Scene) -> frozenset[str]:
    return frozenset(term.code for term in scene.policy.terms(vocabulary))


def present_all(
    found: Place, above: Crumb, year: int | None, newest: Newest, scene: Scene
) -> Iterator[PlacePage]:
    """Yield every page of a place; there is one even without associations."""
    ordered = sorted(found.associations, key=place)
    pages = max(1, -(-len(ordered) // SIZE))
    feed = f"{found.kind}{found.code}"
    link = scene.publication.feed(found.name, feed)
    for number in range(1, pages + 1):
        first = number == 1
        title = found.name if first else f"{found.name}（第 {number} 页）"
        said = f"{found.name}的行业协会 {len(ordered)} 家：名录结果、等级、逾期和最近公开。"
        yield PlacePage(
            head=head_of(
                scene.publication, About(urls.paged(found.url, number), title, said), (above,), (link,)
            ),
            title=title,
            figures=tuple(figures(found, year)) if first else (),
            rows=tuple(_row(s, year) for s in ordered[(number - 1) * SIZE : number * SIZE]),
            news=tuple(map(news, newest(feed)[:NEWEST])) if first else (),
            feed_url=link.url,
            pages=pager(found.url, number, pages),
        )


def figures(found: Place, year: int | None) -> Iterator[Figure]:
    """Yield the numbers of a place, each of its whole."""
    whole = len(found.associations)
    yield Figure("行业协会", f"{whole} 家")
    if year and whole:
        yield Figure(f"{year} 年承接名录内", _of(eligible(found, year), whole))
    if whole:
        yield Figure("有逾期未公开事项", _of(sum(bool(s.overdue) for s in found.associations), whole))
        yield Figure("当前列入名单", _of(sum(bool(s.listings) for s in found.associations), whole))
        yield Figure("有有效期内的等级", _of(sum(bool(s.grade) for s in found.associations), whole))


def eligible(found: Place, year: int) -> int:
    """Return how many the list of a year names as eligible."""
    verdicts = (s.verdict(year) for s in found.associations)
    return sum(verdict is not None and verdict.result == ListResult.LISTED for verdict in verdicts)


def _of(part: int, whole: int) -> str:
    return f"{part} / {whole}（{written.percent(percent(part, whole))}）"


def _row(summary: Summary, year: int | None) -> PlaceRow:
    return PlaceRow(
        name=summary.name,
        uscc=summary.uscc,
        url=urls.association(summary.uscc),
        states=tuple(_states(summary, year)),
        grade=summary.grade or written.DASH,
        overdue=f"{len(summary.overdue)} 项" if summary.overdue else written.DASH,
        disclosed=written.day(summary.last_disclosed),
    )


def _states(summary: Summary, year: int | None) -> Iterator[State]:
    if summary.status != "active":
        yield STATUSES[summary.status]
    if year:
        yield current_result(summary, year)
