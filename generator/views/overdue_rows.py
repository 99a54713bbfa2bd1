"""What is overdue, as rows: shared by the overview and by the lists of one city or one category."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.summary import DueSummary, OfficeSummary, Summary
from generator.views import format as written
from generator.views import urls
from generator.views.labels import heading
from generator.views.page import Link
from generator.views.scene import Scene

SIZE = 400
"""Rows of a page."""
Item = tuple[Summary, DueSummary]
"""Something due, and of whom."""
OfficeItem = tuple[OfficeSummary, DueSummary]
"""An answer that is due, and from which department."""


@dataclass(frozen=True, slots=True)
class OverdueRow:
    """One thing that one association should have made public."""

    link: Link
    """The association, at its board."""
    registrar: str
    """Who registered it, and sends it notices."""
    period: str
    """The period or event."""
    due: str
    """应公开日."""
    days: str
    """逾期天数, or empty for what has been given more time."""


@dataclass(frozen=True, slots=True)
class OverdueGroup:
    """The rows of one category or one city."""

    anchor: str
    """The fragment of the group."""
    title: str
    """The category or the city."""
    basis: str
    """依据 and period, of a category; empty for a city."""
    count: str
    """How many rows there are here."""
    rows: tuple[OverdueRow, ...]
    """The rows, by association."""


def overdue_items(summaries: Iterable[Summary]) -> list[Item]:
    """Return everything overdue, by city, category and association."""
    return sorted(((s, item) for s in summaries for item in s.overdue), key=_order)


def waived_items(summaries: Iterable[Summary]) -> list[Item]:
    """Return everything that a registrar gave more time for, in the same order."""
    return sorted(((s, item) for s in summaries for item in s.waived), key=_order)


def office_items(offices: Iterable[OfficeSummary]) -> list[OfficeItem]:
    """Return every answer that departments owe, oldest first."""
    owed = ((office, item) for office in offices for item in office.overdue)
    return sorted(owed, key=lambda pair: (pair[1].due_on, pair[0].department, pair[1].label))


def office_url(item: OfficeItem) -> str:
    """Return where a department tells of the records to which an answer is owed."""
    office, due = item
    return f"{urls.department(office.department)}#{due.record_type}"


def _order(item: Item) -> tuple[str, ...]:
    summary, due = item
    return summary.domicile_region, due.record_type, summary.sort_key, summary.uscc, due.due_on.isoformat()


def by_category(items: Iterable[Item], scene: Scene) -> tuple[OverdueGroup, ...]:
    """Return the rows of each category."""
    ordered = sorted(items, key=lambda item: item[1].record_type)
    return tuple(
        _group(kind, heading(kind), basis_of(kind, scene), list(found), scene)
        for kind, found in groupby(ordered, key=lambda item: item[1].record_type)
    )


def by_city(items: Iterable[Item], scene: Scene) -> tuple[OverdueGroup, ...]:
    """Return the rows of each city."""
    ordered = sorted(items, key=lambda item: item[0].domicile_region)
    return tuple(
        _group(f"r{region}", city_of(region, scene), "", list(found), scene)
        for region, found in groupby(ordered, key=lambda item: item[0].domicile_region)
    )


def city_of(region: str, scene: Scene) -> str:
    """Return the name of a region; an association without a registration has none."""
    return scene.term("regions", region) if region else "住所未填"


def basis_of(record_type: str, scene: Scene) -> str:
    """Return on what a category rests, and by when it is due."""
    rule = scene.policy.disclosures.get(record_type)
    return f"依据：{scene.policy.basis(record_type)}。期限：{rule.due}" if rule else ""


def _group(anchor: str, title: str, basis: str, items: Sequence[Item], scene: Scene) -> OverdueGroup:
    rows = tuple(_row(item, scene) for item in items)
    return OverdueGroup(anchor, title, basis, written.count(len(rows)), rows)


def _row(item: Item, scene: Scene) -> OverdueRow:
    summary, due = item
    late = (scene.publication.as_of - due.due_on).days
    return OverdueRow(
        link=Link(summary.name, f"{urls.association(summary.uscc)}#overview"),
        registrar=summary.registrar_name,
        period=due.label,
        due=written.day(due.due_on),
        days=written.count(late) if late > 0 else "",
    )
