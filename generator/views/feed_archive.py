"""The older entries of a feed, in volumes that stay as they are once they are full (RFC 5005)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from generator.views.feeds import NEWEST, FeedEntry


class Volume(NamedTuple):
    """Up to a hundred entries of one month, newest first; ``name`` is its month and its number in it."""

    name: str
    entries: tuple[FeedEntry, ...]


def volumes(entries: Iterable[FeedEntry], as_of: date) -> tuple[Volume, ...]:
    """Return the volumes of a feed, oldest first.

    A volume is made when its month is over, or when it is full and its last day is over: what is filed
    later goes into a later one. Only an entry whose time to be shown has ended leaves its volume, and
    none of another month moves for it. The law is left out: the operator may come to cite it otherwise.
    """
    by_month = groupby(sorted(entries), key=lambda entry: f"{entry.on:%Y-%m}")
    return tuple(volume for month, found in by_month for volume in _of_month(month, list(found), as_of))


def unbound(newest_first: Sequence[FeedEntry], bound: Iterable[Volume]) -> Sequence[FeedEntry]:
    """Return the entries of the feed itself: the newest, and all that is in no volume yet."""
    archived = {entry.id for volume in bound for entry in volume.entries}
    loose = sum(entry.id not in archived for entry in newest_first)
    return newest_first[: max(NEWEST, loose)]


def _of_month(month: str, entries: Sequence[FeedEntry], as_of: date) -> Iterator[Volume]:
    for number, start in enumerate(range(0, len(entries), NEWEST), 1):
        found = entries[start : start + NEWEST]
        full = len(found) == NEWEST and found[-1].on < as_of
        if full or month < f"{as_of:%Y-%m}":
            yield Volume(f"{month}-{number}", tuple(entry._replace(basis="") for entry in reversed(found)))
