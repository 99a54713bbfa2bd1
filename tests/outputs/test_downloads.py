"""The downloads say the same in every format, whatever the records say; the same records, the same bytes."""

import csv
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.model.disclosures.commissioned_item import CommissionedItem
from generator.outputs.downloads import database, json_lines, originals, record_type
from generator.outputs.downloads.spool import Spool, bundle
from generator.outputs.files import Staging
from generator.views.data.tables import ASSOCIATIONS, tables_of

HOSTILE = ("=1+1", "+86", "-1", "@SUM(A1)", "\t=1", 'a,b\n"c"', "https://example.invalid/", "007", "示例協會")
USCC = "51379900MJE000013B"
TABLES = tables_of(CommissionedItem)
EVERY = (ASSOCIATIONS, *TABLES)
AS_OF = date(2026, 11, 23)


def item(number: int, title: str) -> dict[str, Any]:
    file = f"associations/{USCC}/commissioned-item/2025-06-{number:02d}"
    return {
        "record": file,
        "association_id": USCC,
        "state": "filed",
        "revision": 1,
        "file": f"{file}.yaml",
        "disclosed_on": f"2025-07-{number:02d}",
        "kind": "delegated_matter",
        "title": title,
        "signed_on": f"2025-06-{number:02d}",
        "contract_amount": "1234567890123.45",
        "charged_to_enterprises": "-0.50",
        "subcontracted": False,
        "payments": [
            {"paid_on": "2025-08-01", "amount": "800.00"},
            {"paid_on": "2025-09-01", "amount": "0.10"},
        ],
        "fiscal_years": [2025],
        "evidence": [{"title": title}],
    }


ITEMS = [item(number, title) for number, title in enumerate(HOSTILE, 1)]


def written(folder: Path) -> Path:
    """Everything made of the hostile records, below ``data/`` of a folder."""
    folder.mkdir()
    staging = Staging(folder, None)
    bundles = (
        bundle([(ASSOCIATIONS.name, {"uscc": USCC, "name": "=示例协会"})]),
        bundle((TABLES[0].name, said) for said in ITEMS),
    )
    json_lines.write([ASSOCIATIONS.name, TABLES[0].name], bundles, staging)
    record_type.write(TABLES, folder, AS_OF)
    record_type.write((ASSOCIATIONS,), folder, AS_OF)
    sources = {table.name: folder / json_lines.file_of(table.name) for table in (ASSOCIATIONS, TABLES[0])}
    database.write(staging.place("data/register.sqlite"), EVERY, sources)
    return folder / "data"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("downloads") / "one")


def read(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


@pytest.fixture
def found(made: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(made / "register.sqlite")) as connection:
        yield connection


def test_programs_read_what_was_filed(made: Path) -> None:
    head, *rows = read(made / "commissioned_item.csv")
    assert head == [column.name for column in TABLES[0].columns]
    assert [row[head.index("title")] for row in rows] == list(HOSTILE)
    first = dict(zip(head, rows[0], strict=True))
    assert first["contract_amount"] == "1234567890123.45"
    assert (first["subcontracted"], first["kind"]) == ("false", "delegated_matter")


def test_excel_sees_chinese_and_no_formula(made: Path) -> None:
    raw = (made / "commissioned_item.excel.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == len(HOSTILE) + 1
    head, *rows = read(made / "commissioned_item.excel.csv")
    assert head[1:] == [column.label for column in TABLES[0].columns][1:]
    assert [row[head.index("事项名称")] for row in rows[:5]] == [f"'{text}" for text in HOSTILE[:5]]
    assert {row[head.index("类型")] for row in rows} == {"委托事项"}
    assert {row[head.index("转包")] for row in rows} == {"否"}
    assert {row[head.index("向企业收费")] for row in rows} == {"-0.50"}


def test_lists_are_tables_that_point_to_their_records(made: Path) -> None:
    head, *rows = read(made / "commissioned_item__payments.csv")
    assert head == ["record", "payments_no", "paid_on", "amount"]
    assert rows[1] == [ITEMS[0]["record"], "2", "2025-09-01", "0.10"]
    assert len(rows) == 2 * len(ITEMS)
    assert read(made / "commissioned_item__fiscal_years.csv")[1] == [ITEMS[0]["record"], "1", "2025"]


def test_json_lines_hold_the_records_as_they_were(made: Path) -> None:
    lines = (made / "commissioned_item.jsonl").read_text(encoding="utf-8").split("\n")
    assert [json.loads(line) for line in lines[:-1]] == ITEMS


def test_the_database_is_sound_and_typed(found: sqlite3.Connection) -> None:
    assert found.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert found.execute("PRAGMA foreign_key_check").fetchall() == []
    titles = found.execute("SELECT title FROM commissioned_item ORDER BY record").fetchall()
    assert [title for (title,) in titles] == list(HOSTILE)
    said = "SELECT contract_amount, typeof(contract_amount), subcontracted, signed_on FROM commissioned_item"
    assert found.execute(said).fetchone() == (1234567890123.45, "real", 0, "2025-06-01")
    total = (
        "SELECT round(sum(amount), 2) FROM commissioned_item__payments JOIN commissioned_item USING (record)"
    )
    assert found.execute(total).fetchone() == (7200.9,)


def test_the_database_knows_its_keys_and_describes_itself(found: sqlite3.Connection) -> None:
    found.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        found.execute("INSERT INTO commissioned_item__evidence (record, evidence_no) VALUES ('x', 1)")
    plan = found.execute(
        "EXPLAIN QUERY PLAN SELECT * FROM commissioned_item WHERE association_id = ?", (USCC,)
    ).fetchone()
    assert "commissioned_item.association_id" in plan[3]
    label = (
        "SELECT label, unit FROM _columns WHERE table_name = 'commissioned_item' AND name = 'contract_amount'"
    )
    assert found.execute(label).fetchone() == ("合同金额", "元")
    code = "SELECT label FROM _codes WHERE table_name = 'commissioned_item' AND code = 'delegated_matter'"
    assert found.execute(code).fetchone() == ("委托事项",)


def test_a_workbook_holds_text_as_text_below_a_frozen_heading(made: Path) -> None:
    with zipfile.ZipFile(made / "commissioned_item.xlsx") as book:
        assert book.testzip() is None
        sheets = [book.read(name).decode() for name in book.namelist() if "worksheets/" in name]
    assert len(sheets) == len(TABLES)
    assert not any("<f>" in sheet or "hyperlink" in sheet for sheet in sheets)
    assert all('state="frozen"' in sheet for sheet in sheets)
    assert "<t>=1+1</t>" in sheets[0]
    assert "<t>事项名称</t>" in sheets[0]
    assert sheets[0].count("<row ") == len(ITEMS) + 1


def test_the_second_run_writes_the_same_bytes(made: Path, tmp_path: Path) -> None:
    again = written(tmp_path / "again")
    assert {file.name: file.read_bytes() for file in again.iterdir()} == {
        file.name: file.read_bytes() for file in made.iterdir()
    }


def test_originals_are_the_files_of_the_records_and_no_others(made: Path, tmp_path: Path) -> None:
    for number, said in enumerate((*ITEMS, item(20, "过期"))):
        file = tmp_path / said["file"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"title: {number}\n", encoding="utf-8")
    for name in ("a.zip", "b.zip"):
        originals.write(tmp_path / name, tmp_path, [made / "commissioned_item.jsonl"])
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == [f"data/{said['file']}" for said in ITEMS]
        assert archive.read(f"data/{ITEMS[2]['file']}") == b"title: 2\n"


def test_a_spool_gives_back_in_order_of_codes_and_departments_last() -> None:
    with closing(Spool()) as spool:
        for subject, is_office in (("d-1", True), ("51B", False), ("51A", False)):
            spool.add(subject, bundle([("t", {"of": subject})]), is_office=is_office)
        lines = [line for one in spool.bundles() for _, lines in one.lines for line in lines]
    assert lines == ['{"of":"51A"}', '{"of":"51B"}', '{"of":"d-1"}']


def test_a_full_sheet_goes_on_in_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.outputs.downloads.workbook.LONGEST", 4)
    made = written(tmp_path / "short")
    with zipfile.ZipFile(made / "commissioned_item.xlsx") as book:
        sheets = [book.read(name).decode() for name in book.namelist() if "worksheets/" in name]
        titles = book.read("xl/workbook.xml").decode()
    assert [sheet.count("<row ") for sheet in sheets].count(2) == 3
    assert "（3）" in titles
    assert sum(sheet.count("<t>=1+1</t>") for sheet in sheets) == 2
