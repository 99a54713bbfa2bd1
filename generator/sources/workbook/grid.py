"""The sheets of a workbook as cells: what each shows, and whether anybody sees it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from generator.sources.refusals import Refusal
from generator.sources.workbook.package import Package, children, local
from generator.sources.workbook.styles import styles

Place = tuple[int, int]
"""Line and column, from 0."""
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
MOST_CELLS = 200_000


class Cell(NamedTuple):
    """What stands in a cell: ``kind`` is text, number, date, percent, flag, error or unsolved (a formula)."""

    kind: str
    text: str


@dataclass(slots=True)
class Sheet:
    """A sheet: its cells that hold anything, the lines and columns that are hidden, the merged ranges."""

    name: str
    cells: dict[Place, Cell] = field(default_factory=dict)
    hidden_lines: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    merged: list[tuple[Place, Place]] = field(default_factory=list)
    is_hidden: bool = False

    def text(self, line: int, column: int) -> str:
        """Return what a cell says, stripped; nothing for none."""
        found = self.cells.get((line, column))
        return found.text.strip() if found else ""

    def hidden_part(self, line: int, column: int) -> str:
        """Return what of the sheet is out of sight with a cell, in words; nothing where it is seen."""
        if self.is_hidden:
            return "这张工作表"
        if any(first <= column <= last for first, last in self.hidden_columns):
            return f"{letters_of(column)} 列"
        return f"第 {line + 1} 行" if line in self.hidden_lines else ""

    def is_merged(self, line: int, column: int) -> bool:
        """Say whether a cell was merged with others, of which one holds anything: what each said is lost."""
        return any(
            first[0] <= line <= last[0] and first[1] <= column <= last[1]
            for first, last in self.merged
            if first != last and first in self.cells
        )


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets of a workbook in their order, and whether its days count from 1904."""

    sheets: tuple[Sheet, ...]
    from_1904: bool


def name_of(line: int, column: int) -> str:
    """Return a cell as people call it: C5."""
    return f"{letters_of(column)}{line + 1}"


def letters_of(column: int) -> str:
    """Return a column as people call it: C."""
    letters, rest = "", column + 1
    while rest:
        rest, at = divmod(rest - 1, 26)
        letters = chr(65 + at) + letters
    return letters


def read_book(content: bytes) -> Book:
    """Return the sheets of a file. Raises :class:`Refusal`."""
    package = Package(content)
    whole = package.part("xl/workbook.xml")
    targets = _targets(package)
    kinds = styles(package.part("xl/styles.xml"))
    strings = [_text(one) for one in children(package.part("xl/sharedStrings.xml"), "si")]
    properties = next((one for top in (whole,) for one in children(top, "workbookPr")), None)
    sheets = []
    for listed in (one for top in children(whole, "sheets") for one in children(top, "sheet")):
        part = package.part(targets.get(_relation(listed), ""))
        if part is not None:
            sheet = Sheet(listed.get("name", ""), is_hidden=listed.get("state", "visible") != "visible")
            sheets.append(_filled(sheet, part, strings, kinds))
    from_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    return Book(tuple(sheets), from_1904)


def _relation(listed: Element) -> str:
    return next((value for name, value in listed.items() if name.endswith("}id")), "")


def _targets(package: Package) -> dict[str, str]:
    """Return which part each relation of the workbook leads to."""
    listed = children(package.part("xl/_rels/workbook.xml.rels"), "Relationship")
    found = {one.get("Id", ""): one.get("Target", "") for one in listed}
    return {
        name: target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        for name, target in found.items()
    }


def _filled(sheet: Sheet, part: Element, strings: list[str], kinds: Mapping[str, str]) -> Sheet:
    for top in part:
        if local(top) == "cols":
            sheet.hidden_columns += _hidden_columns(top)
        elif local(top) == "sheetData":
            _lines(sheet, top, strings, kinds)
        elif local(top) == "mergeCells":
            sheet.merged += filter(None, (_range(one.get("ref", "")) for one in top))
    return sheet


def _hidden_columns(top: Element) -> Iterator[tuple[int, int]]:
    for one in children(top, "col"):
        ends = one.get("min", ""), one.get("max", "")
        if one.get("hidden") in ("1", "true") and all(end.isdecimal() and len(end) < 6 for end in ends):
            yield int(ends[0]) - 1, int(ends[1]) - 1


def _lines(sheet: Sheet, top: Element, strings: list[str], kinds: Mapping[str, str]) -> None:
    line = -1
    for row in children(top, "row"):
        number = row.get("r", "")
        line = int(number) - 1 if number.isdecimal() and len(number) < 8 else line + 1
        if row.get("hidden") in ("1", "true"):
            sheet.hidden_lines.add(line)
        column = -1
        for one in children(row, "c"):
            place = _place(one.get("r", ""))
            column = place[1] if place else column + 1
            cell = _cell(one, strings, kinds)
            if cell.kind in ("unsolved", "error") or cell.text.strip():
                sheet.cells[line, column] = cell
        if len(sheet.cells) > MOST_CELLS:
            raise Refusal("W-04", 1, 1, f"工作表“{sheet.name}”的内容过多", "只留模板里的工作表，删去多余的行")


def _cell(one: Element, strings: list[str], kinds: Mapping[str, str]) -> Cell:
    kind = one.get("t", "n")
    stated = next(children(one, "v"), None)
    said = (stated.text or "") if stated is not None else ""
    if kind == "inlineStr":
        return Cell("text", "".join(_text(inside) for inside in children(one, "is")))
    if kind == "s":
        known = said.isdecimal() and len(said) < 10 and int(said) < len(strings)
        return Cell("text", strings[int(said)] if known else "")
    if not said and next(children(one, "f"), None) is not None and kind != "str":
        return Cell("unsolved", "")
    if kind == "d":
        return Cell("text", said)
    shown = kinds.get(one.get("s", "0"), "number")
    return Cell({"b": "flag", "e": "error", "str": "text"}.get(kind, shown), said)


def _text(element: Element) -> str:
    """Return a text without the reading aids that stand beside it in East Asian files."""
    runs = (run for part in element for run in ((part,) if local(part) == "t" else children(part, "t"))
            if local(part) in ("t", "r"))  # fmt: skip
    joined = "".join(run.text or "" for run in runs)
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), joined)


def _place(reference: str) -> Place | None:
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def _range(reference: str) -> tuple[Place, Place] | None:
    first, _, last = reference.partition(":")
    begin, end = _place(first), _place(last or first)
    return (begin, end) if begin and end else None
