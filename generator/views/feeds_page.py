"""The feeds of the whole site."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.views import urls
from generator.views.page import About, FeedLink, Link, Page, Publication, head_of


@dataclass(frozen=True, slots=True)
class FeedsPage(Page):
    """All feeds, as RSS and as Atom."""

    template: ClassVar[str] = "feeds_page"

    feeds: tuple[FeedLink, ...]
    """The feeds in the order they are offered."""
    calendars: tuple[Link, ...]
    """The calendar of each registrar."""
    associations_url: str
    """Where a reader finds the association whose own feed is wanted."""


def present(feeds: Sequence[FeedLink], calendars: Sequence[Link], publication: Publication) -> FeedsPage:
    """Return the page of feeds."""
    said = "按类别订阅公开、更正和撤回，RSS 和 Atom 两种格式；每家协会另有自己的订阅。"
    suffix = f" · {publication.site_name}"
    shown = tuple(FeedLink(feed.title.removesuffix(suffix), feed.url, feed.atom) for feed in feeds)
    return FeedsPage(
        head=head_of(publication, About(urls.FEEDS, "订阅", said)),
        feeds=shown,
        calendars=tuple(calendars),
        associations_url=urls.ASSOCIATIONS,
    )
