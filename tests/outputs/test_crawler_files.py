"""What programs look for at addresses that everybody knows: whole, dated by the records, and never by a clock."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

import pytest
from lxml import etree

from generator.outputs import sitemap as sitemaps
from generator.outputs.open_search import NAMESPACE, open_search
from generator.outputs.robots import robots
from generator.outputs.security_txt import security_txt
from generator.outputs.sitemap import sitemap
from tests.outputs.test_calendar import PUBLICATION

XML = {"s": sitemaps.NAMESPACE, "o": NAMESPACE}
HOSTILE = '"><script>&amp;'
SITE = replace(PUBLICATION, security_contact="mailto:security@example.invalid")


def test_crawlers_may_read_everything_and_find_the_sitemap() -> None:
    reader = RobotFileParser()
    reader.parse(robots(SITE).decode().splitlines())
    assert reader.can_fetch("示例", "https://open.example.invalid/eligible-list/2026/")
    assert reader.site_maps() == ["https://open.example.invalid/sitemap.xml"]


def test_the_contact_expires_within_a_year_of_the_data() -> None:
    said = dict(line.split(": ", 1) for line in security_txt(SITE).decode().splitlines())
    expires = datetime.fromisoformat(said["Expires"])
    assert expires.utcoffset() == timedelta(hours=8)
    assert timedelta(days=300) < expires.date() - SITE.as_of < timedelta(days=365)
    assert said["Contact"] == "mailto:security@example.invalid"
    assert said["Canonical"] == "https://open.example.invalid/.well-known/security.txt"


@pytest.mark.parametrize("name", ["示例站", HOSTILE * 9])
def test_a_browser_is_told_how_to_search(name: str) -> None:
    document = etree.fromstring(open_search(replace(SITE, site_name=name)))
    assert document.findtext("o:ShortName", namespaces=XML) == name[:16]
    assert document.findtext("o:LongName", namespaces=XML) == name[:48]
    results = document.find("o:Url[@type='text/html']", XML)
    assert results is not None
    assert results.get("template") == "https://open.example.invalid/search/?q={searchTerms}"


def test_the_index_of_the_sitemap_is_dated_by_the_newest_page_of_each_part(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sitemaps, "MOST", 2)
    days = {"a/": date(2026, 1, 1), "b/": date(2026, 3, 1), "c/": None, "": date(2026, 2, 1)}
    files = dict(sitemap(days, SITE))
    parts = etree.fromstring(files["sitemap.xml"]).findall("s:sitemap", XML)
    assert [part.findtext("s:lastmod", namespaces=XML) for part in parts] == ["2026-02-01", "2026-03-01"]
    names = [urlsplit(part.findtext("s:loc", namespaces=XML) or "").path[1:] for part in parts]
    assert names == ["sitemap-1.xml", "sitemap-2.xml"]
    last = etree.fromstring(files["sitemap-2.xml"]).findall("s:url", XML)
    assert [url.findtext("s:lastmod", namespaces=XML) for url in last] == ["2026-03-01", None]


def test_no_part_of_the_sitemap_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "LARGEST", 1600)
    files = dict(sitemap({f"cities/{number}/": None for number in range(40)}, SITE))
    assert len(files) > 3
    assert all(len(content) <= 1600 for content in files.values())
    addresses = [
        url.text
        for name, content in sorted(files.items())
        if name != "sitemap.xml"
        for url in etree.fromstring(content).iter(f"{{{sitemaps.NAMESPACE}}}loc")
    ]
    assert len(set(addresses)) == len(addresses) == 40
