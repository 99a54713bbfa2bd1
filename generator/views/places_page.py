"""All cities, or all industries, with how many associations each has."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.views import format as written
from generator.views import urls
from generator.views.page import About, Link, Page, head_of
from generator.views.place_page import Place, eligible
from generator.views.scene import Scene

CITIES = About(urls.CITIES, "按地区", "各市的行业协会：家数、承接名录、逾期和最近公开。")
INDUSTRIES = About(
    urls.INDUSTRIES, "按行业", "国民经济行业各门类的行业协会：家数、承接名录、逾期和最近公开。"
)


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One city or industry."""

    link: Link
    """Its name and its page."""
    associations: str
    """How many associations it has."""
    eligible: str
    """How many of them the newest list names as eligible."""
    overdue: str
    """How many of them have something overdue."""
    latest: str
    """The day of their newest disclosure."""


@dataclass(frozen=True, slots=True)
class PlacesPage(Page):
    """The cities or the industries."""

    template: ClassVar[str] = "places_page"

    kind: str
    """地区 or 行业."""
    eligible_heading: str
    """The head of the column of the yearly list."""
    rows: tuple[PlaceLine, ...]
    """One in each, by code."""


def present(about: About, places: Sequence[Place], year: int | None, scene: Scene) -> PlacesPage:
    """Return the table of all places of a kind."""
    return PlacesPage(
        head=head_of(scene.publication, about),
        kind=about.title.removeprefix("按"),
        eligible_heading=f"{year} 年承接名录内" if year else "承接名录内",
        rows=tuple(_line(place, year) for place in places),
    )


def _line(place: Place, year: int | None) -> PlaceLine:
    days = [s.last_disclosed for s in place.associations if s.last_disclosed]
    return PlaceLine(
        link=Link(place.name, place.url),
        associations=written.count(len(place.associations)),
        eligible=written.count(eligible(place, year)) if year else written.DASH,
        overdue=written.count(sum(bool(s.overdue) for s in place.associations)),
        latest=written.day(max(days)) if days else written.DASH,
    )
