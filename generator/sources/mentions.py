"""Which associations a file names anywhere: enough to know in whose dossier it has to be read."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.sources.layout import Entry, Signature

CODE = re.compile(rb"51[0-9A-HJ-NPQRTUWXY]{16}")
BLOCK = 65_536
Mentions = dict[str, tuple[Signature, frozenset[str]]]


def mentions(root: Path, entries: Iterable[Entry], known: Mentions) -> Mentions:
    """Return the codes each file names; a file that is as it was when last looked at is not opened."""
    return dict(_mentions(root, entries, known))


def _mentions(
    root: Path, entries: Iterable[Entry], known: Mentions
) -> Iterator[tuple[str, tuple[Signature, frozenset[str]]]]:
    for entry in entries:
        file = entry.address.file
        kept = known.get(file)
        if kept is None or kept[0] != entry.signature:
            kept = entry.signature, _codes(f"{root}/{file}")
        yield file, kept


def _codes(path: str) -> frozenset[str]:
    return frozenset(code.decode() for code in CODE.findall(content(path)))


def content(path: str) -> bytes:
    """Return what a file says; one that cannot be read says nothing, and is refused where it is read."""
    try:
        file = os.open(path, os.O_RDONLY)  # a file object for each of many small files takes half of the time
    except OSError:
        return b""
    try:
        return b"".join(iter(lambda: os.read(file, BLOCK), b""))
    except OSError:
        return b""
    finally:
        os.close(file)
