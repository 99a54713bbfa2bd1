"""Archive documents in Atom (RFC 5005, section 4), written at once: there are thousands of them at scale."""

from collections.abc import Callable, Iterable, Iterator
from html import escape

from generator.outputs.feed_channel import Channel, moment, paragraphs
from generator.outputs.feeds import HISTORY, SOFTWARE, stylesheet
from generator.views.feed_archive import Volume
from generator.views.feeds import FeedEntry
from generator.views.page import Publication

Writer = Callable[[FeedEntry], str]
XHTML = "http://www.w3.org/1999/xhtml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def archive(
    channel: Channel,
    volume: tuple[str, Volume],
    before: Iterable[str],
    publication: Publication,
    write: Writer,
) -> bytes:
    """Return a volume, with its address, as a document that leads to the feed and to the one ``before``."""
    url, bound = volume
    head = _head(channel, url, bound, before, publication)
    entries = (write(entry) for entry in bound.entries)
    return "".join([_DECLARATION, stylesheet(url), *head, *entries, "</feed>\n"]).encode()


def _head(
    channel: Channel, url: str, volume: Volume, before: Iterable[str], publication: Publication
) -> Iterator[str]:
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="{HISTORY}" xml:lang="zh-CN"><fh:archive/>'
    yield f"<id>{escape(publication.absolute(channel.link.atom))}</id>"
    yield f"<title>{escape(channel.link.title)}</title>"
    yield f"<updated>{moment(volume.entries[0].on).isoformat()}</updated>"
    yield f"<author><name>{escape(publication.publisher)}</name></author>"
    yield _link("self", publication.absolute(url))
    yield _link("alternate", publication.absolute(channel.home))
    yield _link("current", publication.absolute(channel.link.atom))
    for address in before:
        yield _link("prev-archive", publication.absolute(address))
    yield f"<generator>{SOFTWARE}</generator><subtitle>{escape(channel.description)}</subtitle>\n"


def _link(relation: str, address: str) -> str:
    return f'<link rel="{relation}" href="{escape(address)}"/>'


def whole(publication: Publication) -> Writer:
    """Return how an entry is written with the text below its headline.

    The law is left to the feed's own description: an archive stays as it is when it is cited otherwise.
    """

    def written(entry: FeedEntry) -> str:
        said = paragraphs(entry._replace(basis=""))
        content = f'<content type="xhtml"><div xmlns="{XHTML}">{said}</div></content>'
        return _entry(entry, publication, f'{content}<category term="{entry.record_type}"/>')

    return written


def short(publication: Publication) -> Writer:
    """Return how an entry is written that has its text elsewhere: headline, day, who and permanent link."""
    return lambda entry: _entry(entry, publication, f"<summary>{escape(entry.by, quote=False)}</summary>")


def _entry(entry: FeedEntry, publication: Publication, rest: str) -> str:
    return (
        f"<entry><id>{escape(entry.id)}</id><title>{escape(entry.title, quote=False)}</title>"
        f"<updated>{moment(entry.on).isoformat()}</updated>"
        f'<link href="{escape(publication.absolute(entry.url))}"/>{rest}</entry>\n'
    )
