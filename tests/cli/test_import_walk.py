"""A clerk files the annual report of 2025 from the template: each typical mistake is mended from its message alone."""

import shutil
from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import generator
from generator.model.finding import Path as FieldPath
from generator.model.workbook import KEY
from generator.model.workbook import USCC as CODE
from generator.outputs.templates import workbook
from generator.sources.addresses import address_of
from generator.sources.policy import load_policy
from generator.sources.records import load
from generator.views.filing.template import template, values
from tests.conftest import DATA, USCC

REPORT = f"associations/{USCC}/annual-report/2025.yaml"
CLOSING = "balance_sheet_closing"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("policy", "vocabularies", f"associations/{USCC}"):
        shutil.copytree(DATA / folder, tmp_path / "data" / folder)
    (tmp_path / "data" / REPORT).unlink()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def report() -> dict[FieldPath, object]:
    address = address_of(REPORT)
    assert isinstance(address, tuple)
    record, _ = load(DATA, address)
    assert record is not None
    return {**values(record.content), (KEY,): "2025", (CODE,): USCC}


def imported(changes: dict[FieldPath, object]) -> tuple[int, list[str]]:
    """Return the status and the lines about errors, for the report with some cells written otherwise."""
    known = {path: said for path, said in (report() | changes).items() if said is not None}
    made = replace(template("annual-report", load_policy(DATA), known), formulas=defaultdict(dict))
    Path("report.xlsx").write_bytes(workbook(made))
    done = CliRunner().invoke(generator, ["import", "report.xlsx", "--as-of", "2026-11-23"])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, [line for line in done.output.splitlines() if " 错误 " in line]


@pytest.mark.usefixtures("place")
def test_the_report_as_it_should_be_is_written() -> None:
    assert imported({}) == (0, [])
    assert (Path("data") / REPORT).is_file()


SUMS = "逐行核对报表，补上漏抄的行，改正抄错的数和写成万元的数（《民间非营利组织会计制度》）"


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    "changes, said",
    [
        (
            {(CLOSING, "total_current_assets"): Decimal("2400000.00")},
            [
                (
                    "report.xlsx:12:4: 错误 [X-02] 工作表“资产负债表”D12：“资产负债表（期末） · 流动资产合计”"
                    f"写的是 2400000.00，按各行计算是 2394090.97，相差 5909.03 — {SUMS}"
                ),
                (
                    "report.xlsx:30:4: 错误 [X-02] 工作表“资产负债表”D30：“资产负债表（期末） · 资产总计”"
                    f"写的是 2658530.97，按各行计算是 2664440.00，相差 -5909.03 — {SUMS}"
                ),
            ],
        ),
        (
            {(CLOSING, "cash_and_bank"): "２３０２０９O．９７"},
            [
                (
                    "report.xlsx:4:4: 错误 [W-07] 工作表“资产负债表”D4：金额须是以元为单位的数，至多两位小数 — "
                    "例如 800.00，不写千分位，不用万元"
                ),
            ],
        ),
        (
            {(CLOSING, "cash_and_bank"): "230.209097万元"},
            [
                "report.xlsx:4:4: 错误 [W-07] 工作表“资产负债表”D4：金额用了万元或亿元 — 写 2302090.97（单位元）",
            ],
        ),
        (
            {("disclosed_on",): date(2026, 5, 1)},
            [
                (
                    "report.xlsx:10:3: 错误 [X-24] 工作表“填写”C10：“报送日期”2026-05-20 晚于公开日期 2026-05-01 — "
                    "核对这几个日期，改正写错的一个（本站规则）"
                ),
            ],
        ),
        (
            {("filed_on",): None, ("statement_format",): None, (KEY,): None},
            [
                "report.xlsx:6:3: 错误 [F-01] 工作表“填写”C6：没有填写“会计年度” — 填写这一格，例如 2025",
                (
                    "report.xlsx:10:3: 错误 [F-01] 工作表“填写”C10：没有填写“报送日期” — "
                    "填写日期：年-月-日，月和日各两位"
                ),
                (
                    "report.xlsx:12:3: 错误 [F-01] 工作表“填写”C12：没有填写“报表制度” — 从下拉列表里选："
                    "民间非营利组织会计制度（2004）、民间非营利组织会计制度（2024）"
                ),
            ],
        ),
    ],
    ids=["wrong-total", "full-width-letter", "ten-thousands", "days-in-wrong-order", "nothing-filled-in"],
)
def test_each_mistake_is_told_by_sheet_and_cell_with_what_to_write(
    changes: dict[FieldPath, object], said: list[str]
) -> None:
    assert imported(changes) == (1, said)
    assert not (Path("data") / REPORT).exists()


@pytest.mark.usefixtures("place")
def test_a_wrong_total_is_told_in_the_same_round_as_cells_that_cannot_be_read() -> None:
    _, said = imported(
        {
            ("disclosed_on",): "2026年五月",
            (CLOSING, "cash_and_bank"): "230.209097万元",
            (CLOSING, "total_liabilities"): Decimal("0.01"),
        }
    )
    assert [line.partition("：")[0].partition(" 错误 ")[2] for line in said] == [
        "[W-07] 工作表“填写”C7",
        "[W-07] 工作表“资产负债表”D4",
        "[X-01] 工作表“资产负债表”D30",
        "[X-02] 工作表“资产负债表”D46",
        "[X-01] 工作表“资产负债表”D50",
    ]


@pytest.mark.usefixtures("place")
def test_a_file_with_a_field_that_cannot_be_read_is_judged_by_the_others(place: Path) -> None:
    imported({})
    file = place / "data" / REPORT
    text = file.read_text(encoding="utf-8")
    field, total = "  cash_and_bank: '2302090.97'", "  total_liabilities: '"
    assert (text.count(field), text.count(total)) == (1, 2)
    head, tail = text.split(field)
    file.write_text(f"{head}  cash_and_bank: 二百万{tail.replace(total, total + '9', 1)}", encoding="utf-8")
    done = CliRunner().invoke(generator, ["validate", str(file), "--as-of", "2026-11-23"])
    said = [line for line in done.output.splitlines() if REPORT in line and " 错误 " in line]
    assert [line.partition(" 错误 ")[2][:6] for line in said] == ["[F-05]", "[X-01]", "[X-02]", "[X-01]"]


@pytest.mark.usefixtures("place")
def test_figures_in_full_width_are_read() -> None:
    assert imported({(CLOSING, "cash_and_bank"): "２３０２０９０．９７"}) == (0, [])


@pytest.mark.usefixtures("place")
def test_a_whole_report_in_ten_thousands_is_told_apart_by_the_year_before() -> None:
    small = {
        path: (said / 10_000).quantize(Decimal("0.01"))
        for path, said in report().items()
        if isinstance(said, Decimal) and path[0] == "balance_sheet_opening"
    }
    _, said = imported(dict(small))
    assert any(
        "工作表“资产负债表”C4：“货币资金”年初数 209.52 与 2024 年期末数 2095165.35" in one for one in said
    )


def test_what_the_record_upsets_in_another_file_is_told_by_file_and_line(place: Path) -> None:
    gift = place / "data/associations" / USCC / "donation"
    for file in gift.glob("2025*.yaml"):
        file.unlink()
    _, said = imported({})
    assert [line.partition("：")[0] for line in said] == ["report.xlsx:4:5: 错误 [X-10] 工作表“业务活动表”E4"]
