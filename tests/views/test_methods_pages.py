"""What readers need to reckon again: periods, the index, flags and checks, all from the policy itself."""

import re
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest

from generator.model.disclosures import record_types
from generator.model.policy import Parameter, Policy
from generator.rules.facts import Facts
from generator.views import (
    association_page,
    checks_page,
    deadlines_page,
    flags_page,
    index_formula_page,
)
from generator.views.page import Publication
from generator.views.policy_values import in_words, value_rows
from tests.views.conftest import Render


@pytest.mark.parametrize(
    "value, words",
    [
        ("20wd", "20个工作日"), ("30d", "30日"), ("1m", "1个月"), ("03-31", "3月31日"),
        ("02-last", "2月最后一日"), ("true", "是"), ("0.6", "0.6"), ("if_rectified", "if_rectified"),
    ],
)  # fmt: skip
def test_values_are_read_in_words(value: str, words: str) -> None:
    assert in_words(value) == words


def test_every_period_of_the_policy_has_its_place(policy: Policy, publication: Publication) -> None:
    page = deadlines_page.present(policy, publication)
    items = [item for group in page.groups for item in group.items]
    assert {item.record_type for item in items} == record_types().keys()
    shown = {value.id for item in items for value in item.values}
    assert shown == {name for name in policy.parameters if name.startswith("due_")}
    report = next(item for item in items if item.record_type == "annual-report")
    assert {value.value: value.basis for value in report.values} == {
        "5月31日": "《社会团体登记管理条例》",
        "3月31日": "《社会团体登记管理条例》",
        "6月30日": "本站规则",
    }
    assert report.core


def test_what_a_value_was_before_stays_on_the_page(policy: Policy) -> None:
    old = policy.parameters["due_donation"][0]
    new = old.model_copy(update={"value": "20d", "in_force_from": date(2027, 1, 1)})
    changed: dict[str, tuple[Parameter, ...]] = {**policy.parameters, "due_donation": (new, old)}
    rows = value_rows(replace(policy, parameters=changed), ("due_donation",))
    assert [(row.value, row.since) for row in rows] == [("30日", "2020-01-01 起"), ("20日", "2027-01-01 起")]


def test_the_formula_is_told_with_the_values_in_force(
    policy: Policy, publication: Publication, render: Render
) -> None:
    page = index_formula_page.present(policy, publication)
    assert page.scores[1] == ("逾期不超过 30 日公开", "0.6")
    assert [(row.heading, row.weight, row.share) for row in page.weights[:2]] == [
        ("财务年报", "20", "20.00%"),
        ("接受捐赠", "10", "10.00%"),
    ]
    assert "100 ×（0.5 × 完整性 ＋ 0.5 × 及时性）" in render(page)


def test_a_reader_reaches_the_same_index_from_the_page(
    every: dict[str, Facts], policy: Policy, publication: Publication
) -> None:
    told = 0
    for facts in every.values():
        board = association_page.present(facts, policy, publication).board
        items = [
            (state, Decimal(line.partition("权重 ")[2].partition("）")[0]), Decimal(score))
            for line in board.weighed
            for state, score in re.findall(r"到期，(\S+?)(?: \d+ 天)?，([\d.]+) 分", line)
        ]
        assert str(len(items)) == board.number
        if facts.index.value is not None:
            whole = sum(weight for _, weight, _ in items)
            public = sum(weight for state, weight, _ in items if state != "逾期未公开")
            timely = sum(weight * score for _, weight, score in items)
            value = 100 * (public + timely) / (2 * whole)
            assert value.quantize(Decimal("0.1"), ROUND_HALF_UP) == facts.index.value
            told += 1
    assert told > 20


def test_the_registrars_own_flag_is_nowhere(
    every: dict[str, Facts], policy: Policy, publication: Publication, render: Render
) -> None:
    page = flags_page.present(policy, publication)
    assert [flag.id for flag in page.flags] == [f"FL-{n:02d}" for n in range(1, 17) if n != 14]
    assert "FL-14" not in render(page)
    for facts in every.values():
        assert "FL-14" not in render(association_page.present(facts, policy, publication))


def test_a_flag_leads_to_its_rule_and_to_its_records(
    every: dict[str, Facts], policy: Policy, publication: Publication
) -> None:
    known = {flag.id for flag in flags_page.present(policy, publication).flags}
    notices = [
        n for f in every.values() for n in association_page.present(f, policy, publication).board.flags
    ]
    assert notices
    for notice in notices:
        assert notice.id in known
        assert notice.url == f"methods/flags/#{notice.id}"
        assert notice.cases
        assert notice.id == "FL-06" or all(case.links for case in notice.cases)


def test_a_check_shows_how_to_write_and_how_not(
    policy: Policy, publication: Publication, render: Render
) -> None:
    page = checks_page.present(policy, publication)
    check = next(check for check in page.checks if check.id == "X-16")
    assert (check.kind, check.version) == ("会员情况", "第 1 版")
    assert (check.good.splitlines()[-1], check.bad.splitlines()[-1]) == (
        "closing_members: 224",
        "closing_members: 225",
    )
    body = render(page)
    for shown in page.checks:
        assert f'id="{shown.id}"' in body
    assert body.count("<pre>") == 2 * sum(bool(shown.kind) for shown in page.checks)
