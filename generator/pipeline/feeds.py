"""The feeds of the whole site: archives month by month, then the newest entries that lead to them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from generator.outputs.feed_archive import Writer, archive, short, whole
from generator.outputs.feed_channel import Channel
from generator.outputs.feeds import documents
from generator.outputs.opml import opml
from generator.pipeline.context import Context
from generator.pipeline.reduction import Reduction
from generator.views import urls
from generator.views.feed_archive import keeps, unbound, volumes
from generator.views.feed_names import Archive, Feed, links, site_feeds
from generator.views.feeds import NEWEST, FeedEntry, belongs, once
from generator.views.page import Publication

FRAGMENTS = 1 << 16
"""Entries that are at hand as they are written: a month of thousands of associations."""


def feed_files(reduction: Reduction, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield every feed of the whole site in every format, each after its archive."""
    feeds, publication = site_feeds(context.policy), context.publication
    channels = zip(feeds, links(feeds, publication), strict=True)
    found = [_Feed(feed, Channel(link, feed.description, urls.FEEDS), publication) for feed, link in channels]
    yield from _archives({one.feed.name: one for one in found}, reduction, publication)
    for one in found:
        entries = one.loose if len(one.loose) > NEWEST else reduction.newest(one.feed.name)
        yield from documents(one.channel, entries, publication, one.last)


def opml_files(context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield the subscriptions to all feeds of each kind."""
    for group, found in groupby(site_feeds(context.policy), key=lambda feed: feed.group):
        yield urls.opml(group.value), opml(group.label, found, context.publication)


@dataclass(slots=True)
class _Feed:
    """A feed on its way: its newest volume so far, and what no volume has."""

    feed: Feed
    channel: Channel
    publication: Publication
    last: tuple[str, ...] = ()
    loose: list[FeedEntry] = field(default_factory=list)

    def bind(self, entries: Iterable[FeedEntry], write: Writer) -> Iterator[tuple[str, bytes]]:
        """Yield the archive documents of a month, oldest first."""
        found = once(entries)
        bound = volumes(found, self.publication.as_of)
        for volume in bound:
            url = urls.feed_volume(self.feed.name, volume.name)
            yield url, archive(self.channel, (url, volume), self.last, self.publication, write)
            self.last = (url,)
        self.loose = unbound(found, bound)


def _archives(
    feeds: Mapping[str, _Feed], reduction: Reduction, publication: Publication
) -> Iterator[tuple[str, bytes]]:
    """Yield all archive documents, month by month: memory holds the entries of one month."""
    writers = {
        kind: lru_cache(FRAGMENTS)(make(publication))
        for kind, make in ((Archive.FULL, whole), (Archive.RECENT, short))
    }
    for month, entries in reduction.entries.months():
        for name, found in sorted(_by_feed(entries).items()):
            if name in feeds and keeps(feeds[name].feed, month, publication.as_of):
                yield from feeds[name].bind(found, writers[feeds[name].feed.archive])
        for write in writers.values():
            write.cache_clear()


def _by_feed(entries: Iterable[FeedEntry]) -> Mapping[str, list[FeedEntry]]:
    found: dict[str, list[FeedEntry]] = defaultdict(list)
    for entry in entries:
        for name in belongs(entry):
            found[name].append(entry)
    return found
