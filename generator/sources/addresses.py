"""Which path is which record: folders and file names (ADR 0006)."""

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache

from generator.model.disclosures import record_types
from generator.model.finding import Finding, Severity
from generator.model.mistaken_days import meant_day
from generator.model.mistakes import half_width, in_quotes, meant_half
from generator.model.paths import OVERVIEWS, file_name, path_form
from generator.model.record import OWNER_LABELS, Address, Owner
from generator.model.scalars import uscc_problem

FILE_NAME = re.compile(
    r"(?P<key>(?:[0-9]{4}(?:-[0-9]{2}-[0-9]{2}|H[12])?)(?:-(?![rv][0-9]+[-.])[a-z0-9]+)*)(?:\.r(?P<revision>[2-9]|[1-9][0-9]))?\.yaml"
)
OWNER_ID = {
    Owner.REGISTRAR: re.compile(r"[1-9][0-9]{5}"),
    Owner.DEPARTMENT: re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"),
}
NAME_REMEDY = "文件名是期间或日期，例如 2025.yaml、2025-06-12.yaml；更正写作 2025.r2.yaml"
_TYPES = record_types()
_OWNERS = {owner.value: owner for owner in Owner}
_NAME_AS_WRITTEN = re.compile(
    r"(?P<key>.*?)(?:[.\-_ （(]*(?:[rRvV]0?(?P<revision>[0-9]{1,2})|(?P<again>更正|修订|修改|更新))[）)]?)?"
    r"(?:\.(?:ya?ml|txt))*",
    re.IGNORECASE,
)
_ATTACHMENTS = re.compile(r"\.(pdf|docx?|xlsx?|csv|jpe?g|png|zip|rar|txt|json|md|ofd|wps|et)$", re.IGNORECASE)

Words = tuple[str, str, str]
Place = tuple[Owner, str, str, str | None]


def address_of(path: str) -> Address | Finding:
    """Return what a path below ``data/`` says, or why it says nothing."""
    folder, _, name = path.rpartition("/")
    place, problem = place_of(folder)
    key = key_of(name)
    if place is None or key is None:
        return refuse(path, *(problem or ("L-10", *_name_problem(name))))
    return Address(path, *place, *key)


@lru_cache(maxsize=65_536)
def key_of(name: str) -> tuple[str, int] | None:
    """Return the key and the revision that a file's name says."""
    match = FILE_NAME.fullmatch(name)
    return (match["key"], int(match["revision"] or 1)) if match else None


@lru_cache(maxsize=1024)
def place_of(folder: str) -> tuple[Place | None, Words | None]:
    """Return whose records of which type lie in a folder, and about whom; or what is wrong with it."""
    top, *parts = folder.split("/")
    owner = _OWNERS.get(top)
    if owner is None:
        return None, ("L-04", *_top_problem(top))
    if len(parts) < 2:
        example = "路径是 主体/信息类别/文件名，例如 associations/<代码>/donation/2025-06-12.yaml"
        return None, ("L-05", "放得太浅", example)
    subject = _subject(owner, parts)
    if problem := _folder_problem(owner, parts, subject):
        return None, problem
    return (owner, parts[0], parts[1], subject), None


def _top_problem(top: str) -> tuple[str, str]:
    """Say that no folder of owners has this name, and which was meant; what lies in no folder has none."""
    remedy = "放到 associations/、registrars/ 或 departments/ 下"
    if not top:
        return "文件直接放在了 data/ 下", remedy
    labels = {label: owner.value for owner, label in OWNER_LABELS.items()}
    close = get_close_matches(top, labels, n=1)
    known = f"目录名写 {labels[close[0]]}（{close[0]}）" if close else remedy
    return f"{in_quotes(top)}不是顶层目录", suggest(top.lower(), labels.values(), known)


def _folder_problem(owner: Owner, parts: Sequence[str], subject: str | None) -> Words | None:
    problem = (
        _owner_problem(owner, parts[0]) or _type_problem(owner, parts[1]) or _depth_problem(owner, parts)
    )
    if problem is None and subject is not None and (wrong := uscc_problem(subject)):
        return ("L-09", f"目录名不对：{wrong[0]}", wrong[1])
    return problem


def _subject(owner: Owner, parts: Sequence[str]) -> str | None:
    if owner is Owner.ASSOCIATION:
        return parts[0]
    return parts[2] if owner is Owner.REGISTRAR and len(parts) == 3 else None


def _owner_problem(owner: Owner, owner_id: str) -> Words | None:
    pattern = OWNER_ID.get(owner)
    if pattern is None or pattern.fullmatch(owner_id):
        return None
    if owner is Owner.REGISTRAR:
        return "L-06", f"{in_quotes(owner_id)}不合规则：登记管理机关目录是六位区划代码", "例如 370000"
    return "L-06", f"{in_quotes(owner_id)}不合规则：部门目录是小写字母、数字和连字符", "例如 d-370000-gxt"


@lru_cache(maxsize=1024)
def _type_problem(owner: Owner, record_type: str) -> Words | None:
    if record_type not in _TYPES:
        headings = {kind.heading: name for name, kind in _TYPES.items()}
        close = get_close_matches(record_type, headings, n=1, cutoff=0.5)
        remedy = f"目录名写 {headings[close[0]]}（{close[0]}）" if close else "信息类别见“怎样提交”"
        remedy = suggest(record_type.lower(), sorted(_TYPES), remedy)
        return "L-07", f"没有{in_quotes(record_type)}这一信息类别", remedy
    kind = _TYPES[record_type]
    if kind.owner is not owner:
        what = f"“{kind.heading}”由{OWNER_LABELS[kind.owner]}报送，不在 {owner.value}/ 下"
        by_whom = f"请{OWNER_LABELS[kind.owner]}提交" if owner is Owner.ASSOCIATION else "移过去"
        return "L-08", what, f"{by_whom}，路径是 {path_form(kind)}"
    return None


def _depth_problem(owner: Owner, parts: Sequence[str]) -> Words | None:
    named = owner is not Owner.REGISTRAR or parts[1] in OVERVIEWS
    if len(parts) == (2 if named else 3):
        return None
    return "L-05", "目录层次不对", f"路径是 {path_form(_TYPES[parts[1]])}"


def _name_problem(name: str) -> tuple[str, str]:
    meant = name_meant(name)
    if meant is None and _ATTACHMENTS.search(name):
        return f"{in_quotes(name)}不是记录文件", "只放 .yaml 文件；附件放到单位网站，在 evidence 里写网址"
    return f"文件名{in_quotes(name)}不合规则", f"改名为 {meant}" if meant else NAME_REMEDY


def name_meant(name: str) -> str | None:
    """Return the name that was probably meant: days, years, revisions and suffixes as people write them."""
    match = _NAME_AS_WRITTEN.fullmatch(name)
    if match is None:
        return None
    key = half_width(match["key"])
    day = (None if " " in key else meant_day(key)) or meant_half(key)
    year = re.fullmatch(r"([0-9]{4})(?:年度?)?", key)
    revision = int(match["revision"] or (2 if match["again"] else 1))
    meant = file_name(str(day or (year and year[1]) or re.sub(r"[_ ]+", "-", key.lower())), revision)
    return meant if FILE_NAME.fullmatch(meant) else None


def suggest(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return the known word that somebody probably meant, as a question, or another remedy."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.8)
    return f"是不是 {close[0]}？" if close else otherwise


def refuse(path: str, code: str, message: str, remedy: str) -> Finding:
    """Return the finding about a path."""
    return Finding(path, 1, 1, code, Severity.ERROR, message, remedy)
