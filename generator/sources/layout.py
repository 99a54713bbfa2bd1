"""Which path is which record: the only module that knows the folders below ``data/`` (ADR 0006)."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from generator.model.disclosures import record_types
from generator.model.finding import Finding, Severity
from generator.model.record import OWNER_LABELS, Address, Owner
from generator.model.scalars import uscc_problem

OTHER_FOLDERS = ("policy", "vocabularies")
OVERVIEWS = frozenset(("eligible-list",))
FILE_NAME = re.compile(
    r"(?P<key>(?:[0-9]{4}(?:-[0-9]{2}-[0-9]{2}|H[12])?)(?:-[a-z0-9]+)*)(?:\.r(?P<revision>[2-9]|[1-9][0-9]))?\.yaml"
)
OWNER_ID = {
    Owner.REGISTRAR: re.compile(r"[1-9][0-9]{5}"),
    Owner.DEPARTMENT: re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"),
}
NAME_REMEDY = "文件名是期间或日期，例如 2025.yaml、2025-06-12.yaml；更正写作 2025.r2.yaml"


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
        with os.scandir(root / inside) as found:
            for entry in found:
                path = f"{inside}/{entry.name}" if inside else entry.name
                if not _ignored(path, entry) and _see(path, entry, index):
                    folders.append(path)
    for entries in (*index.dossiers.values(), *index.departments.values()):
        entries.sort(key=lambda entry: entry.address.file)
    index.overviews.sort(key=lambda entry: entry.address.file)
    index.findings.sort()
    return index


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
        index.findings.append(_refuse(path, "L-01", "是符号链接", "换成文件本身"))
    elif entry.is_file():
        _place(path, entry, index)
    elif not entry.is_dir():
        index.findings.append(_refuse(path, "L-02", "不是普通文件", "只放 .yaml 文件"))
    elif entry.name.endswith((".yaml", ".yml")):
        index.findings.append(
            _refuse(path, "L-03", "是文件夹，这里应当是文件", "删去文件夹，把记录写成同名文件")
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


def address_of(path: str) -> Address | Finding:
    """Return what a path below ``data/`` says, or why it says nothing."""
    parts = path.split("/")
    owner = next((owner for owner in Owner if owner.value == parts[0]), None)
    if owner is None:
        return _refuse(
            path,
            "L-04",
            f"“{parts[0]}”不是顶层目录",
            _suggest(
                parts[0], [o.value for o in Owner], "放到 associations/、registrars/ 或 departments/ 下"
            ),
        )
    if len(parts) < 4:
        return _refuse(
            path,
            "L-05",
            "放得太浅",
            "路径是 主体/信息类别/文件名，例如 associations/<代码>/donation/2025-06-12.yaml",
        )
    return _address(path, owner, parts[1:])


def _address(path: str, owner: Owner, parts: list[str]) -> Address | Finding:
    subject, problem = _folders(owner, tuple(parts[:-1]))
    match = FILE_NAME.fullmatch(parts[-1])
    if problem is None and match is None:
        problem = ("L-10", f"文件名“{parts[-1]}”不合规则", NAME_REMEDY)
    if problem is not None or match is None:
        return _refuse(path, *(problem or ("L-10", "", "")))
    return Address(path, owner, parts[0], parts[1], subject, match["key"], int(match["revision"] or 1))


@lru_cache(maxsize=262_144)
def _folders(owner: Owner, parts: tuple[str, ...]) -> tuple[str | None, tuple[str, str, str] | None]:
    """Return whom the folders of a path are about, and what is wrong with them."""
    subject = _subject(owner, parts)
    problem = (
        _owner_problem(owner, parts[0]) or _type_problem(owner, parts[1]) or _depth_problem(owner, parts)
    )
    if problem is None and subject is not None and (wrong := uscc_problem(subject)):
        problem = ("L-09", *wrong)
    return subject, problem


def _subject(owner: Owner, parts: tuple[str, ...]) -> str | None:
    if owner is Owner.ASSOCIATION:
        return parts[0]
    return parts[2] if owner is Owner.REGISTRAR and len(parts) == 3 else None


def _owner_problem(owner: Owner, owner_id: str) -> tuple[str, str, str] | None:
    pattern = OWNER_ID.get(owner)
    if pattern is None or pattern.fullmatch(owner_id):
        return None
    what = (
        "登记管理机关目录是六位区划代码" if owner is Owner.REGISTRAR else "部门目录是小写字母、数字和连字符"
    )
    return (
        "L-06",
        f"“{owner_id}”不合规则：{what}",
        "例如 370000" if owner is Owner.REGISTRAR else "例如 d-370000-gxt",
    )


def _type_problem(owner: Owner, record_type: str) -> tuple[str, str, str] | None:
    kinds: Mapping[str, object] = _TYPES
    if record_type not in kinds:
        return (
            "L-07",
            f"没有“{record_type}”这一信息类别",
            _suggest(record_type, sorted(kinds), "信息类别见“怎样提交”"),
        )
    belongs = _TYPES[record_type].owner
    if belongs is not owner:
        return (
            "L-08",
            f"“{_TYPES[record_type].heading}”由{OWNER_LABELS[belongs]}报送，不在 {owner.value}/ 下",
            f"移到 {belongs.value}/ 下",
        )
    return None


def _depth_problem(owner: Owner, parts: tuple[str, ...]) -> tuple[str, str, str] | None:
    named = owner is not Owner.REGISTRAR or parts[1] in OVERVIEWS
    if len(parts) == (2 if named else 3):
        return None
    form = (
        f"{owner.value}/<{'代码' if owner is Owner.ASSOCIATION else '主体'}>/{parts[1]}/"
        + ("" if named else "<统一社会信用代码>/")
        + "<期间或日期>.yaml"
    )
    return "L-05", "目录层次不对", f"应为 {form}"


def _suggest(word: str, known: list[str], otherwise: str) -> str:
    close = get_close_matches(word, known, n=1)
    return f"是不是“{close[0]}”？" if close else otherwise


def _refuse(path: str, code: str, message: str, remedy: str) -> Finding:
    return Finding(path, 1, 1, code, Severity.ERROR, message, remedy)


_TYPES = record_types()
