"""What the fields of one record ask of each other, as data: read by checks, and by forms in the browser.

Where the field at fault stands in an item of a list, the other paths mean that same item, and all items where
they go into another list. What is said is a template: ``{stated}``, ``{computed}``,
``{difference}``, ``{less}``, ``{more}`` and the labels of both sides.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from generator.model.finding import Path
from generator.model.record import Disclosure, Unread
from generator.rules.checks.places import bound, label, places, spelled, values, written
from generator.rules.earlier import NOTHING, Earlier

Paths = tuple[Path, ...]
Breach = tuple[Path, str]
"""Where something does not hold, and what is said of it."""
DIFFERS = "“{label}”写的是 {stated}，按各行计算是 {computed}，相差 {difference}"
EXCEEDS = "“{label}”{less} 大于“{other}”{more}"
LATER = "“{label}”{less} 晚于“{other}”{more}"


@dataclass(frozen=True, slots=True)
class When:
    """What another field says, as it is written; no words at all stand for a field that is left out."""

    at: Path
    said: tuple[str, ...] = ()
    otherwise: bool = False
    """Whether it has to say anything but that."""

    def holds(self, content: object, pattern: Path, place: Path) -> bool:
        """Say whether it is so, of the item that ``place`` is in."""
        path = bound(self.at, pattern, place)
        found = [written(value) for value in values(content, path) if value != ()]
        return (found[0] in self.said if found else not self.said) is not self.otherwise


@dataclass(frozen=True, slots=True)
class Relation:
    """The base: the field at fault where it does not hold, what is said then, and when it is asked at all."""

    kind: ClassVar[str]
    """How it is called outside of Python."""

    at: Path
    words: str
    when: tuple[When, ...] = ()

    def breaches(self, content: object, earlier: Earlier = NOTHING) -> Iterator[Breach]:
        """Yield where a record does not keep to it, beside what was told earlier.

        Nothing is said where that rests on a field that could not be read.
        """
        with suppress(Unread):
            for place in places(content, self.at):
                yield from self._breaches_at(content, place, earlier)

    def _breaches_at(self, content: object, place: Path, earlier: Earlier) -> Iterator[Breach]:
        with suppress(Unread):
            asked = all(when.holds(content, self.at, place) for when in self.when)
            said = self.found_beside(content, place, earlier) if asked else None
            if said is not None:
                yield spelled(content, place), self.words.format(label=label(content, place), **said)

    def found_beside(self, content: object, place: Path, _: Earlier, /) -> Mapping[str, object] | None:
        """Return what the words need where it does not hold, beside what was told earlier."""
        return self.found(content, place)

    def found(self, content: object, place: Path) -> Mapping[str, object] | None:
        """Return what the words need where it does not hold; nothing where it does."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Sum(Relation):
    """A figure is what others come to; ``is_total`` says that it follows from them and need not be known.

    ``figure`` is where it stands, if not at the field at fault.
    """

    kind: ClassVar = "sum"

    words: str = DIFFERS
    plus: Paths = ()
    minus: Paths = ()
    is_total: bool = True
    figure: Path = ()

    def found(self, content: object, place: Path) -> Mapping[str, object] | None:
        """Compare the stated figure with the computed one."""
        (stated,) = values(content, bound(self.figure, self.at, place) if self.figure else place)
        nothing = Decimal("0.00") if isinstance(stated, Decimal) else 0
        plus, minus = (sum(self._all(content, paths, place), nothing) for paths in (self.plus, self.minus))
        computed = plus - minus
        told = {"stated": stated, "computed": computed, "difference": stated - computed}
        return None if stated == computed else told

    def _all(self, content: object, paths: Paths, place: Path) -> Iterator[Any]:
        return (value for path in paths for value in values(content, bound(path, self.at, place)))


@dataclass(frozen=True, slots=True)
class Bound(Relation):
    """What stands at ``less``, added up, is not more than at ``more``; of days, not later.

    Where nothing stands on one side, nothing is asked.
    """

    kind: ClassVar = "bound"

    words: str = EXCEEDS
    less: Paths = ()
    more: Paths = ()

    def found(self, content: object, place: Path) -> Mapping[str, object] | None:
        """Compare the two sides."""
        less, more = (self._side(content, paths, place) for paths in (self.less, self.more))
        if less is None or more is None or less <= more:
            return None
        return {"less": less, "more": more, "other": label(content, bound(self.more[0], self.at, place))}

    def _side(self, content: object, paths: Paths, place: Path) -> Any:
        found = [v for path in paths for v in values(content, bound(path, self.at, place))]
        if not found or isinstance(found[0], date):
            return found[0] if found else None
        return sum(found[1:], found[0])


@dataclass(frozen=True, slots=True)
class Range(Relation):
    """A number, or several added up, lies within bounds, which are included."""

    kind: ClassVar = "range"

    least: int | Decimal = 0
    most: int | None = None
    plus: Paths = ()
    """What is added up instead of the field itself."""

    def found(self, content: object, place: Path) -> Mapping[str, object] | None:
        """Compare the number with its bounds."""
        paths = (bound(path, self.at, place) for path in self.plus or (self.at,))
        found = [value for path in paths for value in values(content, path)]
        stated = sum(found)
        inside = self.least <= stated and (self.most is None or stated <= self.most)
        return None if inside or not found else {"stated": stated}


@dataclass(frozen=True, slots=True)
class YearOver(Relation):
    """A day is told of only after the year that the record is about."""

    kind: ClassVar = "year-over"

    words: str = "“{label}”{stated}，{year} 年还没有结束"
    year: Path = ()

    def found(self, content: object, place: Path) -> Mapping[str, object] | None:
        """Compare the day with the last one of the year."""
        (stated,), (year,) = values(content, place), values(content, self.year)
        return {"stated": stated, "year": year} if stated <= date(year, 12, 31) else None


@dataclass(frozen=True, slots=True)
class Asked(Relation):
    """A field is filled in; the fault stands at the field because of which it is asked."""

    kind: ClassVar = "asked"

    words: str = "没有写“{other}”（{name}）"
    field: Path = ()

    def found(self, content: object, place: Path) -> Mapping[str, object] | None:
        """Look whether anything is written."""
        path = bound(self.field, self.at, place)
        if any(value != () for value in values(content, path)):
            return None
        return {"other": label(content, path), "name": spelled(content, path)[-1]}


@dataclass(frozen=True, slots=True)
class Barred(Relation):
    """A field is left out; the words say why."""

    kind: ClassVar = "barred"

    def found(self, content: object, place: Path) -> Mapping[str, object] | None:
        """Look whether nothing is written."""
        return {} if any(value != () for value in values(content, place)) else None


@dataclass(frozen=True, slots=True)
class Wrong(Relation):
    """What the conditions describe is not allowed."""

    kind: ClassVar = "wrong"

    def found(self, content: object, place: Path) -> Mapping[str, object] | None:  # noqa: ARG002 - all is in ``when``
        """Find it whenever the conditions hold."""
        return {}


@dataclass(frozen=True, slots=True)
class Follows:
    """A figure is the one that the record of the year before ends with.

    The words may tell ``{label}``, ``{stated}``, ``{before}``, ``{difference}`` and the ``{year}`` before.
    """

    at: Path
    last: Path
    words: str
    is_rearranged: bool = False
    """Whether it is made up otherwise when the form of the statements changes: then it is not compared."""


Relations = tuple[Relation, ...]
ByType = Mapping[type[Disclosure], Relations]
NONE: ByType = {}
NONE_FOLLOWS: Mapping[type[Disclosure], tuple[Follows, ...]] = {}


def before(first: Path, last: Path, words: str = LATER) -> Bound:
    """Return that one day is not later than another."""
    return Bound(at=first, words=words, less=(first,), more=(last,))


def asked(at: Path, *names: str, when: tuple[When, ...] = ()) -> Relations:
    """Return that fields beside the one at ``at`` are filled in."""
    return tuple(Asked(at=at, field=(*at[:-1], one), when=when) for one in names)


def barred(*names: str, because: str, when: tuple[When, ...] = ()) -> Relations:
    """Return that fields are left out, and why."""
    return tuple(Barred(at=(one,), words=f"{because}，不应写“{{label}}”", when=when) for one in names)


def wrong(at: Path, words: str, *when: When) -> Relations:
    """Return that what the conditions describe is not allowed; without any, that a flag is set."""
    return (Wrong(at=at, words=words, when=when or (When(at, ("true",)),)),)
