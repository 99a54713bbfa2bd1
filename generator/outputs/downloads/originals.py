"""The files of the register as they were filed, in one ZIP: exactly those whose records are in the tables."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.outputs import zips
from generator.outputs.downloads.json_lines import read


def write(target: Path, data: Path, sources: Iterable[Path]) -> None:
    """Write the files that the JSON Lines name, from the register at ``data``."""
    zips.write(target, _filed(data, sources))


def _filed(data: Path, sources: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for source in sources:
        for said in read(source):
            yield f"data/{said['file']}", (data / said["file"]).read_bytes()
