"""What to put into a page of another site: HTML to copy, in which no name can be more than a name."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from generator.rules.facts import Facts
from generator.views import urls
from generator.views.embeds.badge import LABEL
from generator.views.page import Publication

CARD_HEIGHT, TABLE_HEIGHT = 340, 480
"""How high the frames are: a card fits into its frame on a phone, a list is scrolled."""


class Snippet(NamedTuple):
    """Something to copy, and what it is."""

    label: str
    html: str


def of_association(facts: Facts, publication: Publication) -> Iterator[Snippet]:
    """Yield the card and the badge, and say how they stay as they were at the end of the last closed year."""
    name, uscc = facts.name, facts.dossier.uscc
    card, picture = "", ""
    for end in facts.year_ends[-1:]:
        year = end.counts.year
        card = f"（固定在 {year} 年末：地址末尾加 {year}/）"
        picture = f"（固定：改为 badge/{year}.svg）"
    yield Snippet(f"卡片{card}", _frame(urls.association_card(uscc), name, CARD_HEIGHT, publication))
    yield Snippet(f"徽章{picture}", _picture(name, urls.badge(uscc), publication))


def of_list(title: str, year: str, published: int | None, publication: Publication) -> Snippet:
    """Return the table of a yearly list, and how it stays as the revision ``published`` last has it."""
    pinned = f"（固定为第 {published} 版公布时的名录：地址末尾加 r{published}/）" if published else ""
    frame = _frame(urls.eligible_list_table(year), title, TABLE_HEIGHT, publication)
    return Snippet(f"名录表{pinned}", frame)


def _frame(url: str, title: str, height: int, publication: Publication) -> str:
    source, said = escape(publication.absolute(url)), escape(title)
    return f'<iframe src="{source}" title="{said}" width="100%" height="{height}"></iframe>'


def _picture(name: str, url: str, publication: Publication) -> str:
    return f'<img src="{escape(publication.absolute(url))}" alt="{escape(name)}{LABEL}">'
