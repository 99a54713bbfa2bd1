"""The yearly list as a table within another site: who is on it, who is suspended today, and the caution."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from generator.model.disclosures.eligible_list import EligibleList
from generator.model.policy import Policy
from generator.model.record import Record
from generator.model.summary import Inclusion, Summary
from generator.views import format as written
from generator.views import urls
from generator.views.eligible_list_page import CAUTION, FORMAL_NAME, authority, notice
from generator.views.eligible_list_rows import EligibleRow, material_of, remark, row
from generator.views.embeds.association_card import PINNED, source_of
from generator.views.page import About, Page, Publication, head_of
from generator.views.scene import Scene

AS_PUBLISHED = "本表是公布时的名录，不载此后的暂停、移出和更正。"


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
    pinned: str
    """That nothing changes it any more; empty for what follows the data."""
    link: str
    """The full address of the list."""
    source: str
    """Who says so; that it is made up, where it is."""


def present(
    record: Record[EligibleList], summaries: Sequence[Summary], policy: Policy, publication: Publication
) -> EligibleListTable:
    """Return the table of a list."""
    material = material_of(record, summaries, Scene(policy, publication))
    rows = tuple(row(material, number, uscc) for number, uscc in enumerate(material.listed, 1))
    return _table(record, rows, publication)


def as_published(
    record: Record[EligibleList], summaries: Sequence[Summary], publication: Publication
) -> EligibleListTable:
    """Return the table of a list as a revision was published: in order of codes, under the names of then."""
    named = ((summary.uscc, found) for summary in summaries for found in summary.inclusions)
    mine = sorted(((u, found) for u, found in named if _is_of(found, record)), key=lambda pair: pair[0])
    rows = tuple(_row(number, *one) for number, one in enumerate(mine, 1))
    live, revision = _table(record, rows, publication), record.address.revision
    url = urls.eligible_list_table(str(record.content.year), revision)
    title = f"{live.head.title}（第 {revision} 版公布时）"
    head = replace(live.head, url=url, title=title, as_of=record.disclosed_on)
    return replace(live, head=head, caution=f"{CAUTION}{AS_PUBLISHED}", pinned=PINNED)


def _is_of(found: Inclusion, record: Record[EligibleList]) -> bool:
    return (found.year, found.revision) == (record.content.year, record.address.revision)


def _row(number: int, uscc: str, found: Inclusion) -> EligibleRow:
    said = remark(decided=found.decided, added=found.added)
    return EligibleRow(str(number), found.name, uscc, urls.association(uscc), "", None, said)


def _table(
    record: Record[EligibleList], rows: tuple[EligibleRow, ...], publication: Publication
) -> EligibleListTable:
    issued, year = record.content, str(record.content.year)
    state = f"{written.day(issued.published_on)} 公布" if issued.published_on else issued.status.label
    return EligibleListTable(
        head=head_of(publication, About(urls.eligible_list_table(year), f"{year} 年承接名录表", CAUTION)),
        title=f"{year} 年{FORMAL_NAME}",
        version=f"{authority(publication)}，{state}，第 {record.address.revision} 版",
        banner=notice(issued, publication),
        caution=CAUTION,
        rows=rows,
        site=publication.absolute(urls.HOME),
        pinned="",
        link=publication.absolute(urls.eligible_list(year)),
        source=source_of(publication),
    )
