"""The yearly list in a real browser: the answer for a day, the reasons to choose from, the document for paper."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

USCC = "51379900MJE000013B"
NAME = "山东省示例海洋装备行业协会"
LISTED = "51379900MJF00004X5"
"""On the list of 2026, and on 活动异常名录 since 2026-09-04."""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site) + "eligible-list/"


@pytest.mark.parametrize(
    "day,word",
    [
        ("2025-07-30", "当日没有有效的名录"),
        ("2026-07-30", "在名录内"),
        ("2026-09-03", "在名录内"),
        ("2026-09-04", "在名录内，当日暂停"),
    ],
)
def test_a_day_is_answered_with_its_evidence(day: str, word: str, tab: Page, address: str) -> None:
    tab.goto(f"{address}check/?uscc={LISTED}&on={day}")
    expect(tab.locator("[data-check-verdict] .st")).to_contain_text(word)
    expect(tab.locator("[data-check-sentence]")).to_contain_text(f"{day}，")
    if word != "当日没有有效的名录":
        expect(tab.locator("[data-check-proofs] a").first).to_have_attribute(
            "href", f"{address}{'2025' if day < '2026-07-31' else '2026'}/"
        )


def test_a_name_is_offered_while_it_is_typed_and_chosen_with_the_keyboard(tab: Page, address: str) -> None:
    tab.goto(f"{address}check/")
    tab.get_by_label("日期").fill("2026-08-03")
    field = tab.locator("#check-who")
    field.fill("hyzb")
    expect(tab.get_by_role("option").first).to_contain_text(NAME)
    field.press("ArrowDown")
    field.press("Enter")
    expect(tab.locator("[data-check-sentence]")).to_contain_text(
        f"{NAME}（{USCC}）：该协会在 2026 年承接名录内"
    )
    assert f"uscc={USCC}" in tab.url


def test_a_day_after_the_data_is_not_answered(tab: Page, address: str) -> None:
    tab.goto(f"{address}check/?uscc={USCC}&on=2026-12-01")
    expect(tab.locator("[data-check-status]")).to_have_text("数据截至 2026-11-23，不能核验 2026-12-01。")
    expect(tab.locator("[data-check-answer]")).to_be_hidden()


def test_the_answer_names_the_release_that_anyone_can_recompute(tab: Page, address: str, site: Path) -> None:
    digest = hashlib.sha256((site / "manifest.json").read_bytes()).hexdigest()
    tab.goto(f"{address}check/?uscc={USCC}&on=2026-08-03")
    expect(tab.locator("[data-check-about]")).to_contain_text(digest)


def test_on_paper_the_answer_stands_alone_with_the_addresses_of_its_evidence(tab: Page, address: str) -> None:
    tab.goto(f"{address}check/?uscc={USCC}&on=2026-08-03")
    expect(tab.locator("[data-check-answer]")).to_be_visible()
    tab.emulate_media(media="print")
    expect(tab.locator("[data-check-form]")).to_be_hidden()
    expect(tab.locator(".site-nav")).to_be_hidden()
    expect(tab.locator(".check__address").first).to_be_visible()


def test_reasons_are_filtered_over_the_whole_list(tab: Page, address: str, site: Path) -> None:
    said = json.loads((site / "eligible-list/2026/reasons/outcomes.json").read_text(encoding="utf-8"))
    place = said["criteria"].index("E10")
    wanted = [row[0] for row in said["rows"] if row[3][place] == "f"]
    assert wanted
    tab.goto(f"{address}2026/reasons/?criterion=E10&outcome=fail")
    expect(tab.get_by_role("status")).to_have_text(f"共 {len(wanted)} 家。")
    assert tab.locator("[data-filter-found] .uscc").all_text_contents() == wanted
    tab.get_by_role("button", name="全部清除").click()
    expect(tab.locator("table.matrix")).to_be_visible()
    assert tab.url.endswith("/reasons/")


def test_the_document_has_everybody_and_nothing_of_the_site_around_it(
    tab: Page, address: str, site: Path
) -> None:
    rows = json.loads((site / "eligible-list/2026/list.json").read_text(encoding="utf-8"))["rows"]
    tab.goto(f"{address}2026/print/")
    assert tab.locator("tbody .code").all_text_contents() == [row["uscc"] for row in rows]
    assert tab.locator(".site-nav").count() == 0
