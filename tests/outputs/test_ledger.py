"""Which addresses are for ever, and which of them a release would lose (ADR 0008)."""

import json
from pathlib import Path

import html5lib
import pytest

from generator.outputs import ledger

HERE = "associations/51379900MJE000013B/"


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        f"{HERE}index.html",
        f"{HERE}index.json",
        f"{HERE}feed.atom",
        f"{HERE}finance/2025/index.html",
        "eligible-list/2026/list.csv",
        "data/donation.csv",
        "feeds/all.xml",
        "feeds/departments/d-370000-gxt.json",
        "api/v1/associations.json",
        "api/v1/changes.json",
        "overdue/index.html",
        "search/index.html",
        "departments/d-370000-gxt/index.html",
        "about/index.html",
        "robots.txt",
    ],
)
def test_what_is_cited_is_for_ever(path: str) -> None:
    assert not ledger.PASSING.fullmatch(ledger.address_of(path))


@pytest.mark.parametrize(
    "path",
    [
        "assets/stylesheets/site.css",
        "search/index/2025/pagefind-entry.json",
        "associations/page/2/index.html",
        "eligible-list/2026/page/3/index.html",
        "overdue/370100/index.html",
        "cities/370100/index.html",
        "industries/C/index.html",
        "registrars/370000/deadlines.ics",
        "feeds/reports/2026-03-1.atom",
        "api/v1/changes/2026-03.json",
        "sitemap.xml",
        "404.html",
        "manifest.json",
        "release.json",
    ],
)
def test_what_gathers_or_describes_a_release_comes_and_goes(path: str) -> None:
    assert ledger.PASSING.fullmatch(ledger.address_of(path))


CARD = "embed/association/51379900MJE000013B/"


def test_the_manifest_is_the_ledger_of_the_last_release(tmp_path: Path) -> None:
    assert ledger.recorded(tmp_path) == []
    files = {f"{HERE}index.html": "", f"{HERE}index.json": "", "assets/site.css": "", "index.html": ""}
    (tmp_path / "manifest.json").write_text(json.dumps({"files": files}), encoding="utf-8")
    assert sorted(ledger.recorded(tmp_path)) == ["", HERE, f"{HERE}index.json"]


def test_a_lost_page_is_named_once_with_all_below_it() -> None:
    before = ["", "a/", "a/b/", "a/feed.xml", "a.json", "c/"]
    assert list(ledger.lost(before, ["index.html", "c/index.html"])) == ["a.json", "a/"]
    assert list(ledger.lost(before, ["index.html", "c/index.html", "a/index.html"])) == [
        "a.json",
        "a/b/",
        "a/feed.xml",
    ]
    assert list(ledger.lost(["c/"], ["c/index.html", "d/index.html"])) == []


def test_an_association_is_named_once_with_its_resource_of_the_interface() -> None:
    resource = "api/v1/associations/51379900MJE000013B.json"
    assert list(ledger.lost([HERE, f"{HERE}feed.xml", resource], [])) == [HERE]
    assert list(ledger.lost([HERE, resource], [f"{HERE}index.html"])) == [resource]
    assert list(ledger.lost([HERE, CARD, f"{CARD}2025/"], [])) == [HERE]
    assert {ledger.page_of(one) for one in (resource, CARD, f"{CARD}2025/")} == {HERE}
    assert ledger.page_of("api/v1/associations.json") == "api/v1/associations.json"


def test_what_is_packed_once_a_register_is_large_is_not_lost() -> None:
    before = ["data/grade.csv", "data/grade.excel.csv", "data/grade.xlsx"]
    after = ["data/grade.csv.gz", "data/grade.excel.csv.zip", "data/grade.xlsx"]
    assert list(ledger.lost(before, after)) == list(ledger.lost(after, before)) == []


def test_a_moved_page_leads_on_and_nothing_in_it_is_markup() -> None:
    page = ledger.redirect("associations/old/", 'new/"><script>').decode()
    parser = html5lib.HTMLParser(strict=False)
    document = parser.parse(page)
    assert parser.errors == []
    assert list(document.iter("{http://www.w3.org/1999/xhtml}script")) == []
    link = next(document.iter("{http://www.w3.org/1999/xhtml}a"))
    assert link.get("href") == '../../new/"><script>'
