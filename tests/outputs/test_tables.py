"""A table says the same in every format; text of the register stays text wherever it is opened."""

import csv
import io
import json
import zipfile
from datetime import date
from decimal import Decimal

from generator.model.disclosures.eligible_list import Outcome
from generator.outputs.tables import as_json, excel_csv, plain_csv, workbook
from generator.views.table import Column, Table

HOSTILE = (
    *("=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1", "＋1", "－1", "＠A"),
    *('a,b\n"c"', "https://example.invalid/", "007", "示例協會"),
)
TABLE = Table(
    "t",
    "示例表",
    (Column("text", "文字"), Column("amount", "金额"), Column("day", "日期"), Column("outcome", "结果")),
    (*((text, Decimal("1234.50"), date(2026, 3, 1), Outcome.UNKNOWN) for text in HOSTILE), (None,) * 4),
)


def test_programs_read_what_was_filed() -> None:
    rows = list(csv.DictReader(io.StringIO(plain_csv(TABLE).decode())))
    assert [row["text"] for row in rows] == [*HOSTILE, ""]
    assert rows[0] == {"text": "=1+1", "amount": "1234.50", "day": "2026-03-01", "outcome": "unknown"}


def test_excel_sees_no_formula_and_chinese_words() -> None:
    content = excel_csv(TABLE)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows[0] == ["文字", "金额", "日期", "结果"]
    assert rows[1][3] == "资料不足"
    assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@\t\n＝＋－＠"))]
    assert content.count(b"\r\n") == len(TABLE.rows) + 1


def test_json_has_amounts_to_the_fen() -> None:
    said = json.loads(as_json(TABLE, {"year": 2026}))
    assert said["year"] == 2026
    assert said["rows"][0] == {"text": "=1+1", "amount": "1234.50", "day": "2026-03-01", "outcome": "unknown"}
    assert said["rows"][-1]["text"] is None


def test_a_workbook_holds_text_as_text_and_is_the_same_twice() -> None:
    content = workbook((TABLE, TABLE.__class__("u", "另一表", TABLE.columns, ())), date(2026, 11, 23))
    assert content == workbook((TABLE, TABLE.__class__("u", "另一表", TABLE.columns, ())), date(2026, 11, 23))
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert book.testzip() is None
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        shared = book.read("xl/sharedStrings.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert "=1+1" in shared
    assert 'state="frozen"' in sheet
