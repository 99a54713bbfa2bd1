"""The yearly lists, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.model.disclosures.eligible_list import EligibleList, ListStatus
from generator.model.record import Record
from generator.views import format as written
from generator.views import urls
from generator.views.eligible_list_page import CAUTION, authority
from generator.views.feed_names import eligible_list_link
from generator.views.page import About, Page, Publication, head_of
from generator.views.states import State


@dataclass(frozen=True, slots=True)
class YearRow:
    """The list of one year."""

    year: str
    """The year."""
    url: str
    """The list."""
    reasons_url: str
    """The reasons."""
    status: State
    """公示, 公布 …"""
    cutoff: str
    """截止日."""
    published: str
    """公布日; empty before."""
    listed: str
    """列入名录."""
    pending: str
    """资料待补."""
    not_listed: str
    """未列入."""
    out_of_scope: str
    """不在范围."""


@dataclass(frozen=True, slots=True)
class EligibleListsPage(Page):
    """All years."""

    template: ClassVar[str] = "eligible_lists_page"

    caution: str
    """What the lists are not."""
    authority: str
    """Whose lists they are."""
    years: tuple[YearRow, ...]
    """The lists, newest first."""
    criteria_url: str
    """The conditions."""
    check_url: str
    """The page that answers for a day."""


def present(lists: Sequence[Record[EligibleList]], publication: Publication) -> EligibleListsPage:
    """Return the index of years."""
    feed = eligible_list_link(publication)
    said = "具备承接政府购买服务资格的行业协会名录，逐年公布，附公示、异议和逐条理由。"
    return EligibleListsPage(
        head=head_of(publication, About(urls.ELIGIBLE_LISTS, "承接名录", said), (), (feed,)),
        caution=CAUTION,
        authority=authority(publication),
        years=tuple(_row(record.content) for record in lists),
        criteria_url=urls.CRITERIA,
        check_url=urls.CHECK,
    )


def _row(issued: EligibleList) -> YearRow:
    year, decided = str(issued.year), issued.status in (ListStatus.FINAL, ListStatus.SUPERSEDED)
    return YearRow(
        year=year,
        url=urls.eligible_list(year),
        reasons_url=urls.reasons(year),
        status=State("✓" if decided else "!", issued.status.label, "ok" if decided else "warn"),
        cutoff=written.day(issued.cutoff_date),
        published=written.day(issued.published_on) if issued.published_on else "",
        listed=written.count(issued.counts.listed),
        pending=written.count(issued.counts.pending),
        not_listed=written.count(issued.counts.not_listed),
        out_of_scope=written.count(issued.counts.out_of_scope),
    )
