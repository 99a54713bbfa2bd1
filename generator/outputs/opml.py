"""Feeds of one kind as OPML 2.0, which readers take in at once."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from generator.views.feed_names import Feed
from generator.views.page import Publication


def opml(title: str, feeds: Iterable[Feed], publication: Publication) -> bytes:
    """Return the feeds as a list of subscriptions, in the order they are offered."""
    outlines = "\n".join(_outline(feed, publication) for feed in feeds)
    name = escape(f"{title} · {publication.site_name}")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
        f"<head><title>{name}</title></head>\n<body>\n{outlines}\n</body>\n</opml>\n"
    ).encode()


def _outline(feed: Feed, publication: Publication) -> str:
    link = publication.feed(feed.title, feed.name)
    said = {
        "type": "rss",
        "text": link.title,
        "title": link.title,
        "description": feed.description,
        "xmlUrl": publication.absolute(link.url),
    }
    attributes = " ".join(f"{name}={quoteattr(value)}" for name, value in said.items())
    return f"<outline {attributes}/>"
