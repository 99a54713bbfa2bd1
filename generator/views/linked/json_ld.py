"""What a page is about, as schema.org in JSON-LD: search engines read it, no browser runs it."""

import json
from collections.abc import Iterator
from typing import Any

from generator.views import urls
from generator.views.page import Crumb, Entity, Head, Publication

CONTEXT = "https://schema.org"
_INERT = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})
"""What could end a script element or a line of a script; JSON reads the escapes as the same text."""


def json_ld(head: Head, publication: Publication) -> str:
    """Return what stands inside the script element of a page; empty where there is nothing to say."""
    graph = [*_trail(head, publication), *([head.entity] if head.entity else [])]
    return inert({"@context": CONTEXT, "@graph": graph}) if graph else ""


def inert(said: Entity) -> str:
    """Return JSON in as few bytes as it can be, without a character that means something to HTML."""
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).translate(_INERT)


def _trail(head: Head, publication: Publication) -> Iterator[Entity]:
    """Yield the way below home, which the site itself is; the last step, the page, needs no address."""
    if head.crumbs:
        steps = [_step(place, crumb, publication) for place, crumb in enumerate(head.crumbs[1:], 1)]
        yield {"@type": "BreadcrumbList", "itemListElement": steps}


def _step(place: int, crumb: Crumb, publication: Publication) -> dict[str, Any]:
    step = {"@type": "ListItem", "position": place, "name": crumb.label}
    return step | {"item": publication.absolute(crumb.url)} if crumb.url else step


def website(publication: Publication) -> Entity:
    """Return the site and how it is searched."""
    return {
        "@type": "WebSite",
        "name": publication.site_name,
        "url": publication.absolute(urls.HOME),
        "inLanguage": "zh-CN",
        "publisher": {"@type": "Organization", "name": publication.publisher},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": publication.absolute(urls.search("{search_term_string}")),
            },
            "query-input": "required name=search_term_string",
        },
    }
