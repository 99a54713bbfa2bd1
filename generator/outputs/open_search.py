"""How a browser searches the site from its address bar (OpenSearch 1.1)."""

from xml.sax.saxutils import escape, quoteattr

from generator.views import urls
from generator.views.page import Publication

NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
_SHORTEST, _LONGER = 16, 48
"""The longest names that OpenSearch 1.1 allows, in characters."""


def open_search(publication: Publication) -> bytes:
    """Return the description of the site's own search."""
    name = publication.site_name
    results = quoteattr(publication.absolute(urls.search("{searchTerms}")))
    itself = quoteattr(publication.absolute(urls.OPEN_SEARCH))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<OpenSearchDescription xmlns="{NAMESPACE}">\n'
        f"<ShortName>{escape(name[:_SHORTEST])}</ShortName>\n"
        f"<LongName>{escape(name[:_LONGER])}</LongName>\n"
        "<Description>按名称、简称、统一社会信用代码、拼音或原话查找行业协会和公开的记录</Description>\n"
        f'<Url type="text/html" template={results}/>\n'
        f'<Url type="application/opensearchdescription+xml" rel="self" template={itself}/>\n'
        "<Language>zh-CN</Language>\n"
        "<InputEncoding>UTF-8</InputEncoding>\n"
        "</OpenSearchDescription>\n"
    ).encode()
