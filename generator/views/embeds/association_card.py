"""An association as a card within another site: name, code, how it stands, and as of when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from generator.rules.facts import Facts
from generator.views import urls
from generator.views.association_page import answers
from generator.views.page import About, Page, Publication, head_of
from generator.views.states import State

PINNED = "以后不再变动"


@dataclass(frozen=True, slots=True)
class AssociationCard(Page):
    """One association in a few lines."""

    template: ClassVar[str] = "association_card"
    standalone: ClassVar[bool] = True
    indexed: ClassVar[bool] = False

    name: str
    """The registered name, or the code while no registration is public."""
    uscc: str
    """统一社会信用代码."""
    states: tuple[State, ...]
    """Status, eligible list, lists, grade, disclosure."""
    pinned: str
    """That nothing changes it any more; empty for what follows the data."""
    link: str
    """The full address of its page."""
    source: str
    """Who says so; that it is made up, where it is."""


def present(facts: Facts, publication: Publication) -> AssociationCard:
    """Return the card of an association as the data stand."""
    uscc = facts.dossier.uscc
    about = About(urls.association_card(uscc), facts.name, f"{facts.name}（{uscc}）的公开信息。")
    return AssociationCard(
        head=head_of(publication, about),
        name=facts.name,
        uscc=uscc,
        states=tuple(answer.state for answer in answers(facts)),
        pinned="",
        link=publication.absolute(urls.association(uscc)),
        source=source_of(publication),
    )


def of_years(facts: Facts, publication: Publication) -> Iterator[AssociationCard]:
    """Yield a card for the end of every closed year, without listings that may be shown no more."""
    live, shown = present(facts, publication), frozenset(r.address.identity for r in facts.shown)
    for end in facts.year_ends:
        name, until = end.counts.name, end.counts.until
        states = (answer.state for answer in answers(end, untold=end.rests_on_hidden(shown)))
        about = f"{name}（{live.uscc}）{until.year} 年末的公开信息。"
        url = urls.association_card(live.uscc, until.year)
        title = f"{name}（{until.year} 年末）"
        head = replace(live.head, url=url, title=title, description=about, as_of=until)
        yield replace(live, head=head, name=name, states=tuple(states), pinned=PINNED)


def source_of(publication: Publication) -> str:
    """Return who speaks within another site, and whether it is only an example."""
    return f"{publication.site_name}{'（数据均为虚构示例）' if publication.fictional else ''}"
