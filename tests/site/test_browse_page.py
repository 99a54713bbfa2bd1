"""Choosing among all associations, and comparing some, in a real browser."""

import csv
import json
import re
from collections.abc import Callable
from decimal import Decimal
from io import StringIO
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Page, Route, expect

USCC = "51379900MJE000013B"
NAME = "山东省示例海洋装备行业协会"
HOSTILE = '=1+1"><img src=x onerror="document.title=1">,"好'

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site) + "associations/"


@pytest.fixture
def desk(tab: Page) -> Page:
    tab.set_viewport_size({"width": 1440, "height": 1000})
    return tab


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator("[data-browse-status]")).not_to_be_empty()
    return page


def found(page: Page) -> int:
    """Return how many associations the page says there are."""
    said = page.locator("[data-browse-status]").text_content() or ""
    return int(match[1]) if (match := re.fullmatch(r"共 (\d+) 家", said)) else 0


def codes(page: Page) -> list[str]:
    return page.locator("[data-browse-results] .uscc").all_text_contents()


def downloaded(page: Page, button: str) -> bytes:
    with page.expect_download() as begun:
        page.get_by_role("button", name=button).click()
    return begun.value.path().read_bytes()


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_value_is_wanted_or_not_wanted(desk: Page, address: str) -> None:
    page = opened(desk, address)
    every = found(page)
    box = page.get_by_role("checkbox", name="含 济南市", exact=True)
    counted = int(page.locator("label", has=box).locator(".facet__count").text_content() or "")
    box.check()
    assert found(page) == counted
    assert page.url.endswith("?city=370100")
    page.get_by_role("checkbox", name="不含 济南市", exact=True).check()
    assert found(page) == every - counted
    expect(box).not_to_be_checked()
    page.get_by_role("button", name="清除条件 不含 住所地：济南市").click()
    assert (found(page), page.url) == (every, address)


def test_the_back_button_and_a_passed_on_address_give_the_same_result(desk: Page, address: str) -> None:
    page = opened(desk, address)
    every = found(page)
    page.get_by_role("checkbox", name="含 市级", exact=True).check()
    page.get_by_role("checkbox", name="不含 制造业", exact=True).check()
    chosen, there = codes(page), page.url
    assert 0 < len(chosen) < every
    page.go_back()
    page.go_back()
    assert found(page) == every
    assert codes(opened(page, there)) == chosen
    expect(page.locator("[data-browse-chips] button")).to_have_count(3)
    page.get_by_role("button", name="全部清除").click()
    assert found(page) == every


def test_a_code_that_nobody_has_stays_chosen_and_finds_nobody(desk: Page, address: str) -> None:
    page = opened(desk, f"{address}?city=999999")
    expect(page.locator("[data-browse-status]")).to_contain_text("没有相符的协会")
    expect(page.get_by_role("button", name="清除条件 住所地：999999")).to_be_visible()


def test_figures_sort_both_ways_and_the_unknown_come_last(desk: Page, address: str, site: Path) -> None:
    index = json.loads((site / "associations/index.json").read_text(encoding="utf-8"))
    incomes = next(m["values"] for m in index["measures"] if m["name"] == "income")
    known = [income for income in incomes if income is not None]
    for way, ordered in (("asc", sorted(known)), ("desc", sorted(known, reverse=True))):
        page = opened(desk, f"{address}?sort=income&dir={way}&view=table")
        shown = page.locator("[data-browse-results] tbody tr").locator("td:nth-child(5)").all_text_contents()
        figures = [said[: said.index(".") + 3].replace(",", "") for said in shown if "." in said]
        assert [int(Decimal(figure) * 100) for figure in figures] == ordered
        assert [said for said in shown if "." not in said] == ["资料不足"] * (len(incomes) - len(known))
        assert all("资料不足" in said for said in shown[len(known) :])


def test_words_codes_and_pinyin_find(desk: Page, address: str) -> None:
    page = opened(desk, address)
    for query in ("海洋装备", USCC, "mje000013", "haiyangzhuang", "hai yang zhuang", "hyzb"):
        page.locator("[data-browse-query]").fill(query)
        expect(page.get_by_role("button", name=f"清除条件 字词：{query}")).to_be_visible()
        assert codes(page) == [USCC]


def test_the_download_is_what_the_screen_shows(desk: Page, address: str) -> None:
    page = opened(desk, f"{address}?not-income_band=unfilled&sort=members")
    rows = rows_of(downloaded(page, "CSV（程序用）"))
    assert [row["uscc"] for row in rows] == codes(page)
    incomes = [Decimal(row["income"]) for row in rows]
    summary = page.locator("[data-browse-summary]").text_content() or ""
    assert f"收入合计{sum(incomes):,.2f} 元" in summary
    assert f"收入中位数{median(incomes):,.2f} 元" in summary
    on_time, due = (sum(int(row[name]) for row in rows) for name in ("on_time", "due"))
    assert f"按时 {on_time} / 应公开 {due}" in summary


def test_hostile_names_are_text_on_the_screen_and_in_excel(desk: Page, address: str, site: Path) -> None:
    index = json.loads((site / "associations/index.json").read_text(encoding="utf-8"))
    index["names"][0] = f"0{HOSTILE}"

    def answer(route: Route) -> None:
        route.fulfill(json=index)

    desk.route("**/associations/index.json", answer)
    page = opened(desk, address)
    expect(page.get_by_role("link", name=HOSTILE)).to_be_visible()
    assert page.locator("img[src=x]").count() == 0
    content = downloaded(page, "CSV（Excel 打开）")
    assert content.startswith("\ufeff名称,简称".encode())
    assert content.count(b"\r\n") == found(page) + 1
    assert rows_of(content)[0]["名称"] == f"'{HOSTILE}"
    assert rows_of(downloaded(page, "CSV（程序用）"))[0]["name"] == HOSTILE


def test_a_phone_has_cards_and_a_folded_panel(tab: Page, address: str) -> None:
    page = opened(tab, address)
    expect(page.locator(".browser__cards > li").first).to_be_visible()
    expect(page.locator("#browse-facets")).to_be_hidden()
    page.get_by_role("button", name="筛选").click()
    page.locator("summary", has_text="登记层级").click()
    page.get_by_role("checkbox", name="含 省级", exact=True).check()
    expect(page.get_by_role("button", name="筛选（已选 1 项）")).to_be_visible()
    small = page.evaluate(
        "[...document.querySelectorAll('.browser :is(button, select, label)')].filter(e => e.offsetParent && e.getBoundingClientRect().height < 24).length"
    )
    assert small == 0


def test_picked_associations_are_compared_in_one_year(desk: Page, address: str) -> None:
    page = opened(desk, f"{address}?view=table")
    for code in [USCC, next(code for code in codes(page) if code != USCC)]:
        page.locator(f"input[data-code='{code}']").check()
    expect(page.locator("[data-browse-picked] [role=status]")).to_contain_text(f"已选 2 家：{NAME}、")
    page.get_by_role("link", name="对比这 2 家").click()
    page.wait_for_url("**/compare/?a=*&b=*")
    table = page.locator("[data-compare-table] table")
    expect(table.locator("thead a")).to_have_count(2)
    page.locator("[data-compare-year]").select_option("2024")
    assert "year=2024" in page.url
    expect(table.locator("[data-row=total_income] td").first).to_have_text("2,177,712.55")
    same, other = (
        table.locator(f"[data-row={name}] .compare__mark") for name in ("association_kind", "total_income")
    )
    expect(same).to_be_empty()
    expect(other).to_have_text(" ≠（不同）")
    assert table.locator("td").filter(has_text=re.compile(r"^\s*$")).count() == 0
    rows = rows_of(downloaded(page, "CSV（程序用）"))
    income = next(row for row in rows if row["row"] == "total_income")
    assert (income["year"], income[USCC]) == ("2024", "2177712.55")
    assert rows[0][USCC] == NAME


def test_associations_join_and_leave_the_comparison(desk: Page, address: str) -> None:
    page = desk
    page.goto(f"{address}../compare/?a={USCC}")
    expect(page.locator("[data-compare-status]")).to_have_text("再加一家协会，开始对比。")
    page.locator("#compare-who").press_sequentially("供应链")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("[data-compare-heads] a")).to_have_count(2)
    expect(page.locator("[data-compare-status]")).to_contain_text("2 家对比")
    page.get_by_role("button", name=f"移去 {NAME}").click()
    expect(page.locator("[data-compare-heads] a")).to_have_count(1)
    assert USCC not in page.url
    page.go_back()
    expect(page.locator("[data-compare-heads] a")).to_have_count(2)


def test_a_code_without_association_is_said(desk: Page, address: str) -> None:
    desk.goto(f"{address}../compare/?a=51379900MJE0000000")
    expect(desk.locator("[data-compare-status]")).to_contain_text(
        "本站没有代码为 51379900MJE0000000 的协会。"
    )


def test_income_and_members_of_all_years_stand_beside_each_other(
    desk: Page, address: str, site: Path
) -> None:
    desk.goto(f"{address}../compare/?a={USCC}&b=51379900MJF000285A")
    incomes = desk.get_by_role("region", name="历年收入合计（元）")
    card = json.loads((site / f"associations/{USCC}/compare.json").read_text(encoding="utf-8"))
    expect(incomes.locator("tbody tr")).to_have_count(len(card["years"]))
    said = incomes.locator("tbody td:nth-child(2)").all_text_contents()
    assert said == [card["years"][year]["total_income"] for year in sorted(card["years"])]
    expect(desk.get_by_role("region", name="历年年末会员（家）").locator("td.compare__absent")).to_have_text(
        ["资料不足"]
    )


def test_the_year_of_a_figure_stands_below_it(desk: Page, address: str) -> None:
    page = opened(desk, address)
    year = page.locator("[data-browse-results] td .fine").first
    expect(year).to_have_text(re.compile(r"\d{4} 年"))
    expect(year).to_have_css("display", "block")
