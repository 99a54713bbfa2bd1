"""What pages say: figures, states, cautions; and what they must not say."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.model.disclosures.penalty import Penalty
from generator.model.policy import Policy
from generator.model.record import Record
from generator.model.summary import Summary
from generator.pipeline.register import Register, read_dossier
from generator.rules.facts import Facts, derive
from generator.views import (
    association_page,
    browse_page,
    eligible_list_page,
    eligible_lists_page,
    finance_page,
    history_page,
    listing_page,
    reasons_page,
)
from generator.views.eligibility_trace import COMPUTED_BANNER
from generator.views.page import Page, Publication
from tests.conftest import DATA
from tests.views.conftest import Render, not_registrar, pages_of

Golden = Callable[[str, Page], None]
HOSTILE = "<script>alert(1)</script>\"'&{{ 7*7 }}"


def test_history_of_the_worked_example(
    facts: Facts, policy: Policy, publication: Publication, golden: Golden
) -> None:
    golden("history-page", history_page.present(facts, policy, publication))


def test_accounts_of_the_worked_example(
    facts: Facts, policy: Policy, publication: Publication, golden: Golden
) -> None:
    golden("finance-page", finance_page.present(facts, facts.reports[0], policy, publication))


def test_index_of_yearly_lists(register: Register, publication: Publication, golden: Golden) -> None:
    golden("eligible-lists-page", eligible_lists_page.present(register.lists, publication))


def test_key_figures_of_the_worked_example(facts: Facts, policy: Policy, publication: Publication) -> None:
    page = association_page.present(facts, policy, publication)
    said = {figure.label: (figure.value, figure.change) for figure in page.figures}
    assert said["2025 年收入"] == ("2,469,808.30 元", "+13.41%")
    assert said["信任率（会长，2025 年）"] == ("91.41%", "")


def test_the_first_screen_answers(facts: Facts, policy: Policy, publication: Publication) -> None:
    words = [answer.state.word for answer in association_page.present(facts, policy, publication).answers]
    assert words[0] == "正常存续"
    assert words[3] == "评估等级 4A（至 2028-11-14）"
    assert re.fullmatch(r"应公开 \d+ 项：按时 \d+(，逾期公开 \d+)?(，逾期未公开 \d+)?", words[4])


def test_a_page_can_be_cited_and_set_beside_others(
    facts: Facts, policy: Policy, publication: Publication
) -> None:
    page = association_page.present(facts, policy, publication)
    where = f"https://example.invalid/associations/{facts.dossier.uscc}/"
    assert page.citation == f"示例单位. {facts.name}[EB/OL]. ({page.updated})[2026-11-23]. {where}."
    assert page.compare_url == f"compare/?a={facts.dossier.uscc}"


def test_the_changes_stand_by_year_and_tell_older_records_in_full(
    facts: Facts, policy: Policy, publication: Publication
) -> None:
    page = history_page.present(facts, policy, publication)
    assert sum(len(year.changes) for year in page.years) == len(facts.changes)
    days = [change.on for year in page.years for change in year.changes]
    assert days == sorted(days, reverse=True)
    anchors = {change.anchor for year in page.years for change in year.changes}
    assert page.whole.keys() <= anchors
    assert page.whole


def test_a_body_that_is_gone_keeps_its_page_and_says_so(
    every: dict[str, Facts], policy: Policy, publication: Publication
) -> None:
    gone = [facts for facts in every.values() if facts.status == "deregistered"]
    assert gone
    for facts in gone:
        page = association_page.present(facts, policy, publication)
        assert "注销" in page.notice
        assert "保留" in page.notice


def test_withdrawn_records_say_why(every: dict[str, Facts], policy: Policy, publication: Publication) -> None:
    withdrawn = [f for f in every.values() if any(r.state == "withdrawn" for r in f.shown)]
    assert withdrawn
    for facts in withdrawn:
        page = association_page.present(facts, policy, publication)
        blocks = [b for s in page.sections for p in s.parts for b in (*p.blocks, *p.earlier)]
        assert any(b.state and b.state.word == "已撤回" and "理由" in b.message for b in blocks)


def test_empty_sections_say_why(every: dict[str, Facts], policy: Policy, publication: Publication) -> None:
    for facts in every.values():
        page = association_page.present(facts, policy, publication)
        for part in (part for section in page.sections for part in section.parts):
            assert (
                part.blocks
                or part.beside
                or part.earlier
                or part.empty
                or (part.record_type == "annual-report" and page.trend)
            )


def test_hostile_text_stays_text(
    facts: Facts, policy: Policy, publication: Publication, render: Render
) -> None:
    hostile = with_name(facts, HOSTILE)
    for page in pages_of(hostile, policy, publication):
        body = render(page)
        assert "<script>alert" not in body
        assert "&lt;script&gt;alert(1)" in body
        assert "{{ 7*7 }}" in body


def with_name(facts: Facts, name: str) -> Facts:
    assert facts.registration
    named = _renamed(facts.registration, name)
    shown = tuple(named if r.address == named.address else r for r in facts.shown)
    return replace(facts, registration=named, shown=shown)


def _renamed(record: Record[Any], name: str) -> Record[Any]:
    return replace(record, content=record.content.model_copy(update={"name": name, "purpose": name}))


def test_penalties_disappear_when_their_time_is_over(
    register: Register, policy: Policy, publication: Publication, render: Render
) -> None:
    later = date(2046, 1, 1)
    for job in register.jobs:
        dossier, _ = read_dossier(DATA, job)
        penalties = [r.content for r in dossier.records if isinstance(r.content, Penalty)]
        if penalties:
            facts = derive(dossier, policy, later)
            text = "".join(map(render, pages_of(facts, policy, publication)))
            assert not any(penalty.decision_no in text for penalty in penalties)
            return
    pytest.fail("the sample register has no penalty")


def test_computed_outcomes_bear_a_caution_unless_the_registrar_publishes(
    facts: Facts, register: Register, summaries: list[Summary], policy: Policy, publication: Publication
) -> None:
    other = not_registrar(publication)
    for site, banner in ((publication, ""), (other, COMPUTED_BANNER)):
        eligibility = association_page.present(facts, policy, site).eligibility
        assert eligibility
        assert eligibility.banner == banner
        assert next(reasons_page.present_all(register.lists[0], summaries, policy, site)).banner == banner
    assert "示例单位转载" in eligible_lists_page.present(register.lists, other).authority


def test_the_yearly_list_is_no_qualification(
    register: Register, summaries: list[Summary], policy: Policy, publication: Publication, render: Render
) -> None:
    page = next(eligible_list_page.present_all(register.lists[0], summaries, policy, publication))
    said = "未列入名录不当然丧失依法参加政府采购活动的资格；但被列入活动异常名录或者严重违法失信名单的"
    assert said in render(page)
    assert len(page.rows) == register.lists[0].content.counts.listed


def test_suspended_associations_stay_on_the_list_and_are_marked(
    register: Register, summaries: list[Summary], policy: Policy, publication: Publication
) -> None:
    page = next(eligible_list_page.present_all(register.lists[0], summaries, policy, publication))
    listed = {summary.uscc for summary in summaries if summary.listings}
    assert {row.uscc for row in page.rows if row.state} >= {
        row.uscc for row in page.rows if row.uscc in listed
    }


def test_no_person_is_named_in_objections(
    register: Register, summaries: list[Summary], policy: Policy, publication: Publication
) -> None:
    for record in register.lists:
        for row in next(eligible_list_page.present_all(record, summaries, policy, publication)).objections:
            assert row.received.split()[-1] in ("行业协会", "企业", "部门", "个人")


def test_long_tables_are_paged(summaries: list[Summary], policy: Policy, publication: Publication) -> None:
    many = [replace(summaries[n % len(summaries)], uscc=f"5137{n:014}") for n in range(250)]
    pages = list(browse_page.present_all(many, policy, publication))
    assert [sum(len(region.rows) for region in page.regions) for page in pages] == [100, 100, 50]
    assert [page.head.url for page in pages] == [f"associations/{p}" for p in ("", "page/2/", "page/3/")]
    assert [link.url for link in pages[1].pages] == ["associations/", "", "associations/page/3/"]


def test_an_empty_register_has_pages(policy: Policy, publication: Publication, render: Render) -> None:
    (page,) = browse_page.present_all([], policy, publication)
    assert "还没有协会" in render(page)
    assert "当前没有协会列入" in render(listing_page.present("abnormal-listing", [], policy, publication))
