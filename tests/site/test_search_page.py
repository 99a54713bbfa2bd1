"""Search in a real browser: on a small register of hand-made documents, as a reader types."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from string import Template

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from playwright.sync_api import Page, expect
from pypinyin import lazy_pinyin

from generator.model.policy import Policy
from generator.model.summary import Summary
from generator.outputs.files import Staging
from generator.outputs.search import write_index
from generator.outputs.search_packs import pack
from generator.outputs.tables import compact_json
from generator.pipeline.register import open_register, read_dossier
from generator.rules.facts import derive
from generator.rules.summary import summarise
from generator.views.association_index import association_index
from generator.views.page import Publication
from generator.views.scene import Scene
from generator.views.search_documents import SearchDocument
from generator.views.search_page import present
from generator.views.search_words import apart, words
from tests.conftest import AS_OF, DATA

OVERRIDES = Path(__file__).parents[2] / "overrides"
HOSTILE = '"><img src=x onerror="document.title=1"><script>document.title=2</script>{{ 7*7 }} &amp; 结尾'
CHROME = Template(
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>搜索</title>'
    '<meta name="viewport" content="width=device-width"></head><body>$body</body></html>'
)
NAME = "示例省海洋装备行业协会"
MARINE, COUNTY, STEEL, TEXTILE = (
    "51379900MJE000013B",
    "51379900MJE0000218",
    "51379900MJE000030X",
    "51379900MJE000048J",
)

pytestmark = pytest.mark.browser


def association(real: Summary, uscc: str, name: str, *other: str) -> Summary:
    """Return an association as one that there is, under other names: short, former, of who represents it."""
    short, former, representative = other
    return replace(
        real, uscc=uscc, name=name, sort_key=" ".join(lazy_pinyin(name)), short_name=short, former_names=(former,),
        readings=tuple((one, " ".join(lazy_pinyin(one))) for one in (short, former)), legal_representative=representative,
        english_name="Marine Equipment Association", domicile_region="371000", divisions=(),
    )  # fmt: skip


def associations(policy: Policy) -> Iterator[Summary]:
    job = next(job for job in open_register(DATA, AS_OF).jobs if job.subject == MARINE)
    real = summarise(derive(read_dossier(DATA, job)[0].until(AS_OF), policy, AS_OF))
    yield association(real, MARINE, NAME, "海装协会", "示例省船舶配件协会", "张三丰")
    yield association(real, COUNTY, f"{NAME}联合会", "海装联", "示例省造船联合会", "李四")
    yield association(real, STEEL, "示例省钅𬭎新材料商会", "𬭎材商会", "示例省稀有金属商会", "王五")
    yield association(real, TEXTILE, HOSTILE, "纺织", "毛巾协会", "赵六")


def record(uscc: str, name: str, day: str, kind: str, text: str) -> SearchDocument:
    url = f"associations/{uscc}/#donation-{day}"
    said = tuple((label, value) for label, _, value in (part.rpartition("：") for part in text.split("；")))
    found_by = apart([kind, *(value for _, value in said)])
    return SearchDocument(day[:4], uscc, name, url, kind, kind, day, said, found_by)


def documents() -> Iterator[SearchDocument]:
    yield record(MARINE, NAME, "2025-06-12", "接受捐赠", "用途：渔港公益护航培训；金额：200,000.00 元")
    yield record(MARINE, NAME, "2025-03-01", "接受捐赠", "用途：奖励护渔员")
    yield record(
        COUNTY, f"{NAME}联合会", "2025-04-01", "信用承诺", "用途：培训公益律师，护航渔港；反馈：再次护航"
    )
    yield record(STEEL, "示例省钅𬭎新材料商会", "2024-05-20", "信用承诺", f"渔港公益护航培训 {HOSTILE}")


@pytest.fixture(scope="session")
def site(
    tmp_path_factory: pytest.TempPathFactory,
    serve: Callable[[Path], str],
    policy: Policy,
    publication: Publication,
) -> str:
    """Write the index and the page, and serve them."""
    folder = tmp_path_factory.mktemp("site")
    packs = [packed for uscc in (MARINE, COUNTY, STEEL, TEXTILE) for packed in pack(_of(uscc))]
    write_index(packs, Staging(folder, None), tmp_path_factory.mktemp("cache"), limit=2)
    shutil.copytree(OVERRIDES / "assets", folder / "assets")
    environment = Environment(
        loader=FileSystemLoader(OVERRIDES / "pages"), autoescape=True, undefined=StrictUndefined
    )
    body = environment.get_template("search.html").render(page=present(publication))
    (folder / "search/index.html").write_text(CHROME.substitute(body=body), encoding="utf-8")
    (folder / "associations").mkdir()
    index = association_index(list(associations(policy)), Scene(policy, publication))
    (folder / "associations/index.json").write_bytes(compact_json(index))
    (folder / "favicon.ico").touch()
    return serve(folder) + "search/"


def _of(uscc: str) -> Iterator[SearchDocument]:
    return (document for document in documents() if document.uscc == uscc)


def ask(tab: Page, site: str, query: str) -> list[str]:
    """Type a query and return the codes of the cards, first to last."""
    tab.goto(site)
    tab.fill("#search-query", query)
    expect(tab.locator("[data-search-status]")).not_to_be_empty()
    return tab.locator(
        "[data-search-found] > ul:not(.search__cards--related) .search__code"
    ).all_text_contents()


@pytest.mark.parametrize(
    "query, first",
    [
        ("示例省海洋装备行业协会", MARINE),
        ("示例省海洋装备行业协会联合会", COUNTY),
        ("海洋装备", MARINE),
        ("海洋 联合会", COUNTY),
        ('"海洋 装备"', MARINE),
        ("海装联", COUNTY),
        ("船舶配件", MARINE),
        ("51379900MJE000013B", MARINE),
        ("mje000013", MARINE),
        ("０１３Ｂ", MARINE),
        ("haiyangzhuang", MARINE),
        ("hai yang zhuang bei", MARINE),
        ("hyzb", MARINE),
        ("𬭎", STEEL),
        ("钅𬭎新材料", STEEL),
        ("张三丰", MARINE),
        ("毛巾", TEXTILE),
        ("maojin", TEXTILE),
        ("marine equip", MARINE),
        ("威海", MARINE),
    ],
)
def test_an_association_is_found_first(tab: Page, site: str, query: str, first: str) -> None:
    assert ask(tab, site, query)[:1] == [first]


@pytest.mark.parametrize("query", ["张三", "haiyangzhuangx", "9999MJE", "洋海", "不存在的协会名"])
def test_what_is_not_there_is_not_claimed(tab: Page, site: str, query: str) -> None:
    assert ask(tab, site, query) == []
    expect(tab.locator("[data-search-help]")).to_be_visible()


def test_names_with_the_same_characters_are_related(tab: Page, site: str) -> None:
    assert ask(tab, site, "海装备协") == []
    expect(tab.locator(".search__cards--related .search__code").first).to_have_text(MARINE)


def test_a_record_is_found_by_its_phrase(tab: Page, site: str) -> None:
    tab.goto(f"{site}?q=渔港公益护航&type=records&year=2025")
    groups = tab.locator(".search__groups:not(.search__groups--related) > li")
    expect(groups).to_have_count(1)
    expect(groups.locator("mark")).to_have_text(["渔港公益护航"])
    expect(groups.locator("time")).to_have_text(["2025-06-12"])
    link = groups.locator("a")
    assert link.get_attribute("href") == f"../associations/{MARINE}/#donation-2025-06-12"
    expect(tab.locator(".search__year h4")).to_have_text("相关结果：字都有，但不连在一起")


def test_amounts_are_found_with_and_without_separators(tab: Page, site: str) -> None:
    for query in ("200,000.00", "200000"):
        tab.goto(f"{site}?q={query}&type=records&year=2025")
        expect(tab.locator(".search__groups mark")).to_have_text(
            ["200,000.00" if "." in query else "200,000"]
        )


def test_years_follow_each_other_newest_first(tab: Page, site: str) -> None:
    tab.goto(f"{site}?q=护航")
    tab.get_by_role("button", name="在记录中查找").click()
    expect(tab.locator(".search__year")).to_have_count(1)
    assert "year=2025" in tab.url
    assert "type=records" in tab.url
    tab.get_by_role("button", name="继续查 2024 年").click()
    expect(tab.locator(".search__year h3")).to_have_text(["2025 年", "2024 年"])
    expect(tab.locator("[data-search-record-status]")).to_have_text(
        "2024 年公开的记录中，1 家协会的 1 条有这句话。"
    )


def test_records_are_counted_by_year_and_kind_and_one_kind_can_be_chosen(tab: Page, site: str) -> None:
    tab.goto(f"{site}?q=护航&type=records")
    expect(tab.locator("#search-year option")).to_have_text(["2025 年，2 条相符", "2024 年，1 条相符"])
    expect(tab.locator("#search-kind option")).to_have_text(
        ["全部类型，2 条", "接受捐赠，1 条", "信用承诺，1 条"]
    )
    tab.select_option("#search-kind", "信用承诺")
    expect(tab.locator(".search__groups a")).to_have_text(["信用承诺"])
    assert "kind=" in tab.url
    tab.reload()
    expect(tab.locator(".search__groups a")).to_have_text(["信用承诺"])


def test_records_are_put_by_date_or_by_how_much_they_say_it(tab: Page, site: str) -> None:
    tab.goto(f"{site}?q=护航&type=records&year=2025")
    expect(tab.locator(".search__groups time")).to_have_text(["2025-06-12", "2025-04-01"])
    tab.select_option("#search-order", "relevance")
    expect(tab.locator(".search__groups time")).to_have_text(["2025-04-01", "2025-06-12"])
    assert "order=relevance" in tab.url


@pytest.mark.parametrize("query", ["护航培训用途", "培训200", "训示例"])
def test_no_phrase_spans_two_fields_or_two_records(tab: Page, site: str, query: str) -> None:
    tab.goto(f"{site}?q={query}&type=records")
    expect(tab.locator("[data-search-record-status]")).to_have_text("各年公开的记录中都没有这句话。")


def test_hostile_text_stays_text(tab: Page, site: str) -> None:
    tab.goto(f"{site}?q=结尾&type=records&year=2024")
    expect(tab.locator(".search__year")).to_have_count(1)
    expect(tab.locator("[data-search-found] a")).to_have_text(HOSTILE)
    expect(tab.locator(".search__groups")).to_contain_text("{{ 7*7 }} &amp;")
    assert tab.locator("[data-search] img, [data-search] script").count() == 0
    assert tab.title() == "搜索"


def test_the_address_keeps_the_query_and_arrows_walk_the_results(tab: Page, site: str) -> None:
    ask(tab, site, "海洋装备")
    expect(tab).to_have_url(re.compile("q=%E6%B5%B7"))
    tab.press("#search-query", "ArrowDown")
    expect(tab.locator("[data-search-found] a").first).to_be_focused()
    tab.keyboard.press("ArrowUp")
    expect(tab.locator("#search-query")).to_be_focused()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_nothing_is_wider_than_the_screen(tab: Page, site: str, width: int, scheme: str) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    tab.goto(f"{site}?q=护航&type=records")
    tab.evaluate("scheme => document.body.dataset.mdColorScheme = scheme", scheme)
    expect(tab.locator(".search__year")).to_have_count(1)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_query_and_index_read_words_by_the_same_rules(tab: Page, site: str) -> None:
    tab.goto(site)
    script = "async text => (await import('/assets/javascripts/search_words.js')).words(text)"
    text = "ＧＢ/T 4754—2017，1,146,800.00元；第1,23条〇々𬭎𰻝é Ａb_c ㎡①（示例）3D 51379900MJE000013B"
    assert tab.evaluate(script, text) == words(text)


def test_without_a_script_the_list_is_named(browser_without_scripts: Page, site: str) -> None:
    browser_without_scripts.goto(site)
    link = browser_without_scripts.locator("noscript a")
    assert link.get_attribute("href") == "../associations/"


@pytest.fixture
def browser_without_scripts(browser: Page) -> Iterator[Page]:
    page = browser.new_page(java_script_enabled=False)
    yield page
    page.close()


def test_words_no_association_has_are_looked_for_in_the_records_at_once(tab: Page, site: str) -> None:
    tab.goto(f"{site}?q=护航")
    expect(tab.locator("[data-search-years] mark").first).to_have_text("护航", timeout=10_000)
    expect(tab.locator("[data-search-help]")).to_be_hidden()
