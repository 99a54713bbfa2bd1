"""From a workbook to the record it states: where it belongs, what is wrong in which cell, and its text."""

from pathlib import Path
from typing import NamedTuple

from generator.model.dossier import AnyRecord
from generator.model.finding import Finding
from generator.model.mistakes import half_width
from generator.model.paths import OWNER_FORMS, key_label, path_of
from generator.model.record import Address, Disclosure, Owner
from generator.model.scalars import uscc_problem
from generator.model.workbook import KEY, OWNER, USCC
from generator.model.writing import document, stated
from generator.sources.addresses import address_of, name_meant
from generator.sources.canonical import canonical
from generator.sources.messages import shape_of
from generator.sources.records import judge, judge_in_part, period_problem, read_bytes, refused
from generator.sources.refusals import Refusal
from generator.sources.revisions import LAST_REVISION, revision, revisions
from generator.sources.workbook.cells import findings, in_cells
from generator.sources.workbook.faults import Fault
from generator.sources.workbook.filled import Filled, filled
from generator.sources.workbook.grid import read_book
from generator.sources.workbook.package import TOO_LARGE
from generator.sources.workbook.values import serial_day

_CELL_OF = {"L-06": OWNER, "L-09": USCC}
"""The cell that a problem of a path is about; others are about its period or day."""


_UNCLEAR = frozenset(("W-05", "W-06", "W-10", "W-11"))
"""What leaves open where a figure belongs, or in which unit it is: then none is held against another."""


class Read(NamedTuple):
    """The record of a workbook when it is sound by itself, or everything that is wrong, with its cells.

    ``part`` is what could be read of a record that is unsound.
    """

    record: AnyRecord | None
    findings: list[Finding]
    form: Filled | None = None
    part: AnyRecord | None = None


def read_file(file: Path, root: Path) -> Read:
    """Read a workbook from the disk; one that is too large stays unread. Raises :class:`Refusal`."""
    try:
        content = read_bytes(file)
    except Refusal as refusal:
        if refusal.code != "Y-01":
            raise
        return Read(None, [refused(file.as_posix(), Refusal("W-04", 1, 1, *TOO_LARGE))])
    return read(content, file.as_posix(), root)


def read(content: bytes, file: str, root: Path) -> Read:
    """Read a workbook, cell by cell.

    ``root`` is the data folder: a record that is there already becomes its next revision.
    """
    try:
        book = read_book(content)
        form = filled(book)
    except Refusal as refusal:
        return Read(None, [refused(file, refusal)])
    address = _address(form, root, from_1904=book.from_1904)
    record, problems = judge(address or _somewhere(form.kind), form.stated)
    form.faults += in_cells(problems, form)
    if not form.faults:
        return Read(record, [], form)
    return Read(None, findings(form, file), form, _part(address, form))


def _part(address: Address | None, form: Filled) -> AnyRecord | None:
    if any(fault.code in _UNCLEAR for fault in form.faults):
        return None
    return judge_in_part(address or _somewhere(form.kind)._replace(key=""), form.stated)


def text(record: AnyRecord, head: str) -> str:
    """Return the canonical text of a record, below a line of comment. Raises :class:`Refusal`."""
    said = stated(record.content)
    for name in (getattr(type(record.content), "key_field", ""), "period"):
        if record.address.key.startswith(str(said.get(name, " "))):
            said.pop(name, None)
    return canonical(f"{head}\n{document(said)}".encode(), record.address)


def _address(form: Filled, root: Path, *, from_1904: bool) -> Address | None:
    """Return where the record belongs, or None after saying why that cannot be told."""
    said = {name: half_width(cell.text) for name, cell in form.identity.items()}
    said[KEY] = _key(form, from_1904=from_1904)
    said[USCC] = said.get(USCC, "").upper()
    missing = [name for name in _identity(form.kind) if not said.get(name)]
    form.faults += [Fault(form.spot((name,)), "F-01", *_unsaid(name, form.kind)) for name in missing]
    if missing:
        return None
    problem = USCC in _identity(form.kind) and uscc_problem(said[USCC])
    if problem:
        form.faults.append(Fault(form.spot((USCC,)), "L-09", *problem))
        return None
    owner = said[USCC] if form.kind.owner is Owner.ASSOCIATION else said[OWNER]
    found = address_of(path_of(form.kind, owner, said[USCC], said[KEY]))
    if isinstance(found, Finding):
        name = _CELL_OF.get(found.code, KEY)
        what = found.message if name in _CELL_OF.values() else f"“{said[KEY]}”不是“{key_label(form.kind)}”"
        form.faults.append(Fault(form.spot((name,)), found.code, what, _key_remedy(form.kind)))
        return None
    return _revised(found, form, root)


def _somewhere(kind: type[Disclosure]) -> Address:
    """Return an address to read the fields by while it cannot be told which record they are of."""
    return Address("", kind.owner, "", kind.record_type, None, _example(kind), 1)


def _example(kind: type[Disclosure]) -> str:
    shape = shape_of(kind.model_fields[kind.key_field]) or {}
    return str(shape.get("examples", ["2025-05-20"])[0])


def _identity(kind: type[Disclosure]) -> tuple[str, ...]:
    """Return what says which record of a type it is."""
    named = {Owner.ASSOCIATION: (USCC,), Owner.REGISTRAR: (OWNER, USCC), Owner.DEPARTMENT: (OWNER,)}
    return (*named[kind.owner], KEY)


def _unsaid(name: str, kind: type[Disclosure]) -> tuple[str, str]:
    """Return that a cell that says which record it is has nothing in it, and what to write."""
    if name == KEY:
        return f"没有填写“{key_label(kind)}”", f"填写这一格，{_key_remedy(kind)}"
    if name == USCC:
        return f"没有填写“{OWNER_FORMS[Owner.ASSOCIATION]}”", "照登记证书抄写，18 位"
    return f"没有填写“{OWNER_FORMS[kind.owner]}”", "填写报送单位的编号，见 CONTRIBUTING.md 第9节"


def _key(form: Filled, *, from_1904: bool) -> str:
    """Return the period or day as a file's name has it."""
    cell = form.identity.get(KEY)
    if cell is None:
        return ""
    if cell.kind == "date" and (meant := serial_day(cell, from_1904=from_1904)):
        return str(meant)
    return (name_meant(f"{cell.text.strip()}.yaml") or f"{half_width(cell.text)}.yaml").removesuffix(".yaml")


def _key_remedy(kind: type[Disclosure]) -> str:
    return f"例如 {_example(kind)}" + ("；声明全年没有发生的，写年度" if kind.nil_allowed else "")


def _revised(found: Address, form: Filled, root: Path) -> Address | None:
    """Return the address, or that of the next revision when the workbook says what it mends."""
    if "nil_return" not in form.stated and period_problem(found):
        what = f"“{found.key}”不是“{key_label(form.kind)}”"
        form.faults.append(Fault(form.spot((KEY,)), "F-12", what, _key_remedy(form.kind)))
        return None
    before = revisions(root, found)
    if not before:
        return found
    if "correction_note" not in form.stated:
        what = f"已有 {before[-1].file}，已公开的不改动"
        remedy = "更正的，填写“更正说明”；不是更正的，核对代码、期间或日期"
        form.faults.append(Fault(form.spot((KEY,)), "W-12", what, remedy))
        return None
    return revision(found, min(LAST_REVISION, before[-1].revision + 1))
