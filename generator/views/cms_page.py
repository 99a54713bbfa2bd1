"""The door for those who write in a CMS: a page that asks who files, and loads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.views import urls
from generator.views.page import About, Page, Publication, head_of


@dataclass(frozen=True, slots=True)
class Question:
    """A field of the page."""

    name: str
    """Its name in the address."""
    label: str
    """Its name for people."""
    hint: str
    """How it is written."""


_WHO = (
    Question("uscc", "统一社会信用代码", "这家协会的代码，18 位；部门填报的不写"),
    Question(
        "office",
        "登记管理机关或者部门",
        "六位区划代码或者部门编号，例如 370000、d-370000-gxt；协会自己填报的不写",
    ),
)
_LATER = (
    Question(
        "record",
        "哪一份",
        "文件名里 .yaml 以前的部分，例如 2025、2026-03-12-2；半年度的第一次公开也写，例如 2026H1",
    ),
    Question("revision", "第几版", "第一次更正或者撤回写 2，以后写 3、4……；第一次公开的不写"),
)


@dataclass(frozen=True, slots=True)
class CmsPage(Page):
    """It stands outside the site's header and footer, as what it loads fills the window."""

    template: ClassVar[str] = "cms_page"
    standalone: ClassVar[bool] = True
    indexed: ClassVar[bool] = False

    site: str
    """What the site is called."""
    home: str
    """Its first page, site-relative."""
    forms: str
    """Where forms need no account, site-relative."""
    who: tuple[Question, ...]
    """Who files of whom."""
    later: tuple[Question, ...]
    """Which revision of which record; half a year from the first, as Decap writes no capital letter."""


def present_all(publication: Publication) -> Iterator[CmsPage]:
    """Yield the page, where the operator named a forge."""
    about = About(urls.CMS, "填写公开事项", "在内容管理系统里填写公开事项。")
    if publication.cms_backend:
        head = head_of(publication, about)
        yield CmsPage(head, publication.site_name, urls.HOME, urls.FORMS, _WHO, _LATER)
