"""Everything on the site that was corrected or withdrawn, newest first, with what was written before."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.views import format as written
from generator.views import urls
from generator.views.change_view import ChangeView
from generator.views.corrections import Correction
from generator.views.page import About, Head, Link, Page, PageLink, head_of, pager
from generator.views.statistics.material import Material

SIZE = 100
"""Corrections on a page."""


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """One correction or withdrawal."""

    whose: Link
    """The association or the department, at its own history where it has one."""
    decided: str
    """Who decided a withdrawal, when and on what basis; empty for a correction."""
    change: ChangeView
    """What happened."""


@dataclass(frozen=True, slots=True)
class CorrectionsPage(Page):
    """One page of the corrections of the site."""

    template: ClassVar[str] = "corrections_page"

    title: str
    """The page, with its number."""
    lead: str
    """How many corrections and withdrawals there are, of how many associations."""
    rows: tuple[CorrectionRow, ...]
    """The corrections, newest first."""
    pages: tuple[PageLink, ...]
    """The other pages."""
    feed_url: str
    """The feed of corrections."""


def present_all(corrections: Iterable[Correction], material: Material) -> Iterator[CorrectionsPage]:
    """Yield every page; there is one even without corrections."""
    newest = sorted(corrections, key=lambda c: (c.change.on, c.change.file, c.subject), reverse=True)
    pages = max(1, -(-len(newest) // SIZE))
    lead = _lead(newest, material)
    for number in range(1, pages + 1):
        head = _head(number, material)
        shown = newest[(number - 1) * SIZE : number * SIZE]
        yield CorrectionsPage(
            head=head,
            title=head.title,
            lead=lead,
            rows=tuple(_row(one, material) for one in shown),
            pages=pager(urls.CORRECTIONS, number, pages),
            feed_url=head.feeds[0].url,
        )


def _head(number: int, material: Material) -> Head:
    publication = material.scene.publication
    title = "更正和撤回" if number == 1 else f"更正和撤回（第 {number} 页）"
    said = "本站全部更正和撤回，附更正前后、理由和提出异议的办法。"
    link = publication.feed("更正和撤回", "corrections")
    about = About(urls.paged(urls.CORRECTIONS, number), title, said)
    return head_of(publication, about, (), (link,))


def _lead(newest: Sequence[Correction], material: Material) -> str:
    withdrawn = sum(bool(one.decided) for one in newest)
    whose = len({one.subject for one in newest} & material.names.keys())
    told = written.count(len(newest) - withdrawn), written.count(withdrawn)
    of = f"{len(material.summaries)} 家协会中的 {whose} 家"
    return f"更正 {told[0]} 次，撤回 {told[1]} 次，涉及 {of}，新的在前。"


def _row(one: Correction, material: Material) -> CorrectionRow:
    return CorrectionRow(_whose(one, material), one.decided, one.change)


def _whose(one: Correction, material: Material) -> Link:
    if one.subject in material.names:
        return Link(material.names[one.subject], urls.history(one.subject))
    if one.change.file.startswith("departments/"):
        return Link(material.department(one.subject), urls.department(one.subject))
    return Link("登记管理机关", "")
