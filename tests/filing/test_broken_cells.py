"""A cell that cannot be read is told by itself; what other cells say is judged beside it, in one round."""

import re
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.finding import Finding
from generator.model.workbook import KEY, TYPE
from generator.rules.checks import within
from generator.sources.policy import load_policy
from generator.sources.workbook import record as workbooks
from generator.sources.workbook.cells import findings, in_cells
from generator.sources.workbook.faults import Spot
from generator.sources.workbook.grid import name_of, read_book
from tests.conftest import DATA
from tests.filing.test_sloppy_workbooks import edited
from tests.filing.test_workbooks import TYPES, filled, shipped

SOUND = sorted((name, number) for name in TYPES for number in range(len(shipped()[name])))
NOWHERE = Path("/nowhere")


@cache
def sound(name: str, number: int) -> bytes:
    return filled(shipped()[name][number], load_policy(DATA))


@cache
def stated(name: str, number: int) -> tuple[Spot, ...]:
    """Return the cells of a sound workbook that hold what it states."""
    form = workbooks.read(sound(name, number), "a.xlsx", NOWHERE).form
    assert form is not None
    cells = {
        (sheet.name, place)
        for sheet in read_book(sound(name, number)).sheets
        for place, cell in sheet.cells.items()
        if cell.text.strip()
    }
    return tuple(spot for path, spot in form.spots.items() if spot in cells and path != (TYPE,))


def broken(
    content: bytes, spot: Spot, instead: str = '<c r="{}" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
) -> bytes:
    """Return a workbook in which a formula of one cell went wrong, or something else became of it."""
    name = name_of(*spot.place)
    cell = re.compile(f'<c r="{name}"[^>]*?(/>|>.*?</c>)', re.DOTALL)
    return edited(content, part_of(content, spot.sheet), lambda text: cell.sub(instead.format(name), text, 1))


def part_of(content: bytes, sheet: str) -> str:
    names = [one.name for one in read_book(content).sheets]
    return f"xl/worksheets/sheet{names.index(sheet) + 1}.xml"


def told(content: bytes) -> list[Finding]:
    """Return all that is said of an unsound workbook by itself."""
    _, _, form, part = workbooks.read(content, "a.xlsx", NOWHERE)
    assert form is not None
    assert part is not None
    form.faults += in_cells(within(part, load_policy(DATA)), form)
    return findings(form, "a.xlsx")


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(SOUND), st.data())
def test_of_one_broken_cell_nothing_else_is_said(which: tuple[str, int], data: st.DataObject) -> None:
    spot = data.draw(st.sampled_from(stated(*which)))
    said = told(broken(sound(*which), spot))
    where = f"工作表“{spot.sheet}”{name_of(*spot.place)}："
    assert said
    assert [finding.message for finding in said if not finding.message.startswith(where)] == []


REPORT = next(which for which in SOUND if which[0] == "annual-report")
PREPAID, TOTAL, LIABILITIES = (Spot("资产负债表", (line, 3)) for line in (6, 11, 45))


def test_totals_that_need_no_broken_cell_are_judged_beside_it() -> None:
    wrong = broken(sound(*REPORT), LIABILITIES, '<c r="{}"><v>1</v></c>')
    said = told(broken(wrong, PREPAID))
    codes = [(finding.code, finding.message.partition("：")[0]) for finding in said]
    assert codes[0] == ("W-07", "工作表“资产负债表”D7")
    assert ("X-02", "工作表“资产负债表”D46") in codes
    assert not any(finding.message.startswith("工作表“资产负债表”D12") for finding in said)


def test_of_cells_that_were_merged_nothing_else_is_said() -> None:
    merged = '</sheetData><mergeCells><mergeCell ref="D6:D7"/></mergeCells>'
    content = broken(sound(*REPORT), PREPAID, '<c r="{}"/>')
    part = part_of(content, PREPAID.sheet)
    said = told(edited(content, part, lambda text: text.replace("</sheetData>", merged)))
    assert [finding.message for finding in said] == ["工作表“资产负债表”D6：合并了单元格（D6:D7）"]


def test_no_figures_are_held_against_each_other_while_their_unit_is_open() -> None:
    wrong = broken(sound(*REPORT), LIABILITIES, '<c r="{}"><v>1</v></c>')
    heading = Spot("资产负债表", (2, 3))
    content = broken(wrong, heading, '<c r="{}" t="str"><v>期末（万元）</v></c>')
    _, said, _, part = workbooks.read(content, "a.xlsx", NOWHERE)
    assert part is None
    assert [finding.code for finding in said] == ["W-11"]


def test_a_record_without_its_year_is_not_held_against_a_year() -> None:
    form = workbooks.read(sound(*REPORT), "a.xlsx", NOWHERE).form
    assert form is not None
    year, filed = form.spots[KEY,], form.spots["filed_on",]
    early = broken(sound(*REPORT), filed, '<c r="{}" t="str"><v>2019-03-01</v></c>')
    assert [finding.code for finding in told(broken(early, year))] == ["L-05"]


def test_what_does_not_add_up_says_which_rows_the_template_lost() -> None:
    lost = re.compile(r'<row r="7".*?</row>', re.DOTALL)
    content = edited(
        sound(*REPORT), part_of(sound(*REPORT), PREPAID.sheet), lambda text: lost.sub("", text, 1)
    )
    record, _, form, _ = workbooks.read(content, "a.xlsx", NOWHERE)
    assert record is not None
    assert form is not None
    form.faults += in_cells(within(record, load_policy(DATA)), form)
    said = findings(form, "a.xlsx")
    assert [finding.message.partition("：")[0] for finding in said] == ["工作表“资产负债表”D12"]
    assert "；模板里缺了“预付账款”，其中有数的，用 generator template 重新生成模板" in said[0].remedy
