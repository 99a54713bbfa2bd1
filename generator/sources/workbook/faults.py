"""What is wrong in which cell, and what was done to a sheet that nobody should do to it."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from generator.model.finding import Severity
from generator.model.mistakes import in_quotes
from generator.model.workbook import FIRST_LINE, SKIPPED
from generator.sources.workbook.grid import Place, Sheet, name_of


class Spot(NamedTuple):
    """A cell of a sheet."""

    sheet: str
    place: Place


class Fault(NamedTuple):
    """What is wrong in a cell."""

    spot: Spot
    code: str
    message: str
    remedy: str
    severity: Severity = Severity.ERROR
    law: str = ""


def of_layout(sheet: Sheet, inputs: set[Place], columns: dict[int, str], lines: set[int]) -> Iterator[Fault]:
    """Yield what is wrong with a sheet: ``inputs`` are its cells to fill in, ``columns`` have names."""
    return chain(
        _unseen(sheet, inputs),
        _merged(sheet, inputs),
        _outside(sheet, columns, lines),
        _other_units(sheet, columns),
    )


def of_another(sheet: Sheet) -> Iterator[Fault]:
    """Yield that a sheet is none of the template's, at the first of its cells that hold anything."""
    if sheet.cells:
        what = "模板里没有这张工作表，写在里面的内容不会公开"
        remedy = f"把要公开的内容抄到模板的工作表里，再删去工作表{in_quotes(sheet.name)}"
        yield Fault(Spot(sheet.name, min(sheet.cells)), "W-10", what, remedy)


def _unseen(sheet: Sheet, inputs: set[Place]) -> Iterator[Fault]:
    """Yield what stands where nobody sees it: it would be made public unread.

    A hidden column or sheet is told once, at the first cell that holds anything.
    """
    told: set[str] = set()
    for place in sorted(inputs & sheet.cells.keys()):
        hidden = sheet.hidden_part(*place)
        if hidden and hidden not in told:
            what, remedy = f"{hidden}隐藏着，却有内容", "取消隐藏，核对后保留或清空"
            yield Fault(Spot(sheet.name, place), "W-08", what, remedy)
        told.add(hidden)


def _merged(sheet: Sheet, inputs: set[Place]) -> Iterator[Fault]:
    for first, last in sheet.merged:
        covered = [p for p in inputs if first[0] <= p[0] <= last[0] and first[1] <= p[1] <= last[1]]
        if covered and first != last:
            what = f"合并了单元格（{name_of(*first)}:{name_of(*last)}）"
            yield Fault(Spot(sheet.name, min(covered)), "W-09", what, "取消合并，每一格都填写")


def _outside(sheet: Sheet, columns: dict[int, str], lines: set[int]) -> Iterator[Fault]:
    """Yield what stands beside the columns of the template, or in lines that have no name."""
    for place, cell in sorted(sheet.cells.items()):
        line, at = place
        is_known = at in columns and (columns[at] == SKIPPED or line in lines)
        if line >= FIRST_LINE and at and not is_known:
            what = f"模板里没有这一格，写的{in_quotes(cell.text)}不会公开"
            yield Fault(Spot(sheet.name, place), "W-10", what, "移到模板的格子里，说明写在“备注”；不要的删去")


def _other_units(sheet: Sheet, columns: dict[int, str]) -> Iterator[Fault]:
    """Yield headings that somebody changed to ten thousands: the figures below are not what they say."""
    for place, cell in sorted(sheet.cells.items()):
        is_heading = 1 <= place[0] < FIRST_LINE or columns.get(place[1]) == SKIPPED
        if is_heading and any(unit in cell.text for unit in ("万元", "千元", "亿元")):
            what = f"单位写成了{in_quotes(cell.text)}"
            yield Fault(Spot(sheet.name, place), "W-11", what, "金额一律以元为单位；换算后改回“元”")
