"""The files of the register as they were filed, in one ZIP: exactly those whose records are in the tables."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

from generator.outputs.downloads.json_lines import read

MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest a ZIP can say: when a file was copied here is nobody's concern."""
READABLE = 0o644 << 16


def write(target: Path, data: Path, sources: Iterable[Path]) -> None:
    """Write the files that the JSON Lines name, from the register at ``data``."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for source in sources:
            for said in read(source):
                entry = zipfile.ZipInfo(f"data/{said['file']}", MOMENT)
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, READABLE
                archive.writestr(entry, (data / said["file"]).read_bytes())
