"""An OPML file subscribes to every feed of its kind, and no title can break it."""

from dataclasses import replace

from lxml import etree

from generator.outputs.opml import opml
from generator.views.feed_names import Feed, FeedGroup
from tests.outputs.test_calendar import PUBLICATION

HOSTILE = "\"<script>&amp;'"


def test_every_feed_is_an_outline_with_its_address_and_text_as_text() -> None:
    feeds = [Feed("all", "全部公开", "说明", FeedGroup.TOPIC), Feed("x", HOSTILE, HOSTILE, FeedGroup.TOPIC)]
    document = etree.fromstring(opml(HOSTILE, feeds, replace(PUBLICATION, site_name="站")))
    assert document.findtext("head/title") == f"{HOSTILE} · 站"
    first, second = document.findall("body/outline")
    assert first.get("xmlUrl") == "https://open.example.invalid/feeds/all.xml"
    assert (second.get("text"), second.get("description")) == (f"{HOSTILE} · 站", HOSTILE)
