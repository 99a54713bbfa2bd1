"""Shares that come from counts, and how amounts are spread; small groups stay untold (domain §11.3)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from generator.rules import ratios
from generator.rules.ratios import HUNDREDTH

FEWEST_FOR_MEDIAN = 3
FEWEST_FOR_QUARTILES = 5
UNFILLED = ""
"""The group of those that do not say; it is always there where any of them is."""
NONE_ABOVE = "more"
"""The band above the last bound."""


@dataclass(frozen=True, slots=True)
class Share:
    """One group: how many there are in it, of how many in all."""

    code: str
    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """Return the share in percent, two decimals, half up; None without a whole."""
        return ratios.percent(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class Spread:
    """The values of one group: how many, their sum, and what they spread over.

    ``median`` is None for fewer than three values, the quartiles for fewer than five.
    """

    code: str
    size: int
    total: Decimal
    low: Decimal | None
    median: Decimal | None
    high: Decimal | None


def shares(groups: Iterable[Iterable[str]], order: Sequence[str] = ()) -> tuple[Share, ...]:
    """Count who is in which groups: one set of codes for each; who has none is counted as unfilled.

    Groups come in the given order, each of them even where it is empty, then by code; the unfilled are last.
    """
    stated = [frozenset(codes) - {UNFILLED} for codes in groups]
    counted = Counter(code for codes in stated for code in codes)
    codes = [*order, *sorted(counted.keys() - set(order))]
    unfilled = sum(not found for found in stated)
    found = [Share(code, counted[code], len(stated)) for code in codes]
    return (*found, Share(UNFILLED, unfilled, len(stated))) if unfilled else tuple(found)


def spreads(values: Mapping[str, Sequence[Decimal]]) -> tuple[Spread, ...]:
    """Return how the values of each group are spread, by code of the group."""
    return tuple(spread(code, found) for code, found in sorted(values.items()) if found)


def spread(code: str, values: Sequence[Decimal]) -> Spread:
    """Return how values are spread, as far as there are enough of them to say."""
    ordered = sorted(values)
    full = len(ordered) >= FEWEST_FOR_QUARTILES
    return Spread(
        code=code,
        size=len(ordered),
        total=sum(ordered, start=Decimal("0.00")),
        low=quartile(ordered, 1) if full else None,
        median=quartile(ordered, 2) if len(ordered) >= FEWEST_FOR_MEDIAN else None,
        high=quartile(ordered, 3) if full else None,
    )


def quartile(ordered: Sequence[Decimal], which: int) -> Decimal:
    """Return a quartile of sorted values: at the place (n-1)·k/4 from the first, linear in between."""
    place, rest = divmod((len(ordered) - 1) * which, 4)
    below = ordered[place]
    above = ordered[min(place + 1, len(ordered) - 1)]
    return (below + (above - below) * rest / 4).quantize(HUNDREDTH, ROUND_HALF_UP)


def band(part: int, whole: int, bounds: Iterable[int]) -> str:
    """Return the band of a share: its upper bound in percent, included; whole numbers only."""
    return next((str(bound) for bound in bounds if part * 100 <= bound * whole), NONE_ABOVE)


def closed_year(due: str, on: date) -> int:
    """Return the last year that was to be public by a yearly day (``06-30`` of the year after)."""
    return on.year - (1 if f"{on:%m-%d}" > due else 2)
