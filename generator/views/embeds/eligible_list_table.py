"""The yearly list as a table within another site: who is on it, who is suspended today, and the caution."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.model.disclosures.eligible_list import EligibleList
from generator.model.policy import Policy
from generator.model.record import Record
from generator.model.summary import Summary
from generator.views import format as written
from generator.views import urls
from generator.views.eligible_list_page import CAUTION, FORMAL_NAME, authority, notice
from generator.views.eligible_list_rows import EligibleRow, material_of, row
from generator.views.embeds.association_card import source_of
from generator.views.page import About, Page, Publication, head_of
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class EligibleListTable(Page):
    """A whole list."""

    template: ClassVar[str] = "eligible_list_table"
    standalone: ClassVar[bool] = True
    indexed: ClassVar[bool] = False

    title: str
    """The formal name with its year."""
    version: str
    """Whose list it is, which revision, published when."""
    banner: str
    """The caution for a list that is not published; empty otherwise."""
    caution: str
    """What the list is not."""
    rows: tuple[EligibleRow, ...]
    """The listed, by level, region and name."""
    site: str
    """The full address of the site, below which the rows' addresses are."""
    link: str
    """The full address of the list."""
    source: str
    """Who says so; that it is made up, where it is."""


def present(
    record: Record[EligibleList], summaries: Sequence[Summary], policy: Policy, publication: Publication
) -> EligibleListTable:
    """Return the table of a list."""
    material = material_of(record, summaries, Scene(policy, publication))
    issued, year = record.content, str(record.content.year)
    title = f"{year} 年{FORMAL_NAME}"
    state = f"{written.day(issued.published_on)} 公布" if issued.published_on else issued.status.label
    return EligibleListTable(
        head=head_of(publication, About(urls.eligible_list_table(year), f"{year} 年承接名录表", CAUTION)),
        title=title,
        version=f"{authority(publication)}，{state}，第 {record.address.revision} 版",
        banner=notice(issued, publication),
        caution=CAUTION,
        rows=tuple(row(material, number, uscc) for number, uscc in enumerate(material.listed, 1)),
        site=publication.absolute(urls.HOME),
        link=publication.absolute(urls.eligible_list(year)),
        source=source_of(publication),
    )
