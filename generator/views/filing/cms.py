"""The settings of Decap CMS, made from the same fields as the forms: a collection for each type of record."""

from collections.abc import Iterator
from typing import Any

from generator.model.disclosures import record_types
from generator.model.record import Disclosure, Owner
from generator.views.filing.form import GROUP, NUMBERED, TEXT, Field, form
from generator.views.filing.workbook import has_template
from generator.views.form_page import hint
from generator.views.page import Publication

Said = dict[str, Any]
LONG = 200
"""Texts of more characters get a field of several lines."""
_OWNED = {
    Owner.ASSOCIATION: "data/associations/{{uscc}}/{type}",
    Owner.REGISTRAR: "data/registrars/{{registrar}}/{type}/{{uscc}}",
    Owner.DEPARTMENT: "data/departments/{{department}}/{type}",
}
"""Where files go; the page fills in who files of whom: the CMS writes all but folders in small letters."""
_NOTE = "correction_note"
"""What only a correction has to say."""
_CORRECTED = "r2.yaml"
"""How the name of a correction ends; that of a second one would end otherwise."""


def settings(publication: Publication) -> Said:
    """Return the settings; the operator says only which forge the files go to."""
    return {
        "load_config_file": False,
        "backend": dict(publication.cms_backend),
        "publish_mode": "editorial_workflow",
        "media_folder": "content/uploads",
        "locale": "zh_Hans",
        "site_url": publication.site_url,
        "editor": {"preview": False},
        "slug": {"encoding": "ascii"},
        "collections": list(_collections()),
    }


def _collections() -> Iterator[Said]:
    """Yield those of records, those of declarations that nothing happened, those of corrections."""
    kinds = [kind for kind in record_types().values() if has_template(kind)]
    yield from (_records(kind) for kind in kinds)
    yield from (_nil_returns(kind) for kind in kinds if kind.nil_allowed)
    yield from (_corrections(kind) for kind in kinds)


def _records(kind: type[Disclosure]) -> Said:
    fields = [said for said in _asked(kind, "record", kind.key_field) if said["name"] != _NOTE]
    return _collection(kind, "", kind.heading, kind.key_field, fields)


def _nil_returns(kind: type[Disclosure]) -> Said:
    said = {"name": "nil_return", "widget": "hidden", "default": True}
    others = [one for one in _asked(kind, "nil-return", "period") if one["name"] not in (said["name"], _NOTE)]
    only = {"filter": {"field": "nil_return", "value": True}}
    return _collection(kind, "-nil", f"{kind.heading}：全年没有发生", "period", [said, *others]) | only


def _corrections(kind: type[Disclosure]) -> Said:
    fields = _asked(kind, "record", kind.key_field, _NOTE)
    made = _collection(kind, "-r2", f"更正：{kind.heading}", kind.key_field, fields)
    return made | {"extension": _CORRECTED}


def _asked(kind: type[Disclosure], form_name: str, *must: str) -> list[Said]:
    """Return the fields of a form; some have to be there, for the name of the file or for what it is."""
    asked = _fields(form(kind.record_type, form_name))
    return [said | {"required": True} if said["name"] in must else said for said in asked]


def _collection(kind: type[Disclosure], end: str, label: str, key: str, fields: list[Said]) -> Said:
    return {
        "name": f"{kind.record_type}{end}",
        "label": label,
        "folder": _OWNED[kind.owner].format(type=kind.record_type),
        "slug": f"{{{{{key}}}}}",
        "identifier_field": key,
        "create": True,
        "extension": "yaml",
        "format": "yaml",
        "fields": fields,
    }


def _fields(asked: tuple[Field, ...]) -> Iterator[Said]:
    """Yield the fields of one level; what is named by numbers the CMS cannot ask for."""
    return (_field(field) for field in asked if field.kind != NUMBERED)


def _field(field: Field) -> Said:
    said: Said = {"name": field.name, "label": field.label, "required": field.required}
    if how := hint(field):
        said["hint"] = how
    if field.kind == GROUP:
        return said | {"widget": "list" if field.is_list else "object", "fields": list(_fields(field.parts))}
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
    long = field.kind == TEXT and field.longest > LONG
    said: Said = {"widget": "text" if long else "string"}
    return said | ({"pattern": [field.pattern, field.how or "写法不对"]} if field.pattern else {})
