"""Any statement as labelled rows and small tables; a new record type needs no code here."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from generator.views import format as written
from generator.views.labels import NUMERIC, Field, fields
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what is stated under it."""

    label: str
    """The label."""
    text: str
    """The value."""
    url: str
    """Where the value leads, when it is an address outside; else empty."""


NARROW = 3
"""How many columns a phone has room for."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a table."""

    text: str
    """The value."""
    numeric: bool
    """Whether it is set at the right, figure under figure."""


@dataclass(frozen=True, slots=True)
class Table:
    """A list of statements of one kind."""

    caption: str
    """What is listed."""
    columns: tuple[Cell, ...]
    """The heads; units are in them."""
    rows: tuple[tuple[Cell, ...], ...]
    """The lines."""

    @property
    def narrow(self) -> bool:
        """Whether a phone has room for it: few columns, of figures at most one."""
        return len(self.columns) <= NARROW and sum(column.numeric for column in self.columns) <= 1


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The fields of a model by the way they are shown."""

    rows: tuple[Field, ...]
    """Shown as a label and a value."""
    flags: tuple[Field, ...]
    """Questions answered with 是 or 否, gathered in one row."""
    tables: tuple[Field, ...]
    """Lists of statements with more than two fields."""


@cache
def arrangement(model: type[BaseModel], without: frozenset[str] = frozenset()) -> Arrangement:
    """Return how the fields of a model are shown, without some that the page shows elsewhere."""
    shown = [field for field in fields(model) if field.name not in without]
    return Arrangement(
        rows=tuple(field for field in shown if field.shape != "flag" and not is_table(field)),
        flags=tuple(field for field in shown if field.shape == "flag"),
        tables=tuple(field for field in shown if is_table(field)),
    )


def rows(said: BaseModel, scene: Scene, shown: Arrangement | None = None) -> tuple[Row, ...]:
    """Return what is stated, in the order of the model; questions come last."""
    chosen = shown or arrangement(type(said))
    return tuple(_rows(said, chosen, scene))


def tables(said: BaseModel, scene: Scene, shown: Arrangement) -> tuple[Table, ...]:
    """Return the lists that are not empty."""
    lists = ((field.label, getattr(said, field.name)) for field in shown.tables)
    return tuple(table(caption, items, scene) for caption, items in lists if items)


def unfilled(said: BaseModel, shown: Arrangement) -> tuple[str, ...]:
    """Return the labels of what is not stated."""
    asked = (*shown.rows, *shown.flags)
    return tuple(f.label for f in asked if f.name != "notes" and getattr(said, f.name) is None)


def table(caption: str, items: tuple[BaseModel, ...], scene: Scene) -> Table:
    """Return statements of one kind as a table; a column nobody fills is left out."""
    columns = [f for f in fields(type(items[0])) if any(getattr(item, f.name) is not None for item in items)]
    return Table(
        caption=caption,
        columns=tuple(Cell(_column(field), field.shape in NUMERIC) for field in columns),
        rows=tuple(tuple(_cell(field, item, scene) for field in columns) for item in items),
    )


def _rows(said: BaseModel, shown: Arrangement, scene: Scene) -> Iterator[Row]:
    for field in shown.rows:
        value = getattr(said, field.name)
        if value is not None and value != ():
            yield _row(field, value, scene)
    yield from _answers(said, shown.flags)


def _answers(said: BaseModel, flags: tuple[Field, ...]) -> Iterator[Row]:
    """Yield the questions that are answered; several are gathered in one row."""
    stated = [(flag.label, getattr(said, flag.name)) for flag in flags]
    answers = [(label, written.yes_no(said=answer)) for label, answer in stated if answer is not None]
    if len(answers) == 1:
        yield Row(*answers[0], "")
    elif answers:
        yield Row("是否", "；".join(f"{label} {answer}" for label, answer in answers), "")


def _row(field: Field, value: Any, scene: Scene) -> Row:
    if field.shape == "url":
        return Row(field.label, value, value)
    text = _text(field, value, scene)
    return Row(field.label, f"{text} 元" if field.shape == "money" else text, "")


def _text(field: Field, value: Any, scene: Scene) -> str:
    if value is None:
        return written.UNFILLED
    if field.listed:
        return scene.code_names(field.listed, value)
    if field.shape == "list" and value and not isinstance(value[0], BaseModel):
        return "、".join(written.value(item) for item in value)
    return written.value(value)


def is_table(field: Field) -> bool:
    """Say whether a field is a list of statements that are too long for phrases."""
    model = field.item
    if field.shape != "list" or not (isinstance(model, type) and issubclass(model, BaseModel)):
        return False
    return model not in written.PHRASED and len(fields(model)) > written.SHORT


def _column(field: Field) -> str:
    return f"{field.label}（元）" if field.shape == "money" else field.label


def _cell(field: Field, item: BaseModel, scene: Scene) -> Cell:
    return Cell(_text(field, getattr(item, field.name), scene), field.shape in NUMERIC)
