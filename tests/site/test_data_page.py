"""The page of downloads offers what lies beside it, with the right digests, rows and descriptions."""

import csv
import hashlib
import io
import json
import re
import sqlite3
import zipfile
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

ROW = re.compile(
    r'<tr><th scope="row"><a href="(?P<url>[^"]+)" download>(?P<name>[^<]+)</a></th>'
    r"<td>[^<]*</td><td>(?P<rows>[^<]*)</td><td>(?P<size>[^<]+)</td><td><code>(?P<digest>[0-9a-f]{64})</code>"
)


@pytest.fixture(scope="module")
def data(site: Path) -> Path:
    return site / "data"


@pytest.fixture(scope="module")
def offered(data: Path) -> dict[str, dict[str, str]]:
    """Return what the page and those of years offer, by the place of the file below ``data/``."""
    pages = [data / "index.html", *(page for page in data.glob("*/index.html") if ROW.search(said(page)))]
    rows = ((page, found.groupdict()) for page in pages for found in ROW.finditer(said(page)))
    return {str((page.parent / row["url"]).resolve().relative_to(data.resolve())): row for page, row in rows}


def said(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def test_everything_there_is_offered_with_its_digest(data: Path, offered: dict[str, dict[str, str]]) -> None:
    below = (file for file in data.rglob("*") if file.is_file() and file.suffix != ".html")
    lying = {file.relative_to(data).as_posix() for file in below}
    assert set(offered) == lying
    for name, said in offered.items():
        content = (data / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == said["digest"], name
        assert said["name"] == name.rpartition("/")[2]
        if content and len(content) < 1000:
            assert said["size"] == f"{len(content)} 字节"


def test_rows_are_as_many_as_are_said(data: Path, offered: dict[str, dict[str, str]]) -> None:
    for name, said in offered.items():
        rows = int(said["rows"].replace(",", "") or -1)
        text = (data / name).read_bytes()
        if name.endswith(".csv") and not name.startswith("dictionary"):
            assert len(list(csv.reader(io.StringIO(text.decode("utf-8-sig"), newline="")))) - 1 == rows, name
        if name.endswith(".jsonl"):
            assert text.count(b"\n") == rows, name


def test_rows_of_the_years_add_up_to_the_whole(offered: dict[str, dict[str, str]]) -> None:
    counted: Counter[str] = Counter()
    for name, row in offered.items():
        if "/" in name and not name.startswith("ocds/") and not name.endswith(".xlsx"):
            stem, _, suffix = row["name"].partition(".")
            counted[f"{stem[:-5]}.{suffix}"] += int(row["rows"].replace(",", ""))
    assert len(counted) > 200
    for name, rows in counted.items():
        assert rows == int(offered[name]["rows"].replace(",", "")), name
    without = {name for name in offered if name.endswith((".csv", ".jsonl")) and "/" not in name} - set(
        counted
    )
    assert {name.partition(".")[0] for name in without if offered[name]["rows"] not in {"", "0"}} == {
        "association"
    }


def test_the_description_agrees_with_every_file(data: Path) -> None:
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    assert package["licenses"]
    with closing(sqlite3.connect(data / "register.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        for resource in package["resources"]:
            content = (data / resource["path"]).read_bytes()
            assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
            assert resource["bytes"] == len(content)
            head, *rows = csv.reader(io.StringIO(content.decode(), newline=""))
            assert head == [field["name"] for field in resource["schema"]["fields"]]
            assert len(rows) == resource["rowcount"]
            asked = f'SELECT count(*) FROM "{resource["name"]}"'  # noqa: S608 - our own names
            assert database.execute(asked).fetchone() == (len(rows),)


def test_records_are_as_many_as_on_the_pages(site: Path, data: Path) -> None:
    """The anchors of an association's donations on its page are the rows of the table."""
    with closing(sqlite3.connect(data / "register.sqlite")) as database:
        found = database.execute("SELECT association_id, count(*) FROM donation GROUP BY 1").fetchall()
    assert found
    for uscc, count in found:
        page = (site / "associations" / uscc / "index.html").read_text(encoding="utf-8")
        assert len(set(re.findall(r'id="?(donation-[0-9a-z-]+)', page))) == count, uscc


def test_originals_are_those_of_the_records(data: Path) -> None:
    with zipfile.ZipFile(data / "register-yaml.zip") as archive:
        names = archive.namelist()
    said = [
        f"data/{json.loads(line)['file']}"
        for file in data.glob("*.jsonl")
        if file.name != "association.jsonl"
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    assert sorted(names) == sorted(said)
    assert len(set(names)) == len(names)


def test_each_kind_offers_its_formats_in_a_line_and_tells_the_rest_folded(data: Path) -> None:
    kinds = said(data / "index.html").split('<section class="kind">')[1:]
    assert len(kinds) > 40
    for kind in kinds:
        line, _, folded = kind.partition("<details")
        offered = re.findall(r'<a href="([^"]+)" download>([^<]+) <small>([^<]+)</small></a>', line)
        assert [label for _, label, _ in offered] == ["XLSX", "CSV（Excel）", "CSV", "JSON Lines"]
        told = {row["url"]: row["size"] for row in ROW.finditer(folded)}
        assert {url: size for url, _, size in offered}.items() <= told.items()
        assert "<code>" not in line
