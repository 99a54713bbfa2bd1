"""The sitemap: every page with the day its records last changed; parts of at most 50,000 (sitemaps.org)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from xml.sax.saxutils import escape

from generator.views.page import Publication

LARGEST = 50_000
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(pages: Mapping[str, date], publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Yield file names and contents: the index, then its parts."""
    ordered = sorted(pages.items())
    parts = [ordered[start : start + LARGEST] for start in range(0, len(ordered), LARGEST)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield (
        "sitemap.xml",
        _document("sitemapindex", (_element("sitemap", publication.absolute(name)) for name in names)),
    )
    for name, part in zip(names, parts, strict=True):
        yield (
            name,
            _document("urlset", (_element("url", publication.absolute(url), day) for url, day in part)),
        )


def _document(root: str, elements: Iterable[str]) -> bytes:
    body = "\n".join(elements)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{NAMESPACE}">\n{body}\n</{root}>\n'.encode()
    )


def _element(name: str, address: str, day: date | None = None) -> str:
    changed = f"<lastmod>{day}</lastmod>" if day else ""
    return f"<{name}><loc>{escape(address)}</loc>{changed}</{name}>"
