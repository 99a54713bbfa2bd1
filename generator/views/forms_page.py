"""Which forms there are, by those who file."""

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from generator.model.record import OWNER_LABELS, Disclosure, Owner
from generator.views import urls
from generator.views.form_page import forms
from generator.views.page import About, Crumb, Link, Page, Publication, head_of


@dataclass(frozen=True, slots=True)
class Shelf:
    """The forms of those who file."""

    title: str
    """Who they are."""
    links: tuple[tuple[Link, str], ...]
    """The form of each record type, and the address of its Excel template."""


@dataclass(frozen=True, slots=True)
class FormsPage(Page):
    """All forms."""

    template: ClassVar[str] = "forms_page"

    shelves: tuple[Shelf, ...]
    """Those of associations first."""


def present(publication: Publication) -> FormsPage:
    """Return the page."""
    said = "选择要公开的事项，在浏览器里填写，得到可以直接提交的文件；也可以下载 Excel 模板。"
    above = (Crumb("怎样提交", urls.SUBMIT),)
    head = head_of(publication, About(urls.FORMS, "在线填写", said), above)
    kinds = sorted(forms(), key=lambda kind: list(Owner).index(kind.owner))
    shelves = (
        Shelf(OWNER_LABELS[owner], tuple(_links(kind) for kind in group))
        for owner, group in groupby(kinds, key=lambda kind: kind.owner)
    )
    return FormsPage(head=head, shelves=tuple(shelves))


def _links(kind: type[Disclosure]) -> tuple[Link, str]:
    return Link(kind.heading, urls.form(kind.record_type)), urls.template(kind.record_type)
