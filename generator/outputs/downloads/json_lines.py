"""JSON Lines: every record of a type as it was stated, one a line; the other formats are made from these."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from generator.outputs.downloads.spool import Bundle
from generator.outputs.files import Staging
from generator.views import urls


@dataclass(slots=True)
class Extent:
    """How many records of a type there are, and from which day to which they were disclosed; ISO days."""

    rows: int = 0
    first: str = ""
    last: str = ""

    def add(self, day: str) -> None:
        """Count one record, disclosed on a day."""
        self.rows += 1
        self.first = min(self.first or day, day)
        self.last = max(self.last, day)


def file_of(name: str) -> str:
    """Return the address of the file of a table."""
    return urls.download(f"{name}.jsonl")


def write(names: Iterable[str], bundles: Iterable[Bundle], staging: Staging) -> dict[str, Extent]:
    """Write the file of every name, an empty one too; return what each of them holds."""
    extents: dict[str, Extent] = defaultdict(Extent)
    with ExitStack() as stack:
        files = {name: stack.enter_context(_new(staging.place(file_of(name)))) for name in names}
        for one in bundles:
            for name, lines in one.lines:
                for line in lines:
                    extents[name].add(_disclosed(line))
                    files[name].write(f"{line}\n")
    return {name: extents[name] for name in files}


def read(file: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _new(file: Path) -> TextIO:
    return file.open("x", encoding="utf-8", newline="\n")


def _disclosed(line: str) -> str:
    """Return the day of disclosure: quotes within text are escaped, so that the name stands only there."""
    return line.partition('"disclosed_on":"')[2][:10]
