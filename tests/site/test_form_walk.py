"""A clerk files the annual report of 2025, gets it wrong in five usual ways, and mends it by what the form says."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.model.record import Address
from generator.sources.addresses import address_of
from generator.sources.records import fields, load
from tests.conftest import DATA, USCC
from tests.site.test_form_pages import FILL, answers, head_of

pytestmark = pytest.mark.browser
FILE = f"associations/{USCC}/annual-report/2025.yaml"
ADDRESS = cast("Address", address_of(FILE))


@pytest.fixture
def form(tab: Page, site: Path, serve: Callable[[Path], str]) -> Page:
    """The form with what stands on the clerk's desk filled in."""
    tab.goto(f"{serve(site)}submit/forms/annual-report/")
    tab.evaluate(FILL, [fields((DATA / FILE).read_bytes()), head_of(ADDRESS)])
    return tab


def field(form: Page, *path: str) -> Locator:
    """Return the control that a path of names leads to."""
    return form.locator(" ".join(f"[data-name={name}]" for name in path)).locator("[data-value]")


def test_five_mistakes_are_mended_by_what_the_form_says(form: Page, tmp_path: Path) -> None:
    assets = field(form, "balance_sheet_closing", "total_current_assets")
    fees = field(form, "cash_flow_statement", "membership_fees_received")
    party, filed = field(form, "party_expense"), field(form, "filed_on")
    required = field(form, "balance_sheet_closing", "total_liabilities")
    right = {name: one.input_value() for name, one in (("fees", fees), ("filed", filed), ("owed", required))}
    in_wan = f"{(Decimal(right['fees']) / 10_000).normalize()}万元"
    for one, slip in (
        (assets, "2394090.00"), (party, "１５，０００"), (fees, in_wan), (filed, "2026年6月30日"), (required, ""),
    ):  # fmt: skip
        one.fill(slip)

    said = answers(form)
    assert "资产负债表（期末） · 负债合计：还没有填写" in said
    words = f"只写以元为单位的数，不写“元”“万元”；{in_wan}写作 {right['fees']}"
    assert f"现金流量表 · 收取会费收到的现金：{words}" in said
    assert (
        "“资产负债表（期末） · 流动资产合计”写的是 2394090.00，按各行计算是 2394090.97，相差 -0.97。"
        "逐行核对报表，补上漏抄的行，改正抄错的数和写成万元的数（X-02）"
    ) in said
    assert any(
        re.match("“报送日期”2026-06-30 晚于公开日期 .*。核对这几个日期，改正写错的一个（X-24）$", line)
        for line in said
    )
    expect(party).to_have_value("15000.00")

    for one, mended in (
        (assets, "2394090.97"), (fees, right["fees"]), (filed, right["filed"]), (required, right["owed"]),
    ):  # fmt: skip
        one.fill(mended)
    assert answers(form) == []
    expect(form.locator("[data-path]")).to_have_text(f"data/{FILE}")
    written = tmp_path / FILE
    written.parent.mkdir(parents=True)
    written.write_text(form.locator("[data-file]").text_content() or "", encoding="utf-8")
    assert load(tmp_path, ADDRESS) == load(DATA, ADDRESS)
