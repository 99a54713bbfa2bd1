"""Who has not made public what was due: by city and category, and as a list that can be printed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from generator.model.summary import DueSummary, Summary
from generator.views import format as written
from generator.views import urls
from generator.views.labels import heading
from generator.views.page import About, Link, Page, head_of
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class CityRow:
    """One city."""

    city: str
    """Its name."""
    counts: tuple[str, ...]
    """How many items are overdue in each category."""
    total: str
    """In all categories."""


@dataclass(frozen=True, slots=True)
class OverdueRow:
    """One association."""

    link: Link
    """Its page, at the board."""
    city: str
    """Where it is."""
    items: tuple[str, ...]
    """What is overdue, oldest first."""


@dataclass(frozen=True, slots=True)
class OverduePage(Page):
    """All that is overdue today."""

    template: ClassVar[str] = "overdue_page"

    lead: str
    """How many items of how many associations, of how many in all."""
    categories: tuple[str, ...]
    """The categories in which something is overdue."""
    cities: tuple[CityRow, ...]
    """The cities in order of their codes."""
    rows: tuple[OverdueRow, ...]
    """The associations by city, then by name."""


def present(summaries: Sequence[Summary], scene: Scene) -> OverduePage:
    """Return the page of what is overdue on the build day."""
    late = [summary for summary in summaries if summary.overdue]
    kinds = sorted({item.record_type for summary in late for item in summary.overdue})
    regions = sorted({summary.domicile_region for summary in late})
    items = sum(len(summary.overdue) for summary in late)
    about = About(urls.OVERDUE, "逾期未公开", "到期应公开而未公开的事项，按地区和类别，可打印为催报名单。")
    return OverduePage(
        head=head_of(scene.publication, about),
        lead=f"{len(summaries)} 家协会中 {len(late)} 家有 {items} 项到期应公开而未公开的事项。",
        categories=tuple(heading(kind) for kind in kinds),
        cities=tuple(_city(region, kinds, late, scene) for region in regions),
        rows=tuple(_rows(late, scene)),
    )


def _city(region: str, kinds: Sequence[str], late: Sequence[Summary], scene: Scene) -> CityRow:
    counted = Counter(i.record_type for s in late if s.domicile_region == region for i in s.overdue)
    counts = tuple(written.count(counted[kind]) if counted[kind] else "–" for kind in kinds)
    return CityRow(scene.term("regions", region), counts, written.count(counted.total()))


def _rows(late: Sequence[Summary], scene: Scene) -> Iterator[OverdueRow]:
    on = scene.publication.as_of
    for summary in sorted(late, key=lambda s: (s.domicile_region, s.sort_key, s.uscc)):
        link = Link(summary.name, f"{urls.association(summary.uscc)}#overview")
        items = tuple(_item(item, on) for item in summary.overdue)
        yield OverdueRow(link, scene.term("regions", summary.domicile_region), items)


def _item(item: DueSummary, on: date) -> str:
    days = (on - item.due_on).days
    return f"{heading(item.record_type)} {item.label}，应于 {written.day(item.due_on)} 前公开，逾期 {days} 天"
