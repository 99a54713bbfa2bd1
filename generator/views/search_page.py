"""The page where a reader looks for an association or for the words of a record."""

from dataclasses import dataclass
from typing import ClassVar

from generator.views import urls
from generator.views.page import About, Page, Publication, head_of

EXAMPLES = ("海洋装备", "51379900MJE000013B", "hyzb", "信用承诺")


@dataclass(frozen=True, slots=True)
class SearchPage(Page):
    """One field; the results are put in by the reader's browser.

    ``names`` is the way to the index of associations, ``index`` to the folder of ``shards.json``,
    ``associations`` to the list that works without a script; ``examples`` show what can be typed.
    """

    template: ClassVar[str] = "search"

    names: str
    index: str
    associations: str
    examples: tuple[str, ...]


def present(publication: Publication) -> SearchPage:
    """Return the page."""
    description = "按名称、简称、曾用名、统一社会信用代码、拼音或首字母查找行业协会，按原话查找公开的记录。"
    head = head_of(publication, About(urls.SEARCH, "搜索", description))
    names, index = head.root + urls.ASSOCIATION_INDEX, head.root + urls.SEARCH_INDEX
    return SearchPage(head, names, index, head.root + urls.ASSOCIATIONS, EXAMPLES)
