"""Walks the tree below ``data/`` and sorts its files by the association or department they are about."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.finding import Finding
from generator.model.record import Address, Owner
from generator.model.scalars import uscc_problem
from generator.sources.addresses import address_of, file_name, refuse
from generator.sources.refusals import unreadable

OTHER_FOLDERS = ("policy", "vocabularies")


@dataclass(frozen=True, slots=True)
class Entry:
    """One record file and what tells whether it changed: size, modification and change time in ns."""

    address: Address
    signature: tuple[int, int, int]


@dataclass(slots=True)
class Index:
    """All record files, by the association they are about; what stands in a wrong place is a finding."""

    root: Path
    dossiers: dict[str, list[Entry]] = field(default_factory=dict)
    departments: dict[str, list[Entry]] = field(default_factory=dict)
    overviews: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def entries(self) -> Iterator[Entry]:
        """Yield every file."""
        yield from self.overviews
        for entries in (*self.dossiers.values(), *self.departments.values()):
            yield from entries


def scan(root: Path, below: Iterable[str] = ("",)) -> Index:
    """Walk the tree once, or only some folders of it; no file is opened."""
    index = Index(root)
    if not root.is_dir():
        raise FileNotFoundError(f"没有数据目录 {root}")
    folders = list(below)
    while folders:
        inside = folders.pop()
        try:
            folders += _look_into(inside, index)
        except OSError as error:
            what, remedy = unreadable(error)
            index.findings.append(refuse(inside or ".", "Y-15", f"文件夹{what}", remedy))
    for entries in (*index.dossiers.values(), *index.departments.values(), index.overviews):
        entries.sort(key=lambda entry: entry.address.file)
        index.findings += _gaps(entries)
    index.findings.sort()
    return index


def _look_into(inside: str, index: Index) -> list[str]:
    """Place what lies in a folder; return the folders in it. Raises :class:`OSError`."""
    folders = []
    with os.scandir(index.root / inside) as found:
        for entry in found:
            path = f"{inside}/{entry.name}" if inside else entry.name
            if not _ignored(path, entry) and _see(path, entry, index):
                folders.append(path)
    return folders


def _gaps(entries: list[Entry]) -> Iterator[Finding]:
    """Yield a finding for each revision that has none before it."""
    if later := [entry.address for entry in entries if entry.address.revision > 1]:
        known = {entry.address.file for entry in entries}
        for address in later:
            before = file_name(address.key, address.revision - 1)
            if f"{address.file.rpartition('/')[0]}/{before}" not in known:
                yield refuse(
                    address.file, "L-11", f"没有上一版次 {before}", f"补上，或者把这个文件改名为 {before}"
                )


def folders_about(root: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """Return the folders in which everything about the associations of some paths lies; all when others are.

    The folders of departments are always among them: only their content says whom they are about.
    """
    subjects = {_subject_of(path) for path in paths}
    if None in subjects or not subjects:
        return ("",)
    own = [f"{Owner.ASSOCIATION}/{subject}" for subject in subjects]
    types = [path for path in root.glob(f"{Owner.REGISTRAR}/*/*") if path.is_dir()]
    decided = [f"{path.relative_to(root).as_posix()}/{subject}" for path in types for subject in subjects]
    return tuple(folder for folder in (*own, *decided, Owner.DEPARTMENT.value) if (root / folder).is_dir())


def _subject_of(path: str) -> str | None:
    """Return the association in whose folder a path lies."""
    parts = path.split("/")
    at = {Owner.ASSOCIATION.value: 1, Owner.REGISTRAR.value: 3}.get(parts[0])
    named = parts[at] if at is not None and len(parts) > at else ""
    return named if uscc_problem(named) is None else None


def _see(path: str, entry: "os.DirEntry[str]", index: Index) -> bool:
    """Place one entry of a folder; return whether it is a folder to go into."""
    if entry.is_symlink():
        index.findings.append(refuse(path, "L-01", "是符号链接", "换成文件本身"))
    elif entry.is_file():
        _place(path, entry, index)
    elif not entry.is_dir():
        index.findings.append(refuse(path, "L-02", "不是普通文件", "只放 .yaml 文件"))
    elif entry.name.endswith((".yaml", ".yml")):
        index.findings.append(
            refuse(path, "L-03", "是文件夹，这里应当是文件", "删去文件夹，把记录写成同名文件")
        )
    else:
        return True
    return False


def _ignored(path: str, entry: "os.DirEntry[str]") -> bool:
    return entry.name.startswith(".") or path in OTHER_FOLDERS or path.lower() in ("readme.md", "license")


def _place(path: str, entry: "os.DirEntry[str]", index: Index) -> None:
    address = address_of(path)
    if isinstance(address, Finding):
        index.findings.append(address)
        return
    stat = entry.stat(follow_symlinks=False)
    placed = Entry(address, (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns))
    if address.owner is Owner.DEPARTMENT:
        index.departments.setdefault(address.owner_id, []).append(placed)
    elif address.subject is None:
        index.overviews.append(placed)
    else:
        index.dossiers.setdefault(address.subject, []).append(placed)
