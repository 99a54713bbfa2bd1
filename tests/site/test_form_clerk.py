"""What a clerk with a phone meets: slips of the finger, a weak connection, a browser that keeps nothing, its keys."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import USCC
from tests.site.test_form_pages import answers, filled_from_last_time

pytestmark = pytest.mark.browser
NOTHING_KEPT = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("not here", "SecurityError"); },
});"""


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site) + "submit/forms/"


def value(tab: Page, *path: str) -> Locator:
    """Return the control that a path of names leads to."""
    return tab.locator(" ".join(f"[data-name={name}]" for name in path)).locator("[data-value]")


def test_a_group_that_must_be_there_and_is_empty_is_told(tab: Page, address: str) -> None:
    for record_type, words in (("membership", "会员层级"), ("charter", "要点核对")):
        tab.goto(f"{address}{record_type}/")
        assert f"{words}：这一组还没有填写" in answers(tab)
    tab.locator("[data-problems] button", has_text="要点核对").click()
    expect(tab.locator("[data-name=checklist] [data-value]").first).to_be_focused()


def test_an_empty_row_is_told_once_with_what_to_do(tab: Page, address: str) -> None:
    tab.goto(f"{address}organization/")
    tab.locator("[data-name=officers] > [data-add]").click()
    told = [line for line in answers(tab) if line.startswith("负责人")]
    assert told == ["负责人 · 第 1 项：还没有填写；多出的这一项删去"]


def test_a_browser_that_keeps_nothing_is_said_and_holds_nothing_up(tab: Page, address: str) -> None:
    tab.add_init_script(NOTHING_KEPT)
    tab.goto(f"{address}donation/")
    value(tab, "cash_amount").fill("１２，０００．５")
    expect(tab.locator("[data-kept]")).to_have_text("这个浏览器不让留草稿，离开这一页以前请下载文件")
    assert "货币：" not in "".join(answers(tab))
    expect(value(tab, "cash_amount")).to_have_value("12000.50")


def test_without_the_rules_it_is_said_why_nothing_is_checked_and_they_are_asked_for_again(
    tab: Page, address: str
) -> None:
    broken = "**/relations.json"
    tab.route(broken, lambda route: route.abort())
    tab.goto(f"{address}donation/")
    tab.get_by_role("button", name="核对并生成文件").click()
    expect(tab.locator("[data-problems]")).to_contain_text("没有读到核对要用的文件")
    tab.unroute(broken)
    assert "接受日期：还没有填写" in answers(tab)


def test_before_the_scripts_are_there_it_is_said_what_is_awaited(tab: Page, address: str) -> None:
    tab.route("**/form.js", lambda route: route.abort())
    tab.goto(f"{address}donation/")
    expect(tab.get_by_text("正在打开表单")).to_be_visible()
    tab.unroute("**/form.js")
    tab.reload()
    expect(tab.locator("[data-form]")).to_be_visible()
    expect(tab.get_by_text("正在打开表单")).to_be_hidden()


def test_what_one_touch_replaced_comes_back(tab: Page, address: str) -> None:
    tab.goto(f"{address}party-building/?uscc={USCC}")
    notes = value(tab, "notes")
    notes.fill("写了半天")
    tab.get_by_role("button", name="清空").click()
    expect(notes).to_have_value("")
    tab.get_by_role("button", name="恢复刚才的内容").click()
    expect(notes).to_have_value("写了半天")
    expect(tab.locator("[data-uscc]")).to_have_value(USCC)
    expect(tab.locator("[data-undo]")).to_be_hidden()


def test_a_report_of_a_new_year_begins_where_the_last_one_ended_and_takes_no_other_figure(
    tab: Page, address: str
) -> None:
    tab.goto(f"{address}membership/?uscc={USCC}")
    tab.get_by_role("button", name="用上期内容填入").click()
    expect(tab.locator("[data-take] + [data-undo]")).to_be_visible()
    expect(value(tab, "opening_members")).to_have_value("224")
    for name in ("closing_members", "joined", "disclosed_on"):
        expect(value(tab, name)).to_have_value("")
    expect(value(tab, "voluntary_statement")).to_have_value("true")


def test_a_report_that_does_not_follow_the_last_begins_with_nothing(tab: Page, address: str) -> None:
    tab.goto(f"{address}membership/?uscc={USCC}")
    tab.locator("[data-key]").fill("2027")
    tab.get_by_role("button", name="用上期内容填入").click()
    expect(tab.locator("[data-undo]")).to_be_visible()
    expect(value(tab, "opening_members")).to_have_value("")


def test_the_second_of_a_day_is_not_taken_for_a_correction_of_the_first(tab: Page, address: str) -> None:
    filled_from_last_time(tab, address, "donation")
    expect(tab.locator("[data-last]")).to_contain_text("这一份已经公开")
    tab.locator("[data-number]").fill("2")
    expect(tab.locator("[data-last]")).not_to_contain_text("这一份已经公开")


def test_a_correction_begins_with_all_that_was_said_but_the_day_it_is_published(
    tab: Page, address: str
) -> None:
    filled_from_last_time(tab, address, "registration")
    for name in ("valid_from", "valid_to", "legal_representative"):
        expect(value(tab, name)).not_to_have_value("")
    expect(value(tab, "disclosed_on")).to_have_value("")


@pytest.mark.parametrize(
    "record_type, path, keys",
    [
        ("donation", ("disclosed_on",), "numeric"),
        ("donation", ("donor_count",), "numeric"),
        ("donation", ("cash_amount",), "decimal"),
        ("annual-report", ("balance_sheet_closing", "total_net_assets"), None),
    ],
)
def test_the_keys_of_a_phone_can_write_every_value_of_a_field(
    record_type: str, path: tuple[str, ...], keys: str | None, tab: Page, address: str
) -> None:
    tab.goto(f"{address}{record_type}/")
    assert value(tab, *path).get_attribute("inputmode") == keys


def test_those_who_file_are_chosen_by_name(tab: Page, address: str) -> None:
    tab.goto(f"{address}abnormal-listing/")
    office = tab.get_by_label("登记管理机关的行政区划")
    office.select_option(label="威海市（371000）")
    assert office.input_value() == "371000"
    tab.goto(f"{address}consultation/")
    offered = tab.locator("#list-offices option").evaluate_all("(all) => all.map(({ value }) => value)")
    assert "d-370000-gxt" in offered


def test_a_group_that_may_be_left_out_says_so_to_all(tab: Page, address: str) -> None:
    tab.goto(f"{address}organization/")
    extension = tab.get_by_role("group", name="延期换届")
    expect(extension).to_have_accessible_description("没有的整组空着；填了其中一项，标“必填”的都要填")
    expect(tab.get_by_role("group", name="负责人")).to_have_accessible_description(
        "有几项增加几项；一项也没有的不增加，文件里会写明没有"
    )


def test_a_correction_keeps_what_the_filing_said_of_itself(tab: Page, address: str) -> None:
    tab.goto(f"{address}satisfaction-survey/?uscc=51379900MJF000218C")
    take, notes = tab.get_by_role("button", name="用上期内容填入"), value(tab, "notes")
    take.click()
    expect(tab.locator("[data-undo]")).to_be_visible()
    expect(notes).to_have_value("")
    tab.locator("[data-key]").fill("2025")
    take.click()
    expect(notes).not_to_have_value("")


def test_a_registrar_sees_whose_code_was_written(tab: Page, address: str) -> None:
    tab.goto(f"{address}annual-review/")
    tab.locator("[data-uscc]").fill(USCC)
    expect(tab.locator("[data-last]")).to_have_text("山东省示例海洋装备行业协会")
    tab.locator("[data-uscc]").fill("51379900MJE000099B")
    expect(tab.locator("[data-last]")).to_have_text(re.compile("^本站没有读到这个代码的记录，请核对代码"))


def test_a_department_finds_the_code_of_an_association_by_its_name(tab: Page, address: str) -> None:
    tab.goto(f"{address}purchase/")
    value(tab, "association_id").focus()
    offered = tab.locator("#list-associations option", has_text="山东省示例海洋装备行业协会")
    expect(offered).to_have_attribute("value", USCC)
    value(tab, "association_id").fill(USCC)
    expect(tab.locator("[data-last]")).to_have_text("山东省示例海洋装备行业协会")


def test_what_the_file_is_held_against_the_form_asks_too(tab: Page, address: str) -> None:
    tab.goto(f"{address}organization/")
    assert any(line.startswith("没有监事，") for line in answers(tab))
    tab.goto(f"{address}registration/")
    value(tab, "domicile_tenure").select_option(label="租赁")
    assert any(line.startswith("没有写使用权到期日") for line in answers(tab))


def test_a_file_too_long_for_an_address_is_copied(tab: Page, address: str) -> None:
    tab.goto(f"{address}donation/?uscc={USCC}")
    tab.locator("[data-nil]").check()
    tab.locator("[data-key]").fill("2021")
    value(tab, "disclosed_on").fill("2022-03-05")
    forge = tab.locator("[data-forge]")
    assert answers(tab) == []
    expect(forge).to_have_attribute("href", re.compile("disclosed_on"))
    tab.locator("[data-revision]").fill("2")
    tab.locator("[data-note]").fill("改" * 500)
    tab.locator("[data-note]").evaluate("(field) => { field.value = field.value.repeat(2); }")
    assert answers(tab) == []
    expect(forge).to_have_text(re.compile("^先复制内容"))
    expect(forge).not_to_have_attribute("href", re.compile("disclosed_on"))
