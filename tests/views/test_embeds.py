"""What other sites show: cards, badges and tables that run nothing, say as of when, and stay what they were."""

from dataclasses import replace
from datetime import date
from html import unescape
from html.parser import HTMLParser

import pytest
from lxml import etree

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.registration import Registration
from generator.model.dossier import Dossier
from generator.model.policy import Policy
from generator.model.summary import Summary
from generator.outputs.badge import svg
from generator.pipeline.register import Register, read_dossier
from generator.rules.disclosed_year import DisclosedYear, disclosed
from generator.rules.facts import Facts, derive
from generator.rules.inclusions import inclusions
from generator.rules.summary import summarise
from generator.rules.year_end import at_its_end, closed_years
from generator.views import association_page, eligible_list_page
from generator.views.eligible_list_page import CAUTION
from generator.views.embeds import association_card, eligible_list_table
from generator.views.embeds.badge import badge, width
from generator.views.page import Publication
from tests.conftest import AS_OF, DATA, USCC
from tests.views.conftest import Render
from tests.views.test_page_views import HOSTILE, with_name

SVG = {"s": "http://www.w3.org/2000/svg"}
COUNTS = DisclosedYear("示例协会", date(2025, 12, 31), 20, 1, 0)


class Tags(HTMLParser):
    """Remembers every element with its attributes."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [said for name, said in self.found if name == tag]


@pytest.fixture(scope="module")
def whole(register: Register) -> Dossier:
    """Return all that was ever filed of the worked example."""
    job = next(job for job in register.jobs if job.subject == USCC)
    return read_dossier(DATA, job)[0]


def test_a_card_says_how_an_association_stands_and_as_of_when(
    facts: Facts, policy: Policy, publication: Publication, render: Render
) -> None:
    card = association_card.present(facts, publication)
    page = association_page.present(facts, policy, publication)
    assert card.states == tuple(answer.state for answer in page.answers)
    document = render(card)
    assert '数据截至 <time datetime="2026-11-23">' in document
    assert "数据均为虚构示例" in document


def test_embeds_run_nothing_and_lead_out_of_their_frame(
    facts: Facts,
    register: Register,
    summaries: list[Summary],
    policy: Policy,
    publication: Publication,
    render: Render,
) -> None:
    table = eligible_list_table.present(register.lists[0], summaries, policy, publication)
    pinned = eligible_list_table.as_published(register.lists[0], summaries, publication)
    cards = (association_card.present(facts, publication), *association_card.of_years(facts, publication))
    for embed in (*cards, table, pinned):
        document = Tags(render(embed))
        assert not {"script", "style", "form", "iframe"} & {tag for tag, _ in document.found}
        assert not any(
            name.startswith("on") or name == "style" for _, said in document.found for name in said
        )
        links = document.of("a")
        assert links
        for said in links:
            assert (said["target"], said["rel"]) == ("_blank", "noopener")
            assert (said["href"] or "").startswith("https://example.invalid/")
        assert {said.get("name"): said.get("content") for said in document.of("meta")}.get(
            "robots"
        ) == "noindex"
        assert not embed.indexed


def test_the_table_holds_the_whole_list_and_its_caution(
    register: Register, summaries: list[Summary], policy: Policy, publication: Publication, render: Render
) -> None:
    record = register.lists[0]
    table = eligible_list_table.present(record, summaries, policy, publication)
    assert len(table.rows) == record.content.counts.listed
    document = render(table)
    assert CAUTION in document
    assert f"第 {record.address.revision} 版" in document
    assert document.count("暂停") >= sum(bool(row.state) for row in table.rows) > 0


EARLIER = date(2026, 8, 2)
"""A day after the list of 2026 was published and before its newest suspensions."""


@pytest.fixture(scope="module")
def before(register: Register, policy: Policy) -> dict[str, Facts]:
    """Return what was true of every association on the earlier day."""
    read = ((job.subject, read_dossier(DATA, job)[0].until(EARLIER)) for job in register.jobs)
    return {uscc: derive(dossier, policy, EARLIER) for uscc, dossier in read}


def on(publication: Publication, day: date) -> Publication:
    return replace(publication, as_of=day)


def test_a_card_of_a_closed_year_shows_the_same_ever_after(
    before: dict[str, Facts], every: dict[str, Facts], publication: Publication, render: Render
) -> None:
    seen, hidden = 0, 0
    for uscc, facts in before.items():
        then = association_card.of_years(facts, on(publication, EARLIER))
        for card, now in zip(then, association_card.of_years(every[uscc], publication), strict=True):
            is_told = association_page.UNTOLD not in now.states
            assert not is_told or render(card) == render(now)
            seen, hidden = seen + is_told, hidden + (not is_told)
    assert (seen > 50, hidden) == (True, 2)


def test_a_card_of_a_closed_year_says_that_it_stays(
    facts: Facts, publication: Publication, render: Render
) -> None:
    *_, card = association_card.of_years(facts, publication)
    assert card.head.url == f"embed/association/{USCC}/2025/"
    assert card.states != association_card.present(facts, publication).states
    assert '<time datetime="2025-12-31">2025-12-31</time>，以后不再变动' in render(card)
    assert "以后不再变动" not in render(association_card.present(facts, publication))


def test_a_listing_that_may_be_shown_no_more_is_on_no_card(
    every: dict[str, Facts], publication: Publication, render: Render
) -> None:
    facts = every["51379900MJF0001704"]
    cards = {card.head.as_of.year: card for card in association_card.of_years(facts, publication)}
    assert association_page.UNTOLD in cards[2024].states
    assert "bad" not in {state.tone for state in cards[2024].states}
    assert "未列入活动异常名录" not in render(cards[2024])


def test_a_published_revision_of_a_list_shows_the_same_ever_after(
    before: dict[str, Facts],
    register: Register,
    summaries: list[Summary],
    publication: Publication,
    render: Render,
) -> None:
    then = [summarise(facts) for facts in before.values()]
    records = register.published
    assert [(r.content.year, r.address.revision) for r in records] == [(2026, 3), (2025, 3)]
    for record in records:
        table = eligible_list_table.as_published(record, then, on(publication, EARLIER))
        now = eligible_list_table.as_published(record, summaries, publication)
        assert render(table) == render(now)
        assert len(now.rows) == record.content.counts.listed
        assert now.head.url == f"embed/eligible-list/{record.content.year}/r3/"
        assert "，以后不再变动" in render(now)
        assert "不载此后的暂停" in now.caution


def test_a_published_revision_tells_what_the_list_tells_but_for_what_came_after(
    register: Register, summaries: list[Summary], policy: Policy, publication: Publication
) -> None:
    live = eligible_list_table.present(register.lists[0], summaries, policy, publication)
    kept = eligible_list_table.as_published(register.lists[0], summaries, publication)
    assert {(row.uscc, row.name, row.remark) for row in kept.rows} == {
        (row.uscc, row.name, row.remark) for row in live.rows
    }
    assert any(row.state for row in live.rows)
    assert not any(row.state for row in kept.rows)


def test_a_new_name_does_not_reach_a_list_that_was_published(whole: Dossier) -> None:
    found = inclusions(whole)
    registration = next(r for r in whole.records if isinstance(r.content, Registration))
    content = registration.content.model_copy(update={"disclosed_on": date(2026, 9, 1), "name": "示例新名"})
    renamed = replace(registration, address=registration.address._replace(revision=9), content=content)
    later = Dossier(whole.uscc, (*whole.records, renamed), whole.memberships)
    assert [one.name for one in inclusions(later)] == [one.name for one in found] != []


def test_a_badge_says_its_year_its_counts_and_its_day() -> None:
    drawing = etree.fromstring(svg(badge(COUNTS, is_closed=True)))
    assert drawing.findtext("s:title", namespaces=SVG) == "示例协会 2025 年信息公开"
    assert drawing.findtext("s:desc", namespaces=SVG) == (
        "2025 年到期应公开 21 项：按时 20 项，逾期公开 1 项，逾期未公开 0 项。"
        "按 2025-12-31 已经公开的记录统计，以后不再变动。"
    )
    words = [text.text for text in drawing.findall("s:text", SVG)]
    assert words == ["信息公开", "! 2025 年按时公开 20/21 项，截至 2025-12-31"]


def test_a_badge_is_as_wide_as_its_words_and_fits_a_phone() -> None:
    drawing = etree.fromstring(svg(badge(COUNTS, is_closed=True)))
    assert [int(text.get("textLength") or 0) for text in drawing.findall("s:text", SVG)] == [48, 283]
    boxes = [int(box.get("width") or 0) for box in drawing.findall("s:rect", SVG)]
    assert int(drawing.get("width") or 0) == sum(boxes) <= 358
    assert width("年1") == 19


def test_a_badge_without_anything_due_is_neither_good_nor_bad() -> None:
    state = badge(DisclosedYear("示例协会", date(2027, 1, 5), 0, 0, 0), is_closed=False).state
    assert (state.shape, state.tone) == ("–", "none")
    assert state.word == "2027 年没有到期项目，截至 2027-01-05"


def test_hostile_names_stay_names(
    facts: Facts, policy: Policy, publication: Publication, render: Render
) -> None:
    hostile = with_name(facts, HOSTILE)
    drawing = etree.fromstring(svg(badge(replace(COUNTS, name=HOSTILE), is_closed=True)))
    assert (drawing.findtext("s:title", namespaces=SVG) or "").startswith(HOSTILE)
    assert not Tags(render(association_card.present(hostile, publication))).of("script")
    for snippet in association_page.present(hostile, policy, publication).snippets:
        pasted = Tags(snippet.html)
        assert {tag for tag, _ in pasted.found} <= {"iframe", "img"}
        named = {said.get("title") or said.get("alt") or "" for _, said in pasted.found}
        assert any(name.startswith(HOSTILE) for name in named)


def test_the_box_shows_what_is_to_be_copied(
    facts: Facts, policy: Policy, publication: Publication, render: Render
) -> None:
    page = association_page.present(facts, policy, publication)
    card, picture = page.snippets
    assert f'src="https://example.invalid/embed/association/{USCC}/"' in card.html
    assert f'src="https://example.invalid/associations/{USCC}/badge.svg"' in picture.html
    assert card.label == "卡片（固定在 2025 年末：地址末尾加 2025/）"
    assert picture.label == "徽章（固定：改为 badge/2025.svg）"
    document = unescape(render(page))
    assert all(f"<code data-copy>{snippet.html}</code>" in document for snippet in page.snippets)


def test_a_list_offers_its_table(
    register: Register, summaries: list[Summary], policy: Policy, publication: Publication
) -> None:
    page = next(eligible_list_page.present_all(register.lists[0], summaries, policy, publication))
    (snippet,) = page.snippets
    assert 'src="https://example.invalid/embed/eligible-list/2026/"' in snippet.html
    assert snippet.label == "名录表（固定为第 3 版公布时的名录：地址末尾加 r3/）"


def test_a_closed_year_is_counted_by_what_was_known_at_its_end(whole: Dossier, policy: Policy) -> None:
    years = closed_years(whole, AS_OF)
    assert list(years) == [2023, 2024, 2025]
    for year in years:
        at_once = at_its_end(whole.until(date(year, 12, 31)), policy, year)
        assert at_its_end(whole, policy, year) == at_once
    assert [at_its_end(whole, policy, year).counts.due > 0 for year in years] == [False, True, True]


def test_what_is_filed_withdrawn_or_renamed_later_does_not_change_a_closed_year(
    whole: Dossier, policy: Policy
) -> None:
    before = at_its_end(whole, policy, 2024).counts
    later = tuple(r for r in whole.records if r.disclosed_on <= date(2024, 12, 31))
    assert at_its_end(Dossier(whole.uscc, later), policy, 2024).counts == before
    report = next(r for r in whole.records if isinstance(r.content, AnnualReport))
    moved = replace(
        report,
        address=report.address._replace(revision=9),
        content=report.content.model_copy(update={"disclosed_on": date(2026, 1, 5), "audited": None}),
    )
    assert at_its_end(Dossier(whole.uscc, (*whole.records, moved)), policy, 2024).counts == before


def test_this_year_is_counted_so_far(facts: Facts) -> None:
    counts = disclosed(facts.name, facts.obligations, AS_OF)
    due = [item for item in facts.obligations if item.due_on.year == 2026]
    assert (counts.year, counts.until) == (2026, AS_OF)
    assert 0 < counts.due <= len(due)
    assert counts.on_time <= counts.due
