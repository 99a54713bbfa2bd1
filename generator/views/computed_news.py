"""News that no record tells by itself: what is overdue today, and who came on a yearly list or left it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from generator.model.disclosures.eligible_list import EligibleList, ListResult
from generator.model.record import Record
from generator.model.summary import DueSummary, Summary
from generator.views import urls
from generator.views.feeds import FeedEntry, tag_of
from generator.views.labels import heading
from generator.views.provenance import publisher
from generator.views.scene import Scene

_LABELS = {result.value: result.label for result in ListResult}
COMPUTED = "起逾期，由本站按公开的记录和期限计算"


def overdue_entries(summaries: Iterable[Summary], scene: Scene) -> Iterator[FeedEntry]:
    """Yield what is overdue today, from the day it became so; what is filed or given time leaves the feed."""
    for summary in summaries:
        for item in summary.overdue:
            yield _overdue(summary, item, scene)


def _overdue(summary: Summary, item: DueSummary, scene: Scene) -> FeedEntry:
    kind = heading(item.record_type)
    return FeedEntry(
        on=item.due_on + timedelta(days=1),
        id=tag_of(f"overdue-{summary.uscc}-{item.record_type}-{item.due_on}", scene.publication),
        title=f"〔{summary.name}〕{item.label}的{kind}到期未公开，期限 {item.due_on}",
        url=urls.association(summary.uscc),
        summary="公开或者获准延期以后，下一次生成时从这个订阅里消失。",
        record_type=item.record_type,
        uscc=summary.uscc,
        kind="overdue",
        by=COMPUTED,
        basis=scene.policy.basis(item.record_type),
        file=f"data/{summary.file}",
    )


def list_change_entries(
    summaries: Iterable[Summary], lists: Sequence[Record[EligibleList]], scene: Scene
) -> Iterator[FeedEntry]:
    """Yield for each association whose result differs from that of the year before: before → after."""
    by_year = {record.content.year: record for record in lists}
    for summary in summaries:
        found = sorted((v.year, v.result) for v in summary.verdicts if v.year in by_year)
        for (earlier, before), (year, after) in pairwise(found):
            if before != after:
                told = f"{_label(before)} → {_label(after)}"
                title = f"〔{summary.name}〕{year} 年承接名录：{told}（与 {earlier} 年相比）"
                yield _list_change(summary, (title, after), by_year[year], scene)


def _label(result: str) -> str:
    return _LABELS.get(result, "没有结果")


def _list_change(
    summary: Summary, said: tuple[str, str], record: Record[EligibleList], scene: Scene
) -> FeedEntry:
    """Return the entry with a title for a result; a revision that does not change the result keeps its id."""
    title, after = said
    address = record.address
    return FeedEntry(
        on=record.disclosed_on,
        id=tag_of(f"{address.record_id}/{summary.uscc}/{after}", scene.publication),
        title=title,
        url=urls.association(summary.uscc),
        summary=f"{record.content.year} 年名录的状态：{record.content.status.label}。",
        record_type=address.record_type,
        uscc=summary.uscc,
        kind="list-change",
        by=f"由{publisher(record, scene)}公开",
        basis=scene.policy.basis(address.record_type),
        file=f"data/{address.file}",
    )
