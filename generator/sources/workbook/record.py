"""From a workbook to the record it states: where it belongs, what is wrong in which cell, and its text."""

from collections.abc import Hashable, Iterable, Iterator
from pathlib import Path

from generator.model.dossier import AnyRecord
from generator.model.finding import Finding, Problem, Severity
from generator.model.mistakes import half_width
from generator.model.paths import key_label, path_of
from generator.model.record import Address, Disclosure, Owner
from generator.model.scalars import uscc_problem
from generator.model.workbook import KEY, OWNER, USCC
from generator.model.writing import document, stated
from generator.sources.addresses import address_of, name_meant
from generator.sources.canonical import canonical
from generator.sources.messages import shape_of
from generator.sources.records import judge, period_problem
from generator.sources.refusals import Refusal
from generator.sources.revisions import LAST_REVISION, revision, revisions
from generator.sources.workbook.faults import Fault
from generator.sources.workbook.filled import ANOTHER, Filled, filled, is_unread
from generator.sources.workbook.grid import name_of, read_book
from generator.sources.workbook.values import UNSOLVED, serial_day, spoken

_CELL_OF = {"L-06": OWNER, "L-09": USCC}
"""The cell that a problem of a path is about; others are about its period or day."""


def read(content: bytes, file: str, root: Path) -> tuple[AnyRecord | None, list[Finding]]:
    """Return the record of a workbook when it is sound, and everything that is wrong, cell by cell.

    ``root`` is the data folder: a record that is there already becomes its next revision.
    """
    try:
        book = read_book(content)
        form = filled(book)
    except Refusal as refusal:
        return None, [_finding(file, None, refusal.code, refusal.message, refusal.remedy)]
    address = _address(form, root, from_1904=book.from_1904)
    record, problems = judge(address or _somewhere(form.kind), form.stated)
    form.faults += _in_cells(problems, form)
    findings = [_finding(file, fault, *fault[1:]) for fault in _once_a_sheet(form.faults)]
    return (None if findings else record), findings


def text(record: AnyRecord, head: str) -> str:
    """Return the canonical text of a record, below a line of comment. Raises :class:`Refusal`."""
    said = stated(record.content)
    for name in (getattr(type(record.content), "key_field", ""), "period"):
        if record.address.key.startswith(str(said.get(name, " "))):
            said.pop(name, None)
    return canonical(f"{head}\n{document(said)}".encode(), record.address)


def _once_a_sheet(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield each fault, but formulas without values once a sheet: one remedy is for all of them."""
    told: set[Hashable] = set()
    for fault in dict.fromkeys(faults):
        same = (fault.spot.sheet, fault.message) if fault.message == UNSOLVED[0] else fault
        if same not in told:
            yield fault
        told.add(same)


def _finding(file: str, fault: Fault | None, code: str, message: str, remedy: str) -> Finding:
    """Return what is wrong with its place: sheet and cell in words, line and column as numbers."""
    if fault is None:
        return Finding(file, 1, 1, code, Severity.ERROR, message, remedy)
    line, column = fault.spot.place
    said = f"工作表“{fault.spot.sheet}”{name_of(line, column)}：{message}"
    return Finding(file, line + 1, column + 1, code, Severity.ERROR, said, remedy)


def _in_cells(problems: Iterable[Problem], form: Filled) -> Iterator[Fault]:
    """Yield the problems of a record at the cells they are about, in the words of a workbook."""
    for problem in problems:
        if is_unread(form.stated, problem.path):
            continue
        message, remedy = spoken(problem.message), spoken(problem.remedy)
        if problem.code == "F-01":
            message = message.replace("缺少", "没有填写").rpartition("（")[0]
            remedy = "填写这一格" if problem.path in form.spots else ANOTHER
        yield Fault(form.spot(problem.path), problem.code, message, remedy)


def _address(form: Filled, root: Path, *, from_1904: bool) -> Address | None:
    """Return where the record belongs, or None after saying why that cannot be told."""
    said = {name: half_width(cell.text) for name, cell in form.identity.items()}
    said[KEY] = _key(form, from_1904=from_1904)
    said[USCC] = said.get(USCC, "").upper()
    missing = [name for name in _identity(form.kind) if not said.get(name)]
    form.faults += [Fault(form.spot((name,)), "F-01", "没有填写", "填写这一格") for name in missing]
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
    is_nil = form.stated.get("nil_return") == "true"
    if not is_nil and period_problem(found):
        what = f"“{found.key}”不是“{key_label(form.kind)}”"
        form.faults.append(Fault(form.spot((KEY,)), "F-12", what, _key_remedy(form.kind)))
        return None
    before = revisions(root, found)
    if not before:
        return found
    if "correction_note" not in form.stated:
        what = f"已有 {before[-1].file}，已公开的不改动"
        remedy = "更正的，填写“更正说明”；不是更正的，核对期间或日期"
        form.faults.append(Fault(form.spot((KEY,)), "W-12", what, remedy))
    return revision(found, min(LAST_REVISION, before[-1].revision + 1))
