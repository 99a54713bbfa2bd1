"""Feeds say the same in every format, read well in a browser, and text stays text."""

import json
from collections.abc import Callable
from datetime import date

import feedparser
import pytest
from lxml import etree

from generator.outputs.feed_archive import Writer, archive, short, whole
from generator.outputs.feed_channel import Channel
from generator.outputs.feeds import documents
from generator.views.feed_archive import Volume
from generator.views.feeds import FeedEntry
from generator.views.page import FeedLink, Publication
from tests.conftest import ROOT
from tests.outputs.test_calendar import PUBLICATION

HOSTILE = "<script>alert(1)</script> ]]> &amp; {{ 7*7 }} “示例”"
LINK = FeedLink("示例协会的公开动态", "feeds/x.xml", "feeds/x.atom", "feeds/x.json")


def entry(number: int = 1, title: str = "〔示例协会〕公开了 2025 年度会员情况") -> FeedEntry:
    return FeedEntry(
        on=date(2026, 5, 1),
        id=f"tag:open.example.invalid,2026:membership-x-2025/{number}",
        title=title,
        url="associations/x/#membership-2025",
        summary=f"会员数：120 → 134；{HOSTILE}",
        record_type="membership",
        uscc="x",
        kind="filed",
        by="由行业协会公开",
        basis="实施办法（征求意见稿）",
        file="data/associations/x/membership/2025.yaml",
    )


def written(*entries: FeedEntry) -> dict[str, bytes]:
    channel = Channel(LINK, "说明", "associations/x/")
    return {url.rpartition(".")[2]: content for url, content in documents(channel, entries, PUBLICATION)}


@pytest.mark.parametrize("form", ["xml", "atom"])
def test_hostile_text_is_read_as_text(form: str) -> None:
    feed = feedparser.parse(written(entry(title=HOSTILE))[form], sanitize_html=False)
    assert not feed.bozo
    (found,) = feed.entries
    text = found.content[0].value if form == "atom" else found.description
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp;amp; {{ 7*7 }}" in text


def test_all_formats_say_the_same() -> None:
    files = written(entry())
    (item,) = json.loads(files["json"])["items"]
    for form in ("xml", "atom"):
        (found,) = feedparser.parse(files[form]).entries
        assert (found.id, found.title, found.link) == (item["id"], item["title"], item["url"])
        assert found.published_parsed[:3] == (2026, 4, 30)
    assert item["date_published"] == "2026-05-01T00:00:00+08:00"


def test_an_entry_can_be_printed_as_it_is() -> None:
    (item,) = json.loads(written(entry())["json"])["items"]
    assert item["content_html"].split("<br>")[2:] == [
        "2026-05-01 由行业协会公开。公开依据：实施办法（征求意见稿）。",
        "来源记录：data/associations/x/membership/2025.yaml",
    ]


def test_a_json_feed_has_what_version_1_1_requires() -> None:
    said = json.loads(written()["json"])
    assert said["version"] == "https://jsonfeed.org/version/1.1"
    assert said["feed_url"] == "https://open.example.invalid/feeds/x.json"
    assert said["items"] == []


@pytest.mark.parametrize("form", ["xml", "atom"])
def test_a_browser_shows_a_feed_as_a_page(form: str) -> None:
    sheet = etree.fromstring(written(entry())[form]).getprevious()
    assert sheet is not None
    assert sheet.get("type") == "text/css"
    assert sheet.get("href") == "../assets/stylesheets/feed.css"
    assert (ROOT / "overrides" / "assets" / "stylesheets" / "feed.css").is_file()


def test_in_a_browser_atom_shows_its_text_as_text_and_a_link_to_the_record() -> None:
    document = etree.fromstring(written(entry(title=HOSTILE))["atom"])
    shown = document.find(".//{*}content/{http://www.w3.org/1999/xhtml}div")
    assert shown is not None
    assert {element.tag.rpartition("}")[2] for element in shown.iter()} == {"div", "p", "a"}
    assert shown[0].text == f"会员数：120 → 134；{HOSTILE}"
    (link,) = shown.iterfind(".//{*}a")
    assert link.get("href") == "https://open.example.invalid/associations/x/#membership-2025"


@pytest.mark.parametrize("write", [whole, short])
def test_an_archive_document_leads_to_the_feed_and_to_the_archive_before_it(
    write: Callable[[Publication], Writer],
) -> None:
    first, second = (f"feeds/x/2026-0{n}-1.atom" for n in (4, 5))
    document = archived(second, [first], write(PUBLICATION))
    assert links_of(document) == {
        "current": LINK.atom, "self": second, "alternate": "associations/x/", "prev-archive": first,
    }  # fmt: skip
    assert "prev-archive" not in links_of(archived(first, [], write(PUBLICATION)))
    assert not feedparser.parse(document).bozo
    assert etree.fromstring(document).find("{http://purl.org/syndication/history/1.0}archive") is not None


@pytest.mark.parametrize("write", [whole, short])
def test_what_is_archived_is_what_the_feed_said(write: Callable[[Publication], Writer]) -> None:
    said = entry(title=HOSTILE)
    (before,) = feedparser.parse(written(said)["atom"]).entries
    document = archived("feeds/x/2026-05-1.atom", [], write(PUBLICATION), said)
    (found,) = feedparser.parse(document, sanitize_html=False).entries
    same = ("id", "title", "link", "updated")
    assert [found[name] for name in same] == [before[name] for name in same]


def test_a_whole_archive_keeps_the_text_and_leaves_out_the_law() -> None:
    document = archived("feeds/x/2026-05-1.atom", [], whole(PUBLICATION))
    (found,) = feedparser.parse(document).entries
    assert "会员数：120 → 134" in found.content[0].value
    assert "来源记录：data/associations/x/membership/2025.yaml" in found.content[0].value
    assert "公开依据" not in found.content[0].value


def test_every_format_leads_to_the_newest_archive_document() -> None:
    volume = "feeds/x/2026-05-1.atom"
    channel = Channel(LINK, "说明", "associations/x/")
    files = dict(documents(channel, [entry()], PUBLICATION, [volume]))
    for url in (LINK.url, LINK.atom):
        assert links_of(files[url])["prev-archive"] == volume
        assert not feedparser.parse(files[url]).bozo
    assert json.loads(files[LINK.json])["_archive"]["atom"] == f"{PUBLICATION.site_url}{volume}"
    assert "_archive" not in json.loads(written(entry())["json"])


def archived(url: str, before: list[str], write: Writer, said: FeedEntry | None = None) -> bytes:
    channel = Channel(LINK, "说明", "associations/x/")
    return archive(channel, (url, Volume(url, (said or entry(),))), before, PUBLICATION, write)


def links_of(document: bytes) -> dict[str, str]:
    found = feedparser.parse(document).feed.links
    return {link.rel: link.href.removeprefix(PUBLICATION.site_url) for link in found}
