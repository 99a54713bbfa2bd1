"""Which pages of two builds are packed, and what is said of them; the builds themselves are stood in for."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.model.finding import Finding, Severity
from generator.pipeline import preview
from generator.pipeline.build import Built
from generator.pipeline.comparison import Roots
from generator.pipeline.preview import NOTE, TOO_MANY, UNSOUND, Build, Preview, UnsoundError, write

ROOTS = Roots(Path("base"), Path("head"))
ERROR = Finding("a.yaml", 1, 1, "F-01", Severity.ERROR, "缺少", "补上")
OWN, NEW, HOME = "associations/a/index.html", "reports/index.html", "index.html"
BASE = {HOME: "首页", OWN: "甲", "embed/a/index.html": "卡片", "same/index.html": "同", "feed.xml": "一"}
HEAD = BASE | {
    HOME: "首页二",
    OWN: "甲二",
    "embed/a/index.html": "卡片二",
    "feed.xml": "二",
    NEW: "甲&amp;乙",
}
Pages = Mapping[str, str]


def builds(base: Pages, head: Pages, broken: str = "") -> Build:
    """Return what stands in for builds: pages of a title each, and a script that all of them load."""

    def build(data: Path, site: Path, *, alone: bool) -> Built:
        assert not (alone and data.name == "base")
        pages = {"base": base, "head": head}[data.name]
        for name, title in (pages | {"assets/a.js": "", "assets/a.js.map": ""}).items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(f"<title>{title} · 示例网站</title>", encoding="utf-8")
        findings = (ERROR,) if data.name == broken else ()
        return Built(date(2026, 11, 23), dict(pages), 1, 1, len(pages), 0, findings)

    return build


def packed(target: Path, build: Build, roots: Roots = ROOTS) -> tuple[Preview, list[str]]:
    shown = write(target, [OWN, "associations/a/gone/index.html"], roots, date(2026, 11, 23), build)
    with ZipFile(target) as file:
        return shown, file.namelist()


def test_own_pages_come_first_and_those_that_tell_of_all_are_told(tmp_path: Path) -> None:
    shown, names = packed(tmp_path / "new" / "a.zip", builds(BASE, HEAD))
    assert names == [NOTE, OWN, HOME, NEW, "assets/a.js"]
    assert shown == Preview(3, ("更新：首页", "新增：reports/（甲&乙）"))


def test_pages_that_tell_of_all_are_not_compared_where_the_base_has_errors(tmp_path: Path) -> None:
    shown, names = packed(tmp_path / "a.zip", builds({}, HEAD, "base"))
    assert names == [NOTE, OWN, "assets/a.js"]
    assert shown == Preview(1, (UNSOUND,))


def test_nothing_is_written_where_the_head_has_errors(tmp_path: Path) -> None:
    with pytest.raises(UnsoundError):
        packed(tmp_path / "a.zip", builds(BASE, HEAD, "head"))
    assert not (tmp_path / "a.zip").exists()


def test_of_a_large_register_own_pages_alone_are_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "MOST_ASSOCIATIONS", 2)
    for name in ("a", "b", "c"):
        (tmp_path / "head/associations" / name).mkdir(parents=True)
    roots = Roots(tmp_path / "base", tmp_path / "head")
    shown, names = packed(tmp_path / "a.zip", builds(BASE, HEAD), roots)
    assert names == [NOTE, OWN, "assets/a.js"]
    assert shown == Preview(1, (TOO_MANY,))
