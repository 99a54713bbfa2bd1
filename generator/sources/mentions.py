"""Which associations a file names anywhere: enough to know in whose dossier it has to be read."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.sources.layout import Entry, Signature

CODE = re.compile(rb"51[0-9A-HJ-NPQRTUWXY]{16}")
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
    """Return the codes in a file; one that cannot be read names nobody, and is refused where it is read."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a Path for each of many files takes half of the time
            return frozenset(code.decode() for code in CODE.findall(file.read()))
    except OSError:
        return frozenset()
