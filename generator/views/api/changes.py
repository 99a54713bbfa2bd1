"""What was added, corrected and withdrawn, by the day on which it became public."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from generator.model.listing import Listing
from generator.model.record import Withdrawn
from generator.rules.changes import Change, Difference
from generator.views import api_urls, urls
from generator.views.api.response import Part, Response
from generator.views.data.records import identity, plain
from generator.views.labels import path_label

Kind = Literal["added", "corrected", "withdrawn", "nil", "removed"]
KINDS: dict[str, Kind] = {"filed": "added", "corrected": "corrected", "withdrawn": "withdrawn", "nil": "nil"}


class ChangedField(Part):
    """更正的一个字段."""

    field: str
    """字段。外层在前，用点分开。"""
    label: str
    """字段的中文名"""
    before: Any
    """更正前。空是没有填写。"""
    after: Any
    """更正后。空是没有填写。"""


class ChangedRecord(Part):
    """一次变更.

    同一条记录的各次变更，record 相同，revision 递增。
    """

    on: date
    """公开日期"""
    record: str
    """记录。所在的目录和文件名，不含版次。"""
    revision: int
    """版次"""
    change: Kind
    """变更。added 首次公开，corrected 更正，withdrawn 撤回，nil 声明本期无发生额，removed 移出名单。"""
    url: str
    """永久链接。相对网站首页的地址。"""
    uscc: str | None = None
    """涉及的协会。部门的记录和承接名录涉及多家，不列。"""
    note: str | None = None
    """更正说明或者撤回理由。没有的不列。"""
    differences: tuple[ChangedField, ...] = ()
    """更正前后。不是更正的不列。"""


class Month(Part):
    """一个月的变更."""

    month: str
    """月份"""
    changes: int
    """变更次数"""
    last: date
    """最后一天"""
    url: str
    """这个月的全部变更。相对网站首页的地址。"""


class Changes(Response):
    """按月的变更.

    新的在前。某一天以后的变更：取那一天所在的月份和以后各月，留下 on 晚于那一天的。
    """

    months: tuple[Month, ...]
    """月份"""


class ChangesOfMonth(Response):
    """一个月里公开、更正和撤回的记录.

    新的在前；已过公示期限的负面信息不出现。
    """

    month: str
    """月份"""
    changes: tuple[ChangedRecord, ...]
    """变更"""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many changes a month has, and on which day the last of them became public."""

    month: str
    number: int
    last: date


def months(counted: Sequence[Counted], as_of: date) -> Changes:
    """Return the months, newest first."""
    newest_first = sorted(counted, key=lambda found: found.month, reverse=True)
    return Changes(as_of=as_of, months=tuple(map(_month, newest_first)))


def _month(found: Counted) -> Month:
    url = api_urls.changes(found.month)
    return Month(month=found.month, changes=found.number, last=found.last, url=url)


def month_of(changed: ChangedRecord) -> str:
    """Return the month of a change: 2026-11."""
    return f"{changed.on:%Y-%m}"


def changed_records(changes: Iterable[Change]) -> Iterator[ChangedRecord]:
    """Yield the changes of one dossier."""
    return map(_changed, changes)


def _changed(change: Change) -> ChangedRecord:
    address, content = change.record.address, change.record.content
    removed = isinstance(content, Listing) and content.removed_on is not None
    return ChangedRecord(
        on=change.on,
        record=identity(address),
        revision=address.revision,
        change="removed" if removed else KINDS[change.record.state],
        url=urls.association(address.subject or "") if removed else urls.record(address),
        uscc=address.subject,
        note=content.withdrawn.reason if isinstance(content, Withdrawn) else content.correction_note,
        differences=()
        if removed
        else tuple(_field(type(content), difference) for difference in change.differences),
    )


def _field(model: type, found: Difference) -> ChangedField:
    return ChangedField(
        field=".".join(map(str, found.path)),
        label=path_label(model, found.path),
        before=plain(found.before),
        after=plain(found.after),
    )
