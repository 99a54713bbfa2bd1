"""Files that are published packed: in a large register text shrinks to a tenth, and a site has its limit."""

import gzip
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from os import SEEK_END
from pathlib import Path
from typing import IO, cast

from generator.outputs.zips import LEVEL, entry

LARGE = 50_000_000
"""Bytes of records, as JSON Lines, from which on all text is packed: some 650 associations, whose files
take 280 MB as they are. One size decides for all files, so that names change together, once."""


@contextmanager
def opened(target: Path) -> Iterator[IO[bytes]]:
    """Open a new file for bytes: packed if its name ends in ``.gz`` or ``.zip``, by content alone."""
    if target.suffix == ".zip":
        with _zipped(target, entry(target.stem)) as packed:
            yield packed
    elif target.suffix == ".gz":
        with target.open("xb") as file, gzip.GzipFile("", "wb", LEVEL, file, mtime=0) as zipped:
            yield cast("IO[bytes]", zipped)
    else:
        with target.open("xb") as file:
            yield file


def pack(content: IO[bytes], target: Path, name: str) -> None:
    """Write a whole file, whatever its size, into a new ZIP under a name."""
    inner = entry(name)
    inner.file_size = content.seek(0, SEEK_END)
    content.seek(0)
    with _zipped(target, inner) as packed:
        shutil.copyfileobj(content, packed, 1 << 20)


@contextmanager
def _zipped(target: Path, inner: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
    with zipfile.ZipFile(target, "x", compresslevel=LEVEL) as archive, archive.open(inner, "w") as packed:
        yield packed
