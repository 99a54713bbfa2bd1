"""The finished site in other people's vocabularies, and inside other people's pages."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree
from playwright.sync_api import Page

from tests.conftest import USCC

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
ELSEWHERE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>其他网站</title><body>
<iframe src="{site}embed/association/{uscc}/" title="卡片" width="100%" height="340"></iframe>
<img src="{site}associations/{uscc}/badge.svg" alt="徽章"><img src="{site}associations/{uscc}/badge/2025.svg" alt="徽章">
<iframe src="{site}embed/eligible-list/2026/" title="名录" width="100%" height="480"></iframe>"""


def test_pages_say_what_they_are_about_in_json_that_reads(site: Path) -> None:
    kinds: set[str] = set()
    for file in site.rglob("index.html"):
        for said in SCRIPT.findall(file.read_text(encoding="utf-8")):
            kinds |= {thing["@type"] for thing in json.loads(said)["@graph"]}
    assert kinds == {"BreadcrumbList", "WebSite", "NGO", "Dataset"}


def test_the_sitemap_names_every_page_but_those_for_other_sites(site: Path) -> None:
    (part,) = site.glob("sitemap-*.xml")
    named = {urlsplit(loc.text or "").path[1:] for loc in etree.parse(str(part)).iter(LOC)}
    pages = {
        file.relative_to(site).as_posix().removesuffix("index.html") for file in site.rglob("index.html")
    }
    assert named == {page for page in pages if not page.startswith("embed/")}


def test_the_catalogue_describes_the_files_as_they_lie(site: Path) -> None:
    catalog = json.loads((site / "data/catalog.jsonld").read_text(encoding="utf-8"))
    found = [file for dataset in catalog["dataset"] for file in dataset["distribution"]]
    assert any(file["title"].startswith("ocds/") for file in found)
    for file in found:
        content = (site / "data" / file["title"]).read_bytes()
        assert file["byteSize"] == str(len(content))
        assert file["checksum"]["checksumValue"] == hashlib.sha256(content).hexdigest()


def test_contracts_of_the_years_are_those_of_the_whole(site: Path) -> None:
    read = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in site.glob("data/ocds/*.json")}
    whole = [release["ocid"] for release in read.pop("releases")["releases"]]
    assert sorted(r["ocid"] for package in read.values() for r in package["releases"]) == sorted(whole)
    assert len(set(whole)) == len(whole) > 50


def test_embeds_show_in_frames_of_another_site(
    site: Path, serve: Callable[[Path], str], tmp_path: Path, tab: Page
) -> None:
    document = ELSEWHERE.format(site=serve(site), uscc=USCC)
    (tmp_path / "index.html").write_text(document, encoding="utf-8")
    tab.goto(serve(tmp_path))
    card, table = tab.frame_locator("iframe").nth(0), tab.frame_locator("iframe").nth(1)
    card.get_by_text("正常存续").wait_for()
    table.get_by_role("row").nth(1).wait_for()
    assert table.get_by_role("row").count() > 10
    for frame in tab.frames[1:]:
        assert frame.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert frame.evaluate("document.scripts.length") == 0
    assert tab.frames[1].evaluate("document.documentElement.scrollHeight <= innerHeight")
    assert tab.evaluate(
        "[...document.images].every(image => image.naturalWidth > 0 && image.width <= innerWidth)"
    )
