"""The ledger of addresses: what one release has, the next one has too (ADR 0008)."""

import json
import re
from collections.abc import Collection, Iterable, Iterator
from html import escape
from pathlib import Path

from generator.outputs.manifest import NAME as MANIFEST
from generator.views import api_urls, urls

PASSING = re.compile(
    "|".join(
        (
            r"assets/.+",
            rf"{urls.SEARCH}.+",
            rf"(?:{urls.OVERDUE}|{urls.CITIES}|{urls.INDUSTRIES}|registrars/).+",
            r".+/page/[0-9]+/",
            rf"{urls.DATA}(?!{urls.DICTIONARY.removeprefix(urls.DATA)}).+/.*",
            rf"{urls.FEEDS}.+/[0-9]{{4}}-[0-9]{{2}}-[0-9]+\.atom",
            rf"{api_urls.VERSION}changes/.+",
            r"sitemap.*",
            *map(re.escape, (urls.NOT_FOUND, urls.RELEASE, MANIFEST)),
        )
    )
)
"""What comes and goes: parts of the theme and of the index, further pages of a list, what gathers by place,
industry, year or month, and what describes one release."""
PACKED = (".gz", ".zip")
"""How the names of downloads end besides, once a register is large."""


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
    for folder, end in ((api_urls.ASSOCIATIONS, ".json"), (f"{urls.EMBED}association/", "/")):
        if address.startswith(folder):
            return urls.association(address.removeprefix(folder).removesuffix(end).partition("/")[0])
    return address


def lost(before: Iterable[str], files: Iterable[str]) -> Iterator[str]:
    """Yield the addresses that a new release does not have; what belongs to a lost page goes with it."""
    known = {address_of(path) for path in files}
    missing = {address for address in before if address not in known and not _is_repacked(address, known)}
    page = None
    for address in sorted(missing):
        belongs = page_of(address) != address and page_of(address) in missing
        if not belongs and (page is None or not address.startswith(page)):
            page = address if address.endswith("/") else None
            yield address


def _is_repacked(address: str, known: Collection[str]) -> bool:
    return any(address + end in known or address.removesuffix(end) in known for end in PACKED)


def redirect(address: str, to: str) -> bytes:
    """Return a page that leads from an old address to the new one, without a script."""
    way = escape(f"{urls.up(address)}{to}")
    return (
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<title>已移到新的地址</title>\n<meta name="viewport" content="width=device-width">\n'
        f'<meta http-equiv="refresh" content="0; url={way}">\n<link rel="canonical" href="{way}">\n</head>\n'
        f'<body>\n<h1>已移到新的地址</h1>\n<p><a href="{way}">打开新的地址</a></p>\n</body>\n</html>\n'
    ).encode()
