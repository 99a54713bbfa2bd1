"""What every page has, whatever it shows."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from generator.views import urls


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way from home; ``url`` is empty for the page itself."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed a reader of this page may want; ``url`` is the RSS address, ``atom`` the Atom one."""

    title: str
    url: str
    atom: str


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

    def absolute(self, url: str) -> str:
        """Return the full address of a page."""
        return f"{self.site_url.rstrip('/')}/{url}"

    def edit_url(self, file: str) -> str:
        """Return where a file of ``data/`` can be corrected on the forge; empty without a forge."""
        return self.edit_pattern.replace("{path}", file) if self.edit_pattern and file else ""


@dataclass(frozen=True, slots=True)
class Head:
    """What the chrome around a page needs to know of it; all addresses are site-relative."""

    url: str
    title: str
    description: str
    section: str
    crumbs: tuple[Crumb, ...]
    feeds: tuple[FeedLink, ...]
    edit_url: str
    source: str
    as_of: date

    @property
    def root(self) -> str:
        """Return the way from the page to the root of the site."""
        return urls.up(self.url)


@dataclass(frozen=True, slots=True)
class Page:
    """The base of all page views; ``template`` is the stem of its file in ``overrides/pages``."""

    template: ClassVar[str]

    head: Head
