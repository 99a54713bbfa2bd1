"""What crawlers may read: everything; and where all addresses are listed (RFC 9309)."""

from generator.views import urls
from generator.views.page import Publication


def robots(publication: Publication) -> bytes:
    """Return ``robots.txt``; a list under way is a public notice, so nothing is kept from anyone."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {publication.absolute(urls.SITEMAP)}\n".encode()
