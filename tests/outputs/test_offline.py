"""A page that is opened from a folder leads to the files beside it, and to the site for all others."""

import pytest

from generator.outputs.offline import offline, overview, title_of

HERE = "associations/a/finance/2025/index.html"
FILES = {HERE, "associations/a/index.html", "index.html"}
HEAD = '<link rel="canonical" href="https://open.example.invalid/sub/associations/a/finance/2025/">'


@pytest.mark.parametrize(
    "written, meant",
    [
        ("#total", "#total"),
        ("./", "./index.html"),
        ("./#total", "./index.html#total"),
        ("../../", "../../index.html"),
        ("../../#overview", "../../index.html#overview"),
        ("../../../../", "../../../../index.html"),
        ("../2024/", "https://open.example.invalid/sub/associations/a/finance/2024/"),
        ("../../feed.xml", "https://open.example.invalid/sub/associations/a/feed.xml"),
        (
            "../../../../search/?q=a&amp;b#c",
            "https://open.example.invalid/sub/search/?q=a&amp;b#c",
        ),
        ("https://other.example.invalid/a/", "https://other.example.invalid/a/"),
        ("mailto:a@example.invalid", "mailto:a@example.invalid"),
        ("https://[x", "https://[x"),
        ("//[x", "//[x"),
        ("https://example.com\u2100/", "https://example.com\u2100/"),
    ],
)
def test_links_lead_to_files_or_to_the_site(written: str, meant: str) -> None:
    for tag in ('<a class="x" href="{}">', '<form action="{}" method="get">'):
        assert offline(HERE, HEAD + tag.format(written), FILES) == HEAD + tag.format(meant)


def test_what_is_no_link_stays() -> None:
    page = HEAD + '<link rel="stylesheet" href="../x.css"><p>&lt;a href="../2024/"></p>'
    assert offline(HERE, page, FILES) == page


def test_links_of_a_site_without_an_address_stay_where_no_file_is() -> None:
    assert offline(HERE, '<a href="../2024/">', FILES) == '<a href="../2024/">'


def test_the_overview_names_the_pages_by_their_titles() -> None:
    page = "<title>甲&amp;乙 · 示例网站</title>"
    assert title_of(page) == "甲&amp;乙"
    said = overview("标题", "说明", {"一": [("a/index.html", page)], "二": []})
    assert '<h2>一</h2>\n<ul>\n<li><a href="a/index.html">甲&amp;乙</a></li>\n</ul>' in said
    assert "二" not in said
