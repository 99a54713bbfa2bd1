"""All news of a build on their way to the archives: kept on disk by month, read again oldest month first."""

import pickle
import zlib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from tempfile import TemporaryFile
from typing import IO

from generator.views.feeds import FeedEntry

BLOCK = 100
"""Entries of a month that go to the disk together."""


class EntrySpool:
    """Entries in a nameless file, which is gone when the build is; memory has one block of each month."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._open: dict[date, list[FeedEntry]] = defaultdict(list)
        self._places: dict[date, list[tuple[int, int]]] = defaultdict(list)

    @cached_property
    def _file(self) -> IO[bytes]:
        return TemporaryFile()

    def add(self, entry: FeedEntry) -> None:
        """Take in one piece of news."""
        month = entry.on.replace(day=1)
        block = self._open[month]
        block.append(entry)
        if len(block) == BLOCK:
            packed = zlib.compress(pickle.dumps(block), 1)
            self._places[month].append((self._file.tell(), len(packed)))
            self._file.write(packed)
            block.clear()

    def months(self) -> Iterator[tuple[date, list[FeedEntry]]]:
        """Yield the first day of each month that has news, with all of it in no order."""
        end = self._file.tell()
        for month in sorted(self._open):
            yield month, [entry for block in self._blocks(month) for entry in block]
        self._file.seek(end)

    def _blocks(self, month: date) -> Iterator[list[FeedEntry]]:
        for start, length in self._places[month]:
            self._file.seek(start)
            yield pickle.loads(zlib.decompress(self._file.read(length)))  # noqa: S301 - written by this build
        yield self._open[month]

    def close(self) -> None:
        """Give the file back."""
        self._file.close()
