"""Contracts as release packages of the Open Contracting Data Standard 1.1: all, and each year of signing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.outputs.exact_json import exact_json
from generator.views import urls
from generator.views.linked.ocds import about_package
from generator.views.page import Publication

WHOLE = "releases"
ByYear = Iterable[tuple[int, Iterable[dict[str, Any]]]]
"""The releases of each year of signing, made one by one: thousands of them are large."""


def packages(releases: ByYear, publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Yield file names and contents; a reader for whom the whole is too large takes it by years."""
    lines = {str(year): [exact_json(release) for release in found] for year, found in releases}
    yield _package(WHOLE, [line for found in lines.values() for line in found], publication)
    for year, found in lines.items():
        yield _package(year, found, publication)


def _package(name: str, lines: Sequence[str], publication: Publication) -> tuple[str, bytes]:
    url = urls.ocds(name)
    head = exact_json(about_package(url, publication))[:-1]
    body = ",\n".join(lines)
    return url, f'{head},"releases":[\n{body}\n]}}\n'.encode()
