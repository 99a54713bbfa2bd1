"""The sitemap: every page with the day its records last changed, in parts (sitemaps.org)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from xml.sax.saxutils import escape

from generator.views import urls
from generator.views.page import Publication

MOST, LARGEST = 50_000, 50_000_000
"""How many addresses a part may hold, and how many bytes (50 MB; 1,000 are left for what is around them)."""
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
Element = tuple[str, date | None]


def sitemap(pages: Mapping[str, date | None], publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Yield file names and contents: the index, then its parts; a page without records has no day."""
    elements = ((_element("url", publication.absolute(url), day), day) for url, day in sorted(pages.items()))
    parts = list(_parts(elements))
    named = [(urls.sitemap_part(number), part) for number, part in enumerate(parts, 1)]
    index = (_element("sitemap", publication.absolute(name), _newest(part)) for name, part in named)
    yield urls.SITEMAP, _document("sitemapindex", index)
    for name, part in named:
        yield name, _document("urlset", (element for element, _ in part))


def _parts(elements: Iterable[Element]) -> Iterator[list[Element]]:
    part: list[Element] = []
    size = 0
    for element in elements:
        length = len(element[0].encode()) + 1
        if len(part) == MOST or size + length > LARGEST - 1000:
            yield part
            part, size = [], 0
        part.append(element)
        size += length
    yield part


def _newest(part: Iterable[Element]) -> date | None:
    return max((day for _, day in part if day), default=None)


def _document(root: str, elements: Iterable[str]) -> bytes:
    body = "\n".join(elements)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{NAMESPACE}">\n{body}\n</{root}>\n'.encode()
    )


def _element(name: str, address: str, day: date | None) -> str:
    changed = f"<lastmod>{day}</lastmod>" if day else ""
    return f"<{name}><loc>{escape(address)}</loc>{changed}</{name}>"
