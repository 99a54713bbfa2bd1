"""What a feed is, in whatever format it is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from html import escape
from itertools import islice

from generator.views.feeds import FeedEntry, full_text
from generator.views.page import FeedLink

MIDNIGHT_IN_SHANGHAI = time(tzinfo=timezone(timedelta(hours=8)))


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed to be written: its addresses, what it is, which page it belongs to."""

    link: FeedLink
    description: str
    home: str


def moment(day: date) -> datetime:
    """Return the first moment of a day in Asia/Shanghai."""
    return datetime.combine(day, MIDNIGHT_IN_SHANGHAI)


def html(entry: FeedEntry) -> str:
    """Return the full text as HTML, which is what readers take the text of any feed for."""
    return "<br>".join(text_lines(entry))


def paragraphs(entry: FeedEntry) -> str:
    """Return the text below the headline as XHTML, which a browser shows as it stands."""
    return "".join(f"<p>{line}</p>" for line in islice(text_lines(entry), 1, None))


def text_lines(entry: FeedEntry) -> Iterator[str]:
    """Return the lines of the full text as HTML."""
    return (escape(line, quote=False) for line in full_text(entry))
