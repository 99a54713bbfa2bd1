"""From a file to a record, with everything that is wrong in it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from generator.model.disclosures import record_types
from generator.model.dossier import AnyRecord
from generator.model.finding import Finding, Problem, Severity
from generator.model.finding import Path as FieldPath
from generator.model.mistakes import in_quotes
from generator.model.record import Address, Disclosure, Envelope, NilReturn, Owner, Withdrawn
from generator.model.record import Record as RecordOf
from generator.model.scalars import Plain
from generator.model.shapes import DATE
from generator.sources.encodings import MAX_BYTES, TOO_LARGE
from generator.sources.messages import explain, shape_of, without_misnamed
from generator.sources.places import Marks, Source
from generator.sources.readable import readable
from generator.sources.reading import read
from generator.sources.refusals import Refusal, unreadable
from generator.sources.strict_yaml import marks

_TYPES = record_types()
MOST = 100
"""How many faults of a record are told at once."""
PERIOD = re.compile(r"[0-9]{4}(?:-[0-9]{2}-[0-9]{2}|H[12])?")
_LINE_ENDS = {"\r\n": "行尾是 Windows 换行（CRLF）", "\r": "行尾是旧式 Mac 换行（CR）"}


def load(root: Path, address: Address) -> tuple[AnyRecord | None, list[Finding]]:
    """Read one file: the record when it is sound, and all findings."""
    try:
        content = read_bytes(root / address.file)
    except Refusal as refusal:
        return None, [refused(address.file, refusal)]
    reading = read(content)
    record, problems = judge(address, reading.value) if reading.is_whole else (None, [])
    findings = [refused(address.file, refusal) for refusal in reading.refusals]
    if problems or b"\r" in content:
        known = reading.marks or marks(content)
        findings += [_at(problem, known) for problem in problems if not reading.leaves_open(problem.path)]
        findings += _line_ends(address.file, known.source)
    return (None if reading.refusals else record), findings


def load_in_part(root: Path, address: Address) -> AnyRecord | None:
    """Return what can be read of a file that is unsound; None where it is not certain what the file says."""
    try:
        reading = read(read_bytes(root / address.file))
    except Refusal:
        return None
    return None if reading.refusals else judge_in_part(address, reading.value)


def fields(content: bytes) -> dict[str, Any]:
    """Return what a file states, field by field. Raises the first :class:`Refusal`."""
    reading = read(content)
    if reading.refusals:
        raise reading.refusals[0]
    if isinstance(reading.value, dict):
        return reading.value
    raise Refusal("F-00", *marks(content).place(()), *_no_fields(reading.value))


def period_problem(address: Address) -> tuple[str, str] | None:
    """Return why a file's name is not the period or day its record type needs, and the remedy, or None."""
    kind = _TYPES[address.record_type]
    try:
        kind.model_validate(_with_key(address, kind, kind, {}))
    except ValidationError as error:
        if any(detail["loc"] == (kind.key_field,) for detail in error.errors(include_url=False)):
            return _name_is_no_key(address, kind)
    return None


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes; one that is too large or cannot be read is refused unread."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Refusal("Y-01", 1, 1, *TOO_LARGE)
        return path.read_bytes()
    except OSError as error:
        raise Refusal("Y-15", 1, 1, *unreadable(error)) from None


def refused(file: str, refusal: Refusal) -> Finding:
    """Return the finding about a file that is no register file."""
    return Finding(
        file, refusal.line, refusal.column, refusal.code, Severity.ERROR, refusal.message, refusal.remedy
    )


def _line_ends(file: str, source: Source) -> Iterator[Finding]:
    """Yield a warning of line ends that are not those of the register, at the first of them."""
    if found := re.search("\r\n?", source.written):
        what, remedy = _LINE_ENDS[found.group()], "用编辑器把换行改为 LF"
        yield Finding(file, *source.place(found.start()), "Y-14", Severity.WARNING, what, remedy)


def judge(address: Address, value: Any) -> tuple[AnyRecord | None, list[Problem]]:
    """Return the record that a mapping of fields states when it is sound, and all that is wrong in it."""
    if not isinstance(value, dict):
        return None, [_error(address, (), "F-00", *_no_fields(value))]
    kind = _TYPES[address.record_type]
    stated, problems = _agree(address, value)
    model = model_of(kind, stated)
    try:
        content = model.model_validate(_with_key(address, kind, model, stated))
    except ValidationError as error:
        details = without_misnamed(error.errors(include_url=False)[:MOST], model)
        return None, problems + [_invalid(address, detail, model, stated) for detail in details]
    problems += _envelope_problems(address, kind, content)
    return (None if problems else RecordOf(address, content)), problems


def judge_in_part(address: Address, value: Any) -> AnyRecord | None:
    """Return a record that is unsound as far as it can be read; None of what is no record of fields."""
    if not isinstance(value, dict):
        return None
    kind, stated = _TYPES[address.record_type], _agree(address, value)[0]
    model = model_of(kind, stated)
    return RecordOf(address, readable(model, _with_key(address, kind, model, stated)))


def model_of(kind: type[Disclosure], value: dict[str, Any]) -> type[Envelope]:
    """Return which of the three forms a file takes: a withdrawal, a nil return, or the record itself."""
    if "withdrawn" in value:
        return Withdrawn
    return NilReturn if "nil_return" in value else kind


def _agree(address: Address, value: dict[str, Any]) -> tuple[dict[str, Any], list[Problem]]:
    """Take out what the path already says; what contradicts it is a problem."""
    said = said_by_path(address)
    problems = [
        _error(
            address,
            (name,),
            "F-06",
            f"{in_quotes(str(value[name]))}与路径不一致：路径上是“{expected}”",
            "删去这一项，或移动文件",
        )
        for name, expected in said.items()
        if name in value and value[name] != expected
    ]
    return {name: stated for name, stated in value.items() if name not in said}, problems


def said_by_path(address: Address) -> dict[str, str]:
    """Return what the path says, by the names that a file may repeat it under."""
    role = {"associations": "association", "registrars": "registrar", "departments": "department"}[
        address.owner.value
    ]
    said = {
        "record_type": address.record_type,
        "record_id": address.record_id,
        "revision": str(address.revision),
        "submitted_by_role": role,
    }
    if address.owner is Owner.DEPARTMENT:
        return said | {"department": address.owner_id}
    return said | ({"association_id": address.subject} if address.subject else {})


def _with_key(
    address: Address, kind: type[Disclosure], model: type[Envelope], value: dict[str, Any]
) -> dict[str, Any]:
    """Fill in the period or event day that the file name carries."""
    if model is Withdrawn:
        return value
    name = "period" if model is NilReturn else kind.key_field
    period = address.key[:4] if model is NilReturn else _period(address.key)
    return {name: Plain(period) if period.isdigit() else period, **value}


def _period(key: str) -> str:
    """Return the year, half or day that a key begins with; a slug may follow."""
    found = PERIOD.match(key)
    return found[0] if found else key


def _no_fields(value: Any) -> tuple[str, str]:
    if isinstance(value, list):
        return "内容是列表，不是“字段: 值”", "一个文件只放一条记录；删去行首的“- ”，逐行填写“字段: 值”"
    return "内容是一段文字，不是“字段: 值”", "照模板逐行填写“字段: 值”"


def _envelope_problems(address: Address, kind: type[Disclosure], content: Envelope) -> list[Problem]:
    found = [_unlike_the_name(address, kind, content)] if isinstance(content, kind) else []
    if address.revision > 1 and not content.correction_note and not isinstance(content, Withdrawn):
        what = "更正没有写更正说明（correction_note）"
        found.append(_error(address, (), "F-08", what, "补上一行 correction_note: 更正了什么，为什么"))
    if isinstance(content, Withdrawn) and address.revision == 1:
        remedy = f"原记录的文件不动，这个文件改名为 {address.key}.r2.yaml"
        found.append(_error(address, ("withdrawn",), "F-09", "撤回须是原记录的新版次", remedy))
    if isinstance(content, NilReturn):
        found.append(_no_nil_return(address, kind, content))
    return [problem for problem in found if problem]


def _unlike_the_name(address: Address, kind: type[Disclosure], content: Envelope) -> Problem | None:
    stated = str(getattr(content, kind.key_field))
    if address.key.startswith(stated):
        return None
    label = kind.model_fields[kind.key_field].description
    what = f"“{label}”写的是 {stated}，与文件名“{address.key}”不一致"
    return _error(address, (kind.key_field,), "F-07", what, f"核对后改这一行，或把文件改名为 {stated}.yaml")


def _no_nil_return(address: Address, kind: type[Disclosure], content: NilReturn) -> Problem | None:
    if not kind.nil_allowed:
        allowed = "、".join(known.heading for known in _TYPES.values() if known.nil_allowed)
        what = f"“{kind.heading}”不作无发生额声明"
        return _error(address, ("nil_return",), "F-10", what, f"删去这个文件；只有{allowed}可以这样声明")
    if not content.nil_return:
        remedy = "没有发生的写 nil_return: true；有发生的删去这一行，照模板填写"
        return _error(address, ("nil_return",), "F-10", "无发生额声明只能写 true", remedy)
    return None


def _invalid(address: Address, detail: Any, model: type[BaseModel], stated: dict[str, Any]) -> Problem:
    path = tuple(step for step in detail["loc"] if step != "[key]")
    kind = _TYPES[address.record_type]
    if path == (kind.key_field,) and kind.key_field not in stated:
        return _error(address, (), "F-12", *_name_is_no_key(address, kind))
    piece = str(path[-1]) if detail["type"] == "extra_forbidden" else detail.get("ctx", {}).get("piece", "")
    return _error(address, path, *explain(detail, model), piece)


def _name_is_no_key(address: Address, kind: type[Disclosure]) -> tuple[str, str]:
    """Say that a file's name is, for example, a year where it should be the day of the gift."""
    field = kind.model_fields[kind.key_field]
    shape = shape_of(field) or {}
    if DATE.fullmatch(address.key[:10]):
        return f"文件名上的日期不对：没有 {address.key[:10]} 这一天", "核对后把文件改名"
    remedy = f"把文件改名，例如 {shape.get('examples', ['2025-05-20'])[0]}.yaml"
    if kind.nil_allowed:
        remedy += "；声明全年没有发生的，写 nil_return: true"
    label, what = field.description, shape.get("x-kind", "日期")
    return f"文件名“{address.key}”不是“{label}”" + (f"（{what}）" if what != label else ""), remedy


def _error(  # noqa: PLR0913, PLR0917 - the parts of a problem
    address: Address, path: FieldPath, code: str, message: str, remedy: str, piece: str = ""
) -> Problem:
    return Problem(address.file, path, code, Severity.ERROR, message, remedy, piece=piece)


def locate(content: bytes, problems: Iterable[Problem]) -> list[Finding]:
    """Give problems of one file their lines and columns."""
    known = marks(content)
    return [_at(problem, known) for problem in problems]


def _at(problem: Problem, known: Marks) -> Finding:
    return Finding(
        problem.file,
        *known.place(problem.path, problem.piece),
        problem.code,
        problem.severity,
        problem.message,
        problem.remedy,
        problem.legal_reference,
    )
