"""What is wrong in a record, said at the cells it was read from, in the words of a workbook."""

import re
from collections.abc import Hashable, Iterable, Iterator
from functools import cache

from pydantic import BaseModel

from generator.model.finding import Finding, Path, Problem
from generator.model.mistakes import in_quotes
from generator.model.workbook import KEY, NO, YES
from generator.sources.messages import codes_of, field_at, model_at, names, shape_of
from generator.sources.workbook.faults import Fault
from generator.sources.workbook.filled import ANOTHER, Filled, is_unread
from generator.sources.workbook.grid import name_of
from generator.sources.workbook.values import UNSOLVED, spoken

_ITEM = re.compile(r"写 \{([a-z_]+): ([^}]*)\}")
_FIELD = re.compile(
    r"(写 )?(?<![A-Za-z_.\-])([a-z][a-z_]+)(?![A-Za-z_\-])(?::? ?(?:写 )?(true|false)|: (?=[0-9]))?"
)
_CODE = re.compile(r"(?<=）)（[a-z0-9_]+）")
_ANSWERS = {"true": f"选“{YES}”", "false": f"选“{NO}”"}


def in_cells(problems: Iterable[Problem], form: Filled) -> Iterator[Fault]:
    """Yield the problems of a record at the cells they are about."""
    for problem in problems:
        if is_unread(form.stated, problem.path):
            continue
        message = _CODE.sub("", spoken(problem.message))
        remedy = labelled(spoken(problem.remedy), form.kind)
        if problem.code == "F-01":
            is_there = problem.path in form.spots
            message = message.replace("缺少", "没有填写" if is_there else "模板里缺了").rpartition("（")[0]
            remedy = _how_to_fill(form.kind, problem.path) if is_there else ANOTHER
        elif gone := _gone(form, problem.path):
            remedy += f"；模板里缺了{'、'.join(map(in_quotes, gone))}，其中有数的，{ANOTHER}"
        spot = form.spot(problem.path or (KEY,))
        yield Fault(spot, problem.code, message, remedy, problem.severity, problem.legal_reference)


def _gone(form: Filled, path: Path) -> list[str]:
    """Return what a group of fields has no cells for: rows were deleted, and nobody sees what was in them."""
    group = model_at(form.kind, path[:1]) if path else None
    inside = (known[1] for known in form.spots if known[:1] == path[:1] and len(known) > 1)
    there = {step for step in inside if isinstance(step, str)}
    return [label for name, label in names(group).items() if there and name not in there] if group else []


def _how_to_fill(kind: type[BaseModel], path: Path) -> str:
    known = field_at(kind, path)
    if codes := codes_of(known):
        return f"从下拉列表里选：{'、'.join(code.label for code in codes)}"
    shape = shape_of(known)
    if shape and shape["x-scalar"] == "flag":
        return f"从下拉列表里选“{YES}”或“{NO}”"
    return f"填写{shape['x-kind']}：{spoken(shape['x-how'])}" if shape else "填写这一格"


def findings(form: Filled, file: str) -> list[Finding]:
    """Return each fault of a workbook, sheet by sheet.

    Formulas without values are told once a sheet: one remedy is for all of them.
    """
    found, told = [], set[Hashable]()
    for fault in sorted(dict.fromkeys(form.faults), key=lambda fault: form.rank(fault.spot)):
        same = (fault.spot.sheet, fault.message) if fault.message == UNSOLVED[0] else fault
        if same not in told:
            found.append(_finding(file, fault))
        told.add(same)
    return found


def _finding(file: str, fault: Fault) -> Finding:
    """Return what is wrong with its place: sheet and cell in words, line and column as numbers."""
    line, column = fault.spot.place
    said = f"工作表“{fault.spot.sheet}”{name_of(line, column)}：{fault.message}"
    return Finding(file, line + 1, column + 1, fault.code, fault.severity, said, fault.remedy, fault.law)


def labelled(words: str, kind: type[BaseModel]) -> str:
    """Return a remedy with the labels and answers that a sheet shows in place of those of files."""
    labels = _labels(kind)

    def item(found: re.Match[str]) -> str:
        return f"加一行，“{labels.get(found[1], found[1])}”写“{found[2]}”"

    def field(found: re.Match[str]) -> str:
        before, name, answer = found.groups()
        if name not in labels:
            return found[0]
        chosen = _ANSWERS.get(answer or "", "写" if found[0].endswith(" ") else "")
        return f"{'' if chosen else before or ''}“{labels[name]}”{chosen}"

    said = _FIELD.sub(field, _ITEM.sub(item, words))
    return re.sub(" ?(“[^”]*”) ?", r"\1", said)


@cache
def _labels(kind: type[BaseModel]) -> dict[str, str]:
    """Return the labels of all fields of a model, those of the outermost where a name comes again."""
    said = names(kind)
    for name in names(kind):
        inner = model_at(kind, (name,))
        said = (_labels(inner) if inner else {}) | said
    return said
