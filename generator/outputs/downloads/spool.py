"""Records on their way from the map to the downloads: kept on disk, read again in order of whose they are."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from tempfile import TemporaryFile
from typing import IO, Any

from generator.outputs.tables import one_line


@dataclass(frozen=True, slots=True)
class Bundle:
    """All records that one dossier brings to the downloads, small enough for the cache."""

    compressed: bytes

    @property
    def lines(self) -> Iterator[tuple[str, bytes]]:
        """Yield the name of each record's table and the record: a JSON object in a line without its end."""
        for line in zlib.decompress(self.compressed).splitlines():
            name, _, said = line.partition(b"\t")
            yield name.decode(), said


def bundle(records: Iterable[tuple[str, dict[str, Any]]]) -> Bundle:
    """Return records, each with its table's name, as one bundle."""
    lines = (f"{name}\t{one_line(said)}\n" for name, said in records)
    return Bundle(zlib.compress("".join(lines).encode(), 1))


NO_RECORDS = bundle(())


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
