"""Any disclosure as labelled rows and small tables; a new record type needs no code here."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from generator.model.dossier import AnyRecord
from generator.model.record import Disclosure, Envelope, NilReturn, Withdrawn
from generator.views import format as written
from generator.views.labels import NUMERIC, Field, fields, kind_of, label
from generator.views.provenance import Provenance, provenance
from generator.views.scene import VOCABULARIES, Scene
from generator.views.states import RECORDS, State

_ENVELOPE = frozenset(Envelope.model_fields) - {"notes"}
_GIST = (
    "title",
    "donor_name",
    "donor_type",
    "grade",
    "event",
    "commitment_type",
    "reason_code",
    "kind",
    "subject_name",
)
"""Fields that say in a word which record of its type it is; the first that is stated is taken."""


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what is stated under it."""

    label: str
    """The label."""
    text: str
    """The value."""
    url: str
    """Where the value leads, when it is an address outside; else empty."""


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


@dataclass(frozen=True, slots=True)
class Block:
    """One record as it stands on a page."""

    anchor: str
    """The fragment of its permanent address."""
    title: str
    """Which record of its type it is."""
    state: State | None
    """Corrected, withdrawn or nil; nothing for a plain first filing."""
    message: str
    """What a nil return or a withdrawal says; else empty."""
    rows: tuple[Row, ...]
    """What is stated."""
    tables: tuple[Table, ...]
    """What is stated as a list."""
    unfilled: str
    """The labels of what is not stated, in one line."""
    provenance: Provenance
    """Where it comes from."""


def block(record: AnyRecord, scene: Scene, without: frozenset[str] = frozenset()) -> Block:
    """Return any record for reading, without the fields that the page shows elsewhere."""
    content = record.content
    stated = fields(type(content)) if isinstance(content, Disclosure) else ()
    shown = [field for field in stated if field.name not in _ENVELOPE and field.name not in without]
    return Block(
        anchor=record.address.anchor,
        title=title(record),
        state=RECORDS[record.state],
        message=_message(content),
        rows=tuple(_rows(content, shown, scene)),
        tables=tuple(_tables(content, shown, scene)),
        unfilled="、".join(_unfilled(content, shown)),
        provenance=provenance(record, scene),
    )


def title(record: AnyRecord) -> str:
    """Return which record of its type it is: the day or year of its key, and what it is about."""
    content = record.content
    if isinstance(content, NilReturn):
        return f"{content.period} 年度"
    found = (getattr(content, name, None) for name in _GIST)
    gist = next((written.value(said) for said in found if said is not None), "")
    return f"{record.address.key[:10]} {gist or _key_label(record)}".strip()


def _key_label(record: AnyRecord) -> str:
    kind = kind_of(record.address.record_type)
    return label(kind, kind.key_field) if kind else ""


def _message(content: Envelope) -> str:
    if isinstance(content, NilReturn):
        return f"已声明 {content.period} 年度无此类事项。"
    if isinstance(content, Withdrawn):
        said = content.withdrawn
        who = f"{written.day(said.decided_on)} 由{said.decided_by}决定撤回"
        return f"{who}。理由：{said.reason}。依据：{said.legal_basis}。"
    return ""


def rows(said: BaseModel, scene: Scene) -> tuple[Row, ...]:
    """Return a nested statement as rows of its own."""
    return tuple(_rows(said, list(fields(type(said))), scene))


def _rows(content: Any, shown: list[Field], scene: Scene) -> Iterator[Row]:
    for field in shown:
        said = getattr(content, field.name)
        if said is not None and said != () and not _is_table(field):
            yield row(field, said, scene)


def row(field: Field, said: Any, scene: Scene) -> Row:
    """Return one stated value with its label; amounts bear their unit."""
    if field.shape == "url":
        return Row(field.label, said, said)
    text = _text(field, said, scene)
    return Row(field.label, f"{text} 元" if field.shape == "money" else text, "")


def _text(field: Field, said: Any, scene: Scene) -> str:
    if field.name not in VOCABULARIES or said is None:
        return "、".join(map(str, said)) if _is_words(field, said) else written.value(said)
    codes = said if isinstance(said, tuple) else (said,)
    return "、".join(scene.code_name(field.name, code) for code in codes)


def _is_words(field: Field, said: Any) -> bool:
    return field.shape == "list" and bool(said) and not isinstance(said[0], BaseModel)


def _is_table(field: Field) -> bool:
    """Say whether a list is shown as a table: its lines have more than two columns."""
    model = field.item
    if field.shape != "list" or not (isinstance(model, type) and issubclass(model, BaseModel)):
        return False
    return model not in written.PHRASED


def _tables(content: Any, shown: list[Field], scene: Scene) -> Iterator[Table]:
    for field in shown:
        said = getattr(content, field.name)
        if said and _is_table(field):
            yield table(field.label, said, scene)


def table(caption: str, items: tuple[BaseModel, ...], scene: Scene) -> Table:
    """Return statements of one kind as a table; a column nobody fills is left out."""
    columns = [f for f in fields(type(items[0])) if any(getattr(item, f.name) is not None for item in items)]
    return Table(
        caption=caption,
        columns=tuple(Cell(_column(field), field.shape in NUMERIC) for field in columns),
        rows=tuple(tuple(_cell(field, item, scene) for field in columns) for item in items),
    )


def _column(field: Field) -> str:
    return f"{field.label}（元）" if field.shape == "money" else field.label


def _cell(field: Field, item: BaseModel, scene: Scene) -> Cell:
    return Cell(_text(field, getattr(item, field.name), scene), field.shape in NUMERIC)


def _unfilled(content: Any, shown: list[Field]) -> Iterator[str]:
    return (field.label for field in shown if field.name != "notes" and getattr(content, field.name) is None)
