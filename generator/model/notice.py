"""What the operator says to who reads the site and who uses its data (``data/policy/notices.yaml``)."""

import re
from typing import Annotated

from pydantic import AfterValidator

from generator.model.record import Stated
from generator.model.scalars import Article, Code, Date, Line, Url, Word, wrong

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _slug(value: str) -> str:
    if not _SLUG.fullmatch(value):
        raise wrong("notice_id", "的编号只用小写英文字母、数字和短横线", "改写编号，如 new-format")
    return value


NoticeId = Annotated[Word, AfterValidator(_slug)]
"""The name of a notice for ever: in addresses and in the ids of entries."""


class NoticeKind(Code):
    """What a notice is about."""

    SITE = "site", "网站"
    DATA = "data", "数据格式"


class Notice(Stated):
    """One notice; a correction keeps its id, and with it the id of its entry in the feed."""

    published_on: Date
    """发布日期"""
    kind: NoticeKind
    """类别"""
    title: Line
    """标题"""
    text: Article
    """正文"""
    url: Url | None = None
    """网址"""
