"""Under which names an association is found."""

from collections.abc import Sequence

from generator.model.summary import Summary
from generator.views import urls
from generator.views.api.response import Response, Whose
from generator.views.browse_page import place
from generator.views.scene import Scene


class SearchRow(Whose):
    """一家协会的各种叫法."""

    short_name: str | None
    """简称"""
    former_names: tuple[str, ...]
    """曾用名"""
    pinyin: str
    """名称的拼音。每字一个音节，用空格分开；不是汉字的照原文。"""
    initials: str
    """拼音首字母"""
    url: str
    """协会的页面。相对网站首页的地址。"""


class Search(Response):
    """检索表.

    供自建的查询按名称、简称、曾用名、统一社会信用代码、拼音和首字母查找协会。
    """

    associations: tuple[SearchRow, ...]
    """协会"""


def search(summaries: Sequence[Summary], scene: Scene) -> Search:
    """Return a row for every association, in the order of every list."""
    rows = tuple(_row(summary) for summary in sorted(summaries, key=place))
    return Search(as_of=scene.publication.as_of, associations=rows)


def _row(summary: Summary) -> SearchRow:
    return SearchRow(
        uscc=summary.uscc,
        name=summary.name,
        short_name=summary.short_name or None,
        former_names=summary.former_names,
        pinyin=summary.sort_key,
        initials="".join(syllable[0] for syllable in summary.sort_key.split()),
        url=urls.association(summary.uscc),
    )
