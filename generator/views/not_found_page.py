"""What is shown where there is no page."""

from dataclasses import dataclass, replace
from typing import ClassVar

from generator.views import urls
from generator.views.page import About, Link, Page, Publication, head_of


@dataclass(frozen=True, slots=True)
class NotFoundPage(Page):
    """It is shown at any depth; its addresses begin at the root of the site."""

    template: ClassVar[str] = "not_found_page"

    search_url: str
    """Where a search leads."""
    ways: tuple[Link, ...]
    """Where to go instead."""


def present(publication: Publication) -> NotFoundPage:
    """Return the page."""
    head = head_of(
        publication, About(urls.NOT_FOUND, "没有这一页", "地址可能有误；已公开的记录不会因更正而换地址。")
    )
    ways = (
        Link("首页", urls.HOME),
        Link("全部协会", urls.ASSOCIATIONS),
        Link("承接名录", urls.ELIGIBLE_LISTS),
        Link("逾期未公开", urls.OVERDUE),
        Link("怎样提交", "submit/"),
    )
    return NotFoundPage(replace(head, crumbs=()), urls.SEARCH, ways)
