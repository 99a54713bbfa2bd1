"""All departments that have published something here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.model.summary import OfficeSummary
from generator.views import format as written
from generator.views import urls
from generator.views.labels import heading
from generator.views.page import About, Page, head_of
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """One department."""

    name: str
    """Its name."""
    url: str
    """Its page."""
    said: str
    """What it has published, with counts."""
    replies: str
    """Answers in time, of those that were due."""
    latest: str
    """The day of its newest disclosure."""


@dataclass(frozen=True, slots=True)
class DepartmentsPage(Page):
    """The departments."""

    template: ClassVar[str] = "departments_page"

    rows: tuple[DepartmentRow, ...]
    """One department in each."""


def present(offices: Sequence[OfficeSummary], scene: Scene) -> DepartmentsPage:
    """Return the list of the departments, in order of their ids."""
    about = About(urls.DEPARTMENTS, "部门", "征询行业协会、购买服务和给予扶持的部门，以及它们的答复情况。")
    return DepartmentsPage(
        head=head_of(scene.publication, about), rows=tuple(_row(office, scene) for office in offices)
    )


def _row(office: OfficeSummary, scene: Scene) -> DepartmentRow:
    said = (f"{heading(kind)} {written.count(number)}" for kind, number in office.records_by_type)
    return DepartmentRow(
        name=scene.department(office.department),
        url=urls.department(office.department),
        said="，".join(said),
        replies=_replies(dict(office.replies)),
        latest=written.day(office.last_disclosed) if office.last_disclosed else "",
    )


def _replies(states: dict[str, int]) -> str:
    due = sum(number for state, number in states.items() if state != "not_due")
    return f"{states.get('on_time', 0)} / {due}" if due else "没有应答复的意见"
