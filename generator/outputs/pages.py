"""Views become pages: a body from our own autoescaping environment, set into a chrome (ADR 0003)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import escape

from generator.views import urls
from generator.views.linked.json_ld import json_ld
from generator.views.page import Head, Page, Publication

PLACEHOLDER = re.compile(r"@@(TITLE|DESCRIPTION|CANONICAL|FEEDS|LINKED|CONTENT)@@")
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Chrome:
    """Header, tabs and footer, rendered once per section and depth; placeholders stand for the page's own."""

    rendered: Mapping[Place, str]

    def fill(self, head: Head, parts: Mapping[str, str]) -> str:
        """Return a whole page."""
        pieces = PLACEHOLDER.split(self.rendered[place(head.url)])
        pieces[1::2] = [parts[name] for name in pieces[1::2]]
        return "".join(pieces)


def place(url: str) -> Place:
    """Return the section, the first folder of an address, and its depth; a file at the root is its own."""
    return url.partition("/")[0], urls.depth(url)


class Renderer:
    """Renders any view by the template that bears its name."""

    def __init__(self, overrides: Path, chrome: Chrome, publication: Publication) -> None:
        """Take the folder of templates, the chrome and who publishes."""
        folders = [overrides / "pages", overrides / "fragments", overrides]
        self.environment = Environment(
            loader=FileSystemLoader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.chrome = chrome
        self.publication = publication

    def body(self, page: Page) -> str:
        """Return what stands between header and footer."""
        return self.environment.get_template(f"{page.template}.html").render(page=page)

    def render(self, page: Page) -> bytes:
        """Return the whole page as UTF-8."""
        if page.standalone:
            return self.body(page).encode()
        head = page.head
        parts = {
            "TITLE": str(escape(head.title)),
            "DESCRIPTION": str(escape(head.description)),
            "CANONICAL": str(escape(self.publication.absolute(head.url))),
            "FEEDS": _autodiscovery(head),
            "LINKED": _linked(json_ld(head, self.publication)),
            "CONTENT": self.body(page),
        }
        return _near(head, self._anywhere(head, self.chrome.fill(head, parts))).encode()

    def _anywhere(self, head: Head, page: str) -> str:
        """Let the page that is shown at any depth resolve its addresses from the root of the site."""
        if head.url != urls.NOT_FOUND:
            return page
        root = escape(urlsplit(self.publication.site_url).path or "/")
        return page.replace("<head>", f'<head><base href="{root}">', 1)


def _near(head: Head, page: str) -> str:
    """Write addresses at, below and above the page's own folder the short way; the longest first."""
    folders = head.url.split("/")[:-1]
    for above in range(len(folders)):
        folder = "/".join(folders[: len(folders) - above])
        page = page.replace(f'href="{head.root}{folder}/', f'href="{"../" * above}')
    return page.replace('href=""', 'href="./"')


def file_of(url: str) -> str:
    """Return the file that a web server shows at an address."""
    return f"{url}index.html" if url == "" or url.endswith("/") else url


def _linked(said: str) -> str:
    return f'<script type="application/ld+json">{said}</script>' if said else ""


def _autodiscovery(head: Head) -> str:
    """Return the links to the page's own feed, the first; its foot leads to the others."""
    link = '<link rel="alternate" type="application/{}" title="{}" href="{}{}">'
    return "\n".join(
        link.format(kind, escape(feed.title), head.root, url)
        for feed in head.feeds[:1]
        for kind, url in (("rss+xml", feed.url), ("atom+xml", feed.atom), ("feed+json", feed.json))
    )
