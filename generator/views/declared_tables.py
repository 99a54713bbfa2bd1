"""Kinds of tables that are declared as data: what stands in the rows is said in phrases of the fields."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pydantic import BaseModel

from generator.model.disclosures.charter import Checklist, ChecklistItem
from generator.rules.ratios import percent
from generator.views import format as written
from generator.views.labels import fields
from generator.views.phrases import Phrase
from generator.views.rows import Cell, Table


@dataclass(frozen=True, slots=True)
class Share:
    """A count of an item as a share of a count of the whole record."""

    part: str
    whole: str

    def text(self, item: object, content: object) -> str:
        """Return the share in percent."""
        return written.percent(percent(getattr(item, self.part), getattr(content, self.whole)))


@dataclass(frozen=True, slots=True)
class Column:
    """What stands under one head."""

    head: str
    says: Phrase | Share

    def text(self, item: object, content: object) -> str:
        """Return what is said of an item of a record."""
        if isinstance(self.says, Share):
            return self.says.text(item, content)
        return written.phrase(item, self.says)


@dataclass(frozen=True, slots=True)
class Listed:
    """The items of a list, one a row."""

    caption: str
    field: str
    columns: tuple[Column, ...]
    also_instead_of: tuple[str, ...] = ()
    """Other fields that are not shown."""

    @property
    def heads(self) -> tuple[str, ...]:
        """Return what stands above the columns."""
        return tuple(column.head for column in self.columns)

    def rows(self, content: object) -> Iterator[tuple[str, ...]]:
        """Yield a row for each item."""
        for item in getattr(content, self.field):
            yield tuple(column.text(item, content) for column in self.columns)


@dataclass(frozen=True, slots=True)
class Named(Listed):
    """The parts of a group, one a row after its label, stated or not; none of a group that is not there."""

    head: str = ""
    """What stands above the labels."""

    @property
    def heads(self) -> tuple[str, ...]:
        """Return what stands above the columns."""
        return (self.head, *(column.head for column in self.columns))

    def rows(self, content: object) -> Iterator[tuple[str, ...]]:
        """Yield a row for each part."""
        group: BaseModel | None = getattr(content, self.field)
        for field in fields(type(group)) if group is not None else ():
            part = getattr(group, field.name)
            yield (field.label, *(column.text(part, content) for column in self.columns))


@dataclass(frozen=True, slots=True)
class Checked:
    """The points of a checklist by how they stand: first what is missing, then what nobody looked at."""

    caption: str
    field: str
    heads: tuple[str, str, str]
    missing: str
    there: str
    open: str = written.UNFILLED
    also_instead_of: tuple[str, ...] = ()

    def rows(self, content: object) -> Iterator[tuple[str, ...]]:
        """Yield a row for each way to stand; open points are counted, not named."""
        checklist = getattr(content, self.field)
        points = [(field, getattr(checklist, field.name)) for field in fields(Checklist)]
        for word in (self.missing, self.open, self.there):
            found = [f"{f.name} {f.label}{_clause(item)}" for f, item in points if self._stands(item) == word]
            if found:
                others = "其余各项" if len(found) < len(points) else "全部各项"
                yield word, str(len(found)), others if word == self.open else "；".join(found)

    def _stands(self, item: ChecklistItem | None) -> str:
        if item is None:
            return self.open
        return self.there if item.present else self.missing


def table(caption: str, columns: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[Table]:
    """Yield texts as a table, unless there are none; columns of numbers are known by their heads."""
    heads = tuple(Cell(column, column.endswith("数")) for column in columns)
    lines = tuple(
        tuple(replace(head, text=text) for text, head in zip(row, heads, strict=True)) for row in rows
    )
    if lines:
        yield Table(caption, heads, lines)


def _clause(item: ChecklistItem | None) -> str:
    return f"（{item.clause}）" if item is not None and item.present and item.clause else ""
