"""The published folder is always one whole release (ADR 0005)."""

from pathlib import Path

import pytest

from generator.outputs import release as module
from generator.outputs.release import Release


def published(output: Path) -> str:
    return (output / "index.html").read_text(encoding="utf-8")


def put(release: Release, text: str) -> None:
    staging = release.begin()
    (staging / "index.html").write_text(text, encoding="utf-8")
    (staging / "manifest.json").write_text("{}", encoding="utf-8")
    release.publish()


@pytest.fixture(params=["exchange", "two renames"])
def output(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if request.param == "two renames":
        monkeypatch.setattr(module, "exchange", lambda *_: False)
    return tmp_path / "public" / "site"


def test_a_release_takes_the_place_of_the_last(output: Path) -> None:
    put(Release(output), "first")
    assert published(output) == "first"
    put(Release(output), "second")
    assert published(output) == "second"
    assert published(output.with_name("site.previous")) == "first"
    put(Release(output), "third")
    assert published(output.with_name("site.previous")) == "second"
    assert {path.name for path in output.parent.iterdir()} == {"site", "site.previous"}


def test_an_abandoned_build_leaves_the_site(output: Path) -> None:
    put(Release(output), "first")
    release = Release(output)
    (release.begin() / "index.html").write_text("half", encoding="utf-8")
    release.abandon()
    assert published(output) == "first"


def test_a_build_killed_in_staging_leaves_the_site(output: Path) -> None:
    put(Release(output), "first")
    (Release(output).begin() / "index.html").write_text("half", encoding="utf-8")
    assert published(output) == "first"
    put(Release(output), "third")
    assert published(output) == "third"


def test_a_build_killed_between_two_renames_is_mended(output: Path) -> None:
    put(Release(output), "first")
    release = Release(output)
    (release.begin() / "index.html").write_text("second", encoding="utf-8")
    output.rename(release.previous)
    Release(output).begin()
    assert published(output) == "first"


def test_what_is_no_release_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "record.yaml").touch()
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("data", "file", "link"):
        with pytest.raises(module.ForeignFolderError):
            Release(tmp_path / name)
    with pytest.raises(module.ForeignFolderError):
        Release(Path("/"))
    (tmp_path / "empty").mkdir()
    Release(tmp_path / "empty")


def test_the_system_has_an_exchange(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    (one / "x").touch()
    if module.exchange(one, other):
        assert (other / "x").exists()
    else:
        pytest.skip("no renameat2 here: two renames are used")
