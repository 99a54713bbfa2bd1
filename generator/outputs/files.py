"""Writes files into staging and remembers each one's digest; takes unchanged ones from the last release."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast


class Written(NamedTuple):
    """A file of a release; ``mtime`` in ns tells whether the last release still has it as it was written."""

    path: str
    size: int
    sha256: str
    mtime: int


class Staging:
    """The folder a build writes into; ``published`` is the last release, or None."""

    def __init__(self, folder: Path, published: Path | None) -> None:
        """Take both folders."""
        self.folder = os.fspath(folder)
        self.published = os.fspath(published) if published else None
        self._made: set[str] = set()

    def write(self, path: str, content: bytes) -> Written:
        """Write one file below the folder."""
        with _new(self._place(path)) as file:
            file.write(content)
            mtime = os.fstat(file.fileno()).st_mtime_ns
        return Written(path, len(content), hashlib.sha256(content).hexdigest(), mtime)

    def reuse(self, files: Iterable[Written]) -> bool:
        """Link files of the last release; False as soon as one is not as it was written."""
        if self.published is None:
            return False
        try:
            return all(self._link(file, self.published) for file in files)
        except OSError:
            return False

    def _link(self, file: Written, published: str) -> bool:
        source = f"{published}/{file.path}"
        stat = os.stat(source)  # noqa: PTH116 - as above
        if (stat.st_size, stat.st_mtime_ns) != (file.size, file.mtime):
            return False
        os.link(source, self._place(file.path))
        return True

    def _place(self, path: str) -> str:
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            os.makedirs(f"{self.folder}/{folder}", exist_ok=True)  # noqa: PTH103 - as above
            self._made.add(folder)
        return f"{self.folder}/{path}"


def _new(target: str) -> BinaryIO:
    """Open a file that was not there: one that is may be a link into the last release."""
    try:
        return cast("BinaryIO", open(target, "xb", buffering=0))  # noqa: PTH123 - pathlib takes twice as long
    except FileExistsError:
        os.unlink(target)  # noqa: PTH108 - as above
        return _new(target)
