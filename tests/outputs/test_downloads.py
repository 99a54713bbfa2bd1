"""The downloads say the same in every format, whatever the records say; the same records, the same bytes."""

import csv
import gzip
import json
import re
import sqlite3
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.model.disclosures.commissioned_item import CommissionedItem
from generator.outputs.downloads import database, json_lines, originals, record_type
from generator.outputs.downloads.json_lines import Lines
from generator.outputs.downloads.sheet_rows import Styles, numbered, teller
from generator.outputs.downloads.spool import Spool, bundle
from generator.outputs.files import Staging
from generator.views.data import formats
from generator.views.data.tables import ASSOCIATIONS, tables_of

HOSTILE = (
    "=1+1",
    "＋86",
    "\n-1",
    "@SUM(A1)",
    "\t=1",
    'a,b\n"c"',
    "https://example.invalid/",
    "007",
    "示例協會",
)
USCC = "51379900MJE000013B"
TABLES = tables_of(CommissionedItem)
EVERY = (ASSOCIATIONS, *TABLES)
AS_OF = date(2026, 11, 23)


def item(number: int, title: str) -> dict[str, Any]:
    key = f"{2023 + number % 3}-06-{number:02d}"
    file = f"associations/{USCC}/commissioned-item/{key}"
    return {
        "record": file,
        "association_id": USCC,
        "key": key,
        "state": "filed",
        "revision": 1,
        "file": f"{file}.yaml",
        "disclosed_on": f"2025-07-{number:02d}",
        "kind": "delegated_matter",
        "title": title,
        "signed_on": key,
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
IN_YEARS = sorted(ITEMS, key=lambda said: said["key"][:4])
TITLES = [said["title"] for said in IN_YEARS]


def gathered(folder: Path) -> Lines:
    folder.mkdir(parents=True)
    bundles = (
        bundle([(ASSOCIATIONS.name, {"uscc": USCC, "name": "=示例协会"})]),
        bundle((TABLES[0].name, said) for said in ITEMS),
    )
    return json_lines.gather([ASSOCIATIONS.name, TABLES[0].name], bundles, folder)


def written(folder: Path, *, packed: bool = False) -> Path:
    """Everything made of the hostile records, below ``data/`` of a folder."""
    lines = gathered(folder / "lines")
    for tables in (TABLES, (ASSOCIATIONS,)):
        record_type.write(tables, lines.file(tables[0].name), folder, AS_OF, packed=packed)
    target = Staging(folder, None).place(formats.database(packed=packed))
    database.publish(target, EVERY, {name: lines.file(name) for name in lines.extents})
    return folder / "data"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("downloads") / "one")


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("downloads") / "packed", packed=True)


def contents(data: Path) -> dict[str, bytes]:
    return {str(file.relative_to(data)): file.read_bytes() for file in data.rglob("*") if file.is_file()}


def unpacked(name: str, content: bytes) -> tuple[str, bytes]:
    if name.endswith(".gz"):
        return name.removesuffix(".gz"), gzip.decompress(content)
    if name.endswith(".zip"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            (inside,) = archive.namelist()
            assert inside == name.removesuffix(".zip").rpartition("/")[2]
            return name.removesuffix(".zip"), archive.read(inside)
    return name, content


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
    assert [row[head.index("title")] for row in rows] == TITLES
    first = dict(zip(head, rows[0], strict=True))
    assert first["contract_amount"] == "1234567890123.45"
    assert (first["subcontracted"], first["kind"]) == ("false", "delegated_matter")


def test_excel_sees_chinese_and_no_formula(made: Path) -> None:
    raw = (made / "commissioned_item.excel.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == len(HOSTILE) + 1
    head, *rows = read(made / "commissioned_item.excel.csv")
    assert head[1:] == [column.label for column in TABLES[0].columns][1:]
    told = {row[head.index("事项名称")] for row in rows}
    assert told == {f"'{text}" for text in HOSTILE[:5]} | set(HOSTILE[5:])
    assert {row[head.index("类型")] for row in rows} == {"委托事项"}
    assert {row[head.index("转包")] for row in rows} == {"否"}
    assert {row[head.index("向企业收费")] for row in rows} == {"-0.50"}


def test_lists_are_tables_that_point_to_their_records(made: Path) -> None:
    head, *rows = read(made / "commissioned_item__payments.csv")
    assert head == ["record", "payments_no", "paid_on", "amount"]
    assert rows[1] == [IN_YEARS[0]["record"], "2", "2025-09-01", "0.10"]
    assert len(rows) == 2 * len(ITEMS)
    assert read(made / "commissioned_item__fiscal_years.csv")[1] == [IN_YEARS[0]["record"], "1", "2025"]


def test_json_lines_hold_the_records_as_they_were(made: Path) -> None:
    lines = (made / "commissioned_item.jsonl").read_text(encoding="utf-8").split("\n")
    assert [json.loads(line) for line in lines[:-1]] == IN_YEARS


def test_years_are_parts_of_the_whole_in_every_format(made: Path) -> None:
    for suffix, heading in (("csv", 1), ("excel.csv", 1), ("jsonl", 0)):
        whole = (made / f"commissioned_item.{suffix}").read_bytes().splitlines(keepends=True)
        years = [
            (made / "commissioned_item" / f"commissioned_item-{year}.{suffix}").read_bytes()
            for year in (2023, 2024, 2025)
        ]
        parts = [year.splitlines(keepends=True) for year in years]
        assert [part[:heading] for part in parts] == [whole[:heading]] * 3
        assert [line for part in parts for line in part[heading:]] == whole[heading:]
    assert [row[-2] for row in read(made / "commissioned_item/commissioned_item__payments-2024.csv")][1:] == [
        "2025-08-01",
        "2025-09-01",
    ] * 3
    assert not (made / "association").exists()


def test_a_packed_register_holds_the_same_bytes(made: Path, packed: Path) -> None:
    found = dict(unpacked(name, content) for name, content in contents(packed).items())
    assert found == contents(made)
    assert {name for name in contents(packed) if not name.endswith((".gz", ".zip"))} == {
        "association.xlsx",
        "commissioned_item.xlsx",
        *(f"commissioned_item/commissioned_item-{year}.xlsx" for year in (2023, 2024, 2025)),
    }


def test_the_database_is_sound_and_typed(found: sqlite3.Connection) -> None:
    assert found.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert found.execute("PRAGMA foreign_key_check").fetchall() == []
    titles = found.execute("SELECT title FROM commissioned_item ORDER BY record").fetchall()
    assert [title for (title,) in titles] == TITLES
    said = "SELECT subcontracted, typeof(subcontracted), signed_on FROM commissioned_item ORDER BY record"
    assert found.execute(said).fetchone() == (0, "integer", "2023-06-03")


def test_amounts_in_the_database_are_exact_to_the_fen(found: sqlite3.Connection) -> None:
    said = "SELECT DISTINCT contract_amount, contract_amount_fen, charged_to_enterprises_fen FROM commissioned_item"
    assert found.execute(said).fetchall() == [("1234567890123.45", 123456789012345, -50)]
    total = "SELECT sum(amount_fen), typeof(sum(amount_fen)) FROM commissioned_item__payments"
    assert found.execute(total).fetchone() == (80010 * len(ITEMS), "integer")
    assert found.execute("SELECT count(budget_amount_fen) FROM commissioned_item").fetchone() == (0,)


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
    in_fen = label.replace("contract_amount", "contract_amount_fen")
    assert found.execute(in_fen).fetchone() == ("合同金额（分）", "分")
    columns = found.execute("SELECT name FROM pragma_table_xinfo('commissioned_item')").fetchall()
    described = "SELECT name FROM _columns WHERE table_name = 'commissioned_item' ORDER BY position"
    assert found.execute(described).fetchall() == columns
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
    assert ">事项名称</t>" in sheets[0]
    assert sheets[0].count("<row ") == len(ITEMS) + 1


def test_workbooks_of_the_years_hold_the_rows_of_the_whole(made: Path) -> None:
    def rows(file: Path) -> dict[str, list[str]]:
        with zipfile.ZipFile(file) as book:
            titles = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
            sheets = [name for name in book.namelist() if "worksheets/" in name]
            lines = [
                re.findall(r'<row r="\d+">(.*?)</row>', book.read(name).decode(), re.DOTALL)
                for name in sheets
            ]
        return dict(zip(titles, lines, strict=True))

    whole, parts = rows(made / "commissioned_item.xlsx"), defaultdict[str, list[str]](list)
    for year in (2023, 2024, 2025):
        for title, lines in rows(made / f"commissioned_item/commissioned_item-{year}.xlsx").items():
            assert lines[0] == whole[title][0]
            assert len(lines) > 1
            parts[title] += lines[1:]
    assert dict(parts) == {title: lines[1:] for title, lines in whole.items() if len(lines) > 1}


def test_the_second_run_writes_the_same_bytes(made: Path, packed: Path, tmp_path: Path) -> None:
    assert contents(written(tmp_path / "again")) == contents(made)
    assert contents(written(tmp_path / "packed", packed=True)) == contents(packed)


def test_cells_of_a_sheet_stand_in_their_columns_whatever_they_say() -> None:
    payments = next(table for table in TABLES if table.name.endswith("__payments"))
    tell = teller(payments, Styles(1, 2, 3))
    rows = [("<r>示例</r>", 1, None, "-0.50"), (" a\x0b_x000B_", 2, "2025-08-01", None)]
    first, second = ET.fromstring(f"<s>{numbered(tell(rows), 2)}</s>")  # noqa: S314 - our own
    assert (first.get("r"), second.get("r")) == ("2", "3")
    assert [cell.findtext(".//v") or cell.findtext(".//t") for cell in first] == [
        "<r>示例</r>",
        "1",
        None,
        "-0.50",
    ]
    assert [cell.get("s") for cell in second] == ["0", "0", "3", None]
    assert second[0].findtext(".//t") == " a_x000B__x005F_x000B_"
    assert second[2].findtext("v") == "45870"


def test_originals_are_the_files_of_the_records_and_no_others(made: Path, tmp_path: Path) -> None:
    for number, said in enumerate((*ITEMS, item(20, "过期"))):
        file = tmp_path / said["file"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"title: {number}\n", encoding="utf-8")
    for name in ("a.zip", "b.zip"):
        originals.write(tmp_path / name, tmp_path, [made / "commissioned_item.jsonl"], packed=False)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        names = [f"data/{said['file']}" for said in IN_YEARS]
        assert archive.namelist() == names
        assert archive.read(f"data/{ITEMS[2]['file']}") == b"title: 2\n"
    originals.write(tmp_path / "c.zip", tmp_path, [made / "commissioned_item.jsonl"], packed=True)
    with zipfile.ZipFile(tmp_path / "c.zip") as outer, outer.open("data.zip") as inner:
        assert zipfile.ZipFile(BytesIO(inner.read())).namelist() == names


def test_a_spool_gives_back_in_order_of_codes_and_departments_last() -> None:
    with closing(Spool()) as spool:
        for subject, is_office in (("d-1", True), ("51B", False), ("51A", False)):
            spool.add(subject, bundle([("t", {"of": subject})]), is_office=is_office)
        lines = [line for one in spool.bundles() for line in one.lines]
    assert lines == [("t", b'{"of":"51A"}'), ("t", b'{"of":"51B"}'), ("t", b'{"of":"d-1"}')]


def test_a_full_sheet_goes_on_in_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.outputs.downloads.workbook.LONGEST", 4)
    made = written(tmp_path / "short")
    with zipfile.ZipFile(made / "commissioned_item.xlsx") as book:
        sheets = [book.read(name).decode() for name in book.namelist() if "worksheets/" in name]
        titles = book.read("xl/workbook.xml").decode()
    assert [sheet.count("<row ") for sheet in sheets].count(2) == 3
    assert "（3）" in titles
    assert sum(sheet.count("<t>=1+1</t>") for sheet in sheets) == 2
