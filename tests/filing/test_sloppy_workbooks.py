"""What people and their programs do to a template: read as it is meant, or refused with the cell and the remedy."""

import re
import tracemalloc
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.disclosures.donation import Donation
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.finding import Finding
from generator.model.finding import Path as FieldPath
from generator.model.policy import Policy
from generator.model.workbook import KEY, USCC
from generator.outputs.templates import workbook
from generator.rules.checks import all_checks
from generator.rules.checks.check import Check
from generator.sources.policy import load_policy
from generator.sources.workbook import record as workbooks
from generator.sources.workbook.cells import labelled
from generator.views.filing.template import template
from tests.conftest import DATA
from tests.conftest import USCC as CODE

Known = Mapping[FieldPath, object]
GIFT: Known = {
    (USCC,): CODE, (KEY,): "2026-03-12", ("disclosed_on",): date(2026, 3, 20), ("recognized_fy",): 2026,
    ("donor_type",): "企业", ("donor_name",): "示例公司", ("donor_count",): 1, ("cash_amount",): Decimal(200000),
    ("in_kind_amount",): Decimal(0), ("service_in_kind",): "否", ("restricted",): "是", ("purpose",): "公益培训",
    ("used_amount",): Decimal(0), ("usage_as_of",): date(2026, 3, 20), ("domestic",): "是",
    ("receipt_issued",): "是", ("evidence", 0, "title"): "协议",
}  # fmt: skip


@cache
def policy() -> Policy:
    return load_policy(DATA)


def gift(changes: Known | None = None) -> bytes:
    return workbook(template("donation", policy(), {**GIFT, **(changes or {})}))


def edited(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """Return a workbook with one of its parts changed."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            text = before.read(name).decode()
            after.writestr(name, change(text) if name == part else text)
    return out.getvalue()


def read(content: bytes) -> tuple[Donation | None, list[Finding]]:
    record, findings, *_ = workbooks.read(content, "a.xlsx", Path("/nowhere"))
    assert record is None or isinstance(record.content, Donation)
    return record.content if record else None, findings


def test_the_gift_is_sound() -> None:
    record, findings = read(gift())
    assert findings == []
    assert record is not None


@pytest.mark.parametrize(
    "field, written, meant",
    [
        ("cash_amount", "２０００００．５０", Decimal("200000.50")),
        ("cash_amount", "200,000.50", Decimal("200000.50")),
        ("cash_amount", "￥200000.5元", Decimal("200000.50")),
        ("cash_amount", Decimal("200000.30000000002"), Decimal("200000.30")),
        ("donor_count", "１２", 12),
        ("donor_count", "012", 12),
        ("disclosed_on", "2026年3月20日", date(2026, 3, 20)),
        ("disclosed_on", "2026/3/20", date(2026, 3, 20)),
        ("disclosed_on", "20260320", date(2026, 3, 20)),
        ("disclosed_on", 46101, date(2026, 3, 20)),
        ("recognized_fy", "2026年度", 2026),
        ("recognized_fy", "２０２６", 2026),
        ("restricted", "TRUE", True),
        ("donor_type", "enterprise", "enterprise"),
        ("purpose", "  公益培训 ", "公益培训"),
        ("purpose", 2026, "2026"),
        ("purpose", "=1+1", "=1+1"),
    ],
)  # fmt: skip
def test_what_can_mean_only_one_thing_is_read(field: str, written: object, meant: object) -> None:
    record, findings = read(gift({(field,): written}))
    assert findings == []
    assert getattr(record, field) == meant


@pytest.mark.parametrize(
    "field, written, cell, said",
    [
        ("cash_amount", "20万元", "C15", "金额用了万元或亿元 — 写 200000.00（单位元）"),
        ("cash_amount", "（5.5）", "C15", "金额用括号表示负数 — 写 -5.50，不用括号"),
        ("cash_amount", "约二十万", "C15", "金额须是以元为单位的数"),
        ("cash_amount", "", "C15", "没有填写“货币” — 填写金额：以元为单位，至多两位小数"),
        ("cash_amount", Decimal("0.005"), "C15", "金额多于两位小数"),
        ("cash_amount", Decimal(-5), "C15", "金额不能小于零"),
        ("donor_count", Decimal("1.5"), "C14", "须是不小于零的整数"),
        ("donor_count", "若干", "C14", "须是不小于零的整数"),
        ("disclosed_on", "2026年3月", "C7", "只写到月，没有写日"),
        ("disclosed_on", "1/3/2026", "C7", "分不清哪个是月，哪个是日"),
        ("disclosed_on", "2026-02-30", "C7", "没有 2026-02-30 这一天"),
        ("recognized_fy", 1999, "C11", "1999 不在 2004 至 2100 年之间"),
        ("donor_type", "公司", "C12", "不能写成“公司” — 从下拉列表里选：企业、"),
        ("restricted", "部分", "C19", "不能写成“部分” — 从下拉列表里选“是”或“否”"),
        ("donor_name", Decimal("5.1E+17"), "C13", "被 Excel 当成了数"),
        ("donor_name", "<b>示例</b>", "C13", "含有网页标记"),
        ("source_url", "D:\\协议.pdf", "C27", "写的是本机文件，别人打不开"),
    ],
)  # fmt: skip
def test_what_can_mean_several_things_is_refused_with_its_cell(
    field: str, written: object, cell: str, said: str
) -> None:
    record, findings = read(gift({(field,): written}))
    assert record is None
    assert [finding.message.startswith(f"工作表“填写”{cell}：") for finding in findings] == [True]
    assert said in f"{findings[0].message} — {findings[0].remedy}"


@pytest.mark.parametrize(
    "field, written, code",
    [
        (KEY, "2026年3月12日", ""), (KEY, date(2026, 3, 12), ""), (KEY, "2026-03-12-2", ""), (KEY, "", "F-01"),
        (KEY, "三月", "L-10"), (KEY, "2026", "F-12"), (KEY, "../../x", "L-05"),
        (USCC, CODE.lower(), ""), (USCC, "51379900MJE000013X", "L-09"), (USCC, "../..", "L-09"), (USCC, "", "F-01"),
    ],
)  # fmt: skip
def test_which_record_it_is_has_to_be_said(field: str, written: object, code: str) -> None:
    _, findings = read(gift({(field,): written}))
    assert [finding.code for finding in findings] == ([code] if code else [])
    assert all("工作表“填写”C" in finding.message for finding in findings)


def test_everything_wrong_is_told_at_once() -> None:
    _, findings = read(
        gift({(KEY,): "", ("cash_amount",): "20万", ("donor_type",): "", ("evidence", 1, "url"): "x"})
    )
    assert sorted(finding.message.split("：")[0] for finding in findings) == [
        "工作表“佐证材料”B5", "工作表“佐证材料”C5", "工作表“填写”C12", "工作表“填写”C15", "工作表“填写”C6",
    ]  # fmt: skip


MAIN, PROOF = "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"
EXTRA = '<c r="H15" t="inlineStr"><is><t>折合外币</t></is></c></row>'


@pytest.mark.parametrize(
    "part, find, instead, said",
    [
        (MAIN, "</sheetData>", '</sheetData><mergeCells><mergeCell ref="C15:C16"/></mergeCells>', "C15：合并了单元格（C15:C16）"),
        (MAIN, '<row r="15"', '<row r="15" hidden="1"', "C15：第 15 行隐藏着，却有内容"),
        (MAIN, r'(<row r="15".*?)</row>', rf"\1{EXTRA}", "H15：模板里没有这一格，写的“折合外币”不会公开"),
        (MAIN, r'(<c r="C15"[^>]*>)<v>[^<]*</v>', r"\1<f>A1</f>", "C15：公式没有算出结果"),
        (MAIN, r'<c r="C15"[^>]*><v>[^<]*</v>', '<c r="C15" t="e"><f>1/0</f><v>#DIV/0!</v>', "C15：公式出错（#DIV/0!）"),
        (MAIN, r'<c r="D15"[^>]*><v>[^<]*</v>', '<c r="D15" t="str"><v>万元</v>', "D15：单位写成了“万元”"),
        (MAIN, r'<c r="A15"[^>]*><v>[^<]*</v>', '<c r="A15" t="str"><v>gold</v>', "C15：模板里的“gold”本站已经没有"),
        (MAIN, r'<c r="A16"[^>]*><v>[^<]*</v>', '<c r="A16" t="str"><v>cash_amount</v>', "C16：这一项在模板里出现了两次"),
        (MAIN, r'<c r="A15"[^>]*><v>[^<]*</v>', '<c r="A15">', "C15：模板里没有这一格"),
        (MAIN, r'<c r="C5"[^>]*><v>[^<]*</v>', '<c r="C5"><v>5.1E+17</v>', "C5："),
        (MAIN, r'(<c r="C7" s="([0-9]+)".*?<c r="C15") s="[0-9]+"', r'\1 s="\2"', "C15：金额被 Excel 当成了日期"),
        ("xl/workbook.xml", 'name="佐证材料"', 'name="佐证材料" state="hidden"', "B4：这张工作表隐藏着，却有内容"),
    ],
)  # fmt: skip
def test_what_was_done_to_the_sheets_is_refused_with_its_cell(
    part: str, find: str, instead: str, said: str
) -> None:
    content = edited(gift(), part, lambda text: re.sub(find, instead, text, count=1, flags=re.DOTALL))
    record, findings = read(content)
    assert record is None
    assert any(said in finding.message for finding in findings), findings
    assert all(finding.remedy for finding in findings)


def bomb() -> bytes:
    return edited(gift(), "xl/sharedStrings.xml", lambda text: text + " " * 40_000_000)


def with_part(name: str, content: str) -> bytes:
    out = BytesIO(gift())
    with ZipFile(out, "a") as book:
        book.writestr(name, content)
    return out.getvalue()


ENTITIES = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    "content, code",
    [
        (b"", "W-01"), (b"PK\x03\x04", "W-01"), (b"\xd0\xcf\x11\xe0\xa1\xb1", "W-01"), (b"<html>", "W-01"),
        (gift()[:3000], "W-01"),
        (with_part("xl/vbaProject.bin", "x"), "W-03"),
        (bomb(), "W-04"),
        (gift() + b"\0" * 9_000_000, "W-04"),
        (edited(gift(), "xl/workbook.xml", lambda text: ENTITIES + text.partition("?>")[2]), "W-02"),
        (edited(gift(), MAIN, lambda text: text[:500]), "W-02"),
        (edited(gift(), MAIN, lambda text: text.replace("<sheetData>", "<a>" * 90 + "</a>" * 90 + "<sheetData>")), "W-02"),
        (edited(gift(), "xl/sharedStrings.xml", lambda text: text.replace("#fields", "x").replace("#list", "y")), "W-05"),
        (edited(gift(), "xl/sharedStrings.xml", lambda text: text.replace(">donation<", ">gossip<")), "W-05"),
    ],
    ids=range(13),
)  # fmt: skip
def test_what_is_no_template_is_refused(content: bytes, code: str) -> None:
    record, findings = read(content)
    assert record is None
    assert [finding.code for finding in findings] == [code]


def test_a_hidden_column_is_told_once() -> None:
    def hide(text: str) -> str:
        return re.sub(
            r"<cols>.*?</cols>", '<cols><col min="3" max="3" hidden="1"/></cols>', text, flags=re.DOTALL
        )

    _, findings = read(edited(gift(), MAIN, hide))
    assert [finding.message for finding in findings] == ["工作表“填写”C4：C 列隐藏着，却有内容"]


def lying() -> bytes:
    """Return a workbook with a part that unpacks into far more than it says."""
    content = bytearray(edited(gift(), PROOF, lambda text: text + " " * 100_000_000))
    said = content.rfind(b"PK\x01\x02", 0, content.rfind(PROOF.encode()))
    content[said + 24 : said + 28] = (4000).to_bytes(4, "little")
    return bytes(content)


def test_a_part_that_lies_about_its_size_does_not_fill_the_memory() -> None:
    content = lying()
    tracemalloc.start()
    read(content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 80_000_000


def test_a_file_of_60_mb_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    with file.open("wb") as opened:
        opened.truncate(60 * 1024 * 1024)
    assert [finding.code for finding in workbooks.read_file(file, tmp_path).findings] == ["W-04"]


SAID_OF_FILES = re.compile("加引号|整行|冒号|缩进|文件名|true|[a-z]+_[a-z]+")


@settings(max_examples=50)
@given(
    st.sampled_from([path[0] for path in GIFT]),
    st.text(max_size=20) | st.decimals(allow_nan=False) | st.dates(),
)
def test_whatever_stands_in_a_cell_is_read_or_refused_in_the_words_of_a_workbook(
    name: object, said: object
) -> None:
    written = said if not isinstance(said, Decimal) or abs(said) < 10**30 else str(said)
    record, findings = read(
        gift({(str(name),): written} if name != "evidence" else {("evidence", 0, "url"): written})
    )
    assert (record is None) is bool(findings)
    for finding in findings:
        quoted = re.sub("“[^”]*”", "", f"{finding.message} {finding.remedy}")
        assert not SAID_OF_FILES.search(quoted), finding


@settings(max_examples=50)
@given(st.integers(0, 12_000), st.binary(min_size=1, max_size=8))
def test_no_damage_to_a_file_is_a_traceback(at: int, damage: bytes) -> None:
    whole = gift()
    record, findings = read(whole[:at] + damage + whole[at + len(damage) :])
    assert record is not None or findings


NAMES = (
    "", "#list:evidence", "#list:notes", "#list:gossip", "#fields", "eligible-list", "#type", "=", "*", "evidence.title",
    "notes.x.y", "disclosed_on", "nil_return", "withdrawn.reason", "evidence.0.title", "1E999", "99999999999", "-1",
    "A1:ZZZ9999999", "e", "s", "str", "inlineStr", "٣", "/xl/workbook.xml",
)  # fmt: skip
PARTS = (
    MAIN,
    PROOF,
    "xl/workbook.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/_rels/workbook.xml.rels",
)
STATED = re.compile('(?<=")[^"<>]*(?=")|(?<=>)[^<>]*(?=<)')


@settings(max_examples=80)
@given(st.sampled_from(PARTS), st.sampled_from(NAMES), st.integers(0, 10_000))
def test_whatever_a_part_says_instead_is_read_or_refused(part: str, name: str, number: int) -> None:
    def change(text: str) -> str:
        stated = list(STATED.finditer(text))
        begin, end = stated[number % len(stated)].span()
        return text[:begin] + name + text[end:]

    record, findings = read(edited(gift(), part, change))
    assert (record is None) is bool(findings)


NAMED_IN_FILES = [check for check in all_checks() if re.search("[a-z]{4}", check.remedy) and check.example]


@pytest.mark.parametrize("check", NAMED_IN_FILES, ids=lambda check: check.id)
def test_remedies_of_checks_name_fields_as_the_sheet_does(check: Check) -> None:
    assert check.example is not None
    said = labelled(check.remedy, check.example.kind)
    assert not re.search("[a-z]_[a-z]|true|false", said)


def test_a_remedy_says_which_answer_to_choose() -> None:
    assert labelled("确未达到的，passed 写 false", TrustVote) == "确未达到的，“通过”选“否”"
    assert labelled("核对票数和 passed；在 notes 写明", TrustVote) == "核对票数和“通过”；在“备注”写明"
    assert (
        labelled("示例数据写 is_example: true，并用 379900", TrustVote)
        == "示例数据“示例数据”选“是”，并用 379900"
    )


ANOTHER = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>"""


def with_sheet(title: str, content: str) -> bytes:
    """Return the gift with one more sheet, as spreadsheet programs add it."""
    listed = f'<sheet name="{title}" sheetId="99" r:id="rId99"/></sheets>'
    related = '<Relationship Id="rId99" Type="x" Target="worksheets/sheet99.xml"/></Relationships>'
    book = edited(gift(), "xl/workbook.xml", lambda text: text.replace("</sheets>", listed))
    rels = "xl/_rels/workbook.xml.rels"
    out = BytesIO(edited(book, rels, lambda text: text.replace("</Relationships>", related)))
    with ZipFile(out, "a") as added:
        added.writestr("xl/worksheets/sheet99.xml", ANOTHER.format(content))
    return out.getvalue()


def test_a_sheet_added_by_hand_is_told_unless_it_is_empty() -> None:
    cell = '<row r="3"><c r="B3" t="inlineStr"><is><t>另一笔</t></is></c></row>'
    record, findings = read(with_sheet("补充捐赠", cell))
    assert record is None
    assert [(f.code, f.message, f.remedy) for f in findings] == [
        (
            "W-10",
            "工作表“补充捐赠”B3：模板里没有这张工作表，写在里面的内容不会公开",
            "把要公开的内容抄到模板的工作表里，再删去工作表“补充捐赠”",
        )
    ]
    assert read(with_sheet("Sheet1", "")) == read(gift())


def test_a_list_that_was_copied_is_not_read_twice() -> None:
    content = edited(gift(), "xl/workbook.xml", lambda text: re.sub(r"rId4\b", "rId3", text))
    record, findings = read(content)
    assert record is None
    assert [finding.code for finding in findings] == ["W-06"]
