"""The files of the register as they were filed, in one ZIP: exactly those whose records are in the tables."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile
from zipfile import ZIP_STORED

from generator.outputs import zips
from generator.outputs.downloads import json_lines
from generator.outputs.downloads.packing import pack

INSIDE = "data.zip"


def write(target: Path, data: Path, sources: Iterable[Path], *, packed: bool) -> None:
    """Write the files that the records name, from the register at ``data``.

    Files of some hundred bytes hardly shrink one by one, so that a large register is a ZIP of files as
    they are, and that ZIP in another one: a seventh of the size.
    """
    if not packed:
        with target.open("xb") as file:
            zips.write(file, _filed(data, sources))
        return
    with TemporaryFile(dir=target.parent) as inner:
        zips.write(inner, _filed(data, sources), ZIP_STORED)
        pack(inner, target, INSIDE)


def _filed(data: Path, sources: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for name in chain.from_iterable(map(json_lines.sources, sources)):
        with open(f"{data}/{name}", "rb") as source:  # noqa: PTH123 - pathlib takes twice as long
            yield f"data/{name}", source.read()
