"""What should be public today and is not, of associations and of departments; what was given more time."""

from collections.abc import Iterable, Sequence
from datetime import date

from generator.model.summary import OfficeSummary, Summary
from generator.views import urls
from generator.views.api.response import Part, Response, Whose
from generator.views.overdue_rows import (
    Item,
    OfficeItem,
    office_items,
    office_url,
    overdue_items,
    waived_items,
)
from generator.views.scene import Scene


class Due(Whose):
    """一项应当公开的事项."""

    record_type: str
    """信息类别"""
    label: str
    """期间或事项"""
    due_on: date
    """应公开日。获准延期的，是延期以后的日期。"""
    url: str
    """协会的页面。相对网站首页的地址。"""


class OwedAnswer(Part):
    """一份部门应当作出的书面答复."""

    department: str
    """部门代码"""
    name: str
    """部门名称。部门代码表没有的，是部门代码。"""
    record_type: str
    """信息类别"""
    label: str
    """未见答复的意见"""
    due_on: date
    """应答复日"""
    url: str
    """部门页面中的这一类记录。相对网站首页的地址。"""


class Overdue(Response):
    """逾期未公开的事项.

    由本站按公开的记录和期限计算；公开、答复或者获准延期以后，下一次生成时不再出现。协会的按住所地、类别排列，部门的按应答复日排列。
    """

    overdue: tuple[Due, ...]
    """协会逾期未公开的事项"""
    extended: tuple[Due, ...]
    """协会获准延期、尚未到期的事项"""
    departments: tuple[OwedAnswer, ...]
    """部门逾期未见的书面答复"""


def overdue(summaries: Sequence[Summary], offices: Sequence[OfficeSummary], scene: Scene) -> Overdue:
    """Return what is overdue of associations and of departments, and what was given more time."""
    return Overdue(
        as_of=scene.publication.as_of,
        overdue=_due(overdue_items(summaries)),
        extended=_due(waived_items(summaries)),
        departments=tuple(_owed(item, scene) for item in office_items(offices)),
    )


def _due(items: Iterable[Item]) -> tuple[Due, ...]:
    return tuple(
        Due(
            uscc=summary.uscc,
            name=summary.name,
            record_type=item.record_type,
            label=item.label,
            due_on=item.due_on,
            url=urls.association(summary.uscc),
        )
        for summary, item in items
    )


def _owed(item: OfficeItem, scene: Scene) -> OwedAnswer:
    office, due = item
    return OwedAnswer(
        department=office.department,
        name=scene.department(office.department),
        record_type=due.record_type,
        label=due.label,
        due_on=due.due_on,
        url=office_url(item),
    )
