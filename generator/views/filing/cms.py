"""The settings of Decap CMS, made from the same fields as the forms: a collection for each type of record."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from generator.model.disclosures import record_types
from generator.model.policy import Policy
from generator.model.record import Disclosure, Owner
from generator.views.filing.code_lists import with_choices
from generator.views.filing.form import GROUP, Field, form
from generator.views.filing.inputs import hint, is_long
from generator.views.filing.workbook import has_template
from generator.views.scene import Scene

Said = dict[str, Any]
_NO = "填“否”：打开，再关上"
"""A switch that nobody touched says nothing."""
_OWNED = {
    Owner.ASSOCIATION: "data/associations/{{uscc}}/{type}",
    Owner.REGISTRAR: "data/registrars/{{registrar}}/{type}/{{uscc}}",
    Owner.DEPARTMENT: "data/departments/{{department}}/{type}",
}
"""Where files go; the page fills in who files of whom: the CMS writes all but folders in small letters."""
_NOTE = "correction_note"
"""What only a correction has to say."""
_HALF = "半年度"
"""The kind of the names that have a capital letter."""
_BY_ANSWER = {"slug": "{record}", "identifier_field": "disclosed_on"}
"""How a file is named by what the page was told, where the record itself cannot name it."""
_LATER = _BY_ANSWER | {"extension": "r{revision}.yaml"}
"""How a later revision is named."""


def settings(scene: Scene) -> Said:
    """Return the settings; the operator says only which forge the files go to."""
    return {
        "load_config_file": False,
        "backend": dict(scene.publication.cms_backend),
        "publish_mode": "editorial_workflow",
        "media_folder": "content/uploads",
        "locale": "zh_Hans",
        "site_url": scene.publication.site_url,
        "editor": {"preview": False},
        "slug": {"encoding": "ascii"},
        "collections": list(_collections(scene.policy)),
    }


def _collections(policy: Policy) -> Iterator[Said]:
    """Yield those of records and of declarations that nothing happened, then those of later revisions."""
    kinds = [kind for kind in record_types().values() if has_template(kind)]
    yield from (_records(kind, policy) for kind in kinds)
    yield from (_nil_returns(kind, policy) for kind in kinds if kind.nil_allowed)
    yield from (_corrections(kind, policy) for kind in kinds)
    yield from (_withdrawals(kind, policy) for kind in kinds)


def _records(kind: type[Disclosure], policy: Policy) -> Said:
    if _key(kind).kind == _HALF:
        fields = _asked(kind, policy, "record", without=(_NOTE, kind.key_field))
        return _collection(kind, "", kind.heading, fields) | _BY_ANSWER
    fields = _asked(kind, policy, "record", must=kind.key_field, without=(_NOTE,))
    return _collection(kind, "", kind.heading, fields)


def _key(kind: type[Disclosure]) -> Field:
    return next(field for field in form(kind.record_type) if field.name == kind.key_field)


def _nil_returns(kind: type[Disclosure], policy: Policy) -> Said:
    said = {"name": "nil_return", "widget": "hidden", "default": True}
    fields = [said, *_asked(kind, policy, "nil-return", must="period", without=(_NOTE, "nil_return"))]
    only = {
        "filter": {"field": "nil_return", "value": True},
        "slug": "{{period}}",
        "identifier_field": "period",
    }
    return _collection(kind, "-nil", f"{kind.heading}：全年没有发生", fields) | only


def _corrections(kind: type[Disclosure], policy: Policy) -> Said:
    fields = _asked(kind, policy, "record", must=_NOTE, without=(kind.key_field,))
    return _collection(kind, "-correction", f"更正：{kind.heading}", fields) | _LATER


def _withdrawals(kind: type[Disclosure], policy: Policy) -> Said:
    fields = _asked(kind, policy, "withdrawal", without=(_NOTE,))
    return _collection(kind, "-withdrawal", f"撤回：{kind.heading}", fields) | _LATER


def _asked(
    kind: type[Disclosure], policy: Policy, name: str, must: str = "", without: tuple[str, ...] = ()
) -> list[Said]:
    """Return the fields of a form; one has to be there, for the name of the file or for what it is."""
    whole = with_choices(form(kind.record_type, name), policy)
    asked = (field for field in whole if field.name not in without)
    return [said | {"required": True} if said["name"] == must else said for said in _fields(asked)]


def _collection(kind: type[Disclosure], end: str, label: str, fields: list[Said]) -> Said:
    return {
        "name": f"{kind.record_type}{end}",
        "label": label,
        "folder": _OWNED[kind.owner].format(type=kind.record_type),
        "slug": f"{{{{{kind.key_field}}}}}",
        "identifier_field": kind.key_field,
        "summary": "{{filename}}",
        "create": True,
        "extension": "yaml",
        "format": "yaml",
        "fields": fields,
    }


def _fields(asked: Iterable[Field], *, must: bool = True) -> Iterator[Said]:
    """Yield the fields of one level; Decap asks for what a group must have though nobody began the group."""
    return (_field(field, required=must and field.required) for field in asked)


def _field(field: Field, *, required: bool) -> Said:
    said: Said = {"name": field.name, "label": field.label, "required": required}
    if how := hint(replace(field, suggested=())) or (_NO if required and field.example is True else ""):
        said["hint"] = how
    if field.kind == GROUP:
        parts = list(_fields(field.parts, must=required or field.is_list))
        return said | {"widget": "list" if field.is_list else "object", "fields": parts}
    if field.is_list and not field.codes:
        return said | {"widget": "list", "field": {"name": "item", "label": field.label, **_value(field)}}
    return said | _value(field) | ({"multiple": True} if field.is_list else {})


def _value(field: Field) -> Said:
    """Return how one value is typed or chosen."""
    if field.codes:
        return {"widget": "select", "options": [{"label": word, "value": code} for code, word in field.codes]}
    if field.example is True:
        return {"widget": "boolean"}
    if field.kind in ("整数", "年度"):
        return {"widget": "number", "value_type": "int"}
    said: Said = {"widget": "text" if is_long(field) else "string"}
    return said | ({"pattern": [field.pattern, field.how or "写法不对"]} if field.pattern else {})
