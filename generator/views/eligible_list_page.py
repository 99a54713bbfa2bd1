"""The yearly list as a formal document: who is on it, how it came about, and what holds today."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.model.disclosures.eligible_list import (
    EligibleList,
    ListResult,
    ListStatus,
)
from generator.model.policy import Policy
from generator.model.record import Record
from generator.model.summary import Summary
from generator.views import format as written
from generator.views import urls
from generator.views.eligibility_trace import COMPUTED_BANNER
from generator.views.eligible_list_rows import (
    DecisionRow,
    EligibleRow,
    Material,
    ObjectionRow,
    decisions,
    material_of,
    newest_published,
    objections,
    row,
    suspension,
)
from generator.views.embeds.snippets import Snippet, of_list
from generator.views.feed_names import eligible_list_link
from generator.views.page import About, Crumb, Head, Link, Page, PageLink, Publication, head_of, pager
from generator.views.provenance import Provenance, provenance
from generator.views.rows import Row
from generator.views.scene import Scene
from generator.views.states import State

SIZE = 500
CAUTION = (
    "本名录供购买主体查询参考。未列入名录不当然丧失依法参加政府采购活动的资格；"
    "但被列入活动异常名录或者严重违法失信名单的，购买主体不得向其购买服务、委托事项。"
)
DOWNLOADS = {
    "list.xlsx": "名录和逐条结果（XLSX）",
    "list.excel.csv": "名录（CSV，Excel 用）",
    "list.csv": "名录（CSV，UTF-8）",
    "list.json": "名录（JSON）",
    "reasons.excel.csv": "逐条结果（CSV，Excel 用）",
    "reasons.csv": "逐条结果（CSV，UTF-8）",
    "reasons.json": "逐条结果（JSON）",
}
FORMAL_NAME = "具备承接政府购买服务资格的行业协会名录"


@dataclass(frozen=True, slots=True)
class EligibleListPage(Page):
    """One page of the list."""

    template: ClassVar[str] = "eligible_list_page"

    title: str
    """The formal name with its year."""
    status: State
    """公示, 公布 …"""
    authority: str
    """Whose list it is."""
    banner: str
    """The caution for a list that is not published; empty otherwise."""
    caution: str
    """What the list is not."""
    dates: tuple[Row, ...]
    """Cutoff, notice, publication, validity."""
    counts: tuple[Row, ...]
    """How many have each result."""
    suspended_count: str
    """How many of the listed are suspended today."""
    rows: tuple[EligibleRow, ...]
    """The listed, by level, region and name."""
    first_page: bool
    """Whether the notes are shown: only before and after the first lines."""
    pages: tuple[PageLink, ...]
    """The other pages."""
    added: tuple[Link, ...]
    """Listed now, not the year before."""
    removed: tuple[Link, ...]
    """Listed the year before, not now."""
    compared: str
    """The year that is compared; empty when there is none."""
    decisions: tuple[DecisionRow, ...]
    """登记管理机关审定意见."""
    objections: tuple[ObjectionRow, ...]
    """异议及处理."""
    reasons_url: str
    """The reasons for every association."""
    check_url: str
    """The page that answers for a day."""
    downloads: tuple[Link, ...]
    """The list and its reasons as files."""
    basis: str
    """Why it is public."""
    permalink: str
    """The full address, to be cited."""
    snippets: tuple[Snippet, ...]
    """What other sites can show of it."""
    provenance: Provenance
    """Where the list comes from."""


def present_all(
    record: Record[EligibleList], summaries: Sequence[Summary], policy: Policy, publication: Publication
) -> Iterator[EligibleListPage]:
    """Yield the pages of a list."""
    material = material_of(record, summaries, Scene(policy, publication))
    pages = max(1, -(-len(material.listed) // SIZE))
    for number in range(1, pages + 1):
        yield _page(material, number, pages)


def _page(material: Material, number: int, pages: int) -> EligibleListPage:
    issued, publication = material.issued, material.scene.publication
    year, first = str(issued.year), number == 1
    base = urls.eligible_list(year)
    start = (number - 1) * SIZE
    rows = (row(material, start + n, uscc) for n, uscc in enumerate(material.listed[start : start + SIZE], 1))
    return EligibleListPage(
        head=_head(material, number),
        title=f"{year} 年{FORMAL_NAME}",
        status=_status(issued),
        authority=authority(publication),
        banner=notice(issued, publication),
        caution=CAUTION,
        dates=tuple(dates(issued)),
        counts=tuple(counts(issued)),
        suspended_count=written.count(sum(bool(suspension(material, uscc)) for uscc in material.listed)),
        rows=tuple(rows),
        first_page=first,
        pages=pager(base, number, pages),
        added=tuple(material.link(uscc) for uscc in material.listed if first and uscc in material.added),
        removed=tuple(material.link(uscc) for uscc in material.removed if first),
        compared=str(issued.year - 1) if material.compared else "",
        decisions=tuple(decisions(material)) if first else (),
        objections=tuple(objections(material)) if first else (),
        reasons_url=urls.reasons(year),
        check_url=urls.CHECK,
        downloads=tuple(downloads(year)),
        basis=material.scene.policy.basis(EligibleList.record_type),
        permalink=publication.absolute(base),
        snippets=_snippets(material) if first else (),
        provenance=provenance(material.record, material.scene),
    )


def _snippets(material: Material) -> tuple[Snippet, ...]:
    year, publication = str(material.issued.year), material.scene.publication
    return (of_list(f"{year} 年{FORMAL_NAME}", year, newest_published(material), publication),)


def _head(material: Material, number: int) -> Head:
    issued, publication = material.issued, material.scene.publication
    year = str(issued.year)
    said = f"{year} 年{FORMAL_NAME}：列入 {issued.counts.listed} 家，附公示、异议和逐条理由。"
    title = f"{year} 年承接名录" if number == 1 else f"{year} 年承接名录（第 {number} 页）"
    return head_of(
        publication,
        About(urls.paged(urls.eligible_list(year), number), title, said),
        (Crumb("承接名录", urls.ELIGIBLE_LISTS),),
        (eligible_list_link(publication),),
        material.record.address.file,
    )


def downloads(year: str) -> Iterator[Link]:
    """Yield the list and its reasons as files."""
    for name, label in DOWNLOADS.items():
        yield Link(label, f"{urls.eligible_list(year)}{name}")
    yield Link("打印版（A4）", urls.eligible_list_document(year))


def authority(publication: Publication) -> str:
    """Return whose list it is: the records of the registrar, whoever publishes this site."""
    own = "登记管理机关公布"
    return own if publication.publisher_is_registrar else f"{own}，{publication.publisher}转载"


def notice(issued: EligibleList, publication: Publication) -> str:
    """Return the caution for a list that its publisher only computed; empty for any other."""
    computed = issued.status is ListStatus.DRAFT and not publication.publisher_is_registrar
    return COMPUTED_BANNER if computed else ""


def _status(issued: EligibleList) -> State:
    if issued.status is ListStatus.FINAL:
        return State("✓", f"{issued.status.label}（{written.day(issued.published_on)}）", "ok")
    return State("!", issued.status.label, "warn")


def dates(issued: EligibleList) -> Iterator[Row]:
    """Yield the days of a list."""
    yield Row("截止日", f"{issued.cutoff_date}（按当日已生效且已公开的记录判断）", "")
    yield Row("登记管理机关数据截至", written.day(issued.registrar_data_complete_to), "")
    yield Row("测算日", f"{issued.computed_on}，规则版本 {issued.ruleset_version}", "")
    if issued.notice_start:
        yield Row("公示期", written.period(issued.notice_start, issued.notice_end), "")
    if issued.published_on:
        yield Row("公布日", written.day(issued.published_on), "")
    if issued.valid_from:
        until = written.day(issued.valid_to) if issued.valid_to else "下一年度名录公布"
        yield Row("有效期", f"{issued.valid_from} 至 {until}", "")


def counts(issued: EligibleList) -> Iterator[Row]:
    """Yield how many have each result."""
    for result in ListResult:
        yield Row(result.label, f"{written.count(getattr(issued.counts, result.value))} 家", "")
