"""Records as lines of JSON, a file for each type: what every format is made from, gathered and read again."""

import hashlib
import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, Any

from generator.outputs.downloads.packing import LARGE
from generator.outputs.downloads.spool import Bundle

BATCH = 400
"""Records that are read, told and written together: enough for speed, some hundred KB of memory."""
Batch = tuple[Sequence[bytes], list[dict[str, Any]]]
"""Lines with their ends, and what they say."""


@dataclass(slots=True)
class Extent:
    """How many records of a type there are, from which day to which they were disclosed; size and digest."""

    rows: int = 0
    first: str = ""
    last: str = ""
    size: int = 0
    sha256: str = ""

    def add(self, line: bytes) -> None:
        """Count one record."""
        day = _value(line, b'"disclosed_on":"')[:10]
        self.rows += 1
        self.size += len(line) + 1
        self.first = min(self.first or day, day)
        self.last = max(self.last, day)


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the records of every type lie, and what there is of each, by the names of their tables."""

    folder: Path
    extents: Mapping[str, Extent]

    def file(self, name: str) -> Path:
        """Return the file of a table's records."""
        return self.folder / f"{name}.jsonl"

    @property
    def are_many(self) -> bool:
        """Say whether the register is so large that its downloads are packed."""
        return sum(extent.size for extent in self.extents.values()) >= LARGE


def gather(names: Iterable[str], bundles: Iterable[Bundle], folder: Path) -> Lines:
    """Write the file of every name, an empty one too."""
    gathered = Lines(folder, {name: Extent() for name in names})
    with ExitStack() as stack:
        files = {name: stack.enter_context(gathered.file(name).open("xb")) for name in gathered.extents}
        for one in bundles:
            for name, line in one.lines:
                gathered.extents[name].add(line)
                files[name].write(line + b"\n")
    for name, extent in gathered.extents.items():
        extent.sha256 = _digest(gathered.file(name))
    return gathered


def read(file: Path) -> Iterator[list[dict[str, Any]]]:
    """Yield the records of a file, many at once."""
    with file.open("rb") as lines:
        while some := list(islice(lines, BATCH)):
            yield _parsed(some)


def sources(file: Path) -> Iterator[str]:
    """Yield the path of the YAML file that each record of a file comes from."""
    with file.open("rb") as lines:
        for line in lines:
            yield line.partition(b'"file":"')[2].partition(b'"')[0].decode()


def read_by_year(file: Path) -> Iterator[tuple[str, Iterator[Batch]]]:
    """Yield the years of a file in order, each with its records; what has no year comes first."""
    with file.open("rb") as lines:
        places = _years(lines)
        for year in sorted(places):
            yield year, _of_year(lines, places[year])


def _years(lines: IO[bytes]) -> dict[str, "array[int]"]:
    """Return where the lines of each year begin."""
    places: dict[str, array[int]] = defaultdict(lambda: array("Q"))
    at = 0
    for line in lines:
        places[_value(line, b'"key":"')[:4]].append(at)
        at += len(line)
    return places


def _of_year(lines: IO[bytes], places: Sequence[int]) -> Iterator[Batch]:
    for start in range(0, len(places), BATCH):
        some = [_line(lines, place) for place in places[start : start + BATCH]]
        yield some, _parsed(some)


def _line(lines: IO[bytes], place: int) -> bytes:
    lines.seek(place)
    return lines.readline()


def _parsed(lines: Sequence[bytes]) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(b"[" + b",".join(lines) + b"]")
    return records


def _value(line: bytes, name: bytes) -> str:
    """Return the text after a name: quotes within text are escaped, so that it stands nowhere before."""
    return line.partition(name)[2][:10].decode("ascii", "ignore")


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
