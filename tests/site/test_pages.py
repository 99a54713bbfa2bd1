"""Every page of the sample site as files: links, heads, feeds, and nothing from elsewhere."""

import json
import re
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import feedparser
import html5lib

from tests.conftest import DATA

SITE = "https://open.example.invalid/"
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers", "list")


class Reader(HTMLParser):
    """Gathers what a page links to, loads, and calls its parts."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.ids: list[str] = []
        self.meta: dict[str, str] = {}
        self.title = ""
        self.alternates: list[str] = []
        self.handlers: list[str] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self.handlers += [name for name in said if name.startswith("on") or name == "style"]
        self._in_title = self._in_title or (tag == "title" and not self.title)
        if "id" in said:
            self.ids.append(said["id"])
        if tag == "a" and "href" in said:
            self.links.append(said["href"])
        self._load(tag, said)

    def _load(self, tag: str, said: dict[str, str]) -> None:
        if tag == "link":
            kind = said.get("rel", "")
            if kind == "alternate":
                self.alternates.append(said["href"])
            if kind == "canonical":
                self.meta["canonical"] = said["href"]
            elif kind in ("stylesheet", "icon", "preload", "modulepreload", "alternate"):
                self.loads.append(said["href"])
        if tag in ("script", "img", "iframe") and "src" in said:
            self.loads.append(said["src"])
        if tag == "meta" and said.get("name"):
            self.meta[said["name"]] = said.get("content", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data


@cache
def read(file: Path) -> Reader:
    reader = Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    return reader


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def address(site: Path, file: Path) -> str:
    return SITE + file.relative_to(site).as_posix().removesuffix("index.html")


def target(site: Path, url: str) -> Path:
    path = unquote(urlsplit(url).path).lstrip("/")
    return site / path / "index.html" if path.endswith("/") or not path else site / path


def test_every_link_and_anchor_leads_somewhere(site: Path) -> None:
    lost = set()
    for file in pages(site):
        for link in read(file).links:
            url, fragment = urldefrag(urljoin(address(site, file), link))
            if not url.startswith(SITE):
                continue
            found = target(site, url)
            if not found.is_file() or (
                fragment and found.suffix == ".html" and fragment not in read(found).ids
            ):
                lost.add((file.relative_to(site).as_posix(), link))
    assert not lost, sorted(lost)[:20]


def is_document(file: Path) -> bool:
    """Say whether a page is one for paper or for other sites, without anything of this site around it."""
    return file.parent.name == "print" or is_embed(file)


def is_embed(file: Path) -> bool:
    """Say whether a page is shown by other sites, and is listed by search engines under another address."""
    return "embed" in file.parts


def test_every_page_says_what_it_is(site: Path) -> None:
    for file in pages(site):
        reader = read(file)
        assert reader.title.strip(), file
        assert len(reader.meta.get("description", "")) > 10, file
        if file.name != "404.html" and not is_embed(file):
            assert reader.meta.get("canonical") == address(site, file), file
        suffixes = [link.rpartition(".")[2] for link in reader.alternates]
        assert suffixes == ([] if is_embed(file) else ["xml", "atom", "json"]), file
        assert "@@" not in file.read_text(encoding="utf-8"), file


def test_every_page_says_where_it_stands_and_how_to_mend_it(site: Path) -> None:
    for file in pages(site):
        text = file.read_text(encoding="utf-8")
        if file.name != "404.html" and not is_document(file):
            assert 'aria-label="所在位置"' in text or file == site / "index.html", file
            assert "改正此页" in text, file
            assert '数据截至 <time datetime="2026-11-23">' in text, file


def test_titles_and_descriptions_tell_pages_apart(site: Path) -> None:
    titles = [read(file).title for file in pages(site)]
    assert len(titles) == len(set(titles)), {title for title in titles if titles.count(title) > 1}


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    for file in pages(site):
        for source in read(file).loads:
            assert urljoin(address(site, file), source).startswith(SITE), (file, source)
    for file in site.rglob("*.css"):
        loaded = re.findall(
            r"url\([\"']?([^\"')]+)|@import\s*[\"']([^\"']+)", file.read_text(encoding="utf-8")
        )
        assert not [part for found in loaded for part in found if part.startswith(("http", "//"))], file


def test_no_page_has_two_parts_of_one_name(site: Path) -> None:
    for file in pages(site):
        ids = read(file).ids
        assert len(ids) == len(set(ids)), (file, sorted({i for i in ids if ids.count(i) > 1}))


def test_no_page_has_inline_handlers(site: Path) -> None:
    for file in pages(site):
        assert not read(file).handlers, (file, read(file).handlers)


def test_the_html_of_every_page_is_well_formed_and_refers_to_what_is_there(site: Path) -> None:
    for file in pages(site):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parts = [
            part
            for part in parser.parse(file.read_text(encoding="utf-8")).iter()
            if isinstance(part.tag, str)
        ]
        assert not parser.errors, (file, parser.errors[:5])
        names = {part.get("id") for part in parts}
        named = {name for part in parts for kind in REFERENCES for name in part.get(kind, "").split()}
        assert named <= names, (file, named - names)
        headings = [part for part in parts if re.fullmatch("h[1-6]", part.tag)]
        assert all("".join(part.itertext()).strip() for part in headings), file
        levels = [int(part.tag[1]) for part in headings]
        assert levels.count(1) == 1, file
        assert all(after <= before + 1 for before, after in pairwise([0, *levels])), (file, levels)


def test_every_feed_is_sound(site: Path) -> None:
    files = [
        *site.rglob("feed.xml"),
        *site.rglob("feed.atom"),
        *(site / "feeds").rglob("*.xml"),
        *(site / "feeds").rglob("*.atom"),
    ]
    assert len(files) > 60
    for file in files:
        feed: Any = feedparser.parse(file.read_bytes())
        assert not feed.bozo, (file, feed.get("bozo_exception"))
        assert feed.feed.title, file
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids)), file
        days = [entry.get("published") or entry.updated for entry in feed.entries]
        assert all(day.endswith(("+0800", "+08:00")) for day in days), file
        stamps = [entry.get("published_parsed") or entry.updated_parsed for entry in feed.entries]
        assert stamps == sorted(stamps, reverse=True), file
        for entry in feed.entries:
            url, _, fragment = entry.link.partition("#")
            found = target(site, url)
            assert found.is_file(), entry.link
            assert not fragment or fragment in read(found).ids, entry.link


def test_a_json_feed_says_what_its_atom_feed_says(site: Path) -> None:
    files = [*(site / "feeds").rglob("*.json")]
    assert len(files) > 60
    for file in files:
        told: Any = feedparser.parse(file.with_suffix(".atom").read_bytes())
        items = json.loads(file.read_text(encoding="utf-8"))["items"]
        assert [item["id"] for item in items] == [entry.id for entry in told.entries], file


def test_a_correction_and_a_withdrawal_are_news(site: Path) -> None:
    entries = feedparser.parse((site / "feeds" / "corrections.atom").read_bytes()).entries
    titles = " ".join(entry.title for entry in entries)
    assert "更正" in titles
    assert "撤回" in titles
    assert all(
        re.fullmatch(r"tag:open\.example\.invalid,2026:[\w-]+/[2-9]\d?", entry.id) for entry in entries
    )


def test_hostile_text_stays_text(site: Path) -> None:
    shown = [file for file in pages(site) if "7*7" in file.read_text(encoding="utf-8")]
    assert shown
    for file in shown:
        text = file.read_text(encoding="utf-8")
        assert "{{ 7*7 }} {% raw %} =SUM(A1) 5 &lt; 6 &amp; &#39;x&#39;" in text, file


def negative_records() -> list[tuple[str, str]]:
    """Return decision numbers of listings that ended and of warnings, with the association they are about."""
    found = []
    for file in sorted((DATA / "registrars").glob("*/*/*/*.yaml")):
        text = file.read_text(encoding="utf-8")
        ended = "removed_on:" in text or "kind: warning" in text
        if ended and (number := re.search(r"^decision_no: (.+)$", text, re.MULTILINE)):
            found.append((file.parent.name, number[1].strip("'")))
    return found


def test_what_may_no_longer_be_shown_is_nowhere(site: Path) -> None:
    ended = negative_records()
    assert ended
    for uscc, number in ended:
        for file in (site / "associations" / uscc).rglob("*"):
            if file.is_file():
                assert number not in file.read_text(encoding="utf-8"), (file, number)


def test_the_association_page_is_light(site: Path) -> None:
    for file in (site / "associations").glob("5137*/index.html"):
        assert file.stat().st_size < 86_000, (file, file.stat().st_size)


def test_one_association_of_three_years_adds_less_than_a_quarter_of_a_megabyte(site: Path) -> None:
    folders = [folder for folder in (site / "associations").glob("5137*") if folder.is_dir()]
    weights = sorted(sum(_weights(folder)) for folder in folders)
    assert weights[len(weights) // 2] < 230_000


def _weights(folder: Path) -> list[int]:
    """Return the bytes of the files of an association, of its accounts those of three years."""
    years = sorted((folder / "finance").rglob("*.html"))[-3:]
    rest = [file for file in folder.rglob("*") if file.is_file() and "finance" not in file.parts]
    return [file.stat().st_size for file in (*years, *rest)]
