"""The feeds and calendars of the whole site."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import ClassVar

from generator.views import urls
from generator.views.feed_names import Feed
from generator.views.notices import NoticeRow, notice_rows
from generator.views.page import About, FeedLink, Link, Page, Publication, head_of
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class FeedList:
    """Feeds that are offered together."""

    anchor: str
    """The fragment of the list."""
    title: str
    """By what they are told apart."""
    opml_url: str
    """All of them as one file for a reader."""
    feeds: tuple[FeedLink, ...]
    """The feeds in the order they are offered."""


@dataclass(frozen=True, slots=True)
class FeedsPage(Page):
    """All feeds, as RSS, Atom and JSON Feed."""

    template: ClassVar[str] = "feeds_page"

    lists: tuple[FeedList, ...]
    """The feeds by topic, type, city and industry."""
    calendars: tuple[Link, ...]
    """The calendar of each registrar."""
    associations_url: str
    """Where a reader finds the association whose own feed is wanted."""
    notices: tuple[NoticeRow, ...]
    """What the operator has said of site and data, newest first."""
    notices_url: str
    """The feed of the notices."""
    overdue_url: str
    """All that is overdue, of which the feed has the newest."""


def present(feeds: Sequence[Feed], calendars: Sequence[Link], scene: Scene) -> FeedsPage:
    """Return the page of feeds."""
    publication = scene.publication
    said = "按主题、类别、地区和行业订阅公开、更正和撤回，不需要注册；每家协会另有订阅和期限日历。"
    by_group = groupby(feeds, key=lambda feed: feed.group)
    return FeedsPage(
        head=head_of(publication, About(urls.FEEDS, "订阅", said)),
        lists=tuple(
            FeedList(
                group.value,
                group.label,
                urls.opml(group.value),
                tuple(_link(feed, publication) for feed in found),
            )
            for group, found in by_group
        ),
        calendars=tuple(calendars),
        associations_url=urls.ASSOCIATIONS,
        notices=notice_rows(scene),
        notices_url=urls.feed("notices", "xml"),
        overdue_url=urls.OVERDUE,
    )


def _link(feed: Feed, publication: Publication) -> FeedLink:
    """Return a feed under its own title: the page says whose it is."""
    return replace(publication.feed(feed.title, feed.name), title=feed.title)
