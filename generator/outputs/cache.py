"""What a dossier came to, kept under the digest of all it depends on.

One SQLite file and pickles of our own classes: the file is written by this program only, below ``.cache``.
"""

import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
SCHEMA = (
    "CREATE TABLE IF NOT EXISTS results (name TEXT PRIMARY KEY, digest TEXT NOT NULL, content BLOB NOT NULL)"
)

FEW = 100
"""Results that are looked up by name; for more the whole file is read once."""


class Cache:
    """Results by name; a result is only found under the digest it was kept with."""

    def __init__(self, file: Path) -> None:
        """Open or make the file; one that cannot be read is made anew."""
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            self.connection = _open(file)
        except sqlite3.DatabaseError:
            file.unlink()
            self.connection = _open(file)

    def get(self, names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
        """Yield the results that are kept under the given names and digests; a damaged file keeps nothing."""
        wanted = dict(names)
        with suppress(sqlite3.DatabaseError):
            for name, digest, content in self._rows(wanted):
                if wanted.get(name) == digest:
                    yield name, content

    def _rows(self, wanted: dict[str, str]) -> Iterator[tuple[str, str, bytes]]:
        everything = "SELECT name, digest, content FROM results"
        if len(wanted) <= FEW:
            places = ",".join("?" * len(wanted))
            return self.connection.execute(f"{everything} WHERE name IN ({places})", tuple(wanted))
        return self.connection.execute(everything)

    def put(self, results: Iterable[tuple[str, str, bytes]]) -> None:
        """Keep results, in place of older ones of the same name."""
        with self.connection:
            self.connection.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", results)

    def recall(self, name: str, digest: str, make: Callable[[], T]) -> T:
        """Return what is kept under a name and a digest; it is made, and kept, where nothing is."""
        for _, content in self.get([(name, digest)]):
            kept: T = pickle.loads(content)  # noqa: S301 - our own cache
            return kept
        made = make()
        self.put([(name, digest, pickle.dumps(made))])
        return made

    def close(self) -> None:
        """Close the file."""
        self.connection.close()


def _open(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=30)
    try:
        for statement in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = OFF", SCHEMA):
            connection.execute(statement)
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection
