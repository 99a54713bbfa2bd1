"""Writes files into staging and remembers each one's digest; takes unchanged ones from the last release."""

import hashlib
import os
from collections.abc import Container, Iterable
from contextlib import suppress
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

    def place(self, path: str) -> Path:
        """Return where a file is to be written piece by piece: there is none yet, but its folder."""
        target = Path(self._place(path))
        target.unlink(missing_ok=True)
        return target

    def written(self, path: str) -> Written:
        """Return what was written to a place."""
        with open(f"{self.folder}/{path}", "rb") as file:  # noqa: PTH123 - as below
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            stat = os.fstat(file.fileno())
        return Written(path, stat.st_size, digest, stat.st_mtime_ns)

    def reuse(self, files: Iterable[Written]) -> bool:
        """Keep or link files of earlier releases; False as soon as one is not as it was written."""
        return all(self._keep(file) or self._link(file) for file in files)

    def adopt(self, folder: Path) -> dict[str, str]:
        """Move every file below a folder into staging; return their digests."""
        found = {}
        for file in [path for path in folder.rglob("*") if path.is_file()]:
            name = file.relative_to(folder).as_posix()
            found[name] = hashlib.sha256(file.read_bytes()).hexdigest()
            if os.fspath(folder) != self.folder:
                file.replace(self._place(name))
        return found

    def sweep(self, names: Container[str]) -> None:
        """Remove what this release does not hold: files, then the folders they leave empty."""
        for folder, _, files in os.walk(self.folder, topdown=False):
            inside = folder[len(self.folder) + 1 :]
            gone = [name for name in files if (f"{inside}/{name}" if inside else name) not in names]
            for name in gone:
                os.unlink(f"{folder}/{name}")  # noqa: PTH108 - as below
            if len(gone) == len(files) and inside:
                with suppress(OSError):
                    os.rmdir(folder)  # noqa: PTH106 - as below

    def _keep(self, file: Written) -> bool:
        """Say whether staging, begun from an earlier release, has the file already."""
        return _as_written(f"{self.folder}/{file.path}", file)

    def _link(self, file: Written) -> bool:
        if self.published is None or not _as_written(f"{self.published}/{file.path}", file):
            return False
        target = self._place(file.path)
        with suppress(FileNotFoundError):
            os.unlink(target)  # noqa: PTH108 - as below
        try:
            os.link(f"{self.published}/{file.path}", target)
        except OSError:
            return False
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


def _as_written(path: str, file: Written) -> bool:
    try:
        stat = os.stat(path)  # noqa: PTH116 - pathlib takes twice as long
    except OSError:
        return False
    return (stat.st_size, stat.st_mtime_ns) == (file.size, file.mtime)
