"""The door to the CMS: who files is asked first, and goes into the folders; the CMS itself is not part of this."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.outputs import cms
from generator.views.page import Publication
from tests.conftest import ROOT, USCC

pytestmark = pytest.mark.browser
STARTED = "window.CMS = { init: ({ config }) => { window.started = config; } };"


@pytest.fixture
def door(tmp_path: Path, serve: Callable[[Path], str], publication: Publication) -> str:
    shutil.copytree(ROOT / "overrides/assets/javascripts", tmp_path / "assets/javascripts")
    (tmp_path / "admin").mkdir()
    for name, content in cms.files(replace(publication, cms_backend=(("name", "test-repo"),))):
        (tmp_path / name).write_bytes(content)
    (tmp_path / "admin/decap-cms.js").write_text(STARTED, encoding="utf-8")
    return f"{serve(tmp_path)}admin/"


def folders(tab: Page) -> list[str]:
    tab.wait_for_function("window.started")
    found: list[str] = tab.evaluate("window.started.collections.map(({ folder }) => folder)")
    return found


@pytest.mark.parametrize(
    "asked, folder",
    [
        (f"uscc={USCC.lower()}", f"data/associations/{USCC}/donation"),
        (f"uscc={USCC}&office=370000", f"data/registrars/370000/penalty/{USCC}"),
        ("office=d-370000-gxt", "data/departments/d-370000-gxt/purchase"),
    ],
)
def test_everybody_sees_the_collections_of_their_own_folder(
    tab: Page, door: str, asked: str, folder: str
) -> None:
    tab.goto(f"{door}?{asked}")
    found = folders(tab)
    assert folder in found
    own = folder.split("/")[1:3]
    assert all(one.split("/")[1:3] == own and "{" not in one for one in found)


def test_nobody_starts_with_a_code_that_is_wrong(tab: Page, door: str) -> None:
    tab.goto(door)
    tab.get_by_label("统一社会信用代码").fill("51379900MJE000013C")
    tab.get_by_role("button", name="开始填写").click()
    expect(tab.get_by_role("alert")).to_have_text("统一社会信用代码：最后一位校验码不符，请对照登记证书")
    expect(tab.get_by_label("统一社会信用代码")).to_have_value("51379900MJE000013C")
    tab.get_by_label("统一社会信用代码").fill(USCC)
    tab.get_by_role("button", name="开始填写").click()
    assert f"data/associations/{USCC}/donation" in folders(tab)
