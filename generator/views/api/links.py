"""Where else an association is told of."""

from generator.views import api_urls, urls
from generator.views.api.response import Response, Whose
from generator.views.page import Publication


class Links(Whose, Response):
    """一家协会在本站的各种形式.

    与协会的页面放在一起；地址都相对网站首页。
    """

    api: str
    """全部公开信息（JSON）"""
    page: str
    """页面"""
    history: str
    """全部变更"""
    rss: str
    """订阅（RSS）"""
    atom: str
    """订阅（Atom）"""
    calendar: str
    """期限日历（iCalendar）"""
    compare: str
    """并列比较用的数值"""
    on_day: str
    """每一天能否承接"""


def links(uscc: str, name: str, publication: Publication) -> Links:
    """Return the addresses of one association."""
    return Links(
        as_of=publication.as_of,
        uscc=uscc,
        name=name,
        api=api_urls.association(uscc),
        page=urls.association(uscc),
        history=urls.history(uscc),
        rss=urls.association_feed(uscc, "xml"),
        atom=urls.association_feed(uscc, "atom"),
        calendar=urls.calendar(uscc),
        compare=urls.compare_card(uscc),
        on_day=urls.on_day(uscc),
    )
