"""The accounts of a year on either form: figures to the fen, last year beside, adjustments with their reasons."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.model.policy import Policy
from generator.rules.checks.check import Situation
from generator.rules.facts import Facts, derive
from generator.sources.strict_yaml import parse
from generator.views import finance_page
from generator.views.finance_page import FinancePage
from generator.views.page import Page, Publication
from tests.conftest import USCC
from tests.rules.records import Tree, consistent, dossier, found
from tests.views.conftest import Render

ON = date(2027, 7, 1)
PATH = f"associations/{USCC}/annual-report/2026.yaml"
Golden = Callable[[str, Page], None]


def files() -> dict[str, Tree]:
    report = parse((Path(__file__).parent / "annual-report-2026.yaml").read_bytes())
    return {**consistent(), PATH: report}


def derived(changed: dict[str, Tree], policy: Policy) -> Facts:
    return derive(dossier(changed), policy, ON)


@pytest.fixture
def present(policy: Policy, publication: Publication) -> Callable[[Facts], FinancePage]:
    later = replace(publication, as_of=ON)
    return lambda facts: finance_page.present(facts, facts.reports[0], policy, later)


Present = Callable[[Facts], FinancePage]


def test_the_first_year_on_the_new_forms(policy: Policy, present: Present, golden: Golden) -> None:
    golden("finance-page-2026", present(derived(files(), policy)))


def test_the_report_behind_that_page_is_sound(policy: Policy) -> None:
    problems = found(files(), Situation(policy, ON))
    assert not [p for p in problems if p.code < "X-10" and p.code.startswith("X-")]


def test_last_years_figures_stand_beside_this_years_whatever_the_line_was_called(
    policy: Policy, present: Present
) -> None:
    page = present(derived(files(), policy))
    balance, activities, cash = ({row.label: row.figures for row in s.rows} for s in page.statements)
    assert balance["应付职工薪酬"] == ("72,000.10", "68,900.00", "+4.50%")
    assert activities["业务活动成本"] == ("1,702,333.33", "—", "1,702,333.33", "1,688,204.77", "+0.84%")
    assert activities["税金及附加"] == ("4,120.00", "—", "4,120.00", "", "")
    assert cash["各项税费支付的现金"] == ("4,900.00", "", "")
    assert "应付工资→应付职工薪酬" in "".join(page.comparison)


def test_lines_stand_where_the_new_form_has_them(policy: Policy, present: Present) -> None:
    labels = [row.label for row in present(derived(files(), policy)).statements[0].rows]
    assert labels.index("文物资源") == labels.index("固定资产合计") + 1
    assert labels.index("流动负债合计") < labels.index("预计负债") < labels.index("长期负债合计")


def test_adjustments_are_exact_and_say_why(policy: Policy, present: Present) -> None:
    page = present(derived(files(), policy))
    rows = {row.label: (row.closing, row.opening, row.difference, row.reason) for row in page.adjustments}
    assert rows["应收款项"] == (
        "80,000.00", "78,799.45", "-1,200.55", "新旧制度衔接调整 -1,200.55：首次计提坏账准备",
    )  # fmt: skip
    assert rows["非限定性净资产"][2:] == (
        "-1,500.55",
        "期初重述 -300.00：补记上年度漏记的审计费；新旧制度衔接调整 -1,200.55：首次计提坏账准备",
    )
    assert rows["无形资产原价"] == ("", "60,000.00", "", "新制度下组成不同，不与上年比较")


def test_a_difference_nobody_explains_is_shown_as_such(
    policy: Policy, present: Present, render: Render
) -> None:
    changed = files()
    changed[PATH]["transition_adjustments"] = []
    changed[PATH]["restatement"] = [{"line": "示例项目", "amount": "1.00", "reason": "示例理由"}]
    page = present(derived(changed, policy))
    reasons = {row.label: row.reason for row in page.adjustments}
    assert reasons["应收款项"] == "年报没有说明"
    assert reasons["示例项目"] == "期初重述 +1.00：示例理由"
    assert "年报没有说明" in render(page)


def test_a_year_that_opens_as_the_last_one_closed_says_so(
    facts: Facts, policy: Policy, publication: Publication
) -> None:
    page = finance_page.present(facts, facts.reports[0], policy, publication)
    assert page.adjustments == ()
    assert page.compared == "各行的年初数与 2024 年度年报的期末数一致，没有调整。"
    first = finance_page.present(facts, facts.reports[-1], policy, publication)
    assert first.compared == "本站没有 2021 年度年报，无从核对年初数。"


def test_what_the_programme_expense_is_made_of_stands_below_it(policy: Policy, present: Present) -> None:
    rows = present(derived(files(), policy)).statements[1].rows
    place = next(number for number, row in enumerate(rows) if row.label == "业务活动成本")
    assert [row.label for row in rows[place + 1 : place + 3]] == ["其中：行业监测服务", "其中：培训和会议"]
    assert rows[place + 1].figures == ("", "", "902,333.33", "", "")
