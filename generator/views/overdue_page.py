"""Who has not made public what was due: by city and category, with departments and extensions beside."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.model.summary import OfficeSummary, Summary
from generator.views import format as written
from generator.views import urls
from generator.views.deadlines import registrars
from generator.views.overdue_league import League, league
from generator.views.overdue_rows import (
    SIZE,
    OverdueGroup,
    by_category,
    office_items,
    office_url,
    overdue_items,
    waived_items,
)
from generator.views.page import About, Link, Page, head_of
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An answer that a department owes."""

    link: Link
    """The department, at what it was told."""
    what: str
    """What has not been answered."""
    due: str
    """By when."""
    days: str
    """逾期天数."""


@dataclass(frozen=True, slots=True)
class OverduePage(Page):
    """All that is overdue today."""

    template: ClassVar[str] = "overdue_page"

    lead: str
    """How many items of how many associations, of how many in all."""
    missing: League
    """What is not public yet."""
    late: League
    """What became public late, within the window of the index."""
    window: str
    """That window."""
    groups: tuple[OverdueGroup, ...]
    """The list by category; empty where it is too long for one page, and the cities have it."""
    waived: tuple[OverdueGroup, ...]
    """What registrars gave more time for."""
    waived_count: str
    """How many items these are."""
    offices: tuple[OfficeRow, ...]
    """Answers that departments owe, oldest first."""
    office_basis: str
    """Why they owe them."""
    calendars: tuple[Link, ...]
    """The calendar of each registrar."""


def present(summaries: Sequence[Summary], offices: Sequence[OfficeSummary], scene: Scene) -> OverduePage:
    """Return the overview of the build day."""
    items, waived = overdue_items(summaries), waived_items(summaries)
    whose = len({summary.uscc for summary, _ in items})
    about = About(urls.OVERDUE, "逾期未公开", "到期应公开而未公开的事项，按地区和类别，可打印为通知名单。")
    months = scene.policy.parameter("dti_window_months", scene.publication.as_of)
    return OverduePage(
        head=head_of(scene.publication, about, (), (scene.publication.feed("今天逾期未公开", "overdue"),)),
        lead=f"{len(summaries)} 家协会中 {whose} 家有 {len(items)} 项到期应公开而未公开的事项。",
        missing=league(_missing(summaries), scene, listed=True),
        late=league(((s.domicile_region, dict(s.late)) for s in summaries), scene, listed=False),
        window=f"近 {months} 个月",
        groups=by_category(items, scene) if len(items) <= SIZE else (),
        waived=by_category(waived, scene) if len(waived) <= SIZE else (),
        waived_count=written.count(len(waived)),
        offices=tuple(_offices(offices, scene)),
        office_basis=scene.policy.basis("consultation"),
        calendars=registrars(summaries, scene),
    )


def _missing(summaries: Iterable[Summary]) -> Iterator[tuple[str, Counter[str]]]:
    for summary in summaries:
        yield summary.domicile_region, Counter(item.record_type for item in summary.overdue)


def _offices(offices: Iterable[OfficeSummary], scene: Scene) -> Iterator[OfficeRow]:
    for office, item in office_items(offices):
        link = Link(scene.department(office.department), office_url((office, item)))
        late = (scene.publication.as_of - item.due_on).days
        yield OfficeRow(link, item.label, written.day(item.due_on), written.count(late))
