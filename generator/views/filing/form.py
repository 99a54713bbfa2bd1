"""What a record type asks for, as a tree of fields: one reading of its schema for tables, forms and help."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.model.disclosures import record_types
from generator.views.filing.schemas import Schema, schema


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
    codes: tuple[tuple[str, str], ...] = ()
    parts: tuple["Field", ...] = ()

    def inside(self) -> Iterator["Field"]:
        """Yield the field and every field inside it."""
        yield self
        for part in self.parts:
            yield from part.inside()


@cache
def form(record_type: str, name: str = "record") -> tuple[Field, ...]:
    """Return the fields of one form of a record type; ``withdrawal`` and ``nil-return`` are the others."""
    whole = schema(record_types()[record_type])
    found = whole["$defs"][name]
    said = [
        said for said in found["properties"] if "路径" not in found["properties"][said].get("description", "")
    ]
    return tuple(_field(field, found, whole["$defs"]) for field in said)


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
        return Field(name, kind="代码", codes=codes, example=codes[0][0], **about)
    if "properties" in inner:
        parts = tuple(_field(part, inner, defs) for part in inner["properties"])
        return Field(name, kind="一组字段", parts=parts, **about)
    if "additionalProperties" in inner:
        return Field(name, kind="按编号的一组", **about, parts=(_numbered(inner, defs),))
    return Field(name, kind=inner["x-kind"], **about, **_scalar(inner))


def _scalar(inner: Schema) -> dict[str, Any]:
    return {"unit": inner.get("x-unit", ""), "how": inner["x-how"], "example": inner["examples"][0]}


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
