"""Files of cases that people read: ``== head``, lines, ``++ record`` before the lines of a record, ``=> what is said``."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Written(NamedTuple):
    """One case as it is written, and where; the first part begins with the head."""

    place: str
    parts: tuple[tuple[str, str], ...]
    said: list[str]


def written_cases(folder: Path) -> Iterator[Written]:
    """Yield all cases of a folder, in order of file and line."""
    for file in sorted(folder.glob("*.txt")):
        before, *cases = ("\n" + file.read_text(encoding="utf-8")).split("\n== ")
        line = before.count("\n") + 1
        for case in cases:
            yield written(f"{file.name}:{line}", case)
            line += case.count("\n") + 1


def written(place: str, case: str) -> Written:
    body, *said = case.strip().split("\n=> ")
    parts = (part.partition("\n") for part in body.split("\n++ "))
    return Written(place, tuple((head, lines) for head, _, lines in parts), said)
