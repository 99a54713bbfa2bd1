"""Cities against categories: how many items, of how many associations."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.views import format as written
from generator.views import urls
from generator.views.labels import heading
from generator.views.overdue_rows import SIZE, city_of
from generator.views.page import Link
from generator.views.scene import Scene

Counted = Iterable[tuple[str, Mapping[str, int]]]
"""For each association its region, and how many items it has of each type."""


@dataclass(frozen=True, slots=True)
class LeagueRow:
    """One city."""

    city: Link
    """Its name and its list."""
    associations: str
    """How many of its associations are counted in the row, of how many."""
    counts: tuple[Link, ...]
    """How many items there are in each category, and where they are listed."""
    total: str
    """In all categories."""


@dataclass(frozen=True, slots=True)
class League:
    """Cities against categories."""

    categories: tuple[Link, ...]
    """The categories that have any, and their lists."""
    rows: tuple[LeagueRow, ...]
    """The cities, those with the most items first."""


@dataclass(frozen=True, slots=True)
class _City:
    """What is added up of one city."""

    region: str
    associations: int
    affected: int
    counts: Counter[str]


def league(counted: Counted, scene: Scene, *, listed: bool) -> League:
    """Return the table; with ``listed`` its numbers lead to the lists of what is overdue."""
    cities = [city for city in _cities(counted) if city.affected]
    kinds = sorted({kind for city in cities for kind in city.counts})
    ordered = sorted(cities, key=lambda city: (-city.counts.total(), city.region))
    return League(
        categories=tuple(Link(heading(kind), urls.overdue_list(kind) if listed else "") for kind in kinds),
        rows=tuple(_row(city, kinds, scene, listed=listed) for city in ordered),
    )


def _cities(counted: Counted) -> list[_City]:
    found: dict[str, list[Mapping[str, int]]] = {}
    for region, counts in counted:
        found.setdefault(region, []).append(counts)
    return [
        _City(region, len(every), sum(map(bool, every)), sum(map(Counter, every), start=Counter()))
        for region, every in found.items()
    ]


def _row(city: _City, kinds: Sequence[str], scene: Scene, *, listed: bool) -> LeagueRow:
    url = urls.overdue_list(city.region) if listed else ""
    return LeagueRow(
        city=Link(city_of(city.region, scene), url),
        associations=f"{city.affected} / {city.associations}",
        counts=tuple(_count(city, kind, url) for kind in kinds),
        total=written.count(city.counts.total()),
    )


def _count(city: _City, kind: str, url: str) -> Link:
    """Return a number; it leads to its group where the list of the city has one page."""
    if not city.counts[kind]:
        return Link(written.DASH, "")
    whole = url and city.counts.total() <= SIZE
    return Link(written.count(city.counts[kind]), f"{url}#{kind}" if whole else url)
