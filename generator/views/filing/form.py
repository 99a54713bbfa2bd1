"""What a record type asks for, as a tree of fields: one reading of its schema for tables, forms and help."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.model.disclosures import record_types
from generator.model.record import WRITTEN_LAST
from generator.views.filing.schemas import Schema, schema

TEXT, CODE, GROUP, NUMBERED = "文字", "代码", "一组字段", "按编号的一组"
"""The kinds of fields that forms treat in their own way; other kinds are as their scalars say."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form: its name in the file, its label, what may be written, and the fields inside it."""

    name: str
    label: str
    kind: str
    required: bool
    unit: str = ""
    how: str = ""
    example: object = None
    is_list: bool = False
    pattern: str = ""
    longest: int = 0
    codes: tuple[tuple[str, str], ...] = ()
    suggested: tuple[tuple[str, str], ...] = ()
    listed: str = ""
    parts: tuple["Field", ...] = ()

    @property
    def is_open(self) -> bool:
        """Say whether the field holds as many things as there are: a list of groups, or values by number."""
        return (self.is_list and bool(self.parts)) or self.kind == NUMBERED

    @property
    def length(self) -> str:
        """Return how long a text may be: the first that is said of how it is written."""
        return self.how.partition("，")[0]

    def asked(self) -> tuple["Field", ...]:
        """Return the parts that must be there: all of a group that must be, though none of its parts must."""
        required = tuple(part for part in self.parts if part.required)
        return required or (self.parts if self.required else ())

    def inside(self) -> Iterator["Field"]:
        """Yield the field and every field inside it."""
        yield self
        for part in self.parts:
            yield from part.inside()


@cache
def form(record_type: str, name: str = "record") -> tuple[Field, ...]:
    """Return the fields of one form of a record type, as they are written.

    ``withdrawal`` and ``nil-return`` are the other forms; what the path says already is in none of them.
    """
    whole = schema(record_types()[record_type])
    found = whole["$defs"][name]
    stated = found["properties"]
    asked = [said for said in stated if "路径" not in stated[said].get("description", "")]
    asked.sort(key=lambda said: said in WRITTEN_LAST)
    return tuple(_field(said, found, whole["$defs"]) for said in asked)


def _field(name: str, holder: Schema, defs: Schema) -> Field:
    stated = holder["properties"][name]
    inner, is_list = _inner(stated, defs)
    about: dict[str, Any] = {
        "label": stated["title"],
        "required": name in holder.get("required", ()),
        "is_list": is_list,
    }
    if "oneOf" in inner:
        codes = tuple((code["const"], code["title"]) for code in inner["oneOf"])
        return Field(name, kind=CODE, codes=codes, example=codes[0][0], **about)
    if "properties" in inner:
        parts = tuple(_field(part, inner, defs) for part in inner["properties"])
        return Field(name, kind=GROUP, parts=parts, **about)
    if "additionalProperties" in inner:
        return Field(name, kind=NUMBERED, **about, parts=(_numbered(inner, defs),))
    return Field(name, kind=inner["x-kind"], **about, **_scalar(inner))


def _scalar(inner: Schema) -> dict[str, Any]:
    return {
        "unit": inner.get("x-unit", ""),
        "how": inner["x-how"],
        "example": inner["examples"][0],
        "pattern": inner.get("pattern", ""),
        "longest": inner.get("maxLength", 0),
        "listed": inner.get("x-vocabulary", ""),
    }


def _numbered(inner: Schema, defs: Schema) -> Field:
    value = inner["additionalProperties"] | {"title": "每个编号的值"}
    return _field("编号", {"properties": {"编号": value}}, defs)


def _inner(stated: Schema, defs: Schema) -> tuple[Schema, bool]:
    """Return what a field holds, without the choice of leaving it out, and whether it holds many."""
    if "anyOf" in stated:
        return _inner(next(part for part in stated["anyOf"] if part.get("type") != "null"), defs)
    if "items" in stated:
        return _inner(stated["items"], defs)[0], True
    if "$ref" in stated:
        return _inner(defs[stated["$ref"].rpartition("/")[2]], defs)
    return stated, False
