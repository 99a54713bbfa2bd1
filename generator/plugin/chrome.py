"""Renders the theme around nothing: once for each section and depth (ADR 0003)."""

import re
from collections.abc import Iterator

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.outputs.pages import Chrome
from generator.views import urls

INDENTS = re.compile(r"\n\s+")
PLACES = (
    ("", 0), (urls.NOT_FOUND, 0),
    ("associations", 1), ("associations", 2), ("associations", 3), ("associations", 4),
    ("eligible-list", 1), ("eligible-list", 2), ("eligible-list", 3), ("eligible-list", 4),
    ("eligible-list", 5), ("abnormal-list", 1), ("serious-list", 1), ("methods", 2), ("feeds", 1),
    ("overdue", 1), ("overdue", 2), ("overdue", 4), ("departments", 1), ("departments", 2),
    ("departments", 4), ("submit", 2), ("submit", 3), ("search", 1), ("compare", 1),
    ("data", 1), ("data", 2), ("api", 1), ("statistics", 1),
    *((topic, depth) for depth in (1, 3)
      for topic in ("purchases", "donations", "consultations", "reports", "standards", "corrections")),
    *((kind, depth) for depth in (1, 2, 4) for kind in ("cities", "industries")),
)  # fmt: skip


def render_chrome(environment: Environment, config: MkDocsConfig, files: Files, nav: Navigation) -> Chrome:
    """Return the chrome of every place a record page can have."""
    return Chrome(dict(_rendered(environment, config, files, nav)))


def _rendered(
    environment: Environment, config: MkDocsConfig, files: Files, nav: Navigation
) -> Iterator[tuple[tuple[str, int], str]]:
    template = environment.get_template("main.html")
    for section, depth in PLACES:
        page = _stub(section, depth, config)
        rendered = template.render(get_context(nav, files, config, page))
        yield (section, depth), INDENTS.sub("\n", rendered)


def _stub(section: str, depth: int, config: MkDocsConfig) -> Page:
    """Return a page that is nothing but placeholders, at the right depth."""
    folder = "/".join([section, *("x" * (depth - 1))]) if depth else ""
    file = File.generated(config, f"{folder}/index.md" if folder else "index.md", content="")
    page = Page("@@TITLE@@", file, config)
    page.content = "@@CONTENT@@"
    page.toc = TableOfContents([])
    page.canonical_url = "@@CANONICAL@@"
    page.meta = {
        "description": "@@DESCRIPTION@@",
        "feeds_placeholder": "@@FEEDS@@",
        "linked_placeholder": "@@LINKED@@",
        "hide": ["navigation", "toc"],
        "section": section,
        "record": True,
    }
    return page
