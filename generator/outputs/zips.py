"""ZIP files with the same bytes for the same contents."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest a ZIP can say: when a file was copied here is nobody's concern."""
READABLE = 0o644 << 16


def write(target: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files under their names, in the order in which they come."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, READABLE
            archive.writestr(entry, content)
