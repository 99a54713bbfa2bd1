"""Every revision of every record of an association, newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from generator.model.policy import Policy
from generator.rules.facts import Facts
from generator.views import association_page, feeds, urls
from generator.views import format as written
from generator.views.association_sections import Section, sections
from generator.views.change_view import ChangeView, change_view
from generator.views.page import About, Page, Publication, head_of
from generator.views.scene import Scene
from generator.views.sections import Block


@dataclass(frozen=True, slots=True)
class Year:
    """What became public in one year."""

    anchor: str
    """Its fragment."""
    title: str
    """The year."""
    count: str
    """How many changes there are."""
    changes: tuple[ChangeView, ...]
    """The changes, newest first."""


@dataclass(frozen=True, slots=True)
class HistoryPage(Page):
    """What was filed, corrected and withdrawn, with what was written before and after."""

    template: ClassVar[str] = "history_page"

    name: str
    """The association."""
    url: str
    """Its page."""
    count: str
    """How many changes there are."""
    folder: str
    """Where the files of the association are."""
    years: tuple[Year, ...]
    """The changes by year, newest first."""
    whole: dict[str, Block]
    """The records that the association's page tells in one line, by the anchor of their revision."""


def present(
    facts: Facts, policy: Policy, publication: Publication, told: Sequence[Section] = ()
) -> HistoryPage:
    """Return the page of all changes; ``told`` are the sections of the association's page, if known."""
    scene = Scene(policy, publication)
    uscc = facts.dossier.uscc
    head = head_of(
        publication,
        About(
            urls.history(uscc),
            f"变更记录 · {facts.name}",
            f"{facts.name}的全部公开、更正和撤回，附更正前后。",
        ),
        association_page.crumbs(facts),
        (feeds.association_link(facts),),
    )
    return HistoryPage(
        head=head,
        name=facts.name,
        url=urls.association(uscc),
        count=written.count(len(facts.changes)),
        folder=f"data/associations/{uscc}/",
        years=tuple(_years(facts, scene)),
        whole={block.provenance.entry: block for block in _earlier(told or sections(facts, scene))},
    )


def _years(facts: Facts, scene: Scene) -> Iterator[Year]:
    for year, found in groupby(facts.changes, key=lambda change: change.on.year):
        changes = tuple(change_view(change, scene) for change in found)
        yield Year(f"in-{year}", f"{year} 年", written.count(len(changes)), changes)


def _earlier(told: Sequence[Section]) -> Iterator[Block]:
    for section in told:
        for part in (part for part in section.parts if not part.of_office):
            yield from (block for block in part.earlier if block.rows)
