"""Entries become RSS 2.0 and Atom by feedgen, and JSON Feed; nothing in them depends on the clock."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator

from generator.outputs.feed_channel import Channel, html, moment
from generator.outputs.json_feed import json_feed
from generator.views import urls
from generator.views.feed_archive import Volume
from generator.views.feeds import FeedEntry
from generator.views.page import Publication

HISTORY = "http://purl.org/syndication/history/1.0"
SOFTWARE = "association-transparency"
_DECLARATION = b"?>\n"


def documents(
    channel: Channel,
    entries: Sequence[FeedEntry],
    publication: Publication,
    archived: Iterable[str] = (),
) -> Iterator[tuple[str, bytes]]:
    """Yield the address and the bytes of a feed in each format that it has, newest entry first.

    ``archived`` is the address of the newest archive document, if there is one; Atom leads to it.
    """
    link = channel.link
    yield link.url, rss(channel, entries, publication)
    yield link.atom, atom(channel, entries, publication, archived)
    if link.json:
        yield link.json, json_feed(channel, entries, publication)


def rss(channel: Channel, entries: Sequence[FeedEntry], publication: Publication) -> bytes:
    """Return RSS 2.0."""
    url = channel.link.url
    return _readable(url, _generator(channel, url, entries, publication).rss_str())


def atom(
    channel: Channel, entries: Sequence[FeedEntry], publication: Publication, archived: Iterable[str] = ()
) -> bytes:
    """Return Atom 1.0."""
    url = channel.link.atom
    feed = _generator(channel, url, entries, publication)
    _before(feed, archived, publication)
    return _readable(url, feed.atom_str())


def archives(
    channel: Channel, volumes: Sequence[tuple[str, Volume]], publication: Publication
) -> Iterator[tuple[str, bytes]]:
    """Yield archive documents, oldest first; each leads to the one before, none to a later one."""
    for number, (url, volume) in enumerate(volumes):
        feed = _generator(channel, url, volume.entries, publication)
        feed.register_extension("archive", ArchiveMark, None, rss=False)
        feed.link(href=publication.absolute(channel.link.atom), rel="current")
        _before(feed, [before for before, _ in volumes[max(0, number - 1) : number]], publication)
        yield url, _readable(url, feed.atom_str())


class ArchiveMark(BaseExtension):  # type: ignore[misc] # feedgen is untyped
    """Marks a document as an archive (RFC 5005, section 4)."""

    def extend_atom(self, feed: Any) -> Any:
        """Put the mark before the entries."""
        feed.insert(0, feed.makeelement(f"{{{HISTORY}}}archive", nsmap={"fh": HISTORY}))
        return feed


def _before(feed: FeedGenerator, archived: Iterable[str], publication: Publication) -> None:
    for url in archived:
        feed.link(href=publication.absolute(url), rel="prev-archive")


def _readable(url: str, document: bytes) -> bytes:
    """Name the stylesheet with which a browser shows the feed as a page."""
    sheet = f'<?xml-stylesheet type="text/xsl" href="{urls.up(url)}{urls.FEED_STYLESHEET}"?>\n'
    head, _, body = document.partition(_DECLARATION)
    return head + _DECLARATION + sheet.encode() + body


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
    added.content(html(entry), type="html")
    added.published(moment(entry.on))
    added.updated(moment(entry.on))
    added.category(term=entry.record_type)
