"""How the page of a record tells it, as the form reads it: fields with labels and codes, phrases, tables."""

from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from typing import Any

from pydantic import BaseModel

from generator.model.disclosures import record_types
from generator.model.disclosures.annual_report import AnnualReport
from generator.model.record import Disclosure, Owner
from generator.model.scalars import Code
from generator.rules.checks.places import written
from generator.views.declared_tables import Checked, Column, Named, Share
from generator.views.filing.statement_forms import statement_forms
from generator.views.labels import Field, fields, item_shape, label
from generator.views.own_tables import OWN, OwnTable
from generator.views.phrases import PHRASES, Part, Phrase, named
from generator.views.record_block import untold
from generator.views.report_parts import GROUPS, NOT_IN_NOTES, STATEMENTS
from generator.views.rows import is_table
from generator.views.scene import Scene, choices
from generator.views.sections import ENVELOPE, gist_fields
from generator.views.standing_rows import OF_OTHERS
from generator.views.states import RECORDS

Said = dict[str, Any]
Model = type[BaseModel]


def preview(record_type: str, scene: Scene) -> Said:
    """Return all that the form needs to show a record of a type as its page will."""
    kind = record_types()[record_type]
    is_report, without = kind is AnnualReport, elsewhere(kind)
    statements = STATEMENTS if is_report else frozenset()
    asked = [field for field in fields(kind) if field.name not in ENVELOPE | statements]
    return {
        "key": label(kind, kind.key_field),
        "gist": [_name(kind, name) for name in gist_fields(kind)],
        "fields": [_field(kind, field, scene) for field in asked],
        "shown": [_name(kind, field.name) for field in asked if field.name not in without],
        "models": {model.__name__: _model(model, scene) for model in _inside(asked)},
        "own": _own(kind, OWN[kind]) if kind in OWN else None,
        "states": {name: asdict(state) for name, state in RECORDS.items() if state},
        "groups": [_name(kind, name) for name in GROUPS] if is_report else [],
        "statements": statement_forms() if is_report else None,
        "others": OF_OTHERS.get(kind, ""),
    }


def elsewhere(kind: type[Disclosure]) -> frozenset[str]:
    """Return the fields that the block of a record does not show as they are."""
    if kind is AnnualReport:
        return NOT_IN_NOTES
    return untold(kind, of_office=kind.owner is Owner.DEPARTMENT)


def _inside(asked: list[Field]) -> Iterator[Model]:
    """Yield the models of fields, and those inside them."""
    for field in asked:
        if model := _model_of(field):
            yield model
            yield from _inside(list(fields(model)))


def _model_of(field: Field) -> Model | None:
    return field.item if isinstance(field.item, type) and issubclass(field.item, BaseModel) else None


def _model(model: Model, scene: Scene) -> Said:
    said: Said = {"fields": [_field(model, field, scene) for field in fields(model)]}
    return said | ({"phrase": _phrase(model, PHRASES[model])} if model in PHRASES else {})


def _name(model: Model, name: str) -> str:
    """Return a field by the name that files have."""
    return model.model_fields[name].alias or name


def _field(model: Model, field: Field, scene: Scene) -> Said:
    many, inner, info = field.shape == "list", _model_of(field), model.model_fields[field.name]
    said: Said = {"name": _name(model, field.name), "label": field.label, "shape": _shape(field)}
    ways: Said = {
        "many": many,
        "table": is_table(field),
        "model": inner.__name__ if inner else None,
        "words": _words(field, scene),
        "open": not info.is_required() and info.default is None,
        "default": None if info.is_required() or info.default in (None, ()) else written(info.default),
    }
    return said | {name: way for name, way in ways.items() if way}


def _shape(field: Field) -> str:
    if field.shape != "list":
        return field.shape
    return "model" if _model_of(field) else item_shape(field.item)


def _words(field: Field, scene: Scene) -> dict[str, str]:
    """Return what the codes of a field are called; nothing for fields that have none."""
    if isinstance(field.item, type) and issubclass(field.item, Code):
        return {code.value: code.label for code in field.item}
    return choices(scene.policy, field.listed) if field.listed else {}


def _phrase(model: Model, said: Phrase) -> Said:
    parts = [_part(model, part) for part in said.parts]
    return {"parts": parts, "between": said.between, "otherwise": _spelled(model, said.otherwise)}


def _part(model: Model, part: Part) -> Said:
    asked = [[_name(model, name), None if flag is None else written(flag)] for name, flag in part.when]
    return {"words": _spelled(model, part.words), "when": asked}


def _spelled(model: Model, words: str) -> str:
    return words.format(**{name: f"{{{_name(model, name)}}}" for name in named(words)})


def _own(kind: type[Disclosure], own: OwnTable) -> Said:
    said: Said = {"caption": own.caption, "field": own.field, "heads": own.heads}
    if isinstance(own, Checked):
        return said | {"kind": "checked", "missing": own.missing, "there": own.there, "open": own.open}
    item = next(field.item for field in fields(kind) if field.name == own.field)
    named_parts = isinstance(own, Named)
    model = fields(item)[0].item if named_parts else item
    columns = list(map(partial(_column, kind, model), own.columns))
    return said | {"kind": "named" if named_parts else "listed", "columns": columns}


def _column(kind: type[Disclosure], model: Model, column: Column) -> Said:
    if isinstance(column.says, Share):
        return {"part": _name(model, column.says.part), "whole": _name(kind, column.says.whole)}
    return _phrase(model, column.says)
