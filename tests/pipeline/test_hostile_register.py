"""A register whose texts were written to break out: every file of the built site still reads as what it is."""

import csv
import io
import json
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from itertools import cycle
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import html5lib
import pytest
import yaml

from tests.conftest import AS_OF, DATA, ROOT

BEGINNINGS = (
    '=HYPERLINK("http://x.invalid","点")',
    *("\t=1+1", "\n=1+1", "+1|cmd", "-1", "@SUM(A1)", "＝1+1", "＋1"),
    *("]]>&lt;b&gt;", "-->", "&nbsp;&#x202e;", "{{ 7*7 }}{% raw %}", "${7*7}"),
    *("\"'`&amp;", "< script>alert(1)< /script>", "\\u003c/script>", "javascript:alert(1)//", "_x000D_"),
    *("first\n\nEND:VEVENT\n", 'a,b;"c"\td', "%0d%0aSet-Cookie:", "|---|", "😀\u0301"),
)
FIELDS = (
    "title|summary|purpose|donor_name|facts|description|public_summary|short_name|correction_note|legal_basis"
    "|equipment_statement|issued_by|purchaser_name|registrar_name|legal_representative|main_employer"
    "|contract_no|report_no|domicile|requirement"
)
STATED = re.compile(rf"^( *(?:- )?(?:{FIELDS}): )([^|>].*)$", re.MULTILINE)
DANGEROUS = tuple("=+-@\t\r\n＝＋－＠")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
LIMIT = 60


def hostile_register(data: Path) -> None:
    """Give every free text of the sample a hostile beginning, the same text always the same one."""
    beginnings, known = cycle(BEGINNINGS), dict[str, str]()

    def hostile(found: re.Match[str]) -> str:
        said = str(yaml.load(found[2], yaml.CBaseLoader))  # noqa: S506 - it makes text alone
        text = known.setdefault(said, next(beginnings) + said)
        return found[1] + json.dumps(text if len(text) <= LIMIT else said, ensure_ascii=False)

    for folder in ("associations", "registrars", "departments"):
        for file in sorted((data / folder).rglob("*.yaml")):
            file.write_text(STATED.sub(hostile, file.read_text(encoding="utf-8")), encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("hostile")
    shutil.copytree(DATA, place / "data")
    hostile_register(place / "data")
    command = [Path(sys.executable).with_name("generator"), "build", "--no-cache", "--no-search"]
    command += ["--data", place / "data", "--output", place / "site", "--as-of", str(AS_OF)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return place / "site"


def test_every_xml_document_and_feed_is_well_formed(site: Path) -> None:
    files = [f for f in site.rglob("*") if f.suffix in (".xml", ".atom", ".svg", ".opml")]
    titles = ""
    for file in files:
        raw = file.read_bytes()
        ET.fromstring(raw)  # noqa: S314 - our own
        if file.match("feeds/*.atom") or file.match("feeds/*.xml"):
            read = feedparser.parse(raw)
            assert not read.bozo, (file, read.bozo_exception)
            titles += "".join(entry.title for entry in read.entries)
    assert ("]]>" in titles, "{{ 7*7 }}" in titles) == (True, True)


def test_every_json_document_reads(site: Path) -> None:
    for file in site.rglob("*.json*"):
        text = file.read_text(encoding="utf-8")
        for part in text.rstrip("\n").split("\n") if file.suffix == ".jsonl" else [text]:
            json.loads(part)


def test_pages_are_strict_html_whose_scripts_are_ours(site: Path) -> None:
    pages = [
        *site.glob("associations/*/index.html"),
        *site.glob("*/index.html"),
        *site.glob("embed/*/*/*.html"),
    ]
    for file in pages:
        page: Any = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(file.read_bytes())
        for script in page.iter("script"):
            assert script.get("src") or json.loads(script.text), file
        for element in page.iter():
            assert not [name for name in map(str, element.attrib) if name.startswith("on")], file
            assert not element.get("href", "").strip().startswith("javascript:"), file


def test_no_cell_for_excel_is_a_formula(site: Path) -> None:
    seen = 0
    for file in site.rglob("*.excel.csv"):
        for row in csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")):
            found = [cell for cell in row if cell.startswith(DANGEROUS) and not NUMBER.fullmatch(cell)]
            seen += sum(cell.startswith("'") for cell in row)
            assert found == [], file
    assert seen > 100
    for book in site.glob("data/*.xlsx"):
        with zipfile.ZipFile(book) as parts:
            sheets = [parts.read(name) for name in parts.namelist() if "worksheets/" in name]
        assert sheets
        assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets), book


def test_the_database_is_sound(site: Path) -> None:
    with closing(sqlite3.connect(site / "data/register.sqlite")) as register:
        assert register.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert register.execute("PRAGMA foreign_key_check").fetchall() == []
        assert register.execute("SELECT count(*) FROM donation WHERE donor_name LIKE '%7*7%'").fetchone() > (
            0,
        )
