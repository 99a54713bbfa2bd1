"""What every page has, whatever it shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from generator.views import urls

Entity = Mapping[str, Any]
"""A thing in the words of schema.org, as JSON-LD holds it."""


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way from home; ``url`` is empty for the page itself."""

    label: str
    """What the step is called."""
    url: str
    """Where it leads."""


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed a reader of this page may want."""

    title: str
    """What it tells of."""
    url: str
    """The RSS address."""
    atom: str
    """The Atom address."""
    json: str
    """The JSON Feed address."""


@dataclass(frozen=True, slots=True)
class Publication:
    """Who publishes the site, and where; set by the operator in ``mkdocs.yml``."""

    site_name: str
    site_url: str
    publisher: str
    publisher_is_registrar: bool
    fictional: bool
    edit_pattern: str
    as_of: date
    new_file_pattern: str = ""
    filing_email: str = ""
    cms_backend: tuple[tuple[str, str], ...] = ()
    licence: str = ""
    licence_url: str = ""
    security_contact: str = ""
    ocid_prefix: str = "ocds-000000"

    def absolute(self, url: str) -> str:
        """Return the full address of a page."""
        return f"{self.site_url.rstrip('/')}/{url}"

    def feed(self, title: str, name: str) -> FeedLink:
        """Return a feed of the site under the title that tells it from those of other sites."""
        rss, atom, json = (urls.feed(name, suffix) for suffix in ("xml", "atom", "json"))
        return FeedLink(f"{title} · {self.site_name}", rss, atom, json)

    def edit_url(self, file: str) -> str:
        """Return where a file of ``data/`` can be corrected on the forge; empty without a forge."""
        return self.edit_pattern.replace("{path}", file) if self.edit_pattern and file else ""


@dataclass(frozen=True, slots=True)
class Head:
    """What the chrome around a page needs to know of it; all addresses are site-relative."""

    url: str
    """The address of the page."""
    title: str
    """The title of the window."""
    description: str
    """One sentence for search engines and previews."""
    section: str
    """The first folder of the address."""
    crumbs: tuple[Crumb, ...]
    """The way from home."""
    feeds: tuple[FeedLink, ...]
    """Feeds a reader of this page may want."""
    edit_url: str
    """Where the page's own file can be corrected; empty when there is none."""
    source: str
    """Where the page's contents come from."""
    as_of: date
    """The day up to which the data reach."""
    entity: Entity | None = None
    """What the page is about, for search engines."""

    @property
    def root(self) -> str:
        """Return the way from the page to the root of the site."""
        return urls.up(self.url)


@dataclass(frozen=True, slots=True)
class Page:
    """The base of all page views; ``template`` is the stem of its file in ``overrides/pages``."""

    template: ClassVar[str]
    standalone: ClassVar[bool] = False
    """Whether the template is a whole document, without header and footer of the site."""
    indexed: ClassVar[bool] = True
    """Whether search engines should list it: what other sites embed is on a page of its own already."""

    head: Head
    """What every page has."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    label: str
    """The words."""
    url: str
    """Where they lead, site-relative; empty when nowhere."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """One number of a pager."""

    label: str
    """The number of the page."""
    url: str
    """Its address; empty for the page itself."""


@dataclass(frozen=True, slots=True)
class About:
    """What a page is about."""

    url: str
    """Its address."""
    title: str
    """Its title."""
    description: str
    """It in one sentence."""


def head_of(
    publication: Publication,
    about: About,
    above: Iterable[Crumb] = (),
    feeds: tuple[FeedLink, ...] = (),
    file: str = "",
) -> Head:
    """Return the head of a page below the crumbs ``above``; ``file`` is its own file in ``data/``."""
    here = Crumb(about.title.partition(" · ")[0], "")
    crumbs = (Crumb("首页", urls.HOME), *above, here) if about.url else ()
    return Head(
        url=about.url,
        title=about.title,
        description=about.description,
        section=about.url.partition("/")[0],
        crumbs=crumbs,
        feeds=(*feeds, publication.feed("全部公开", "all")),
        edit_url=publication.edit_url(file),
        source=f"data/{file}" if file else "data/ 中公开的全部记录",
        as_of=publication.as_of,
    )


def pager(base: str, number: int, pages: int) -> tuple[PageLink, ...]:
    """Return the links to the pages of a long table, none for a short one."""
    if pages == 1:
        return ()
    numbers = range(1, pages + 1)
    return tuple(PageLink(str(n), "" if n == number else urls.paged(base, n)) for n in numbers)
