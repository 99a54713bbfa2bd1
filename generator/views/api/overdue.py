"""What should be public today and is not, and what was given more time."""

from collections.abc import Iterable, Sequence
from datetime import date

from generator.model.summary import Summary
from generator.views import urls
from generator.views.api.response import Response, Whose
from generator.views.overdue_rows import Item, overdue_items, waived_items
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


class Overdue(Response):
    """逾期未公开的事项.

    由本站按公开的记录和期限计算；公开或者获准延期以后，下一次生成时不再出现。按住所地、类别排列。
    """

    overdue: tuple[Due, ...]
    """逾期未公开"""
    extended: tuple[Due, ...]
    """获准延期，尚未到期"""


def overdue(summaries: Sequence[Summary], scene: Scene) -> Overdue:
    """Return what is overdue, and what was given more time."""
    return Overdue(
        as_of=scene.publication.as_of,
        overdue=_due(overdue_items(summaries)),
        extended=_due(waived_items(summaries)),
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
