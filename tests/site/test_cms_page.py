"""The door to the CMS: who files is asked first, and goes into the folders; the CMS itself is not part of this."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from generator.model.policy import Policy
from generator.outputs.pages import Chrome, Renderer, file_of
from generator.outputs.tables import compact_json
from generator.views import cms_page
from generator.views.filing.cms import settings
from generator.views.page import Publication
from generator.views.scene import Scene
from tests.conftest import ROOT, USCC
from tests.site.test_quality import AUDIT, EVERY_RULE

pytestmark = pytest.mark.browser
STARTED = "window.CMS = { init: ({ config }) => { window.started = config; } };"


@pytest.fixture
def door(tmp_path: Path, serve: Callable[[Path], str], policy: Policy, publication: Publication) -> str:
    shutil.copytree(ROOT / "overrides/assets", tmp_path / "assets")
    (tmp_path / "admin").mkdir()
    forge = replace(publication, cms_backend=(("name", "test-repo"),))
    renderer = Renderer(ROOT / "overrides", Chrome({}), forge)
    for page in cms_page.present_all(forge):
        (tmp_path / file_of(page.head.url)).write_bytes(renderer.render(page))
    (tmp_path / "admin/config.yml").write_bytes(compact_json(settings(Scene(policy, forge))))
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
    slugs = tab.evaluate("window.started.collections.map(({ slug }) => slug)")
    assert all(slug.startswith("{{") for slug in slugs)


@pytest.mark.parametrize(
    "asked, name, ends",
    [
        ("record=2026-03-12-2&revision=3", "2026-03-12-2.r3.yaml", ("-correction", "-withdrawal")),
        ("record=2026H1", "2026H1.yaml", ("industry-report",)),
    ],
)
def test_a_later_revision_and_half_a_year_are_named_by_what_was_asked(
    asked: str, name: str, ends: tuple[str, ...], tab: Page, door: str
) -> None:
    tab.goto(f"{door}?uscc={USCC}&{asked}")
    assert f"data/associations/{USCC}/industry-report" in folders(tab)
    found = tab.evaluate(
        "window.started.collections.map((one) => [one.name, `${one.slug}.${one.extension}`])"
    )
    assert {file for _, file in found} == {name}
    assert all(collection.endswith(ends) for collection, _ in found)


def test_which_record_and_which_revision_are_told_together(tab: Page, door: str) -> None:
    tab.goto(f"{door}?uscc={USCC}&record=2025")
    expect(tab.get_by_label("第几版")).to_have_accessible_description(re.compile("要改：写 2 到 99 的整数$"))
    tab.goto(f"{door}?uscc={USCC}&record=2025.r2&revision=3")
    expect(tab.get_by_label("哪一份")).to_have_accessible_description(re.compile("不写版次$"))
    expect(tab.locator(".wrong")).to_have_count(1)


def test_nobody_starts_with_a_code_that_is_wrong(tab: Page, door: str) -> None:
    tab.goto(door)
    tab.get_by_label("统一社会信用代码").fill("51379900MJE000013C")
    tab.get_by_role("button", name="开始填写").click()
    code = tab.get_by_label("统一社会信用代码")
    expect(code).to_have_accessible_description(re.compile("要改：最后一位校验码不符，请对照登记证书$"))
    expect(code).to_have_value("51379900MJE000013C")
    expect(code).to_be_focused()
    tab.get_by_label("统一社会信用代码").fill(USCC)
    tab.get_by_role("button", name="开始填写").click()
    assert f"data/associations/{USCC}/donation" in folders(tab)


@pytest.mark.parametrize("width, scheme", [(390, "dark"), (1440, "light")])
def test_the_question_can_be_read_and_asks_for_nothing_inline(
    width: int, scheme: Literal["light", "dark"], tab: Page, door: str
) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme=scheme)
    tab.goto(f"{door}?uscc=1&office=370000")
    expect(tab.locator(".wrong")).not_to_have_count(0)
    found = Axe().run(tab, options=EVERY_RULE)
    assert not found.violations_count, found.generate_report()
    assert tab.evaluate(AUDIT, {"contrast": 7, "pressed": 44}) == []
    assert tab.locator("style, [style], script:not([src])").count() == 0


def test_without_the_program_in_its_place_that_is_said(tab: Page, door: str, tmp_path: Path) -> None:
    (tmp_path / "admin/decap-cms.js").unlink()
    tab.goto(f"{door}?uscc={USCC}")
    expect(tab.get_by_role("status")).to_have_text("没有读到 decap-cms.js，请告诉站点维护者")


def test_nothing_of_the_question_is_left_when_the_program_begins(tab: Page, door: str) -> None:
    tab.goto(f"{door}?uscc={USCC}")
    tab.wait_for_function("window.started")
    expect(tab.locator("link, header, main")).to_have_count(0)
