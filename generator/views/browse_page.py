"""All associations as a plain table, a hundred on a page, by level, region and name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from generator.model.disclosures.registration import RegistrarLevel
from generator.model.policy import Policy
from generator.model.summary import Summary
from generator.views import format as written
from generator.views import urls
from generator.views.page import About, Head, Page, PageLink, Publication, head_of, pager
from generator.views.scene import Scene
from generator.views.standing_words import current_result, newest_list
from generator.views.states import STATUSES, State

SIZE = 100
LEVELS = {level.value: (place, level.label) for place, level in enumerate(RegistrarLevel)}
_UNKNOWN_LEVEL = (len(LEVELS), "层级未填")


@dataclass(frozen=True, slots=True)
class AssociationRow:
    """One association in a line."""

    name: str
    """The registered name."""
    uscc: str
    """统一社会信用代码."""
    url: str
    """Its page."""
    industry: str
    """行业大类."""
    states: tuple[State, ...]
    """Status when it is not the usual one, and lists."""
    result: State | None
    """The newest yearly list; None while there is none."""
    grade: str
    """Grade in force."""
    income: str
    """Income of the newest public year."""
    fiscal_year: str
    """That year."""
    disclosed: str
    """The newest disclosure."""


@dataclass(frozen=True, slots=True)
class Region:
    """Associations of one registrar."""

    title: str
    """Level and region."""
    rows: tuple[AssociationRow, ...]
    """The associations."""


@dataclass(frozen=True, slots=True)
class BrowsePage(Page):
    """One page of the table."""

    template: ClassVar[str] = "browse_page"

    result_heading: str
    """The head of the column of the yearly list."""
    regions: tuple[Region, ...]
    """The lines, by registrar."""
    pages: tuple[PageLink, ...]
    """The other pages."""
    index: str
    """The way to all associations in columns, for the finder on the first page; empty on the others."""
    compare: str
    """The way to the comparison of some."""
    method: str
    """What the share in time is a share of."""


def place(summary: Summary) -> tuple[int, str, str, str]:
    """Return where an association stands in every list: level, region, pinyin (domain §3.3)."""
    level = LEVELS.get(summary.level, _UNKNOWN_LEVEL)[0]
    return level, summary.registrar_region, summary.sort_key, summary.uscc


def present_all(
    summaries: Sequence[Summary], policy: Policy, publication: Publication
) -> Iterator[BrowsePage]:
    """Yield every page of the table; there is one even without associations."""
    scene = Scene(policy, publication)
    ordered = sorted(summaries, key=place)
    year = newest_list(summaries)
    pages = max(1, -(-len(ordered) // SIZE))
    for number in range(1, pages + 1):
        shown = ordered[(number - 1) * SIZE : number * SIZE]
        head = _head(number, len(ordered), publication)
        yield BrowsePage(
            head=head,
            result_heading=f"{year} 年承接名录" if year else "承接名录",
            regions=tuple(_regions(shown, year, scene)),
            pages=pager(urls.ASSOCIATIONS, number, pages),
            index=head.root + urls.ASSOCIATION_INDEX if number == 1 and ordered else "",
            compare=head.root + urls.COMPARE,
            method=urls.INDEX,
        )


def _head(number: int, count: int, publication: Publication) -> Head:
    title = "协会" if number == 1 else f"协会（第 {number} 页）"
    said = f"全部 {count} 家行业协会，按登记管理机关层级、区划和名称排列。"
    return head_of(publication, About(urls.paged(urls.ASSOCIATIONS, number), title, said))


def _regions(shown: Sequence[Summary], year: int | None, scene: Scene) -> Iterator[Region]:
    for (level, region), group in groupby(shown, key=lambda s: (s.level, s.registrar_region)):
        words = (LEVELS.get(level, _UNKNOWN_LEVEL)[1], scene.term("regions", region) if region else "")
        yield Region(" · ".join(filter(None, words)), tuple(_row(summary, year, scene) for summary in group))


def _row(summary: Summary, year: int | None, scene: Scene) -> AssociationRow:
    return AssociationRow(
        name=summary.name,
        uscc=summary.uscc,
        url=urls.association(summary.uscc),
        industry="、".join(scene.term("industry-divisions", code) for code in summary.divisions),
        states=tuple(_states(summary)),
        result=current_result(summary, year) if year else None,
        grade=summary.grade,
        income="" if summary.income is None else written.money(summary.income),
        fiscal_year="" if summary.fiscal_year is None else str(summary.fiscal_year),
        disclosed="" if summary.last_disclosed is None else written.day(summary.last_disclosed),
    )


def _states(summary: Summary) -> Iterator[State]:
    if summary.status != "active":
        yield STATUSES[summary.status]
    for listing in summary.listings:
        yield State("✕", f"列入{LIST_NAMES[listing.record_type]}", "bad")


LIST_NAMES = {"abnormal-listing": "活动异常名录", "serious-listing": "严重违法失信名单"}
