"""Writing into staging, and taking unchanged files from the last release."""

import hashlib
import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

from generator.outputs.cache import Cache
from generator.outputs.files import Staging
from generator.outputs.manifest import manifest
from generator.outputs.sitemap import sitemap
from generator.views.page import Publication

PUBLICATION = Publication(
    "站",
    "https://example.invalid/x/",
    "示例",
    publisher_is_registrar=True,
    fictional=True,
    edit_pattern="",
    as_of=date(2026, 11, 23),
)


def staged(folder: Path, published: Path | None = None) -> Staging:
    folder.mkdir(exist_ok=True)
    return Staging(folder, published)


def test_an_unchanged_file_is_the_same_file(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    file = staged(old).write("a/index.html", b"x")
    assert staged(new, old).reuse([file])
    assert (new / "a/index.html").samefile(old / "a/index.html")


def test_a_file_somebody_touched_is_not_reused(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    file = staged(old).write("a/index.html", b"x")
    (old / "a/index.html").write_bytes(b"y")
    assert not staged(new, old).reuse([file])
    (old / "a/index.html").unlink()
    assert not staged(new, old).reuse([file])
    assert not staged(new).reuse([file])


def test_writing_after_a_reuse_leaves_the_last_release_alone(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    file = staged(old).write("index.html", b"old")
    staging = staged(new, old)
    assert staging.reuse([file])
    staging.write("index.html", b"new")
    assert (old / "index.html").read_bytes() == b"old"


def test_the_manifest_names_every_file(tmp_path: Path) -> None:
    file = staged(tmp_path / "s").write("b.html", b"b")
    staged(tmp_path / "s").write("a.html", b"a")
    found = Staging(tmp_path / "s", None).adopt(tmp_path / "s")
    assert found[file.path] == file.sha256
    said = json.loads(manifest(found, {"pages": 2}))
    assert list(said["files"]) == ["a.html", "b.html"]
    assert said["files"]["b.html"] == hashlib.sha256(b"b").hexdigest()


def test_staging_begun_from_an_earlier_release_keeps_what_is_right(tmp_path: Path) -> None:
    older, newer = tmp_path / "older", tmp_path / "newer"
    same, changed = staged(older).write("a/index.html", b"same"), staged(newer).write("b/index.html", b"new")
    staged(older).write("b/index.html", b"old")
    staged(older).write("c/d/index.html", b"gone")
    staging = Staging(older, newer)
    assert staging.reuse([same, changed])
    staging.sweep({same.path, changed.path})
    assert sorted(path.name for path in older.iterdir()) == ["a", "b"]
    assert (older / "b/index.html").read_bytes() == b"new"
    assert (newer / "b/index.html").read_bytes() == b"new"


def test_the_prose_is_taken_over(tmp_path: Path) -> None:
    staged(tmp_path / "prose").write("about/index.html", b"x")
    staging = staged(tmp_path / "s")
    assert list(staging.adopt(tmp_path / "prose")) == ["about/index.html"]
    assert (tmp_path / "s/about/index.html").read_bytes() == b"x"


def test_results_are_found_under_their_digest_only(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "c" / "results.sqlite")
    cache.put([("one", "d1", b"1"), ("two", "d2", b"2")])
    assert dict(cache.get([("one", "d1"), ("two", "other")])) == {"one": b"1"}
    cache.put([("one", "d3", b"3")])
    assert dict(cache.get([("one", "d1")])) == {}
    cache.close()


def test_a_broken_cache_is_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "results.sqlite"
    file.write_bytes(b"no database " * 1000)
    cache = Cache(file)
    assert dict(cache.get([("one", "d")])) == {}
    cache.close()


def test_the_sitemap_is_split_and_dated() -> None:
    pages: dict[str, date | None] = {
        f"associations/{number:05}/": date(2026, 1, 1) for number in range(50_001)
    }
    files = dict(sitemap(pages, PUBLICATION))
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    last = ET.fromstring(files["sitemap-2.xml"])[0]  # noqa: S314 - as above
    assert [part.text for part in last] == ["https://example.invalid/x/associations/50000/", "2026-01-01"]
