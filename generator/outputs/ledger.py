"""The ledger of addresses: what one release has, the next one has too (ADR 0008)."""

import json
import re
from collections.abc import Collection, Iterable, Iterator
from html import escape
from pathlib import Path

from generator.outputs.manifest import NAME as MANIFEST
from generator.views import urls

PASSING = re.compile(
    "|".join(
        (
            r"assets/.+",
            rf"{urls.SEARCH}.+",
            rf"(?:{urls.OVERDUE}|{urls.CITIES}|{urls.INDUSTRIES}|registrars/).+",
            r".+/page/[0-9]+/",
            rf"{urls.FEEDS}.+/[0-9]{{4}}-[0-9]{{2}}-[0-9]+\.atom",
            rf"{urls.API_VERSION}changes/.+",
            r"sitemap.*",
            *map(re.escape, (urls.NOT_FOUND, urls.RELEASE, MANIFEST)),
        )
    )
)
"""What comes and goes: parts of the theme and of the index, further pages of a list, what gathers by place,
industry or month, and what describes one release."""


def recorded(published: Path) -> list[str]:
    """Return the addresses of a published release that are for ever; none where nothing was published."""
    file = published / MANIFEST
    if not file.is_file():
        return []
    files = json.loads(file.read_bytes()).get("files", {})
    addresses = (address_of(path) for path in files)
    return [address for address in addresses if not PASSING.fullmatch(address)]


def address_of(path: str) -> str:
    """Return the address at which a web server shows a file."""
    return path.removesuffix("index.html") if path.rpartition("/")[2] == "index.html" else path


def page_of(address: str) -> str:
    """Return the page that an address comes and goes with: an association's, or itself."""
    if not address.startswith(urls.API_ASSOCIATIONS):
        return address
    return urls.association(address.removeprefix(urls.API_ASSOCIATIONS).removesuffix(".json"))


def lost(before: Iterable[str], files: Iterable[str]) -> Iterator[str]:
    """Yield the addresses that a new release does not have; what belongs to a lost page goes with it."""
    missing = set(before) - {address_of(path) for path in files}
    page = None
    for address in sorted(missing):
        belongs = page_of(address) != address and page_of(address) in missing
        if not belongs and (page is None or not address.startswith(page)):
            page = address if address.endswith("/") else None
            yield address


def is_known(address: str, files: Collection[str]) -> bool:
    """Say whether a release has an address."""
    return address in files or f"{address}index.html" in files


def redirect(address: str, to: str) -> bytes:
    """Return a page that leads from an old address to the new one, without a script."""
    way = escape(f"{urls.up(address)}{to}")
    return (
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<title>已移到新的地址</title>\n<meta name="viewport" content="width=device-width">\n'
        f'<meta http-equiv="refresh" content="0; url={way}">\n<link rel="canonical" href="{way}">\n</head>\n'
        f'<body>\n<h1>已移到新的地址</h1>\n<p><a href="{way}">打开新的地址</a></p>\n</body>\n</html>\n'
    ).encode()
