"""The files of the register as they were filed, in one ZIP: exactly those whose records are in the tables."""

import zipfile
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from generator.outputs.downloads import json_lines
from generator.outputs.downloads.packing import pack
from generator.outputs.zips import entry

INSIDE = "data.zip"


def write(target: Path, data: Path, sources: Iterable[Path], *, packed: bool) -> None:
    """Write the files that the records name, from the register at ``data``.

    Files of some hundred bytes hardly shrink one by one, so that a large register is a ZIP of files as
    they are, and that ZIP in another one: a seventh of the size.
    """
    if not packed:
        with target.open("xb") as file:
            _archive(file, data, sources, zipfile.ZIP_DEFLATED)
        return
    with TemporaryFile(dir=target.parent) as inner:
        _archive(inner, data, sources, zipfile.ZIP_STORED)
        pack(inner, target, INSIDE)


def _archive(file: IO[bytes], data: Path, sources: Iterable[Path], method: int) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name in chain.from_iterable(map(json_lines.sources, sources)):
            with open(f"{data}/{name}", "rb") as source:  # noqa: PTH123 - pathlib takes twice as long
                archive.writestr(entry(f"data/{name}"), source.read(), method)
