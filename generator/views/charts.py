"""Drawings of figures that stand in a table too: columns through the years, and bars of parts or shares."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

HEIGHT, TOP, COLUMN, GAP = 110, 22, 48, 4
"""Units of the drawing: the height of all columns, the room above, the room of one, and between two."""
WIDTH, ROW, THICK = 340, 44, 12
"""The width of bars that lie, the height of one with its words, and its thickness."""
_TONES = ("a", "b")


@dataclass(frozen=True, slots=True)
class Series:
    """One quantity: what it is called, its values, and how they are written."""

    label: str
    """Its name."""
    values: tuple[Decimal, ...]
    """One for each place, in order."""
    words: tuple[str, ...]
    """The values as they are read."""


@dataclass(frozen=True, slots=True)
class Shape:
    """All columns or bars of one series."""

    tone: str
    """a or b."""
    label: str
    """The series; empty where words say it."""
    path: str
    """The outline."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words in the drawing."""

    x: str
    """Where they are anchored."""
    y: str
    """On which line they stand."""
    role: str
    """t for a year or a name, e for what ends at the right; empty for a value."""
    text: str
    """The words."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with its title and the same in words."""

    title: str
    """What is drawn, and in which unit."""
    text: str
    """The same in words."""
    width: str
    """In units of the drawing."""
    height: str
    """In units of the drawing."""
    zero: str
    """The line of nothing."""
    shapes: tuple[Shape, ...]
    """What is drawn."""
    marks: tuple[Mark, ...]
    """What is written."""


def columns(title: str, places: Sequence[str], series: Sequence[Series]) -> Chart:
    """Return columns in groups, the places from left to right; what is below zero hangs from the line."""
    values = [value for one in series for value in one.values]
    above, below = max(Decimal(0), *values), min(Decimal(0), *values)
    scale = HEIGHT / ((above - below) or Decimal(1))
    base, bottom = TOP + int(above * scale), TOP + HEIGHT + (18 if below else 0)
    group, width = COLUMN * len(series) + 3 * GAP, COLUMN - GAP
    xs = [[2 * GAP + place * group + n * COLUMN for place in range(len(places))] for n in range(len(series))]
    shapes = (
        Shape(tone, one.label if len(series) > 1 else "", _standing(x, one.values, (width, base, scale)))
        for one, x, tone in zip(series, xs, _TONES, strict=False)
    )
    years = (
        Mark(str(place * group + group // 2), str(bottom + 20), "t", said)
        for place, said in enumerate(places)
    )
    values_said = (
        mark for one, x in zip(series, xs, strict=True) for mark in _values(x, one, (width, base, scale))
    )
    return Chart(
        title, _told(places, series), str(group * len(places)), str(bottom + 26),
        f"M0 {base}h{group * len(places)}", tuple(shapes), (*values_said, *years),
    )  # fmt: skip


def bars(title: str, names: Sequence[str], series: Series, whole: Decimal) -> Chart:
    """Return lying bars, one for each name, as long as its part of the whole."""
    lengths = [max(0, int(value * WIDTH / (whole or Decimal(1)))) for value in series.values]
    path = "".join(f"M0 {n * ROW + 22}h{long}v{THICK}h-{long}z" for n, long in enumerate(lengths))
    zero = "".join(f"M0 {n * ROW + 20}v{THICK + 4}" for n in range(len(names)))
    return Chart(
        title, _told(names, (series,)), str(WIDTH), str(ROW * len(names)),
        zero, (Shape("a", "", path),), tuple(_lying(names, series)),
    )  # fmt: skip


def _standing(xs: Sequence[int], values: Sequence[Decimal], drawn: tuple[int, int, Decimal]) -> str:
    width, base, scale = drawn
    return "".join(
        f"M{x} {base}v{-int(value * scale)}h{width}V{base}z" for x, value in zip(xs, values, strict=True)
    )


def _values(xs: Sequence[int], series: Series, drawn: tuple[int, int, Decimal]) -> Iterator[Mark]:
    width, base, scale = drawn
    for x, value, said in zip(xs, series.values, series.words, strict=True):
        end = base - int(value * scale)
        yield Mark(str(x + width // 2), str(end + 14 if value < 0 else end - 5), "", said)


def _lying(names: Sequence[str], series: Series) -> Iterator[Mark]:
    for place, (name, said) in enumerate(zip(names, series.words, strict=True)):
        line = str(place * ROW + 15)
        yield Mark("0", line, "t", name)
        yield Mark(str(WIDTH), line, "e", said)


def _told(places: Sequence[str], series: Sequence[Series]) -> str:
    """Return the drawing in words, place by place."""
    return "；".join(
        f"{place}{'，'.join(f'{one.label} {one.words[n]}' for one in series)}"
        for n, place in enumerate(places)
    )
