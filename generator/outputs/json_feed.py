"""Entries become JSON Feed 1.1 (jsonfeed.org): the same ids, days and text as in RSS and Atom."""

from collections.abc import Iterable, Sequence
from typing import Any

from generator.outputs.feed_channel import Channel, html, moment
from generator.outputs.tables import compact_json
from generator.views import urls
from generator.views.feeds import FeedEntry
from generator.views.page import Publication

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(
    channel: Channel, entries: Sequence[FeedEntry], publication: Publication, archived: Iterable[str] = ()
) -> bytes:
    """Return the feed as JSON, newest entry first.

    ``next_url`` would have to lead to JSON; archives are Atom, so they are named by an extension.
    """
    said = {
        "version": VERSION,
        "title": channel.link.title,
        "home_page_url": publication.absolute(channel.home),
        "feed_url": publication.absolute(channel.link.json),
        "description": channel.description,
        "language": "zh-CN",
        "authors": [{"name": publication.publisher}],
        **_archive(archived, publication),
        "items": [_item(entry, publication) for entry in entries],
    }
    return compact_json(said)


def _archive(archived: Iterable[str], publication: Publication) -> dict[str, Any]:
    about = publication.absolute(f"{urls.FEEDS}#archives")
    return next(({"_archive": {"about": about, "atom": publication.absolute(url)}} for url in archived), {})


def _item(entry: FeedEntry, publication: Publication) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": publication.absolute(entry.url),
        "title": entry.title,
        "content_html": html(entry),
        "date_published": moment(entry.on).isoformat(),
        "tags": [entry.record_type],
    }
