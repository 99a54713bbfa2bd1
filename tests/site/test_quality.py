"""One page of every template, as it is shown: light, dark and in large type, on a phone and on a desk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT

USCC = "51379900MJE000013B"
OTHERS = ("51379900MJF00004X5", "51379900MJF000146K")
PAGES = {
    "home_page": "",
    "browse_page": "associations/",
    "association_page": f"associations/{USCC}/",
    "history_page": f"associations/{USCC}/history/",
    "finance_page": f"associations/{USCC}/finance/2025/",
    "eligibility_page": f"associations/{USCC}/eligibility/",
    "eligible_lists_page": "eligible-list/",
    "eligible_list_page": "eligible-list/2026/",
    "eligible_list_document": "eligible-list/2026/print/",
    "reasons_page": "eligible-list/2026/reasons/",
    "check_page": f"eligible-list/check/?uscc={USCC}&on=2026-08-03",
    "listing_page": "abnormal-list/",
    "overdue_page": "overdue/",
    "overdue_list_page": "overdue/371000/",
    "statistics_page": "statistics/",
    "compare_page": f"compare/?a={USCC}&b={OTHERS[0]}&c={OTHERS[1]}",
    "places_page": "cities/",
    "place_page": "industries/C/",
    "departments_page": "departments/",
    "department_page": "departments/d-370000-gxt/",
    "department_records_page": "departments/d-370000-gxt/purchase/2025/",
    "topic_page": "purchases/",
    "corrections_page": "corrections/",
    "criteria_page": "methods/criteria/",
    "checks_page": "methods/checks/",
    "deadlines_page": "methods/deadlines/",
    "index_formula_page": "methods/disclosure-index/",
    "flags_page": "methods/flags/",
    "feeds_page": "feeds/",
    "forms_page": "submit/forms/",
    "form_page": "submit/forms/organization/",
    "data_page": "data/",
    "data_years_page": "data/commissioned_item/",
    "dictionary_page": "data/dictionary/",
    "api_page": "api/",
    "association_card": f"embed/association/{USCC}/2025/",
    "eligible_list_table": "embed/eligible-list/2026/r3/",
    "search": "search/?q=海洋装备",
    "not_found_page": "404.html",
}
ABSENT = {"layout", "embed_layout", "withdrawn_report_page", "cms_page"}
"""The frames of the others, a page that the sample register has no reason for, and one that is looked at by itself."""
ALIKE = ("donations/", "consultations/", "reports/", "standards/", "methods/", "policy/", "about/", "submit/")
"""Further pages of the same templates, and those that are written by hand."""
MODES = {"light": (360, False), "dark": (1440, False), "light, elder": (360, True)}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
EVERY_RULE = {
    "runOnly": {"type": "tag", "values": WCAG},
    "rules": {"landmark-unique": {"enabled": True}, "color-contrast": {"enabled": False}},
}
"""What names and roles there are does not depend on the mode; contrast is held to more than axe asks, below."""
SIZES = {"runOnly": {"type": "rule", "values": ["target-size"]}}
"""What does depend on it."""
AUDIT = Path(__file__).with_name("audit.js").read_text(encoding="utf-8")

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site)


@pytest.fixture(scope="module", params=MODES)
def shown(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[Page, str]]:
    """Open a page in one of the modes, and say in which."""
    width, elder = MODES[request.param]
    scheme = request.param.partition(",")[0]
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce", locale="zh-CN"
    )
    if elder:
        context.add_init_script("localStorage.setItem('elder', 'on')")
    yield context.new_page(), request.param
    context.close()


def test_every_template_has_a_page_that_is_looked_at() -> None:
    templates = {file.stem for file in (ROOT / "overrides" / "pages").glob("*.html")}
    assert templates == PAGES.keys() | ABSENT


@pytest.mark.parametrize("path", [*PAGES.values(), *ALIKE])
def test_a_page_can_be_read_and_used(path: str, shown: tuple[Page, str], address: str) -> None:
    page, mode = shown
    page.goto(address + path, wait_until="networkidle" if "?" in path or path == "associations/" else "load")
    found = Axe().run(page, options=EVERY_RULE if mode == "light" else SIZES)
    assert not found.violations_count, found.generate_report()
    faults = page.evaluate(AUDIT, {"contrast": 7, "pressed": 60 if "elder" in mode else 0})
    assert not faults, "\n".join(faults[:20])
