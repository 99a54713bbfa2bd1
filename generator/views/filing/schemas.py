"""JSON Schemas of the record types (draft 2020-12), for editors and for anyone who writes files by program.

A file takes one of three forms: a record, a withdrawal, a declaration that nothing happened. The schema says
what can be said of one file by itself; what its path must agree with, and check digits, are for ``validate``.
"""

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.model.paths import OVERVIEWS, key_label
from generator.model.record import OWNER_LABELS, Disclosure, NilReturn, Owner, Withdrawn
from generator.model.scalars import Code
from generator.model.shapes import association

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
ROLES = {Owner.ASSOCIATION: "association", Owner.REGISTRAR: "registrar", Owner.DEPARTMENT: "department"}
CHINESE = re.compile(r"[\u3400-\u9fff（）“”、，：]+")


def chinese(documentation: str | None) -> str:
    """Return the Chinese words with which a docstring begins; many say the rest in English."""
    found = CHINESE.match(documentation or "")
    return found.group().rstrip("（，、：") if found else ""


class FilingSchema(GenerateJsonSchema):
    """Says in Chinese what pydantic says in the words of Python: codes with labels, no names as titles."""

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """Return the codes with their labels."""
        codes: list[Code] = schema["members"]
        return {"oneOf": [{"const": code.value, "title": code.label} for code in codes]}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema without defaults that say no more than that a field may be left out."""
        found = super().default_schema(schema)
        if found.get("default") in (None, [], ()):
            found.pop("default", None)
        return found

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic asks so
        """Keep names of Python out of titles."""
        return False


def schema(kind: type[Disclosure]) -> Schema:
    """Return the schema of a record type."""
    forms = {"record": _form(kind, kind, kind.key_field), "withdrawal": _form(kind, Withdrawn)}
    if kind.nil_allowed:
        forms["nil-return"] = _form(kind, NilReturn, "period")
        forms["nil-return"]["properties"]["nil_return"] |= {"const": True}
    defs: Schema = {}
    for form in forms.values():
        defs |= form.pop("$defs", {})
    whole = {
        "$schema": DRAFT,
        "$id": f"{kind.record_type}.json",
        "title": kind.heading,
        "description": description(kind),
        "type": "object",
        **_choice(list(forms)),
        "$defs": defs | forms,
    }
    return _with_shared_scalars(whole)


def description(kind: type[Disclosure]) -> str:
    """Return who files a type, and what the file's name is."""
    return f"{kind.heading}，由{OWNER_LABELS[kind.owner]}报送；文件名是{key_label(kind)}（{kind.key_field}）"


def _choice(forms: list[str]) -> Schema:
    """Return which form applies: by the field that only it has."""
    record = {"$ref": "#/$defs/record"}
    nil = _if("nil_return", "nil-return", record) if "nil-return" in forms else record
    return _if("withdrawn", "withdrawal", nil)


def _if(field: str, form: str, otherwise: Schema) -> Schema:
    return {"if": {"required": [field]}, "then": {"$ref": f"#/$defs/{form}"}, "else": otherwise}


def _form(kind: type[Disclosure], model: type[BaseModel], key: str | None = None) -> Schema:
    """Return one form: the fields of its model, and what the path already says and nobody has to repeat."""
    found = model.model_json_schema(schema_generator=FilingSchema)
    for part in (found, *found.get("$defs", {}).values()):
        _put_into_chinese(part)
    found["title"] = {NilReturn: "无发生额声明", Withdrawn: "撤回"}.get(model, kind.heading)
    found["required"] = [name for name in found["required"] if name != key]
    found["properties"] |= _said_by_path(kind)
    return found


def _put_into_chinese(part: Schema) -> None:
    """Make labels titles; a class says its name only where that is Chinese."""
    named = chinese(part.pop("description", ""))
    part.pop("title", None)
    if named:
        part["title"] = named
    for field in part.get("properties", {}).values():
        field["title"] = field.pop("description", "")


def _said_by_path(kind: type[Disclosure]) -> Schema:
    said: Schema = {
        "record_type": {"title": "信息类别", "const": kind.record_type},
        "record_id": {"title": "记录编号", "type": "string", "pattern": f"^{kind.record_type}-"},
        "revision": {
            "title": "版次",
            "type": ["integer", "string"],
            "minimum": 1,
            "pattern": "^[1-9][0-9]?$",
        },
        "submitted_by_role": {"title": "报送主体", "const": ROLES[kind.owner]},
    }
    if kind.owner is Owner.DEPARTMENT:
        said["department"] = {"title": "部门编号", "type": "string"}
    elif kind.record_type not in OVERVIEWS:
        said["association_id"] = {"title": "统一社会信用代码", **association}
    for field in said.values():
        field["description"] = "路径已经说明，不必填写；填写的须与路径一致"
    return said


def _with_shared_scalars(whole: Schema) -> Schema:
    """Return a schema in which each kind of scalar stands once, among the definitions."""
    shared: Schema = {}
    for holder, key, scalar in list(_scalars(whole)):
        own: Schema = {
            word: scalar[word] for word in ("title", "description", "default", "const") if word in scalar
        }
        name = scalar["x-scalar"]
        shared[name] = {word: said for word, said in scalar.items() if word not in (*own, "x-scalar")}
        shared[name]["description"] = _how(shared[name])
        holder[key] = {"$ref": f"#/$defs/{name}", **own}
    own_defs = sorted(whole["$defs"].items())
    return whole | {"$defs": dict(own_defs) | dict(sorted(shared.items()))}


def _how(scalar: Schema) -> str:
    unit = f"（{scalar['x-unit']}）" if "x-unit" in scalar else ""
    return f"{scalar['x-kind']}{unit}：{scalar['x-how']}"


def _scalars(part: Any) -> Iterator[tuple[Any, Any, Schema]]:
    """Yield every scalar with the mapping or list it stands in."""
    for key, value in list(part.items() if isinstance(part, dict) else enumerate(part)):
        if isinstance(value, dict) and "x-scalar" in value:
            yield part, key, value
        elif isinstance(value, dict | list):
            yield from _scalars(value)
