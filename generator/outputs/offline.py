"""Pages as they are opened from a folder, without a server: links lead to files, or to the published site."""

import re
from collections.abc import Collection, Container, Mapping
from html import escape
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit, urlunsplit

from generator.outputs.pages import file_of

_LINK = re.compile(r"(<(?:a|form)\b[^<>]*?\s(?:href|action)=\")([^\"]*)(?=\")")
_CANONICAL = re.compile('<link rel="canonical" href="(https?://[^"]*)">')
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
"""How an address begins that leads out of the site, whether or not it can be taken apart."""
_TITLE = re.compile("<title>([^<]*)</title>")
_OVERVIEW = """\
<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark }}
body {{ max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.7 sans-serif }}
h1 {{ font-size: 1.5rem }}
h2 {{ font-size: 1.125rem }}
li {{ overflow-wrap: anywhere }}
</style>
<h1>{title}</h1>
<p>{said}</p>
{parts}
</html>
"""


def overview(title: str, said: str, parts: Mapping[str, Collection[tuple[str, str]]]) -> str:
    """Return a page from which others are opened: files with their pages, under headings."""
    lists = (
        f"<h2>{escape(heading)}</h2>\n<ul>\n{''.join(_item(*page) for page in pages)}</ul>"
        for heading, pages in parts.items()
        if pages
    )
    return _OVERVIEW.format(title=escape(title), said=escape(said), parts="\n".join(lists))


def _item(file: str, page: str) -> str:
    return f'<li><a href="{escape(file)}">{title_of(page)}</a></li>\n'


def title_of(page: str) -> str:
    """Return the title of a page as HTML, without the name of the site."""
    found = _TITLE.search(page)
    return (found[1].rpartition(" · ")[0] or found[1]) if found else ""


def offline(file: str, page: str, files: Container[str]) -> str:
    """Return a page with its links made for a folder that holds ``files``.

    Others lead to where the page says that it is published; while it does not say so, they stay.
    """
    canonical = _CANONICAL.search(page)
    site = canonical[1].removesuffix(file.removesuffix("index.html")) if canonical else ""

    def link(found: re.Match[str]) -> str:
        return found[1] + _leads_to(found[2], file, files, site)

    return _LINK.sub(link, page)


def _leads_to(address: str, file: str, files: Container[str], site: str) -> str:
    if _ELSEWHERE.match(address) or not (parts := urlsplit(address)).path:
        return address
    ends = "/" if parts.path.endswith(("/", ".")) else ""
    url = (normpath(join(dirname(file), parts.path)) + ends).removeprefix("./")
    if file_of(url) in files:
        return urlunsplit(parts._replace(path=file_of(parts.path)))
    return f"{site}{urlunsplit(parts._replace(path=url))}" if site else address
