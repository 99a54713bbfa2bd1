"""Labels, values and the lines of the statements."""

from datetime import date
from decimal import Decimal

import pytest

from generator.model.disclosures import record_types
from generator.model.disclosures.annual_report import AnnualReport, StatementFormat
from generator.model.disclosures.charter import Checklist, ChecklistItem, Fraction
from generator.model.disclosures.eligible_list import Outcome
from generator.model.statements import Activities, BalanceSheet, CashFlow
from generator.rules.facts import Facts
from generator.views import format as written
from generator.views.labels import fields, heading, path_label
from generator.views.statement_lines import ACTIVITIES, BALANCE_SHEET, CASH_FLOW, Line
from generator.views.statements import statements


@pytest.mark.parametrize(
    "said,text",
    [
        (None, "未填"), (True, "是"), (False, "否"), (Outcome.UNKNOWN, "资料不足"), ((), "无"),
        (Decimal("1226000.00"), "1,226,000.00"), (Decimal("92.5"), "92.5"), (2025, "2025"), (12345, "12,345"),
        (date(2026, 1, 2), "2026-01-02"), (Fraction.model_construct(numerator=2, denominator=3), "2/3"),
    ],
)  # fmt: skip
def test_values(said: object, text: str) -> None:
    assert written.value(said) == text


def test_amounts() -> None:
    assert written.yuan(Decimal("-1234567.80")) == "-1,234,567.80 元"
    assert written.wan(Decimal("2469808.30")) == "246.98 万元"
    assert written.change(Decimal("13.41")) == "+13.41%"
    assert written.percent(None) == "—"


def test_a_charter_without_a_clause_says_which() -> None:
    item = ChecklistItem.model_construct(present=False, clause=None)
    said = written.value(Checklist.model_construct(**{**dict.fromkeys(Checklist.model_fields), "C14": item}))
    assert said.startswith("已载明 0 项；未载明 C14 信任投票；未填 C01、")


def test_every_field_of_every_record_has_a_chinese_label() -> None:
    for kind in record_types().values():
        assert not heading(kind.record_type).isascii()
        for field in fields(kind):
            assert not field.label.isascii(), f"{kind.record_type}.{field.name}"


def test_a_path_is_read_from_outside_in() -> None:
    path = ("statement_of_activities", "total_income", "total")
    assert path_label(AnnualReport, path) == "业务活动表 · 收入合计 · 合计"


@pytest.mark.parametrize(
    "lines,model", [(BALANCE_SHEET, BalanceSheet), (ACTIVITIES, Activities), (CASH_FLOW, CashFlow)]
)
def test_each_line_of_a_statement_has_its_place(lines: tuple[Line, ...], model: type[BalanceSheet]) -> None:
    assert [line.key for line in lines] == list(model.model_fields)
    assert all(line.label_2024 for line in lines)
    assert all(line.number.isdecimal() or not line.label_2004 or "余额" in line.label_2004 for line in lines)


def test_the_form_of_2024_has_no_line_numbers(facts: Facts) -> None:
    report = facts.reports[0].content.model_copy(update={"statement_format": StatementFormat.NPO_2024})
    for statement in statements(report, None):
        assert not statement.numbered
        assert not any(row.number for row in statement.rows)


def test_zero_lines_are_left_out_and_totals_are_not(facts: Facts) -> None:
    balance, activities, cash = statements(facts.reports[0].content, facts.reports[1].content)
    assert "存货" not in [row.label for row in balance.rows]
    assert [row.figures[-3:] for row in activities.rows if row.label == "收入合计"] == [
        ("2,469,808.30", "2,177,712.55", "+13.41%")
    ]
    assert "筹资活动产生的现金流量净额" in [row.label for row in cash.rows]
