"""What a department published of one type about one year, each record with the associations it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from generator.model.dossier import AnyRecord
from generator.model.record import Disclosure
from generator.rules.office import OfficeFacts
from generator.views import format as written
from generator.views import urls
from generator.views.department_page import feeds_of
from generator.views.labels import heading
from generator.views.page import About, Crumb, Link, Page, head_of
from generator.views.record_block import record_block
from generator.views.scene import Scene
from generator.views.sections import Block


@dataclass(frozen=True, slots=True)
class Named:
    """A record and whom it names."""

    block: Block
    """The record."""
    associations: tuple[Link, ...]
    """The associations it names."""


@dataclass(frozen=True, slots=True)
class DepartmentRecordsPage(Page):
    """The records of one type and year."""

    template: ClassVar[str] = "department_records_page"

    title: str
    """The type, the year and how many there are."""
    basis: str
    """Why records of the type are public."""
    records: tuple[Named, ...]
    """Newest first."""


def present_all(facts: OfficeFacts, scene: Scene) -> Iterator[DepartmentRecordsPage]:
    """Yield a page for every type and year in which there are records."""
    newest_first = sorted(facts.shown, key=lambda record: record.address.key, reverse=True)
    ordered = sorted(newest_first, key=_page_of)
    for (record_type, year), records in groupby(ordered, key=_page_of):
        yield _present(record_type, year, tuple(records), facts, scene)


def _page_of(record: AnyRecord) -> tuple[str, str]:
    return record.address.record_type, record.address.key[:4]


def _present(
    record_type: str, year: str, records: Sequence[AnyRecord], facts: OfficeFacts, scene: Scene
) -> DepartmentRecordsPage:
    department, what = facts.dossier.uscc, heading(record_type)
    name, url = scene.department(department), urls.department_records(department, record_type, year)
    about = About(url, f"{name}：{year} 年{what}", f"{name} {year} 年公开的{what}，条条有出处。")
    above = (Crumb("部门", urls.DEPARTMENTS), Crumb(name, urls.department(department)))
    return DepartmentRecordsPage(
        head=head_of(scene.publication, about, above, feeds_of(department, scene)),
        title=f"{year} 年{what}（{written.count(len(records))} 项）",
        basis=scene.policy.basis(record_type),
        records=tuple(Named(record_block(one, facts, scene), _named(one, facts)) for one in records),
    )


def _named(record: AnyRecord, facts: OfficeFacts) -> tuple[Link, ...]:
    codes = sorted(record.content.associations()) if isinstance(record.content, Disclosure) else ()
    return tuple(Link(facts.name(code), urls.association(code)) for code in codes)
