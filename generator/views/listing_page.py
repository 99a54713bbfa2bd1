"""A list that is in force today: 活动异常名录 or 严重违法失信名单."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from generator.model.policy import Policy
from generator.model.summary import ListingSummary, Summary
from generator.views import feed_names, urls
from generator.views import format as written
from generator.views.browse_page import place
from generator.views.data.tables import table_name
from generator.views.labels import heading
from generator.views.page import About, Page, Publication, head_of

ADDRESSES = {"abnormal-listing": urls.ABNORMAL_LIST, "serious-listing": urls.SERIOUS_LIST}
_EXPLAINED = {
    "abnormal-listing": "列入活动异常名录的，购买主体不得向其购买服务、委托事项；移出以后自动恢复。",
    "serious-listing": "列入严重违法失信名单的，购买主体不得向其购买服务、委托事项。",
}


@dataclass(frozen=True, slots=True)
class ListingRow:
    """One association that is listed."""

    name: str
    """The association."""
    uscc: str
    """统一社会信用代码."""
    url: str
    """The record of the listing."""
    listed_on: str
    """列入日期."""
    reason: str
    """列入情形."""
    facts: str
    """事实."""
    legal_basis: str
    """依据."""
    decision: str
    """Who decided, under which number, when."""


@dataclass(frozen=True, slots=True)
class ListingPage(Page):
    """All associations that are listed."""

    template: ClassVar[str] = "listing_page"

    title: str
    """The name of the list."""
    count: str
    """How many are listed."""
    explained: str
    """What it means to be listed."""
    basis: str
    """Why the list is public."""
    authority: str
    """Whose list it is."""
    rows: tuple[ListingRow, ...]
    """The listed, newest listing first."""
    newly: str
    """How many were listed in the month of the page."""
    csv: str
    """All listings as a table for programs, removed ones included."""
    excel: str
    """The same for Excel."""
    feed_url: str
    """The feed of the list."""


def present(
    record_type: str, summaries: Sequence[Summary], policy: Policy, publication: Publication
) -> ListingPage:
    """Return the page of a list."""
    title, url = heading(record_type), ADDRESSES[record_type]
    rows = tuple(_row(*pair) for pair in in_force(record_type, summaries))
    feed = feed_names.feed_name(record_type)
    link = publication.feed(title, feed)
    head = head_of(
        publication,
        About(url, title, f"当前列入{title}的行业协会 {len(rows)} 家，附事实、依据和决定文号。"),
        (),
        (link,),
    )
    return ListingPage(
        head=head,
        title=title,
        count=written.count(len(rows)),
        explained=_EXPLAINED[record_type],
        basis=policy.basis(record_type),
        authority="名单由登记管理机关决定并公布；本站只列出当前在列的，移出的即从本页消失。",
        rows=rows,
        newly=_newly(record_type, summaries, publication.as_of),
        csv=urls.download(f"{table_name(record_type)}.csv"),
        excel=urls.download(f"{table_name(record_type)}.excel.csv"),
        feed_url=link.url,
    )


def _newly(record_type: str, summaries: Sequence[Summary], as_of: date) -> str:
    days = (found.listed_on for s in summaries for found in s.listings if found.record_type == record_type)
    return written.count(sum((on.year, on.month) == (as_of.year, as_of.month) for on in days))


def in_force(record_type: str, summaries: Sequence[Summary]) -> Iterator[tuple[Summary, ListingSummary]]:
    """Yield who is on a list today, newest listing first."""
    listed = ((s, found) for s in summaries for found in s.listings if found.record_type == record_type)
    yield from sorted(listed, key=lambda pair: (-pair[1].listed_on.toordinal(), place(pair[0])))


def _row(summary: Summary, found: ListingSummary) -> ListingRow:
    return ListingRow(
        name=summary.name,
        uscc=summary.uscc,
        url=f"{urls.association(summary.uscc)}#{found.anchor}",
        listed_on=written.day(found.listed_on),
        reason=found.reason,
        facts=found.facts,
        legal_basis=found.legal_basis,
        decision=f"{found.decided_by_org} {found.decision_no}（{written.day(found.decided_on)}）",
    )
