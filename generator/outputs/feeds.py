"""Entries become RSS 2.0 and Atom by feedgen, and JSON Feed; nothing in them depends on the clock."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any

from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator

from generator.outputs.feed_channel import Channel, html, moment, paragraphs
from generator.outputs.json_feed import json_feed
from generator.views import urls
from generator.views.feeds import FeedEntry
from generator.views.page import Publication

HISTORY = "http://purl.org/syndication/history/1.0"
ATOM_LINK = "{http://www.w3.org/2005/Atom}link"
SOFTWARE = "association-transparency"
_DECLARATION = b"?>\n"


def documents(
    channel: Channel,
    entries: Sequence[FeedEntry],
    publication: Publication,
    archived: Iterable[str] = (),
) -> Iterator[tuple[str, bytes]]:
    """Yield the address and the bytes of a feed in each format, newest entry first.

    ``archived`` is the address of the newest archive document, if there is one: every format leads to it.
    """
    link = channel.link
    yield link.url, rss(channel, entries, publication, archived)
    yield link.atom, atom(channel, entries, publication, archived)
    yield link.json, json_feed(channel, entries, publication, archived)


def rss(
    channel: Channel, entries: Sequence[FeedEntry], publication: Publication, archived: Iterable[str] = ()
) -> bytes:
    """Return RSS 2.0."""
    url = channel.link.url
    feed = _generator(channel, url, entries, publication)
    for entry in entries:
        _add(feed, entry, publication).content(html(entry), type="html")
    feed.register_extension("archive", ArchiveLink, None, atom=False)
    feed.archive.addresses = [publication.absolute(address) for address in archived]
    return _readable(url, feed.rss_str())


def atom(
    channel: Channel, entries: Sequence[FeedEntry], publication: Publication, archived: Iterable[str] = ()
) -> bytes:
    """Return Atom 1.0."""
    url = channel.link.atom
    feed = _generator(channel, url, entries, publication)
    for entry in entries:
        link = f'<p><a href="{escape(publication.absolute(entry.url))}">永久链接</a></p>'
        _add(feed, entry, publication).content(paragraphs(entry) + link, type="xhtml")
    for address in archived:
        feed.link(href=publication.absolute(address), rel="prev-archive")
    return _readable(url, feed.atom_str())


class ArchiveLink(BaseExtension):  # type: ignore[misc] # feedgen is untyped
    """Leads from RSS to the newest archive document, which is Atom (RFC 5005, section 4)."""

    addresses: Sequence[str] = ()

    def extend_rss(self, feed: Any) -> Any:
        """Put the link behind the one to the feed itself; feedgen writes no other into RSS."""
        for address in self.addresses:
            said = {"rel": "prev-archive", "href": address, "type": "application/atom+xml"}
            found = feed[0].makeelement(ATOM_LINK, said)
            feed[0].find(ATOM_LINK).addnext(found)
        return feed


def stylesheet(url: str) -> str:
    """Return the line that names the stylesheet with which a browser shows a feed as a page."""
    return f'<?xml-stylesheet type="text/css" href="{urls.up(url)}{urls.FEED_STYLESHEET}"?>\n'


def _readable(url: str, document: bytes) -> bytes:
    head, _, body = document.partition(_DECLARATION)
    return head + _DECLARATION + stylesheet(url).encode() + body


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
    return feed


def _add(feed: FeedGenerator, entry: FeedEntry, publication: Publication) -> Any:
    added = feed.add_entry(order="append")
    added.id(entry.id)
    added.guid(entry.id, permalink=False)
    added.title(entry.title)
    added.link(href=publication.absolute(entry.url), rel="alternate")
    added.published(moment(entry.on))
    added.updated(moment(entry.on))
    added.category(term=entry.record_type)
    return added
