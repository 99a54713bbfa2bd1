"""A form for one record type: filled in in the reader's browser, which writes the file to be filed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.model.code_lists import DEPARTMENTS, REGIONS
from generator.model.disclosures import record_types
from generator.model.paths import key_label
from generator.model.policy import Policy
from generator.model.record import OWNER_LABELS, Disclosure, Owner
from generator.views import urls
from generator.views.filing.code_lists import with_choices
from generator.views.filing.form import GROUP, Field, form
from generator.views.filing.hints import beside, keys
from generator.views.filing.inputs import is_long, options
from generator.views.filing.workbook import has_template
from generator.views.page import About, Crumb, Page, Publication, head_of
from generator.views.scene import choices

ABOVE = (Crumb("怎样提交", urls.SUBMIT), Crumb("在线填写", urls.FORMS))
CORRECTION = "correction_note"
OFFICES = {Owner.REGISTRAR: REGIONS, Owner.DEPARTMENT: DEPARTMENTS}
"""The lists of those who file, by the kind of owner."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A field as the form shows it: a value, a choice, a group, or as many rows as there are."""

    shape: str
    """``value``, ``text``, ``choice``, ``group``, ``rows`` or ``lines`` (one value a line)."""
    name: str
    """Its name in the file."""
    label: str
    """Its name for people."""
    kind: str
    """What kind of value it is: 日期, 金额, 文字 …"""
    required: bool
    """Whether it must be filled in, once what it is in is begun."""
    pattern: str
    """The regular expression of the schema that a value has to match; empty without one."""
    longest: int
    """How many characters a text may have; 0 without a limit."""
    hint: str
    """How it is written; of groups and rows, what to do without any."""
    keys: str
    """The keys that a phone shows for it (``inputmode``); empty where all are needed."""
    options: tuple[tuple[str, str], ...]
    """The values of a choice, each with its label."""
    suggested: tuple[tuple[str, str], ...]
    """Values that are offered, each with its label; others can be written as well."""
    entries: tuple["Entry", ...]
    """What is inside a group or a row."""


@dataclass(frozen=True, slots=True)
class FormPage(Page):
    """The form of one record type."""

    template: ClassVar[str] = "form_page"

    record_type: str
    """The folder of the records."""
    owner: str
    """The folder of those who file: ``associations``, ``registrars`` or ``departments``."""
    owner_label: str
    """Who files."""
    basis: str
    """Why it has to be public."""
    due: str
    """By when."""
    key_label: str
    """What the file is named after."""
    key_kind: str
    """Whether that is a day, a year or half a year."""
    key_hint: str
    """How such a name is written."""
    key_keys: str
    """The keys that a phone shows for it."""
    offices: tuple[tuple[str, str], ...]
    """Who may file it, each with the name; empty where that is not chosen, or not known."""
    nil_allowed: bool
    """Whether a year without any can be declared."""
    entries: tuple[Entry, ...]
    """The fields of the form."""
    title: str
    """The name of the record type."""
    index: str
    """The index of associations, site-relative."""
    associations: str
    """The folder of the associations, site-relative."""
    filing_email: str
    """Where files can be sent; empty where that is not offered."""
    excel: str
    """The Excel template of the type, site-relative."""
    key_field: str
    """The name of the field that the file is named after."""
    relations: str
    """The file that says what the fields ask of each other, site-relative."""
    preview: str
    """The file that says how the page of a record tells it, site-relative."""
    checks: str
    """The page of the checks, site-relative."""
    new_file_pattern: str
    """Where the forge takes a new file; empty without a forge."""


def forms() -> Iterator[type[Disclosure]]:
    """Yield the record types that are filled in; the yearly list is computed."""
    return filter(has_template, record_types().values())


def present_all(policy: Policy, publication: Publication) -> Iterator[FormPage]:
    """Yield the form of each record type."""
    return (_present(kind, policy, publication) for kind in forms())


def _present(kind: type[Disclosure], policy: Policy, publication: Publication) -> FormPage:
    said = f"填写“{kind.heading}”，得到要提交的文件。填写的内容只留在本机浏览器，不会发到任何地方。"
    head = head_of(publication, About(urls.form(kind.record_type), f"填写：{kind.heading}", said), ABOVE)
    fields = with_choices(form(kind.record_type), policy)
    key = next(field for field in fields if field.name == kind.key_field)
    return FormPage(
        head=head,
        record_type=kind.record_type,
        owner=kind.owner.value,
        owner_label=OWNER_LABELS[kind.owner],
        basis=policy.basis(kind.record_type),
        due=policy.due(kind.record_type),
        key_label=key_label(kind),
        key_kind=key.kind,
        key_hint=beside(key),
        key_keys=keys(key.kind),
        offices=tuple(choices(policy, OFFICES[kind.owner]).items()) if kind.owner in OFFICES else (),
        nil_allowed=kind.nil_allowed,
        entries=tuple(_entry(field) for field in fields if field.name not in (kind.key_field, CORRECTION)),
        title=kind.heading,
        index=urls.ASSOCIATION_INDEX,
        associations=urls.ASSOCIATIONS,
        filing_email=publication.filing_email,
        excel=urls.template(kind.record_type),
        key_field=kind.key_field,
        relations=urls.form_relations(kind.record_type),
        preview=urls.form_preview(kind.record_type),
        checks=urls.CHECKS,
        new_file_pattern=publication.new_file_pattern,
    )


def _entry(field: Field, *, is_inside: bool = False) -> Entry:
    return Entry(
        shape=_shape(field),
        name=field.name,
        label=field.label,
        kind=field.kind,
        required=field.required,
        pattern=field.pattern,
        longest=field.longest,
        hint=beside(field, is_inside=is_inside),
        keys=keys(field.kind, field.pattern),
        options=options(field),
        suggested=field.suggested,
        entries=tuple(_entry(part, is_inside=True) for part in field.parts),
    )


def _shape(field: Field) -> str:
    if field.parts and field.is_list:
        return "rows"
    if field.kind == GROUP:
        return "group"
    if field.is_list:
        return "lines"
    if options(field):
        return "choice"
    return "text" if is_long(field) else "value"
