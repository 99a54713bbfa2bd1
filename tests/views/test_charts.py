"""Drawings say in words and in a table what they draw, and draw it to scale."""

import re
from decimal import Decimal

import pytest

from generator.model.policy import Policy
from generator.rules.facts import Facts
from generator.views import association_page
from generator.views.charts import HEIGHT, TOP, WIDTH, Chart, Series, bars, columns
from generator.views.page import Publication
from tests.views.conftest import Render


def series(*values: str, label: str = "收入") -> Series:
    return Series(label, tuple(map(Decimal, values)), values)


def heights(chart: Chart) -> list[int]:
    return [int(found) for found in re.findall(r"v(-?\d+)h", "".join(shape.path for shape in chart.shapes))]


def test_columns_are_as_high_as_their_values() -> None:
    chart = columns("收入", ["2024 年", "2025 年"], [series("50", "100")])
    assert heights(chart) == [-HEIGHT // 2, -HEIGHT]
    assert [mark.text for mark in chart.marks] == ["50", "100", "2024 年", "2025 年"]
    assert chart.text == "2024 年收入 50；2025 年收入 100"


def test_what_is_below_zero_hangs_from_the_line() -> None:
    chart = columns("净资产", ["2024 年", "2025 年"], [series("-50", "50")])
    assert heights(chart) == [HEIGHT // 2, -HEIGHT // 2]
    assert chart.zero.startswith(f"M0 {TOP + HEIGHT // 2}h")
    assert int(chart.height) > TOP + HEIGHT + 18


@pytest.mark.parametrize("values", [("0", "0"), ("0.00",)])
def test_nothing_is_drawn_as_nothing(values: tuple[str, ...]) -> None:
    chart = columns("收入", ["2024 年", "2025 年"][: len(values)], [series(*values)])
    assert set(heights(chart)) == {0}


def test_bars_are_as_long_as_their_part_of_the_whole() -> None:
    chart = bars("满意度", ["2025 年", "2024 年"], series("100", "25", label=""), Decimal(100))
    assert re.findall(r"h(\d+)v", chart.shapes[0].path) == [str(WIDTH), str(WIDTH // 4)]


def test_an_association_has_its_accounts_members_and_their_judgement_drawn(
    facts: Facts, policy: Policy, publication: Publication, render: Render
) -> None:
    body = render(association_page.present(facts, policy, publication))
    drawn = re.findall(r'<svg[^>]* role="img"><title>([^<]+)</title><desc>[^<]+</desc>', body)
    assert drawn == [
        "收入和费用（万元）", "年末净资产（万元）", "2025 年收入结构", "会员进出（家）", "信任率", "满意度",
    ]  # fmt: skip
    assert body.count("查看数据") == len(drawn)
    assert "92.44%（159 / 172 份有效）" in body
