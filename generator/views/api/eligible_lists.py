"""The yearly lists, each with everyone it names."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.model.disclosures.eligible_list import (
    Direction,
    EligibleList,
    Entry,
    ListResult,
    ListStatus,
    Outcome,
    Override,
)
from generator.model.record import Record
from generator.model.summary import Summary
from generator.rules.standing import Suspension
from generator.views import api_urls, urls
from generator.views.api.response import Part, Response, Whose
from generator.views.eligibility_trace import official_outcomes
from generator.views.eligible_list_tables import order
from generator.views.scene import Scene


class ListCounts(Part):
    """名录统计."""

    listed: int
    """列入名录"""
    pending: int
    """资料待补"""
    not_listed: int
    """未列入"""
    out_of_scope: int
    """不在范围"""


class ListHead(Part):
    """一期名录."""

    year: int
    """年度"""
    status: ListStatus
    """状态"""
    revision: int
    """版次"""
    cutoff_date: date
    """截止日"""
    registrar_data_complete_to: date
    """登记管理机关数据截至"""
    computed_on: date
    """测算日"""
    ruleset_version: str
    """规则版本"""
    notice_start: date | None
    """公示期自"""
    notice_end: date | None
    """公示期至"""
    published_on: date | None
    """公布日"""
    valid_from: date | None
    """有效期自"""
    valid_to: date | None
    """有效期至"""
    counts: ListCounts
    """统计"""
    page: str
    """名录的页面。相对网站首页的地址。"""
    url: str
    """逐家结果。相对网站首页的地址。"""


class ListEntry(Whose):
    """一家协会的结果."""

    result: ListResult
    """结果"""
    overridden: Direction | None
    """审定意见"""
    suspension: Suspension | None
    """今天是否暂停。只对列入名录的；in_force 是没有暂停。"""
    criteria: dict[str, Outcome]
    """各项条件的结果。条件编号见 /methods/criteria/；unknown 是资料不足，不是不符合。"""


class ListDecision(Part):
    """登记管理机关审定意见."""

    uscc: str
    """统一社会信用代码"""
    direction: Direction
    """审定意见"""
    criterion_ids: tuple[str, ...]
    """涉及条件"""
    decision_no: str
    """决定文号"""
    decided_on: date
    """决定日期"""
    decided_by_org: str
    """决定机关"""
    legal_basis: str
    """依据"""
    reason: str
    """理由"""


class EligibleLists(Response):
    """各年承接名录.

    新的在前。
    """

    lists: tuple[ListHead, ...]
    """名录"""


class EligibleListYear(Response):
    """一期承接名录.

    列出名录载明的每一家协会，与名录的次序相同。
    """

    head: ListHead
    """名录"""
    entries: tuple[ListEntry, ...]
    """逐家结果"""
    decisions: tuple[ListDecision, ...]
    """审定意见"""


def eligible_lists(lists: Sequence[Record[EligibleList]], scene: Scene) -> EligibleLists:
    """Return the heads of all lists, newest first."""
    return EligibleLists(as_of=scene.publication.as_of, lists=tuple(_head(record) for record in lists))


def eligible_list(
    record: Record[EligibleList], known: Mapping[str, Summary], scene: Scene
) -> EligibleListYear:
    """Return one list; ``known`` are the associations by their codes."""
    return EligibleListYear(
        as_of=scene.publication.as_of,
        head=_head(record),
        entries=tuple(_entries(record.content, known)),
        decisions=tuple(_decision(override) for override in record.content.overrides),
    )


def _head(record: Record[EligibleList]) -> ListHead:
    issued, year = record.content, str(record.content.year)
    names = ListHead.model_fields.keys() & EligibleList.model_fields.keys() - {"counts"}
    return ListHead(
        **{name: getattr(issued, name) for name in names},
        revision=record.address.revision,
        counts=ListCounts(**dict(issued.counts)),
        page=urls.eligible_list(year),
        url=api_urls.eligible_list(year),
    )


def _entries(issued: EligibleList, known: Mapping[str, Summary]) -> Iterator[ListEntry]:
    for entry in sorted(issued.entries, key=lambda e: order(known.get(e.association_id), e)):
        yield _entry(entry, known.get(entry.association_id), issued.year)


def _entry(entry: Entry, summary: Summary | None, year: int) -> ListEntry:
    verdict = summary.verdict(year) if summary else None
    listed = entry.result is ListResult.LISTED
    return ListEntry(
        uscc=entry.association_id,
        name=summary.name if summary else entry.association_id,
        result=entry.result,
        overridden=entry.overridden,
        suspension=verdict.suspension if verdict and listed else None,
        criteria=dict(sorted(official_outcomes(entry).items())),
    )


def _decision(override: Override) -> ListDecision:
    names = ListDecision.model_fields.keys() - {"uscc"}
    return ListDecision(uscc=override.association_id, **{name: getattr(override, name) for name in names})
