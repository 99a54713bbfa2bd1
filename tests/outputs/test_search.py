import json
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.outputs import search
from generator.outputs.files import Staging, Written
from generator.outputs.search import write_index
from generator.outputs.search_packs import Pack, pack
from generator.outputs.search_shards import index
from generator.views.search_documents import SearchDocument

HOSTILE = "</p></body><script>alert(1)</script>\" ' &amp; {{ 7*7 }} {% raw %} 鳀鱼 结尾"
Write = Callable[[list[Pack], str], list[Written]]


class Paragraphs(HTMLParser):
    """Reads a page as a browser does."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]


def document(number: int, shard: str = "2025", text: str = "护渔") -> SearchDocument:
    uscc = f"5137{number:014d}"
    url = f"associations/{uscc}/#donation-{shard}-01-01"
    return SearchDocument(
        shard,
        uscc,
        f"示例{number}协会",
        url,
        "接受捐赠",
        "接受捐赠",
        f"{shard}-01-01",
        (("用途", text),),
        " ".join(text),
    )


def packs(numbers: range, **changed: str) -> list[Pack]:
    return [one for number in numbers for one in pack([document(number, **changed)])]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write an index into a new folder, with one cache for all of them."""

    def writer(content: list[Pack], name: str) -> list[Written]:
        return write_index(content, Staging(tmp_path / name, None), tmp_path / "cache", limit=10)

    return writer


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Note which shards are indexed."""
    names: list[str] = []

    def note(name: str, packs: list[Pack], entry: Path) -> None:
        names.append(name)
        index(name, packs, entry)

    monkeypatch.setattr(search, "index", note)
    return names


def shards(folder: Path) -> list[tuple[str, int]]:
    listed = json.loads((folder / "search/index/shards.json").read_bytes())
    return [(shard["name"], shard["count"]) for shard in listed]


def test_hostile_text_stays_in_its_paragraph() -> None:
    page = next(pack([document(1, text=HOSTILE)])).page
    read = Paragraphs(page)
    assert read.tags == ["html", "body", "p", "p"]
    assert json.loads(read.ids[1])[-1] == HOSTILE
    assert b"<script" not in page


def test_documents_of_one_association_and_year_are_one_page_newest_first() -> None:
    early, late = document(1), replace(document(1), date="2025-12-01", url="later")
    (packed,) = pack([early, late])
    assert packed.count == 2
    assert [json.loads(said)[0] for said in Paragraphs(packed.page).ids[1:]] == ["later", early.url]
    assert [one.shard for one in pack([early, document(1, "2024")])] == ["2024", "2025"]


def test_the_same_documents_give_the_same_bytes(tmp_path: Path) -> None:
    content = [*packs(range(30)), *packs(range(30), shard="2024")]
    for name, given in (("one", content), ("other", content[::-1])):
        write_index(given, Staging(tmp_path / name, None), tmp_path / f"cache-{name}", limit=10)
    one, other = tmp_path / "one", tmp_path / "other"
    files = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(other) for path in other.rglob("*") if path.is_file())
    assert all((one / file).read_bytes() == (other / file).read_bytes() for file in files)


def test_only_the_changed_shard_is_indexed_again(tmp_path: Path, write: Write, indexed: list[str]) -> None:
    content = [*packs(range(4), shard="2024"), *packs(range(30))]
    first = write(content, "first")
    assert indexed == ["2025-0", "2025-1", "2025-2", "2025-3", "2024"]
    indexed.clear()
    assert [file.sha256 for file in write(content, "same")] == [file.sha256 for file in first]
    assert indexed == []
    changed = next(pack([document(3, text="改了")]))
    write(
        [changed if one.uscc == changed.uscc and one.shard == "2025" else one for one in content], "changed"
    )
    assert len(indexed) == 1
    assert len(list((tmp_path / "cache").iterdir())) == 5


def test_an_association_stays_in_its_shard(tmp_path: Path, write: Write) -> None:
    write(packs(range(30)), "before")
    write(packs(range(28)), "after")
    before, after = shards(tmp_path / "before"), shards(tmp_path / "after")
    assert [name for name, _ in before] == [name for name, _ in after]
    assert sum(old[1] - new[1] for old, new in zip(before, after, strict=True)) == 2


def test_the_newest_year_comes_first(tmp_path: Path, write: Write) -> None:
    write([*packs(range(2), shard="2024"), *packs(range(3))], "site")
    assert shards(tmp_path / "site") == [("2025", 3), ("2024", 2)]


def test_a_damaged_cache_entry_is_made_again(tmp_path: Path, write: Write, indexed: list[str]) -> None:
    content = packs(range(3))
    first = write(content, "first")
    entry = next((tmp_path / "cache").iterdir())
    next(entry.rglob("*.pf_meta")).unlink()
    second = write(content, "second")
    assert [file.sha256 for file in second] == [file.sha256 for file in first]
    assert indexed == ["2025", "2025"]
    assert all((tmp_path / "second" / file.path).stat().st_size == file.size for file in second)


def test_only_files_a_reader_loads_are_written(tmp_path: Path, write: Write) -> None:
    written = write(packs(range(2)), "site")
    found = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.*")}
    assert found == {file.path for file in written}
    assert not any(path.endswith((".css", "-ui.js", "highlight.js")) for path in found)
    assert "search/index/2025/pagefind.js" in found


def test_shards_are_indexed_by_the_workers_of_the_build(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as executor:
        written = write_index(
            packs(range(4)), Staging(tmp_path / "site", None), tmp_path / "cache", executor, 2
        )
    assert len(shards(tmp_path / "site")) == 2
    assert written[-1].path == "search/index/shards.json"


def test_an_empty_register_has_an_empty_index(tmp_path: Path, write: Write) -> None:
    write([], "site")
    assert shards(tmp_path / "site") == []


def test_a_failing_pagefind_is_told(tmp_path: Path) -> None:
    broken = replace(next(pack([document(1)])), compressed=zlib.compress(b""))
    with pytest.raises(RuntimeError, match="Pagefind"):
        index("2025", [broken], tmp_path / "entry")
