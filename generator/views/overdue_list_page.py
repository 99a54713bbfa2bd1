"""The list of what is overdue in one city or in one category: to be sent out as a notice, on paper too."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from generator.model.summary import Summary
from generator.views import format as written
from generator.views import urls
from generator.views.labels import heading
from generator.views.overdue_rows import (
    SIZE,
    Item,
    OverdueGroup,
    basis_of,
    by_category,
    by_city,
    city_of,
    overdue_items,
    waived_items,
)
from generator.views.page import About, Crumb, Page, PageLink, head_of, pager
from generator.views.scene import Scene

Group = Callable[[Sequence[Item], Scene], tuple[OverdueGroup, ...]]


@dataclass(frozen=True, slots=True)
class OverdueListPage(Page):
    """One page of the list of a city or of a category."""

    template: ClassVar[str] = "overdue_list_page"

    title: str
    """通知名单 of what."""
    lead: str
    """How many items of how many associations."""
    basis: str
    """依据 and period of the category; empty for a city, where each group has its own."""
    groups: tuple[OverdueGroup, ...]
    """The rows, by category or by city."""
    waived: tuple[OverdueGroup, ...]
    """What a registrar gave more time for; on the first page only."""
    pages: tuple[PageLink, ...]
    """The other pages."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """What a list is about, and all that is in it."""

    url: str
    name: str
    basis: str
    group: Group
    items: list[Item]
    waived: list[Item]


def present_all(summaries: Sequence[Summary], scene: Scene) -> Iterator[OverdueListPage]:
    """Yield the lists of all cities, then those of all categories, in which something is overdue."""
    items, waived = overdue_items(summaries), waived_items(summaries)
    for choice in (*_cities(items, waived, scene), *_categories(items, waived, scene)):
        yield from _pages(choice, scene)


def _cities(items: list[Item], waived: list[Item], scene: Scene) -> Iterator[_Choice]:
    for region, found in groupby(items, key=lambda item: item[0].domicile_region):
        given = [item for item in waived if item[0].domicile_region == region]
        yield _Choice(urls.overdue_list(region), city_of(region, scene), "", by_category, list(found), given)


def _categories(items: list[Item], waived: list[Item], scene: Scene) -> Iterator[_Choice]:
    for kind in sorted({item[1].record_type for item in items}):
        found = [item for item in items if item[1].record_type == kind]
        given = [item for item in waived if item[1].record_type == kind]
        yield _Choice(urls.overdue_list(kind), heading(kind), basis_of(kind, scene), by_city, found, given)


def _pages(choice: _Choice, scene: Scene) -> Iterator[OverdueListPage]:
    pages = -(-len(choice.items) // SIZE)
    whose = written.count(len({summary.uscc for summary, _ in choice.items}))
    feed = scene.publication.feed("今天逾期未公开", "overdue")
    for number in range(1, pages + 1):
        title = f"{choice.name}逾期未公开名单" + (f"（第 {number} 页）" if number > 1 else "")
        about = About(
            urls.paged(choice.url, number), title, f"{title}：协会、期间、应公开日、逾期天数和依据。"
        )
        yield OverdueListPage(
            head=head_of(scene.publication, about, (Crumb("逾期未公开", urls.OVERDUE),), (feed,)),
            title=title,
            lead=f"{whose} 家协会 {written.count(len(choice.items))} 项到期应公开而未公开的事项",
            basis=choice.basis,
            groups=choice.group(choice.items[(number - 1) * SIZE : number * SIZE], scene),
            waived=choice.group(choice.waived, scene) if number == 1 else (),
            pages=pager(choice.url, number, pages),
        )
