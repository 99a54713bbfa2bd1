"""Entries become RSS 2.0 and Atom by feedgen; nothing in them depends on the clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from feedgen.feed import FeedGenerator

from generator.views.feeds import FeedEntry
from generator.views.page import FeedLink, Publication

MIDNIGHT_IN_SHANGHAI = time(tzinfo=timezone(timedelta(hours=8)))
SOFTWARE = "association-transparency"


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed to be written: its addresses, what it is, which page it belongs to."""

    link: FeedLink
    description: str
    home: str


def moment(day: date) -> datetime:
    """Return the first moment of a day in Asia/Shanghai."""
    return datetime.combine(day, MIDNIGHT_IN_SHANGHAI)


def rss(channel: Channel, entries: Sequence[FeedEntry], publication: Publication) -> bytes:
    """Return RSS 2.0, newest entry first."""
    generator = _generator(channel, channel.link.url, entries, publication)
    written: bytes = generator.rss_str()
    return written


def atom(channel: Channel, entries: Sequence[FeedEntry], publication: Publication) -> bytes:
    """Return Atom 1.0, newest entry first."""
    generator = _generator(channel, channel.link.atom, entries, publication)
    written: bytes = generator.atom_str()
    return written


def _generator(
    channel: Channel, url: str, entries: Sequence[FeedEntry], publication: Publication
) -> FeedGenerator:
    """Set every date and put ``alternate`` last: feedgen would take the clock and the last link."""
    updated = moment(entries[0].on if entries else publication.as_of)
    feed = FeedGenerator()
    feed.id(publication.absolute(channel.link.atom))
    feed.title(channel.link.title)
    feed.subtitle(channel.description)
    feed.language("zh-CN")
    feed.generator(SOFTWARE)
    feed.author(name=publication.publisher)
    feed.updated(updated)
    feed.lastBuildDate(updated)
    feed.link(href=publication.absolute(url), rel="self")
    feed.link(href=publication.absolute(channel.home), rel="alternate")
    for entry in entries:
        _add(feed, entry, publication)
    return feed


def _add(feed: FeedGenerator, entry: FeedEntry, publication: Publication) -> None:
    added = feed.add_entry(order="append")
    added.id(entry.id)
    added.guid(entry.id, permalink=False)
    added.title(entry.title)
    added.link(href=publication.absolute(entry.url), rel="alternate")
    if entry.summary:
        added.description(entry.summary)
    added.published(moment(entry.on))
    added.updated(moment(entry.on))
    added.category(term=entry.record_type)
