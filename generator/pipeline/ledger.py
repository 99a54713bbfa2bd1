"""The gate of addresses: a release that would lose one does not replace the last (ADR 0008)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.model.finding import Finding
from generator.model.policy import GoneAddress
from generator.outputs import ledger
from generator.outputs.files import Staging
from generator.outputs.pages import file_of
from generator.pipeline.build import Built
from generator.sources.ledger import astray, may_go, told


def keep_addresses(built: Built, staging: Path, published: Path) -> Built:
    """Return what was built, with a page at each moved address that leads on, and with what is lost."""
    if built.errors:  # nothing that needs all records was made
        return built
    moved = [entry for entry in built.gone if _is_moved(entry, built)]
    digests = built.digests | dict(_redirects(moved, staging))
    lost = ledger.lost(ledger.recorded(published), digests)
    unsaid = [address for address in lost if not may_go(ledger.page_of(address), built.gone)]
    found = (*_astray(moved, digests), *told(unsaid))
    return replace(built, digests=digests, findings=(*built.findings, *found))


def _is_moved(entry: GoneAddress, built: Built) -> bool:
    """Say whether an entry leads elsewhere; an address that is there again needs no such page."""
    is_page = entry.address.endswith(("/", ".html"))
    return entry.moved_to is not None and is_page and file_of(entry.address) not in built.digests


def _redirects(moved: Iterable[GoneAddress], staging: Path) -> Iterator[tuple[str, str]]:
    for entry in moved:
        content = ledger.redirect(entry.address, entry.moved_to or "")
        written = Staging(staging, None).write(file_of(entry.address), content)
        yield written.path, written.sha256


def _astray(moved: Iterable[GoneAddress], digests: dict[str, str]) -> Iterator[Finding]:
    for entry in moved:
        if file_of((entry.moved_to or "").partition("#")[0]) not in digests:
            yield astray(entry)
