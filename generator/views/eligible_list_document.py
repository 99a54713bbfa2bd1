"""The yearly list as one document for paper: everything on it, nothing around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.model.disclosures.eligible_list import EligibleList
from generator.model.policy import Policy
from generator.model.record import Record
from generator.model.summary import Summary
from generator.views import format as written
from generator.views import urls
from generator.views.eligible_list_page import CAUTION, FORMAL_NAME, authority, counts, dates, notice
from generator.views.eligible_list_rows import (
    DecisionRow,
    EligibleRow,
    ObjectionRow,
    decisions,
    material_of,
    objections,
    row,
)
from generator.views.feed_names import eligible_list_link
from generator.views.page import About, Page, Publication, head_of
from generator.views.rows import Row
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class EligibleListDocument(Page):
    """A whole list on A4."""

    template: ClassVar[str] = "eligible_list_document"
    standalone: ClassVar[bool] = True

    title: str
    """The formal name with its year."""
    authority: str
    """Whose list it is, and its status."""
    banner: str
    """The caution for a list that is not published; empty otherwise."""
    caution: str
    """What the list is not."""
    dates: tuple[Row, ...]
    """Cutoff, notice, publication, validity."""
    counts: tuple[Row, ...]
    """How many have each result."""
    rows: tuple[EligibleRow, ...]
    """The listed, by level, region and name."""
    decisions: tuple[DecisionRow, ...]
    """登记管理机关审定意见."""
    objections: tuple[ObjectionRow, ...]
    """异议及处理."""
    imprint: str
    """Where the document comes from, and as of when."""
    permalink: str
    """The address of the list."""
    canonical: str
    """The address of the document itself."""


def present(
    record: Record[EligibleList], summaries: Sequence[Summary], policy: Policy, publication: Publication
) -> EligibleListDocument:
    """Return the document of a list."""
    material = material_of(record, summaries, Scene(policy, publication))
    issued, year = record.content, str(record.content.year)
    title = f"{year} 年{FORMAL_NAME}"
    about = About(urls.eligible_list_document(year), title, CAUTION)
    fictional = "（数据均为虚构示例）" if publication.fictional else ""
    version = f"数据截至 {written.day(publication.as_of)}，第 {record.address.revision} 版"
    return EligibleListDocument(
        head=head_of(publication, about, feeds=(eligible_list_link(publication),)),
        title=title,
        authority=f"{authority(publication)}（{_state(issued)}）",
        banner=notice(issued, publication),
        caution=CAUTION,
        dates=tuple(dates(issued)),
        counts=tuple(counts(issued)),
        rows=tuple(row(material, number, uscc) for number, uscc in enumerate(material.listed, 1)),
        decisions=tuple(decisions(material)),
        objections=tuple(objections(material)),
        imprint=f"{publication.site_name}{fictional}，{version}",
        permalink=publication.absolute(urls.eligible_list(year)),
        canonical=publication.absolute(urls.eligible_list_document(year)),
    )


def _state(issued: EligibleList) -> str:
    return written.day(issued.published_on) if issued.published_on else issued.status.label
