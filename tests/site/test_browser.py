"""The sample site as readers meet it: on a phone and a desk, light and dark, with and without scripts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

USCC = "51379900MJE000013B"
NAME = "山东省示例海洋装备行业协会"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site)


@pytest.mark.parametrize("width", [360, 1440])
def test_the_first_screen_answers(width: int, tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(f"{address}associations/{USCC}/")
    for words in (NAME, USCC, "正常", "承接名录", "4A"):
        found = tab.get_by_text(words).locator("visible=true").first
        expect(found).to_be_visible()
    box = tab.get_by_text("4A").locator("visible=true").first.bounding_box()
    assert box
    assert box["y"] < 800


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_in_both_schemes(scheme: str, browser: Browser, address: str) -> None:
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{address}associations/{USCC}/")
    colours = page.evaluate(
        "(() => { const s = getComputedStyle(document.body); return [s.color, s.backgroundColor]; })()"
    )
    page.close()
    assert colours[0] != colours[1]
    dark_page = sum(int(part) for part in colours[1].removeprefix("rgb(").rstrip(")").split(",")[:3]) < 384
    assert dark_page is (scheme == "dark")


def test_search_finds_by_name_code_pinyin_and_initials(tab: Page, address: str) -> None:
    for query in (NAME, "海洋装备", USCC, USCC[:12], "haiyang", "hyzb"):
        tab.goto(f"{address}search/?q={query}")
        expect(tab.get_by_role("link", name=NAME).first).to_be_visible(timeout=10_000)


def test_the_header_leads_to_search(tab: Page, address: str) -> None:
    tab.goto(address)
    field = tab.locator("header input[name=q]").first
    field.fill("海洋装备")
    field.press("Enter")
    tab.wait_for_url("**/search/?q=*")
    expect(tab.get_by_role("link", name=NAME).first).to_be_visible(timeout=10_000)


@pytest.mark.parametrize("form", [".site-search", ".big-search"])
@pytest.mark.parametrize("query", ["海洋装备行业", USCC[10:], "hyzbhy", "haiyangzhuangbei"])
def test_the_field_offers_associations_while_typing(form: str, query: str, tab: Page, address: str) -> None:
    tab.goto(address)
    field = tab.locator(f"{form} input")
    field.press_sequentially(query)
    choice = tab.locator(f"{form} [role=option]").first
    expect(choice).to_contain_text(USCC)
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", str(choice.get_attribute("id")))
    field.press("Enter")
    tab.wait_for_url(f"**/associations/{USCC}/")


@pytest.mark.parametrize(
    "path, field", [("", "#home-query"), ("eligible-list/check/", "#check-who"), ("compare/", "#compare-who")]
)
def test_what_is_typed_before_the_index_is_there_is_answered_too(
    path: str, field: str, tab: Page, address: str
) -> None:
    held: list[Route] = []
    tab.route("**/associations/index.json", lambda route: held.append(route))  # noqa: PLW0108 - asks for a function
    with tab.expect_request("**/associations/index.json"):
        tab.goto(f"{address}{path}")
        tab.locator(field).fill("hyzb")
    expect(tab.get_by_role("option")).to_have_count(0)
    for route in held:
        route.continue_()
    expect(tab.get_by_role("option").first).to_contain_text(NAME)


def test_the_offer_closes_with_escape_and_the_words_can_still_be_searched(tab: Page, address: str) -> None:
    tab.goto(f"{address}associations/{USCC}/")
    field = tab.get_by_role("combobox")
    field.press_sequentially("海洋")
    expect(tab.get_by_role("option").first).to_be_visible()
    field.press("Escape")
    expect(tab.get_by_role("listbox")).to_be_hidden()
    field.press("Enter")
    tab.wait_for_url("**/search/?q=*")


def test_a_phrase_of_a_record_is_found(tab: Page, address: str) -> None:
    tab.goto(f"{address}search/?q=海洋装备检测公益培训&type=records")
    expect(tab.get_by_text("海洋装备检测公益培训").locator("visible=true").first).to_be_visible(
        timeout=15_000
    )
    expect(tab.get_by_text("接受捐赠").locator("visible=true").first).to_be_visible(timeout=15_000)


def test_hostile_text_does_nothing(tab: Page, address: str, site: Path) -> None:
    file = next(
        file for file in site.glob("associations/*/index.html") if "7*7" in file.read_text(encoding="utf-8")
    )
    dialogs: list[str] = []
    tab.on("dialog", lambda dialog: dialogs.append(dialog.message))
    tab.goto(address + file.parent.relative_to(site).as_posix() + "/")
    expect(tab.get_by_text("{{ 7*7 }}").first).to_be_attached()
    assert not dialogs
    tab.goto(f"{address}search/?q=<img src=x onerror=alert(1)>")
    expect(tab.get_by_text("各年公开的记录中都没有这句话。")).to_be_visible()
    assert not dialogs
    assert tab.locator("img[src=x]").count() == 0


def test_pages_can_be_read_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    for path, words in (
        ("", "承接名录"),
        ("associations/", NAME),
        (f"associations/{USCC}/", "2,469,808.30"),
        ("eligible-list/2026/", NAME),
    ):
        page.goto(address + path)
        assert page.get_by_text(words).locator("visible=true").count() > 0, path
    page.goto(f"{address}search/")
    assert page.get_by_role("link", name="协会").count() > 0
    context.close()


def test_the_page_for_lost_addresses_works_at_any_depth(tab: Page, address: str, site: Path) -> None:
    lost = (site / "404.html").read_text(encoding="utf-8")
    tab.route(
        "**/associations/nobody/finance/1999/",
        lambda route: route.fulfill(status=404, content_type="text/html", body=lost),
    )
    tab.goto(f"{address}associations/nobody/finance/1999/")
    assert (
        tab.evaluate("getComputedStyle(document.querySelector('.band')).backgroundColor") == "rgb(14, 58, 83)"
    )
    tab.get_by_role("link", name="全部协会").click()
    tab.wait_for_url(f"{address}associations/")


def test_the_elder_mode_is_remembered_and_everything_pressed_is_large(tab: Page, address: str) -> None:
    tab.goto(f"{address}associations/{USCC}/")
    tab.get_by_role("button", name="长者模式").click()
    tab.reload()
    expect(tab.get_by_role("button", name="标准模式")).to_be_visible()
    size = "parseFloat(getComputedStyle(document.querySelector('.rows dd')).fontSize)"
    assert tab.evaluate(size) >= 20
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    small = tab.evaluate(
        "[...document.querySelectorAll('button, .acts a, .answers a, .parts a, .site-nav a, summary')]"
        ".filter((e) => e.checkVisibility()).map((e) => [e.textContent.trim(), e.getBoundingClientRect().height])"
        ".filter(([, height]) => height < 60)"
    )
    assert small == []
    tab.get_by_role("button", name="标准模式").click()
    assert tab.evaluate(size) < 20


def test_what_is_to_be_cited_can_be_copied(tab: Page, address: str) -> None:
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(f"{address}associations/{USCC}/history/")
    tab.locator("#membership-2025-r1").get_by_role("button", name="引用").click()
    expect(tab.get_by_role("button", name="已复制")).to_be_visible()
    cited = tab.evaluate("navigator.clipboard.readText()")
    assert cited.startswith(f"{NAME}. 会员情况 2025 年度（第 1 版）[EB/OL]. (")
    assert cited.endswith(f"/associations/{USCC}/#membership-2025.")


def test_a_lost_reader_can_search(tab: Page, address: str) -> None:
    tab.goto(f"{address}404.html")
    expect(tab.get_by_label("也许可以搜到")).to_be_visible()


def test_no_section_is_marked_on_the_page_that_was_not_found(tab: Page, address: str) -> None:
    tab.goto(f"{address}404.html")
    expect(tab.locator(".site-nav a").first).to_be_visible()
    expect(tab.locator(".site-nav [aria-current]")).to_have_count(0)


def test_a_list_for_notices_keeps_what_is_late_by_more_than_some_days(tab: Page, address: str) -> None:
    tab.goto(f"{address}overdue/annual-report/?days=14")
    expect(tab.get_by_text("只列逾期超过 14 天的：本页 1 项。")).to_be_visible()
    expect(tab.locator("tr:has([data-late])")).to_be_visible()
    tab.get_by_label("逾期超过（天）").fill("146")
    expect(tab.get_by_text("本页 0 项")).to_be_visible()
    expect(tab.locator("tr:has([data-late])")).to_be_hidden()
    assert tab.url.endswith("?days=146")
    expect(tab.get_by_role("button", name="打印名单")).to_be_visible()
