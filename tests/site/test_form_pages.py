"""Forms in a real browser: what is filled in becomes a file that the product reads as the same record."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from generator.model.disclosures import record_types
from generator.model.paths import OVERVIEWS
from generator.model.policy import Policy
from generator.model.record import Address
from generator.outputs.templates import workbook
from generator.sources.addresses import address_of
from generator.sources.policy import load_policy
from generator.sources.records import fields, load
from generator.views.derived_rows import derived
from generator.views.filing.preview import elsewhere
from generator.views.filing.template import template
from generator.views.page import Publication
from generator.views.scene import Scene
from generator.views.sections import block
from tests.conftest import DATA, USCC
from tests.site.test_quality import AUDIT, EVERY_RULE

pytestmark = pytest.mark.browser
HOSTILE = "<script>alert(1)</script>"

FILL = """([tree, place]) => {
  const set = (field, value) => {
    if (field.multiple) for (const option of field.options) option.selected = value.split("\\n").includes(option.value);
    else field.value = value;
  };
  const direct = (part) => [...part.querySelectorAll("[data-entry]")].filter((entry) =>
    (entry.parentElement.closest("[data-entry], [data-row], [data-body]") ?? part) === part);
  const fill = (part, node) => {
    for (const entry of direct(part)) {
      const value = node[entry.dataset.name];
      if (value === undefined) continue;
      if (entry.dataset.entry === "group") fill(entry, value);
      else if (entry.dataset.entry === "rows") {
        for (const one of value) {
          entry.querySelector(":scope > [data-add]").click();
          fill(entry.querySelector(":scope > [data-rows]").lastElementChild, one);
        }
      } else set(entry.querySelector("[data-value]"), Array.isArray(value) ? value.join("\\n") : value);
    }
  };
  for (const [name, value] of Object.entries(place)) {
    const field = document.querySelector(`[data-${name}]`);
    if (field) set(field, value);
  }
  fill(document.querySelector("[data-body]"), tree);
}"""


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site) + "submit/forms/"


def answers(tab: Page) -> list[str]:
    """Ask for the file, and return what the form says of it, or instead of it."""
    tab.get_by_role("button", name="核对并生成文件").click()
    expect(tab.locator("[data-problems] li, [data-result]:not([hidden])").first).to_be_visible()
    return tab.locator("[data-problems] li").all_text_contents()


def shipped() -> Iterator[Any]:
    """Yield one first filing of every record type that has a form."""
    for name in sorted(record_types().keys() - OVERVIEWS):
        files = sorted(DATA.glob(f"*/*/{name}/**/*.yaml"), key=lambda file: -file.stat().st_size)
        first = (f for f in files if ".r" not in f.name and "nil_return" not in f.read_text("utf-8"))
        yield pytest.param(next(first).relative_to(DATA).as_posix(), id=name)


def head_of(address: Address) -> dict[str, str]:
    """Return what the head of the form asks for."""
    day = len("2026-03-12")
    return {
        "office": address.owner_id,
        "uscc": address.subject or "",
        "key": address.key[:day],
        "number": address.key[day + 1 :],
    }


ROWS = """(list) => [...list.querySelectorAll(":scope > dt")]
  .map((label) => [label.textContent, label.nextElementSibling.textContent])"""


@pytest.mark.parametrize("file", tuple(shipped()))
def test_a_record_filled_in_is_read_as_the_same_record(
    file: str, tab: Page, address: str, tmp_path: Path, policy: Policy, publication: Publication
) -> None:
    found = cast("Address", address_of(file))
    tab.goto(f"{address}{found.record_type}/")
    tab.evaluate(FILL, [fields((DATA / file).read_bytes()), head_of(found)])
    assert answers(tab) == []
    expect(tab.locator("[data-path]")).to_have_text(f"data/{file}")
    written = tmp_path / file
    written.parent.mkdir(parents=True)
    written.write_text(tab.locator("[data-file]").text_content() or "", encoding="utf-8")
    (again, problems), (before, _) = load(tmp_path, found), load(DATA, found)
    assert problems == []
    assert again == before
    assert again is not None
    told = block(again, Scene(policy, publication), elsewhere(type(again.content)))
    rows = [*derived(again.content), *(row for row in told.rows if f"{row.label} {row.text}" != told.title)]
    shown = tab.locator("[data-preview] .rec")
    expect(shown.get_by_role("heading").first).to_have_text(told.title)
    assert shown.locator("> dl").first.evaluate(ROWS) == [[row.label, row.text] for row in rows]


def test_five_usual_slips_are_told_at_once_and_mended_by_what_is_told(tab: Page, address: str) -> None:
    tab.goto(f"{address}donation/?uscc=51379900MJE000013C")
    tab.locator("[data-key]").fill("2026-02-30")
    for name, slip in (("disclosed_on", "2026年3月5日"), ("cash_amount", "5万元"), ("donor_count", "一家")):
        tab.locator(f"[data-name={name}] [data-value]").fill(slip)
    told = answers(tab)
    assert "统一社会信用代码：最后一位校验码不符，请对照登记证书" in told
    assert "接受日期：没有这一天，核对年月日" in told
    assert "货币：只写以元为单位的数，不写“元”“万元”；5万元写作 50000.00" in told
    assert "捐赠人数：只写整数，不写单位" in told
    assert "捐赠人类型：还没有填写" in told
    expect(tab.locator("[data-name=disclosed_on] [data-value]")).to_have_value("2026-03-05")


@pytest.mark.parametrize(
    "name, typed, said",
    [
        ("usage_as_of", "20260305", ""),
        ("usage_as_of", "2026年3月", "没有写日；写成 2026-03-05 的样子"),
        ("usage_as_of", "3月5日", "须有年、月、日；写成 2026-03-05 的样子"),
        ("cash_amount", "￥80,000元", ""),
        ("cash_amount", "约80000", "须是以元为单位的数，例如 800.00"),
        ("cash_amount", "80000.005", "多于两位小数；照凭证写到分，例如 800.00"),
        ("cash_amount", "（80000）", "负数前面写减号，不用括号，例如 -800.00"),
        ("donor_name", "示例<b>公司</b>", "不写网页标记；“<”后面紧接字母的，中间空一格"),
        ("cash_amount", "—", "没有发生的写 0.00；没有的选填项留空"),
    ],
)
def test_what_people_type_is_read_or_told_by_what_is_wrong_with_it(
    name: str, typed: str, said: str, tab: Page, address: str
) -> None:
    tab.goto(f"{address}donation/")
    tab.locator(f"[data-name={name}] [data-value]").fill(typed)
    label = tab.locator(f"[data-name={name}]").get_attribute("data-label")
    told = [line for line in answers(tab) if line.startswith(f"{label}：")]
    assert told == ([f"{label}：{said}"] if said else [])


def test_what_is_typed_is_brought_into_form_and_kept_in_this_browser_as_a_draft(
    tab: Page, address: str
) -> None:
    tab.goto(f"{address}donation/")
    amount = tab.locator("[data-name=cash_amount] [data-value]")
    amount.fill("１２，０００．５")
    tab.locator("[data-name=donor_name] [data-value]").fill(HOSTILE)
    expect(tab.locator("[data-kept]")).to_have_text("草稿已留在这个浏览器里")
    tab.get_by_role("button", name="核对并生成文件").click()
    expect(amount).to_have_value("12000.50")
    tab.reload()
    expect(tab.locator("[data-name=donor_name] [data-value]")).to_have_value(HOSTILE)
    tab.get_by_role("button", name="清空").click()
    expect(tab.locator("[data-name=donor_name] [data-value]")).to_have_value("")


def test_a_year_without_any_is_declared_and_a_correction_says_what_it_corrects(
    tab: Page, address: str
) -> None:
    tab.goto(f"{address}donation/?uscc={USCC}")
    tab.locator("[data-nil]").check()
    tab.locator("[data-key]").fill("2025")
    tab.locator("[data-revision]").fill("2")
    tab.locator("[data-name=disclosed_on] [data-value]").fill("2026-03-05")
    tab.locator("[data-note]").fill("原写“有”")
    tab.get_by_role("button", name="核对并生成文件").click()
    expect(tab.locator("[data-path]")).to_have_text(f"data/associations/{USCC}/donation/2025.r2.yaml")
    lines = ["disclosed_on: 2026-03-05", "nil_return: true", 'correction_note: "原写“有”"']
    assert (tab.locator("[data-file]").text_content() or "").splitlines() == lines
    expect(tab.locator(".form__result button")).to_have_text(["复制内容"])
    expect(tab.locator("[data-forge]")).to_have_attribute("href", re.compile("filename=data/associations/"))


def test_what_does_not_agree_is_told_with_the_remedy_and_the_check(tab: Page, address: str) -> None:
    file = next(iter(DATA.glob("*/*/donation/*.yaml")))
    found = cast("Address", address_of(file.relative_to(DATA).as_posix()))
    tab.goto(f"{address}donation/")
    record = fields(file.read_bytes()) | {"disclosed_on": "2020-01-02", "donor_type": "enterprise"}
    tab.evaluate(FILL, [record | {"cash_amount": "0.00", "in_kind_amount": "0.00"}, head_of(found)])
    told = answers(tab)
    assert "货币和非货币金额都是 0.00，没有可以公开的捐赠。核对金额，补写或删去对应的项（R-07）" in told
    assert any("晚于公开日期 2020-01-02。核对这几个日期，改正写错的一个（X-24）" in line for line in told)
    link = tab.locator("[data-problems] a", has_text="R-07").first
    expect(link).to_have_attribute("href", re.compile("/methods/checks/#R-07$"))
    tab.locator("[data-problems] button").first.click()
    expect(tab.locator("[data-name=cash_amount] [data-value]")).to_be_focused()
    expect(tab.locator("[data-result]")).to_be_hidden()


def filled_from_last_time(tab: Page, address: str, record_type: str) -> None:
    """Open a form for an association, and take over all that it said last time, as for a correction."""
    tab.goto(f"{address}{record_type}/?uscc={USCC}")
    last = tab.locator("[data-last]", has_text="上一份：").inner_text().rpartition("：")[2]
    tab.locator("[data-key]").fill(last)
    tab.get_by_role("button", name="用上期内容填入").click()
    expect(tab.locator("[data-undo]")).to_be_visible()


def test_the_association_is_found_by_its_name_and_what_it_said_last_stands_beside(
    tab: Page, address: str
) -> None:
    tab.goto(f"{address}membership/")
    tab.locator("[data-who]").click()
    tab.locator("[data-who]").press_sequentially("示例海洋装备")
    tab.locator("[data-choices] li").first.click()
    expect(tab.locator("[data-uscc]")).to_have_value(USCC)
    expect(tab.locator("[data-last]")).to_have_text("山东省示例海洋装备行业协会，上一份：2025")
    expect(tab.locator("[data-name=closing_members] [data-before]")).to_have_text("上期：224")
    expect(tab.locator("[data-name=by_level] [data-name=ordinary] [data-before]")).to_have_text("上期：169")
    tab.locator("[data-key]").fill("2025")
    expect(tab.locator("[data-last]")).to_have_text(re.compile("。这一份已经公开，更正的，第几版写 2$"))


def test_totals_are_added_up_while_one_types_and_put_in_when_asked(tab: Page, address: str) -> None:
    filled_from_last_time(tab, address, "annual-report")
    expect(tab.locator(".form__sum--same").first).to_have_text("✓ 等于各行之和")
    expect(tab.locator(".form__sum--other")).to_have_count(0)
    total = tab.locator("[data-name=balance_sheet_closing] [data-name=total_current_assets]")
    total.locator("[data-value]").fill("2394090.00")
    expect(total.locator("[data-sum]")).to_have_text("≠ 按各行计算 2394090.97，相差 -0.97 填入")
    total.get_by_role("button", name="填入 2394090.97").click()
    expect(total.locator("[data-value]")).to_have_value("2394090.97")
    expect(total.locator("[data-sum]")).to_have_text("✓ 等于各行之和")


DESCRIBED = """(field) => field.getAttribute("aria-describedby").split(" ")
  .map((id) => document.getElementById(id).textContent)"""
UNREAD = """() => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const dangling = [...document.querySelectorAll("[aria-describedby]")].filter((field) =>
    !field.getAttribute("aria-describedby").split(" ").every((id) => document.getElementById(id)));
  const unread = [...document.querySelectorAll("[data-form] .form__field > .form__hint")].filter((hint) =>
    !hint.parentElement.querySelector(`[aria-describedby~="${hint.id}"]`));
  const unasked = [...document.querySelectorAll("[data-entry]")].filter((entry) =>
    ["value", "lines"].includes(entry.dataset.entry) &&
    ("required" in entry.dataset) !== (entry.querySelector("[data-value]").ariaRequired === "true"));
  return [...twice, ...[...dangling, ...unread, ...unasked].map(({ outerHTML }) => outerHTML)];
}"""


@pytest.mark.parametrize("record_type", ["membership", "organization", "penalty"])
def test_what_stands_below_a_field_is_read_with_it_and_what_must_be_filled_in_is_said(
    record_type: str, tab: Page, address: str
) -> None:
    tab.goto(f"{address}{record_type}/")
    expect(tab.locator("[data-uscc]")).to_have_accessible_description("18 位，字母大写")
    expect(tab.locator("[data-uscc]")).to_have_attribute("aria-required", "true")
    for add in tab.locator("[data-add]:visible").all():
        add.click()
        add.click()
    assert tab.evaluate(UNREAD) == []


def test_a_hint_is_read_on_when_the_sums_beside_it_are_gone(tab: Page, address: str) -> None:
    filled_from_last_time(tab, address, "membership")
    expect(tab.locator("output").first).to_be_visible()
    closing = tab.locator("[data-name=closing_members] [data-value]")
    assert len(closing.evaluate(DESCRIBED)) == 4
    for field in tab.locator("[data-body] input").all():
        field.fill("")
    expect(tab.locator("output")).to_have_count(0)
    assert closing.evaluate(DESCRIBED) == ["只写整数，不写单位", "上期：224"]


def test_rows_say_which_they_are_and_the_cursor_stays_where_one_was_taken_away(
    tab: Page, address: str
) -> None:
    tab.goto(f"{address}membership/")
    reasons = tab.locator("[data-name=exit_reasons]")
    for _ in range(3):
        reasons.get_by_role("button", name="增加一项").click()
    rows = reasons.locator("[data-row]")
    assert rows.evaluate_all("(all) => all.map((row) => row.ariaLabel)") == ["第 1 项", "第 2 项", "第 3 项"]
    reasons.get_by_role("group", name="第 2 项").get_by_role("button", name="删去这一项").click()
    assert rows.evaluate_all("(all) => all.map((row) => row.ariaLabel)") == ["第 1 项", "第 2 项"]
    expect(reasons.get_by_role("button", name="增加一项")).to_be_focused()


def test_rows_are_added_up_beside_the_figure_that_they_are_held_against(tab: Page, address: str) -> None:
    filled_from_last_time(tab, address, "membership")
    closing = tab.locator("[data-name=closing_members] [data-value]")
    levels, kinds = tab.locator("[data-name=by_level]"), tab.locator("[data-name=by_kind]")
    expect(levels.locator("output")).to_have_text("✓ 各项合计 224，等于“年末会员数”")
    told = ["只写整数，不写单位", "上期：224"]
    same = ["✓ 各项合计 224，等于“年末会员数”", "✓ 等于各行之和"]
    assert closing.evaluate(DESCRIBED) == told + same
    levels.locator("[data-name=ordinary] [data-value]").fill("166")
    expect(levels.locator("output")).to_have_text("≠ 各项合计 221，“年末会员数”是 224，相差 3")
    tab.locator("[data-name=joined] [data-value]").fill("")
    sums = tab.locator("[data-name=closing_members] output")
    expect(sums).to_have_text("已填的合计 208，还有 1 项没有填")
    other = ["≠ 各项合计 221，“年末会员数”是 224，相差 3", "已填的合计 208，还有 1 项没有填"]
    assert closing.evaluate(DESCRIBED) == told + other
    expect(kinds.locator("output")).to_have_count(0)
    reasons = tab.locator("[data-name=exit_reasons]")
    for count in ("3", "5"):
        reasons.get_by_role("button", name="增加一项").click()
        reasons.locator("[data-name=count] [data-value]").last.fill(count)
    expect(reasons.locator("output")).to_have_text("≠ 各行合计 8，大于“自愿退会 + 除名 + 注销等终止”7，多 1")


def test_the_page_to_be_is_shown_as_text_and_a_letter_carries_the_file(tab: Page, address: str) -> None:
    filled_from_last_time(tab, address, "donation")
    tab.evaluate("document.querySelector('[data-form]').dataset.mail = 'filing@example.invalid'")
    tab.locator("[data-key]").fill("2026-05-20")
    for name, said in (
        ("disclosed_on", "2026-05-21"),
        ("usage_as_of", "2026-05-21"),
        ("purpose", "培训 & <3 场"),
    ):
        tab.locator(f"[data-name={name}] [data-value]").fill(said)
    tab.locator("[data-name=recognized_fy] [data-value]").fill("2026")
    tab.get_by_role("button", name="核对并生成文件").click()
    shown = tab.locator("[data-preview]")
    assert shown.get_by_role("heading").all_text_contents() == ["接受捐赠", "2026-05-20 匿名合并"]
    expect(shown.locator("dt", has_text="是否").locator("+ dd")).to_contain_text("限定用途 否；")
    assert "培训 & <3 场" in shown.locator("dd").all_text_contents()
    assert re.search(r"[0-9],[0-9]{3}\.[0-9]{2} 元", shown.inner_text())
    letter = unquote(tab.get_by_text("用邮件提交").get_attribute("href") or "")
    path = f"data/associations/{USCC}/donation/2026-05-20.yaml"
    assert letter.startswith(
        f"mailto:filing@example.invalid?subject=公开事项：接受捐赠 {path}&body=位置：{path}"
    )
    assert (tab.locator("[data-file]").text_content() or "") in letter
    expect(tab.locator("[data-attachment]")).to_be_hidden()


def test_codes_are_chosen_by_what_they_are_called(tab: Page, address: str, policy: Policy) -> None:
    tab.goto(f"{address}registration/")
    for name, words, code in (
        ("registrar_region", "济南市（370100）", "370100"),
        ("gbt4754_divisions", "通用设备制造业（34）", "34"),
        ("four_new_tags", "新技术", "new_tech"),
    ):
        field = tab.locator(f"[data-name={name}] select")
        field.select_option(label=words)
        assert field.input_value() == code
    tab.goto(f"{address}commissioned-item/")
    expect(tab.locator("[data-name=procurement_method] option", has_text="公开招标")).to_have_count(1)
    offered = tab.locator("datalist#list-purchaser_dept_id option").evaluate_all(
        "all => all.map((one) => one.value)"
    )
    assert offered == [term.code for term in policy.vocabularies["departments"].terms]
    tab.locator("[data-name=purchaser_dept_id] input[list=list-purchaser_dept_id]").fill("d-379900-other")


def test_what_is_wrong_is_said_at_its_field_until_it_is_mended(tab: Page, address: str) -> None:
    filled_from_last_time(tab, address, "membership")
    tab.locator("[data-key]").fill("2020")
    tab.locator("[data-name=disclosed_on] [data-value]").fill("2021-02-03")
    closing = tab.locator("[data-name=closing_members] [data-value]")
    joined = tab.locator("[data-name=joined] [data-value]")
    closing.fill("30人")
    joined.fill("")
    assert len(answers(tab)) == 2
    hint = ["只写整数，不写单位", "上期：224"]
    assert {*closing.evaluate(DESCRIBED)} >= {*hint, "要改：只写整数，不写单位"}
    expect(closing).to_have_attribute("aria-invalid", "true")
    expect(joined).to_have_accessible_description(re.compile("要改：还没有填写$"))
    closing.fill("224家")
    tab.locator("[data-name=removed] [data-value]").fill("一")
    joined.fill("16")
    expect(tab.locator("[data-wrong]")).to_have_text(["要改：只写整数，不写单位"])
    expect(closing).to_have_value("224家")
    expect(joined).not_to_have_attribute("aria-invalid", "true")
    closing.fill("224")
    expect(tab.locator("[data-wrong], [aria-invalid]")).to_have_count(0)
    assert closing.evaluate(DESCRIBED)[:2] == hint


def members_that_do_not_go_on(tab: Page, address: str) -> None:
    """Check a report of members that opens with others than the year before closed with."""
    tab.clock.set_fixed_time("2027-02-01T08:00:00+08:00")
    filled_from_last_time(tab, address, "membership")
    tab.locator("[data-key]").fill("2026")
    for name, said in (("disclosed_on", "2027-01-20"), ("exited_voluntary", "5")):
        tab.locator(f"[data-name={name}] [data-value]").fill(said)
    tab.get_by_role("button", name="核对并生成文件").click()


def test_what_only_has_to_be_looked_at_is_said_at_its_field_and_is_not_called_wrong(
    tab: Page, address: str
) -> None:
    members_that_do_not_go_on(tab, address)
    opening = tab.locator("[data-name=opening_members] [data-value]")
    expect(opening).to_have_accessible_description(
        re.compile("请核对：年初会员数 215，2025 年年末数是 224。")
    )
    expect(tab.locator("[aria-invalid]")).to_have_count(0)
    tab.get_by_role("button", name="清空").click()
    expect(tab.locator("[data-wrong]")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_form_with_rows_and_mistakes_can_be_read_and_used(
    scheme: Literal["light", "dark"], tab: Page, address: str
) -> None:
    tab.emulate_media(color_scheme=scheme)
    filled_from_last_time(tab, address, "membership")
    reasons = tab.locator("[data-name=exit_reasons]")
    reasons.get_by_role("button", name="增加一项").click()
    reasons.locator("[data-name=count] [data-value]").fill("90")
    assert len(answers(tab)) == 3
    assert "要改：还没有填写" in tab.locator("[data-wrong]").all_text_contents()
    found = Axe().run(tab, options=EVERY_RULE)
    assert not found.violations_count, found.generate_report()
    assert tab.evaluate(AUDIT, {"contrast": 7, "pressed": 0}) == []


def test_a_form_that_cannot_read_what_it_checks_with_says_so_and_asks_again(tab: Page, address: str) -> None:
    tab.route("**/preview.json", lambda route: route.abort())
    tab.goto(f"{address}donation/")
    press = tab.get_by_role("button", name="核对并生成文件")
    press.click()
    expect(tab.get_by_role("alert")).to_have_text(re.compile("^没有读到核对要用的文件"))
    tab.unroute("**/preview.json")
    press.click()
    expect(tab.get_by_role("alert")).to_have_text(re.compile("处要改："))


def test_every_form_offers_its_excel_template(site: Path) -> None:
    policy, forms = load_policy(DATA), site / "submit" / "forms"
    offered = sorted(file.stem for file in (site / "submit" / "templates").iterdir())
    assert offered == sorted(record_types().keys() - OVERVIEWS)
    whole = (forms / "index.html").read_text("utf-8")
    for name in offered:
        assert f"templates/{name}.xlsx" in whole
        assert f"templates/{name}.xlsx" in (forms / name / "index.html").read_text("utf-8")
    made = workbook(template("donation", policy, {}))
    assert (site / "submit" / "templates" / "donation.xlsx").read_bytes() == made


def test_a_figure_that_does_not_go_on_from_the_year_before_is_told_and_holds_nothing_up(
    tab: Page, address: str
) -> None:
    members_that_do_not_go_on(tab, address)
    words = (
        "年初会员数 215，2025 年年末数是 224。核对两年的会员数；确因清理名册而不同的，在备注中说明（X-17）"
    )
    expect(tab.locator("[data-problems] li")).to_have_text([words])
    expect(tab.locator("[data-result]")).to_be_visible()
    expect(tab.locator("[data-problems] p").last).to_have_text("有 1 处请核对，确认无误可以照样提交：")


def test_a_record_is_held_against_the_registration_and_the_others_of_its_type(
    tab: Page, address: str
) -> None:
    tab.goto(f"{address}registration/?uscc={USCC}")
    tab.locator("[data-key]").fill("2019-05-06")
    tab.get_by_role("button", name="核对并生成文件").click()
    told = tab.locator("[data-problems] li", has_text="R-52")
    words = f"登记事项已有一份（associations/{USCC}/registration/"
    expect(told).to_contain_text(words)
    told.get_by_role("button").click()
    expect(tab.locator("[data-key]")).to_be_focused()


def test_a_registrar_is_told_of_a_day_before_the_association_was(tab: Page, address: str) -> None:
    tab.goto(f"{address}abnormal-listing/")
    tab.locator("[data-uscc]").fill(USCC)
    tab.locator("[data-key]").fill("2001-05-06")
    tab.get_by_role("button", name="核对并生成文件").click()
    told = tab.locator("[data-problems] li", has_text="早于协会成立登记日期")
    expect(told).to_have_text(re.compile("^“列入日期”2001-05-06 早于协会成立登记日期 .*（X-24）$"))
