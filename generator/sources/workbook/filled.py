"""From the cells of a template to the fields of a record, with everything that is wrong on the way."""

from dataclasses import dataclass, field
from typing import Any, get_origin

from pydantic import BaseModel

from generator.model.disclosures import record_types
from generator.model.finding import Path
from generator.model.mistakes import in_quotes
from generator.model.paths import OVERVIEWS
from generator.model.record import Disclosure, NilReturn
from generator.model.workbook import FIELDS, FIRST_LINE, LIST, SKIPPED, SLOT, TO_READ, TYPE, VALUE
from generator.sources.messages import field_at, model_at, names
from generator.sources.refusals import Refusal
from generator.sources.workbook.faults import Fault, Spot, of_another, of_layout
from generator.sources.workbook.grid import Book, Cell, Place, Sheet
from generator.sources.workbook.values import value

_AGAIN = "W-06", "这一项在模板里出现了两次", "删去重复的行、列或工作表"
ANOTHER = "用 generator template 重新生成模板，把内容抄过去"


@dataclass(slots=True)
class Filled:
    """What a workbook states: its record type, which record it is, its fields, and where they stand."""

    kind: type[Disclosure]
    sheets: tuple[str, ...]
    stated: dict[str, Any] = field(default_factory=dict)
    identity: dict[str, Cell] = field(default_factory=dict)
    spots: dict[Path, Spot] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def spot(self, path: Path) -> Spot:
        """Return where a field stands, its first part when it is a group, or whatever is nearest above it."""
        for end in range(len(path), 0, -1):
            inside = (known for known in self.spots if known[:end] == path[:end])
            if (found := self.spots.get(path[:end]) or self.spots.get(next(inside, ()))) is not None:
                return found
        return self.spots[(TYPE,)]

    def rank(self, spot: Spot) -> tuple[int, Place]:
        """Return where a cell comes when a workbook is read from its first sheet to its last."""
        return self.sheets.index(spot.sheet), spot.place


def filled(book: Book) -> Filled:
    """Read a workbook. Raises :class:`Refusal` when it is no template."""
    spot, name = _kind(book)
    kind = record_types().get(name)
    if kind is None or name in OVERVIEWS:
        raise Refusal("W-05", 1, 1, f"模板上的信息类别{in_quotes(name)}本站没有", ANOTHER)
    read = Filled(kind, tuple(sheet.name for sheet in book.sheets), spots={(TYPE,): spot})
    for sheet in book.sheets:
        mark = sheet.text(0, 0)
        if mark == FIELDS:
            _fields(sheet, read, from_1904=book.from_1904)
        elif mark.startswith(LIST):
            _items(sheet, mark.removeprefix(LIST), read, from_1904=book.from_1904)
        elif sheet.name not in TO_READ:
            read.faults += of_another(sheet)
    _add_what_is_empty(read)
    return read


def _kind(book: Book) -> tuple[Spot, str]:
    """Return where a template says its record type, and what it says."""
    for sheet in book.sheets:
        columns = [at for (line, at), cell in sheet.cells.items() if line == 0 and cell.text == VALUE]
        for (line, at), cell in sheet.cells.items():
            if sheet.text(0, 0) == FIELDS and at == 0 and cell.text == TYPE and columns:
                return Spot(sheet.name, (line, columns[0])), sheet.text(line, columns[0])
    raise Refusal("W-05", 1, 1, "不是本站的模板，或者模板的隐藏行列被删去了", ANOTHER)


def _columns(sheet: Sheet) -> dict[int, str]:
    """Return the names of the columns: of those that hold values, and of those that are only read."""
    return {at: cell.text for (line, at), cell in sheet.cells.items() if line == 0 and at}


def _fields(sheet: Sheet, read: Filled, *, from_1904: bool) -> None:
    columns = _columns(sheet)
    rows = {line: cell.text for (line, at), cell in sheet.cells.items() if at == 0 and line >= FIRST_LINE}
    inputs = {at: name for at, name in columns.items() if name != SKIPPED}
    keyed: dict[Place, Path] = {}
    for line, row in rows.items():
        for at, column in inputs.items():
            if (column == VALUE) is (SLOT not in row.split(".")):
                keyed[line, at] = tuple(column if step == SLOT else step for step in row.split("."))
    read.faults += of_layout(sheet, set(keyed), columns, set(rows))
    for place, path in keyed.items():
        _state(sheet, place, path, read, from_1904=from_1904)


def _items(sheet: Sheet, name: str, read: Filled, *, from_1904: bool) -> None:
    """Read a list: every line with anything in it is an item."""
    columns = _columns(sheet)
    inputs = {at: key for at, key in columns.items() if key != SKIPPED}
    lines = sorted({line for line, at in sheet.cells if line >= FIRST_LINE and at in inputs})
    places = {(line, at) for line in lines for at in inputs}
    read.faults += of_layout(sheet, places, columns, set(lines))
    spot = Spot(sheet.name, (FIRST_LINE, min(inputs, default=1)))
    if (name,) in read.spots or not _is_list(read.kind, name):
        if lines:
            read.faults.append(Fault(spot, *(_AGAIN if (name,) in read.spots else _gone(name))))
        return
    read.spots[name,], read.stated[name] = spot, []
    for number, line in enumerate(lines):
        is_group = list(inputs.values()) != [VALUE]
        read.stated[name].append({} if is_group else "")
        for at, key in inputs.items():
            path = (name, number, key) if is_group else (name, number)
            _state(sheet, (line, at), path, read, from_1904=from_1904)


def _state(sheet: Sheet, place: Place, path: Path, read: Filled, *, from_1904: bool) -> None:
    """Put what a cell says where its path leads."""
    cell, spot = sheet.cells.get(place), Spot(sheet.name, place)
    is_again = path in read.spots and read.spots[path] != spot
    read.spots.setdefault(path, spot)
    is_merged = sheet.is_merged(*place)
    if cell is None and not is_merged:
        return
    if is_again:
        read.faults.append(Fault(spot, *_AGAIN))
        return
    if str(path[0]).startswith("#"):
        if cell is not None:
            read.identity[str(path[0])] = cell
        return
    known = _asked(read.kind, path)
    if known is None:
        read.faults.append(Fault(spot, *_gone(".".join(map(str, path)))))
        return
    said = _Unread() if cell is None or is_merged else value(cell, known, from_1904=from_1904)
    if isinstance(said, str):
        _put(read.stated, path, said)
    else:
        read.faults.append(Fault(spot, "W-07", *said))
        _put(read.stated, path, _Unread())


def _gone(name: str) -> tuple[str, str, str]:
    return "W-05", f"模板里的{in_quotes(name)}本站已经没有", ANOTHER


def _is_list(kind: type[Disclosure], name: str) -> bool:
    known = field_at(kind, (name,))
    return known is not None and get_origin(known.annotation) is tuple


def _asked(kind: type[Disclosure], path: Path) -> Any:
    """Return the field that a cell is for, or None: whoever made the workbook may have named it anything."""
    if path == ("nil_return",) and kind.nil_allowed:
        return field_at(NilReturn, path)
    holder: type[BaseModel] | None = kind
    known: Any = None
    is_list = False
    for at, step in enumerate(path, 1):
        if isinstance(step, int) is not is_list:
            return None
        if isinstance(step, str):
            if holder is None or step not in names(holder):
                return None
            known, holder = field_at(kind, path[:at]), model_at(kind, path[:at])
        is_list = isinstance(step, str) and get_origin(known.annotation) is tuple
    return known if holder is None and not is_list else None


class _Unread(str):
    """Stands for a value that could not be told, so that nobody is told it is missing."""

    __slots__ = ()


def is_unread(stated: Any, path: Path) -> bool:
    """Say whether a path leads to a value, or into one, that could not be told."""
    for step in path:
        if isinstance(stated, dict):
            stated = stated.get(step)
        elif isinstance(stated, list) and isinstance(step, int):
            stated = stated[step] if step < len(stated) else None
    return isinstance(stated, _Unread)


def _put(stated: Any, path: Path, said: str) -> None:
    for step in path[:-1]:
        stated = stated.setdefault(step, {}) if isinstance(stated, dict) else stated[step]
    stated[path[-1]] = said


def _add_what_is_empty(read: Filled) -> None:
    """Leave out lists that may be; put in groups that must be there, though nothing in them must."""
    is_nil = _declares_nothing(read.stated)
    if not is_nil:
        read.stated.pop("nil_return", None)
    for name, known in read.kind.model_fields.items():
        key = known.alias or name
        if read.stated.get(key) == [] and (is_nil or not known.is_required()):
            del read.stated[key]
        is_group = model_at(read.kind, (key,)) is not None and not _is_list(read.kind, key)
        if not is_nil and known.is_required() and is_group:
            read.stated.setdefault(key, {})


def _declares_nothing(stated: dict[str, Any]) -> bool:
    """Say whether nothing happened; where the answer could not be read, whether nothing else is filled in."""
    said = stated.get("nil_return")
    if isinstance(said, _Unread):
        return not any(value for name, value in stated.items() if name not in names(NilReturn))
    return said == "true"
