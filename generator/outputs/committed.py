"""Files that are generated and yet committed: written anew, or compared with what they should be."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

WIDTH = 108


def write(folder: Path, files: Mapping[str, str]) -> list[str]:
    """Write what differs and remove what is no longer made; return the names of both."""
    changed = list(stale(folder, files))
    for name in changed:
        if name in files:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(files[name], encoding="utf-8", newline="\n")
        else:
            (folder / name).unlink()
    return changed


def stale(folder: Path, files: Mapping[str, str]) -> Iterator[str]:
    """Yield the names of files that are missing, other than they should be, or made no longer."""
    suffixes = {Path(name).suffix for name in files}
    found = {file.name for file in folder.glob("*") if file.suffix in suffixes}
    for name in sorted(found | files.keys()):
        if name not in files or name not in found or _text(folder / name) != files[name]:
            yield name


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "replace")


def as_json(value: Any) -> str:
    """Return JSON that reads well in a diff: what fits stands on one line."""
    return "\n".join(_lines(value, "")) + "\n"


def _lines(value: Any, indent: str) -> Iterator[str]:
    whole = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or not value or len(indent + whole) <= WIDTH:
        yield whole
        return
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    yield opening
    yield from _members(value, indent + "  ")
    yield indent + closing


def _members(value: Any, indent: str) -> Iterator[str]:
    named = value.items() if isinstance(value, dict) else ((None, item) for item in value)
    for at, (name, item) in enumerate(named, 1):
        label = "" if name is None else f"{json.dumps(name, ensure_ascii=False)}: "
        lines = list(_lines(item, indent))
        lines[0] = indent + label + lines[0]
        lines[-1] += "," if at < len(value) else ""
        yield from lines
