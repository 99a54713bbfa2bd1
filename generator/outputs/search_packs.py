"""Search documents as pages for Pagefind: one page for all that one association has in one shard.

Pagefind writes a file for each page and spends as long on a page as on its text; a page for each record would
be five times the files and twice the time. It also searches what it calls metadata, so what is only shown is
kept where it reads nothing: in the ``id`` of a paragraph, as JSON without spaces.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from itertools import chain, groupby
from operator import attrgetter

from generator.views.search_documents import SearchDocument
from generator.views.search_words import SIGN

PAGE = '<!doctype html><html><body data-pagefind-sort="{sort}">{paragraphs}</body></html>'
PARAGRAPH = '<p id="{shown}">{words}</p>'


@dataclass(frozen=True, slots=True)
class Pack:
    """The documents of one association in one shard; small enough to keep for every association."""

    shard: str
    uscc: str
    count: int
    digest: str
    compressed: bytes

    @property
    def page(self) -> bytes:
        """Return the page for Pagefind."""
        return zlib.decompress(self.compressed)


def pack(documents: Iterable[SearchDocument]) -> Iterator[Pack]:
    """Yield the packs of the documents of one dossier."""
    place = attrgetter("shard", "uscc")
    for (shard, uscc), together in groupby(sorted(documents, key=place), key=place):
        newest_first = sorted(together, key=attrgetter("date", "url"), reverse=True)
        page = _page(newest_first).encode()
        yield Pack(shard, uscc, len(newest_first), sha256(page).hexdigest(), zlib.compress(page, 1))


def _page(documents: list[SearchDocument]) -> str:
    first = documents[0]
    owner = PARAGRAPH.format(shown=_shown([first.uscc, first.association]), words="")
    return PAGE.format(sort=_sort(first), paragraphs=owner + "".join(map(_paragraph, documents)))


def _paragraph(document: SearchDocument) -> str:
    """Return a document; the sign at its end takes a place, so that no phrase reaches into the next."""
    said = (document.url, document.kind, document.title, document.date, *chain(*document.said))
    return PARAGRAPH.format(shown=_shown(said), words=escape(document.words + SIGN))


def _sort(first: SearchDocument) -> str:
    """Return the order of equally exact results: the newest record comes first."""
    return f"order:{first.date}"


def _shown(values: Sequence[str]) -> str:
    return escape(json.dumps(values, ensure_ascii=False, separators=(",", ":")).replace(" ", "\\u0020"))
