"""All that is filed about some associations, found without a walk of the whole tree."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.model.record import Owner
from generator.model.scalars import uscc_problem
from generator.sources.addresses import key_of, place_of
from generator.sources.layout import Folder, Index, scan, signature_of
from generator.sources.mentions import content


def subjects_of(paths: Iterable[str]) -> frozenset[str]:
    """Return the associations in whose folders all of some paths lie; none when any path lies elsewhere."""
    found = [_subject_of(path) for path in paths]
    return frozenset(subject for subject in found if subject) if all(found) else frozenset()


def scan_about(root: Path, subjects: Iterable[str], beside: Iterable[str] = ()) -> Index:
    """Return the index of what some associations file, what is decided on them, and who else names them.

    Other folders may be looked at besides. Only their content says whom departments' files are about.
    """
    chosen = sorted(subjects)
    types = [
        path.relative_to(root).as_posix() for path in root.glob(f"{Owner.REGISTRAR}/*/*") if path.is_dir()
    ]
    folders = [f"{above}/{subject}" for above in (Owner.ASSOCIATION.value, *types) for subject in chosen]
    index = scan(root, [folder for folder in (*folders, *beside) if (root / folder).is_dir()])
    whole = {folder.path for folders in index.departments.values() for folder in folders}
    for folder in _naming(root, re.compile("|".join(chosen).encode())) if chosen else ():
        if folder.path not in whole:
            index.departments.setdefault(folder.place[1], []).append(folder)
    return index


def _subject_of(path: str) -> str | None:
    """Return the association in whose folder a path lies."""
    parts = path.split("/")
    at = {Owner.ASSOCIATION.value: 1, Owner.REGISTRAR.value: 3}.get(parts[0])
    named = parts[at] if at is not None and len(parts) > at else ""
    return named if uscc_problem(named) is None else None


def _naming(root: Path, wanted: re.Pattern[bytes]) -> Iterator[Folder]:
    """Yield the departments' folders with the files that name one of the associations, and no others."""
    for folder, _, names in os.walk(root / Owner.DEPARTMENT):
        inside = Path(folder).relative_to(root).as_posix()
        place, _ = place_of(inside)
        naming = [
            name for name in sorted(names) if wanted.search(content(f"{folder}/{name}")) and key_of(name)
        ]
        if place and naming:
            files = [(name, signature_of(os.lstat(f"{folder}/{name}"))) for name in naming]
            yield Folder(inside, place, files)
