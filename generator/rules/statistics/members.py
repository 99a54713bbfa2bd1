"""Members: how many leave, and how content they are, of one year."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.model.measures import Counted
from generator.model.summary import Summary
from generator.rules import ratios
from generator.rules.statistics.measure import NONE_ABOVE, Share, Spread, band, shares, spread

LEAVING_BOUNDS = (0, 2, 5, 10)
"""Percent of the members of the beginning; each bound belongs to the band below it."""
CONTENT_BOUNDS = (60, 80, 90)


def leaving(summaries: Sequence[Summary], year: int) -> tuple[Share, ...]:
    """Return how many associations lost which share of their members, of all."""
    return _bands((_of(s.measures.leaving, year) for s in summaries), LEAVING_BOUNDS)


def satisfaction(summaries: Sequence[Summary], year: int) -> tuple[Share, ...]:
    """Return how many associations have which share of content members, of all."""
    return _bands((_of(s.measures.satisfied, year) for s in summaries), CONTENT_BOUNDS)


def leaving_spread(summaries: Sequence[Summary], year: int) -> Spread:
    """Return how the shares of those who left are spread, in percent."""
    return _spread("leaving", (_of(s.measures.leaving, year) for s in summaries))


def satisfaction_spread(summaries: Sequence[Summary], year: int) -> Spread:
    """Return how the shares of content members are spread, in percent."""
    return _spread("satisfaction", (_of(s.measures.satisfied, year) for s in summaries))


def _of(years: Iterable[Counted], year: int) -> Counted | None:
    """Return the counts of a year, unless there is nothing to take a share of."""
    return next((counted for counted in years if counted.year == year and counted.whole), None)


def _bands(counts: Iterable[Counted | None], bounds: Sequence[int]) -> tuple[Share, ...]:
    groups = ((band(c.part, c.whole, bounds) if c else "",) for c in counts)
    return shares(groups, (*map(str, bounds), NONE_ABOVE))


def _spread(code: str, counts: Iterable[Counted | None]) -> Spread:
    found = (ratios.percent(c.part, c.whole) for c in counts if c)
    values: list[Decimal] = [value for value in found if value is not None]
    return spread(code, values)
