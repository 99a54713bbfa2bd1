"""The label of every field, type and code: what the models say in their attribute docstrings."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.model.code_lists import CodeList, code_list_of
from generator.model.disclosures import record_types
from generator.model.finding import Path
from generator.model.record import Disclosure
from generator.model.scalars import Amount, Code, Money, Url, Year

Shape = Literal["text", "code", "flag", "money", "number", "count", "year", "date", "url", "model", "list"]
NUMERIC: frozenset[Shape] = frozenset(("money", "number", "count", "year"))
_MARKED: tuple[tuple[Any, Shape], ...] = ((Money, "money"), (Amount, "money"), (Year, "year"), (Url, "url"))
_PLAIN: tuple[tuple[type, Shape], ...] = (
    (Code, "code"), (bool, "flag"), (Decimal, "number"), (int, "count"), (date, "date"), (BaseModel, "model"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a model: its name, its label, and what kind of value it holds."""

    name: str
    label: str
    shape: Shape
    item: Any
    listed: CodeList | None = None
    """The list of codes that its values are from."""


@cache
def fields(model: type[BaseModel]) -> tuple[Field, ...]:
    """Return the fields of a model in the order they are declared."""
    return tuple(_field(name, info) for name, info in model.model_fields.items())


@cache
def label(model: type[BaseModel], name: str) -> str:
    """Return the label of one field."""
    info = model.model_fields.get(name)
    return (info.description if info else None) or name


def path_label(model: type[Any], path: Path) -> str:
    """Return the labels along a path, outermost first: ``业务活动表 · 收入合计``."""
    parts: list[str] = []
    here: Any = model
    for step in path:
        known = _model_or_none(here)
        parts.append(label(known, str(step)) if known else str(step))
        here = _inner(known, step) if known else Any
    return " · ".join(parts) or "全部内容"


def field_at(model: type[Any], path: Path) -> Field | None:
    """Return the field that a path leads to, or leads into; None where there is none."""
    last: Field | None = None
    here: Any = model
    for step in path:
        known = _model_or_none(here)
        found = next((field for field in fields(known) if field.name == step), None) if known else None
        last, here = (found, found.item) if found else (last, Any)
    return last


@cache
def heading(record_type: str) -> str:
    """Return the name of a record type."""
    kind = kind_of(record_type)
    return kind.heading if kind else record_type


def kind_of(record_type: str) -> type[Disclosure] | None:
    """Return the model of a record type."""
    return record_types().get(record_type)


def item_shape(item: Any) -> Shape:
    """Return what kind of value the items of a list are; ``item`` is declared with one of our scalars."""
    parsers = get_args(item)[1:]
    return next((shape for marked, shape in _MARKED if get_args(marked)[1] in parsers), _plain(item))


def _model_or_none(here: Any) -> type[BaseModel] | None:
    return here if isinstance(here, type) and issubclass(here, BaseModel) else None


def _inner(model: type[BaseModel], step: str | int) -> Any:
    found = next((field for field in fields(model) if field.name == step), None)
    return found.item if found else Any


def _field(name: str, info: FieldInfo) -> Field:
    stated = info.description or name
    annotation, listed = _without_none(info.annotation), code_list_of(info.annotation, info.metadata)
    if get_origin(annotation) in (tuple, dict):
        return Field(name, stated, "list", _without_none(get_args(annotation)[0]), listed)
    for marked, shape in _MARKED:
        if _same_scalar(marked, info, annotation):
            return Field(name, stated, shape, annotation, listed)
    return Field(name, stated, _plain(annotation), annotation, listed)


def _plain(annotation: Any) -> Shape:
    bare = _bare(annotation)
    if not isinstance(bare, type):
        return "text"
    return next((shape for kind, shape in _PLAIN if issubclass(bare, kind)), "text")


def _same_scalar(marked: Any, info: FieldInfo, annotation: Any) -> bool:
    """Say whether a field is declared with one of our scalars: they are told apart by their parser."""
    parser = get_args(marked)[1]
    return parser in info.metadata or parser in get_args(annotation)[1:]


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, UnionType):
        return next(part for part in get_args(annotation) if part is not type(None))
    return annotation


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if hasattr(annotation, "__metadata__") else annotation
