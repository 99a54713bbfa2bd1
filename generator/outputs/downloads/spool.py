"""Records on their way from the map to the downloads: kept on disk, read again in order of whose they are."""

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from tempfile import TemporaryFile
from typing import IO, Any

from generator.outputs.tables import one_line

Lines = tuple[str, tuple[str, ...]]
"""A table's name and its records, one JSON object a line, without line ends."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """All records that one dossier brings to the downloads, small enough for the cache."""

    compressed: bytes

    @property
    def lines(self) -> Iterator[Lines]:
        """Yield the records by table."""
        for name, lines in json.loads(zlib.decompress(self.compressed)):
            yield name, tuple(lines)


def bundle(records: Iterable[tuple[str, dict[str, Any]]]) -> Bundle:
    """Return records, each with its table's name, as one bundle; those of a table stand together."""
    together = groupby(records, key=itemgetter(0))
    lines = [(name, [one_line(said) for _, said in group]) for name, group in together]
    return Bundle(zlib.compress(json.dumps(lines, ensure_ascii=False).encode(), 1))


class Spool:
    """Bundles in a nameless file, which is gone when the build is."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._places: dict[tuple[bool, str], tuple[int, int]] = {}

    @cached_property
    def _file(self) -> IO[bytes]:
        return TemporaryFile()

    def add(self, subject: str, bundle: Bundle, *, is_office: bool = False) -> None:
        """Take in the bundle of an association, or of a department."""
        self._places[is_office, subject] = self._file.tell(), len(bundle.compressed)
        self._file.write(bundle.compressed)

    def close(self) -> None:
        """Give the file back."""
        self._file.close()

    def bundles(self) -> Iterator[Bundle]:
        """Yield the bundles of the associations in order of their codes, then those of the departments."""
        end = self._file.tell()
        for _, (start, length) in sorted(self._places.items()):
            self._file.seek(start)
            yield Bundle(self._file.read(length))
        self._file.seek(end)
