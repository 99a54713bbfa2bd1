"""The settings of Decap CMS, made from the same fields as the forms: a collection for each type of record."""

from collections.abc import Iterator
from typing import Any

from generator.model.disclosures import record_types
from generator.model.record import Disclosure, Owner
from generator.model.writing import document
from generator.views.filing.form import GROUP, NUMBERED, TEXT, Field, form
from generator.views.filing.workbook import has_template
from generator.views.form_page import hint
from generator.views.page import Publication

Said = dict[str, Any]
LONG = 200
"""Texts of more characters get a field of several lines."""
_OWNERS = {
    Owner.ASSOCIATION: ("data/associations", "association_id", "统一社会信用代码"),
    Owner.DEPARTMENT: ("data/departments", "department", "部门编号"),
}
"""Whose files can be written: the folder, and the field that the next folder is named after.

Those of registrars lie below a region that no field says.
"""


def settings(publication: Publication) -> str:
    """Return the settings as YAML; the operator says only which forge the files go to."""
    return document(_settings(publication))


def _settings(publication: Publication) -> Said:
    return {
        "backend": dict(publication.cms_backend),
        "publish_mode": "editorial_workflow",
        "media_folder": "content/uploads",
        "locale": "zh_Hans",
        "site_url": publication.site_url,
        "editor": {"preview": False},
        "slug": {"encoding": "ascii"},
        "collections": [_collection(kind) for kind in record_types().values() if _is_written(kind)],
    }


def _is_written(kind: type[Disclosure]) -> bool:
    return has_template(kind) and kind.owner in _OWNERS


def _collection(kind: type[Disclosure]) -> Said:
    folder, owner, label = _OWNERS[kind.owner]
    who = {"name": owner, "label": label, "widget": "string", "hint": "文件放在以它命名的文件夹"}
    what = {"name": "record_type", "widget": "hidden", "default": kind.record_type}
    return {
        "name": kind.record_type,
        "label": kind.heading,
        "folder": folder,
        "path": f"{{{{{owner}}}}}/{kind.record_type}/{{{{{kind.key_field}}}}}",
        "filter": {"field": "record_type", "value": kind.record_type},
        "identifier_field": kind.key_field,
        "create": True,
        "extension": "yaml",
        "format": "yaml",
        "fields": [what, who, *(_named(kind, said) for said in _fields(form(kind.record_type)))],
    }


def _named(kind: type[Disclosure], said: Said) -> Said:
    """Return a field; the one that the file is named after has to be there."""
    return said | {"required": True} if said["name"] == kind.key_field else said


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
