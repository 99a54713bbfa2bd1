"""Walks the tree below ``data/`` and sorts its files by the association or department they are about."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from generator.model.finding import Finding
from generator.model.paths import file_name
from generator.model.record import Address, Owner
from generator.sources.addresses import Place, address_of, key_of, place_of, refuse
from generator.sources.refusals import unreadable

OTHER_FOLDERS = ("policy", "vocabularies")
Signature = tuple[int, int, int]
"""Size in bytes, modification and change time in ns: a file is taken as unchanged while these are."""
Found = os.DirEntry[str]


class Entry(NamedTuple):
    """One record file and what tells whether it changed."""

    address: Address
    signature: Signature


class Folder(NamedTuple):
    """The record files of one type about one subject, in the order of their names."""

    path: str
    place: Place
    files: list[tuple[str, Signature]]

    def entries(self) -> Iterator[Entry]:
        """Yield each file with its address."""
        for name, signature in self.files:
            if key := key_of(name):
                yield Entry(Address(f"{self.path}/{name}", *self.place, *key), signature)


@dataclass(slots=True)
class Index:
    """All record files, by the subject they are about; what stands in a wrong place is a finding."""

    root: Path
    dossiers: dict[str, list[Folder]] = field(default_factory=dict)
    departments: dict[str, list[Folder]] = field(default_factory=dict)
    overviews: list[Folder] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def add(self, other: "Index") -> None:
        """Take what was found in other folders of the same tree; nothing is in order until it is sorted."""
        for mine, theirs in ((self.dossiers, other.dossiers), (self.departments, other.departments)):
            for subject, folders in theirs.items():
                mine.setdefault(subject, []).extend(folders)
        self.overviews += other.overviews
        self.findings += other.findings

    def sort(self) -> None:
        """Put the folders of each subject and the findings in order."""
        for folders in (*self.dossiers.values(), *self.departments.values(), self.overviews):
            folders.sort()
        self.findings.sort()

    def entries(self) -> Iterator[Entry]:
        """Yield every file."""
        for folders in (self.overviews, *self.dossiers.values(), *self.departments.values()):
            for folder in folders:
                yield from folder.entries()


def scan(root: Path, below: Iterable[str] = ("",)) -> Index:
    """Walk the tree once, or only some folders of it; no file is opened."""
    index = Index(root)
    if not root.is_dir():
        raise FileNotFoundError(f"没有数据目录 {root}")
    folders = list(below)
    while folders:
        folders += _within(folders.pop(), index)
    index.sort()
    return index


def subject_folders(root: Path) -> tuple[Index, list[str]]:
    """Return the folders of associations, registrars and departments, and what lies above them."""
    index = scan(root, ())
    return index, [folder for owner in _within("", index) for folder in _within(owner, index)]


def _within(inside: str, index: Index) -> list[str]:
    """Place what lies in a folder and return the folders to go into; one that cannot be read is a finding."""
    try:
        return _look(inside, index)
    except OSError as error:
        what, remedy = unreadable(error)
        index.findings.append(refuse(inside or ".", "Y-15", f"文件夹{what}", remedy))
        return []


def _look(inside: str, index: Index) -> list[str]:
    """Place what lies in a folder; return the folders to go into. Raises :class:`OSError`."""
    begin = f"{inside}/" if inside else ""
    with os.scandir(f"{index.root}/{inside}") as found:
        entries = [e for e in found if e.name[0] != "." and (inside or not _is_other(e.name))]
    files = [entry for entry in entries if entry.is_file(follow_symlinks=False)]
    if files:
        _place(inside, begin, files, index)
    if len(files) == len(entries):
        return []
    others = ((begin + entry.name, entry) for entry in entries if not entry.is_file(follow_symlinks=False))
    return [path for path, entry in others if _is_folder(path, entry, index)]


def _is_folder(path: str, entry: Found, index: Index) -> bool:
    """Say whether what is no file is a folder to go into; anything else is a finding."""
    if entry.is_symlink():
        index.findings.append(refuse(path, "L-01", "是符号链接", "换成文件本身"))
    elif not entry.is_dir():
        index.findings.append(refuse(path, "L-02", "不是普通文件", "只放 .yaml 文件"))
    elif path.endswith((".yaml", ".yml")):
        index.findings.append(
            refuse(path, "L-03", "是文件夹，这里应当是文件", "删去文件夹，把记录写成同名文件")
        )
    else:
        return True
    return False


def _is_other(name: str) -> bool:
    """Say whether something at the top of the tree is no record and no folder of records."""
    return name in OTHER_FOLDERS or name.lower() in ("readme.md", "license")


def _place(inside: str, begin: str, files: Sequence[Found], index: Index) -> None:
    """Give the files of a folder to whom they are about."""
    place, _ = place_of(inside)
    if place is None:
        index.findings += _refusals(begin + entry.name for entry in files)
        return
    named = [
        (entry.name, signature_of(entry.stat(follow_symlinks=False))) for entry in files if key_of(entry.name)
    ]
    named.sort()
    if len(named) < len(files):
        index.findings += _refusals(begin + entry.name for entry in files)
    if named:
        _shelf(place, index).append(Folder(inside, place, named))
    if revised := [name for name, _ in named if ".r" in name]:
        index.findings += _gaps(inside, revised, {name for name, _ in named})


def _gaps(inside: str, revised: Iterable[str], names: set[str]) -> Iterator[Finding]:
    """Yield a finding for each revision that has none before it."""
    for name in revised:
        key, revision = key_of(name) or ("", 1)
        if revision > 1 and (before := file_name(key, revision - 1)) not in names:
            remedy = f"补上，或者把这个文件改名为 {before}"
            yield refuse(f"{inside}/{name}", "L-11", f"没有上一版次 {before}", remedy)


def _refusals(paths: Iterable[str]) -> Iterator[Finding]:
    """Yield what is wrong with paths that say nothing."""
    return (found for path in paths if isinstance(found := address_of(path), Finding))


def signature_of(stat: os.stat_result) -> Signature:
    """Return what tells whether a file changed."""
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns


def _shelf(place: Place, index: Index) -> list[Folder]:
    """Return where the folders about a subject are gathered."""
    owner, owner_id, _, subject = place
    if owner is Owner.DEPARTMENT:
        return index.departments.setdefault(owner_id, [])
    return index.overviews if subject is None else index.dossiers.setdefault(subject, [])
