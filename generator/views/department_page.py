"""One department: what it asked, bought, evaluated and gave, by type and year, and how it answered."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from generator.model.dossier import AnyRecord
from generator.rules.obligations.obligation import ItemState
from generator.rules.office import OfficeFacts
from generator.views import format as written
from generator.views import urls
from generator.views.feed_names import department_feed
from generator.views.labels import heading
from generator.views.page import About, Crumb, FeedLink, Link, Page, head_of
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class Kind:
    """The records of one type."""

    anchor: str
    """The fragment of the type."""
    heading: str
    """Its name."""
    basis: str
    """Why records of the type are public."""
    count: str
    """How many there are."""
    years: tuple[Link, ...]
    """The pages of its records, newest first, each with its number of records."""


@dataclass(frozen=True, slots=True)
class DepartmentPage(Page):
    """All that a department has published here."""

    template: ClassVar[str] = "department_page"

    name: str
    """The department."""
    replies: str
    """How it answered opinions, with the counts; empty when none was due."""
    kinds: tuple[Kind, ...]
    """What it has published, by type."""


def present(facts: OfficeFacts, scene: Scene) -> DepartmentPage:
    """Return the page of a department."""
    department = facts.dossier.uscc
    name = scene.department(department)
    about = About(urls.department(department), name, f"{name}公开的征询、购买、评价和扶持，条条有出处。")
    by_type = groupby(facts.shown, key=lambda record: record.address.record_type)
    return DepartmentPage(
        head=head_of(
            scene.publication, about, (Crumb("部门", urls.DEPARTMENTS),), feeds_of(department, scene)
        ),
        name=name,
        replies=_replies(facts),
        kinds=tuple(_kind(kind, list(records), facts, scene) for kind, records in by_type),
    )


def feeds_of(department: str, scene: Scene) -> tuple[FeedLink, ...]:
    """Return the department's own feed; one that is not on the operator's list has none."""
    name = scene.department(department)
    return (scene.publication.feed(name, department_feed(department)),) if name != department else ()


def _kind(record_type: str, records: list[AnyRecord], facts: OfficeFacts, scene: Scene) -> Kind:
    return Kind(
        anchor=record_type,
        heading=heading(record_type),
        basis=scene.policy.basis(record_type),
        count=written.count(len(records)),
        years=tuple(_years(record_type, records, facts.dossier.uscc)),
    )


def _years(record_type: str, records: list[AnyRecord], department: str) -> Iterator[Link]:
    counted = Counter(record.address.key[:4] for record in records)
    for year in sorted(counted, reverse=True):
        url = urls.department_records(department, record_type, year)
        yield Link(f"{year} 年 {written.count(counted[year])} 项", url)


def _replies(facts: OfficeFacts) -> str:
    states = Counter(item.state for item in facts.obligations if item.record_type == "consultation")
    due = sum(states.values()) - states[ItemState.NOT_DUE]
    if not due:
        return ""
    parts = (f"{states[state]} 件{word}" for state, word in _WORDS if states[state])
    return f"应答复 {due} 件书面意见：{'，'.join(parts)}（书面意见一个月内书面答复）。"


_WORDS = (
    (ItemState.ON_TIME, "按时答复"),
    (ItemState.LATE, "逾期答复"),
    (ItemState.MISSING, "逾期未见答复"),
)
