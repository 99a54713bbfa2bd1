"""The older entries of a feed, in volumes that stay as they are once they are full (RFC 5005, ADR 0009)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from generator.views.feed_names import Archive, Feed
from generator.views.feeds import NEWEST, FeedEntry


class Volume(NamedTuple):
    """Up to a hundred entries of one month, newest first; ``name`` is its month and its number in it."""

    name: str
    entries: tuple[FeedEntry, ...]


def volumes(entries: Iterable[FeedEntry], as_of: date) -> tuple[Volume, ...]:
    """Return the volumes of a feed, oldest first.

    A volume is made when its month is over, or when it is full and its last day is over: what is filed
    later goes into a later one. Only an entry whose time to be shown has ended leaves its volume, and
    none of another month moves for it.
    """
    by_month = groupby(sorted(entries), key=lambda entry: f"{entry.on:%Y-%m}")
    return tuple(volume for month, found in by_month for volume in _of_month(month, list(found), as_of))


def unbound(entries: Iterable[FeedEntry], bound: Iterable[Volume]) -> list[FeedEntry]:
    """Return what of a feed's entries is in no volume yet, newest first: the feed itself has it."""
    archived = {entry.id for volume in bound for entry in volume.entries}
    return sorted((entry for entry in entries if entry.id not in archived), reverse=True)


def keeps(feed: Feed, month: date, as_of: date) -> bool:
    """Say whether the archive of a feed has the entries of the month of a day."""
    recent = month >= date(as_of.year - 1, as_of.month, 1)
    return feed.archive is Archive.FULL or (recent and feed.archive is Archive.RECENT)


def _of_month(month: str, entries: Sequence[FeedEntry], as_of: date) -> Iterator[Volume]:
    for number, start in enumerate(range(0, len(entries), NEWEST), 1):
        found = entries[start : start + NEWEST]
        full = len(found) == NEWEST and found[-1].on < as_of
        if full or month < f"{as_of:%Y-%m}":
            yield Volume(f"{month}-{number}", tuple(reversed(found)))
