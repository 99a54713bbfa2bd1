"""Bars that lie: the label above, the value at the end; a phone shows them in their own size."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

WIDTH, LONGEST, STEP, HEIGHT, LABEL, TEXT, GAP = 340, 190, 42, 14, 14, 12, 6
"""Of the drawing, of the longest bar, from bar to bar, of a bar, of its label and value, beside the bar."""

CHARACTERS = 23
"""Of a label that fits into the drawing; the words and the table below have all of it."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a bar shows: its name, how long it is, and its value in words."""

    label: str
    size: Decimal
    value: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar with its label and its value."""

    label: str
    """Whose bar it is."""
    label_y: str
    """Where the label stands."""
    y: str
    """Upper edge."""
    width: str
    """Length."""
    value: str
    """The value in words."""
    value_x: str
    """Where the value begins."""
    value_y: str
    """Where the value stands."""


@dataclass(frozen=True, slots=True)
class BarChart:
    """A drawing of one statistic."""

    id: str
    """Begins the ids of its title and its description."""
    title: str
    """What is drawn."""
    text: str
    """The same in words."""
    width: str
    """Width of the drawing."""
    height: str
    """Height of the drawing."""
    thickness: str
    """Thickness of the bars."""
    bars: tuple[Bar, ...]
    """The bars, from above."""


def bar_chart(name: str, title: str, measured: Sequence[Measured]) -> BarChart | None:
    """Return the drawing, or None where there is nothing to compare; what is below zero has no bar."""
    longest = max((one.size for one in measured), default=Decimal(0))
    if longest <= 0:
        return None
    return BarChart(
        id=name,
        title=title,
        text="；".join(f"{one.label} {one.value}" for one in measured),
        width=str(WIDTH),
        height=str(STEP * len(measured)),
        thickness=str(HEIGHT),
        bars=tuple(_bar(place, one, longest) for place, one in enumerate(measured)),
    )


def _bar(place: int, one: Measured, longest: Decimal) -> Bar:
    top = place * STEP
    width = int(max(one.size, Decimal(0)) * LONGEST / longest)
    return Bar(
        label=one.label if len(one.label) <= CHARACTERS else f"{one.label[: CHARACTERS - 1]}…",
        label_y=str(top + LABEL),
        y=str(top + LABEL + GAP),
        width=str(width),
        value=one.value,
        value_x=str(width + GAP),
        value_y=str(top + LABEL + GAP + TEXT),
    )
