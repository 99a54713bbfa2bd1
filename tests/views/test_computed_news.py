"""What is overdue and how yearly lists changed are news, under ids that further builds keep."""

from dataclasses import replace
from datetime import date

import pytest

from generator.model.policy import Policy
from generator.model.summary import DueSummary, Summary, VerdictSummary
from generator.pipeline.register import Register
from generator.views.computed_news import list_change_entries, overdue_entries
from generator.views.feed_names import site_feeds
from generator.views.feeds import belongs, full_text
from generator.views.page import Publication
from generator.views.scene import Scene

REPORT = DueSummary("annual-report", "2025 年度", date(2026, 6, 30))


@pytest.fixture
def scene(policy: Policy, publication: Publication) -> Scene:
    return Scene(policy, publication)


@pytest.fixture
def one(summaries: list[Summary]) -> Summary:
    return replace(summaries[0], name="示例协会", overdue=(), verdicts=())


def test_what_is_overdue_is_news_from_the_day_after_its_due_day(one: Summary, scene: Scene) -> None:
    (found,) = overdue_entries([replace(one, overdue=(REPORT,))], scene)
    assert found.title == "〔示例协会〕2025 年度的财务年报到期未公开，期限 2026-06-30"
    assert found.on == date(2026, 7, 1)
    assert found.id == f"tag:example.invalid,2026:overdue-{one.uscc}-annual-report-2026-06-30"
    assert list(belongs(found)) == ["overdue"]
    assert list(full_text(found))[2].startswith("2026-07-01 起逾期，由本站按公开的记录和期限计算。")


def test_what_was_filed_is_overdue_news_no_more(one: Summary, scene: Scene) -> None:
    assert list(overdue_entries([one], scene)) == []


def test_a_changed_result_is_told_before_and_after(one: Summary, register: Register, scene: Scene) -> None:
    newest, previous = (record.content.year for record in register.lists[:2])
    results = ((previous, "listed"), (newest, "not_listed"))
    changed = replace(one, verdicts=tuple(_verdict(*result) for result in results))
    (found,) = list_change_entries([changed], register.lists, scene)
    assert found.title == f"〔示例协会〕{newest} 年承接名录：列入名录 → 未列入（与 {previous} 年相比）"
    assert found.on == register.lists[0].disclosed_on
    assert found.id.endswith(f"/{one.uscc}/not_listed")
    assert list(belongs(found)) == ["eligible-list-changes"]


def test_the_same_result_is_no_news(one: Summary, register: Register, scene: Scene) -> None:
    same = tuple(_verdict(record.content.year, "listed") for record in register.lists)
    assert list(list_change_entries([replace(one, verdicts=same)], register.lists, scene)) == []


def test_every_department_has_a_feed(policy: Policy) -> None:
    names = {feed.name for feed in site_feeds(policy)}
    codes = {term.code for term in policy.vocabularies["departments"].terms}
    assert codes
    assert names >= {f"departments/{code}" for code in codes} | {"overdue", "eligible-list-changes"}


def _verdict(year: int, result: str) -> VerdictSummary:
    return VerdictSummary(year, result, "", "", (), (), ())
