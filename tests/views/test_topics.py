"""Pages of one topic: what they list, what they leave out, and that pages and files agree."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from generator.model.disclosures.donation import Donation, DonorType
from generator.model.disclosures.self_regulation import SelfRegulationKind
from generator.model.lines import GiftLine, StandardLine
from generator.model.record import Address, Owner, Record
from generator.pipeline.site import places, topics
from generator.rules.facts import Facts
from generator.rules.lines import lines
from generator.rules.measures import measures
from generator.views import corrections_page, donations_page, reports_page, standards_page, topic_page
from generator.views.corrections import corrections
from generator.views.page import Link
from generator.views.statistics.material import Material
from tests.conftest import USCC
from tests.views.conftest import Render

HOSTILE = "<script>alert(1)</script>"


def gift(number: int, **said: object) -> GiftLine:
    """Return a gift of a body."""
    address = Address(
        f"associations/{USCC}/donation/{number:04}.yaml", Owner.ASSOCIATION, USCC, "donation", USCC,
        f"2026-01-01-{number}", 1,
    )  # fmt: skip
    made = GiftLine(
        address, date(2026, 1, 1), "示例公司", DonorType.ENTERPRISE, 1, Decimal(10), Decimal(0), "公益"
    )
    return made._replace(**said)  # type: ignore[arg-type]


def personal(facts: Facts, amount: str) -> Facts:
    """Return the facts with one gift of a single person in place of all records."""
    found = next(r for r in facts.shown if isinstance(r.content, Donation))
    said = found.content.model_copy(
        update={"donor_type": DonorType.INDIVIDUAL, "donor_name": "示例某人", "cash_amount": Decimal(amount)}
    )
    record = Record(found.address, said)
    return replace(facts, shown=(record,), dossier=replace(facts.dossier, records=(record,), _versions={}))


@pytest.mark.parametrize("amount", ["10.00", "500000.00"])
def test_gifts_of_persons_are_counted_and_never_listed(facts: Facts, amount: str) -> None:
    one = personal(facts, amount)
    assert list(lines(one.shown, Owner.ASSOCIATION)) == []
    assert sum(number for _, number in measures(one).personal_gifts) == 1


def test_rules_about_single_members_are_not_gathered(material: Material) -> None:
    kinds = {line.kind for line in material.of(StandardLine)}
    assert kinds
    assert not kinds & {SelfRegulationKind.WARNING_NOTICE, SelfRegulationKind.MEMBER_DISCIPLINE}


def test_all_records_are_on_the_pages_once_and_in_the_file(material: Material) -> None:
    for topic in topics(material):
        pages = list(topic_page.present_all(topic, material.scene))
        links = [row[0].url for page in pages for year in page.years for row in year.rows]
        assert links == [entry.url for entry in topic.entries]
        assert len(links) == len(set(links))
        assert len(topic_page.table_of(topic, material.scene).rows) == len(links)


def test_years_come_newest_first(material: Material) -> None:
    for topic in topics(material):
        years = [entry.year for entry in topic.entries]
        assert years == sorted(years, reverse=True), topic.name


def test_a_long_topic_is_paged_and_its_numbers_stand_on_the_first_page(material: Material) -> None:
    many = replace(material, lines=[gift(number) for number in range(topic_page.SIZE + 1)])
    first, second = topic_page.present_all(donations_page.topic(many), material.scene)
    assert [sum(len(year.rows) for year in page.years) for page in (first, second)] == [topic_page.SIZE, 1]
    assert (first.head.url, second.head.url) == ("donations/", "donations/page/2/")
    assert first.figures
    assert (second.figures, second.statistics) == ((), ())
    assert second.years[0].title == f"2026 年（{topic_page.SIZE + 1} 项）"


def test_totals_are_those_of_the_rows(material: Material) -> None:
    two = replace(material, lines=[gift(1, amount=Decimal("1000.50")), gift(2, used=Decimal("2.00"))])
    topic = donations_page.topic(two)
    told = {figure.label: figure.value for figure in topic.figures}
    assert told["金额合计"] == "1,010.50 元"
    assert told["已使用"] == "2.00 元（0.20%）"
    assert told["接受捐赠的协会"] == f"1 / {len(material.summaries)} 家"


def test_topics_without_records_say_why(material: Material, render: Render) -> None:
    nothing = replace(material, lines=())
    for topic in topics(nothing):
        (page,) = topic_page.present_all(topic, material.scene)
        assert topic.empty in render(page)


def test_hostile_text_stays_text(material: Material, render: Render) -> None:
    hostile = replace(material, lines=[gift(1, donor=HOSTILE, purpose=HOSTILE)])
    (page,) = topic_page.present_all(donations_page.topic(hostile), material.scene)
    body = render(page)
    assert "<script>" not in body
    assert "&lt;script&gt;" in body


def test_reports_stand_under_the_year_they_are_about(material: Material) -> None:
    for entry in reports_page.topic(material).entries:
        assert str(entry.cells[2]).startswith(f"{entry.year} 年")


def test_a_standard_shows_its_number_and_state(material: Material) -> None:
    entries = standards_page.topic(material).entries
    standards = [e for e in entries if e.cells[2] is SelfRegulationKind.TEAM_STANDARD]
    assert standards
    assert all(entry.cells[3] for entry in standards)


def test_corrections_say_what_was_written_before(facts: Facts, material: Material, render: Render) -> None:
    found = list(corrections(facts.changes, material.scene))
    (page,) = corrections_page.present_all(found, material)
    assert len(page.rows) == len(found)
    days = [row.change.on for row in page.rows]
    assert days == sorted(days, reverse=True)
    body = render(page)
    assert "<del>结论未公布</del>" in body
    assert "提出异议" in body


def test_a_correction_by_a_department_leads_to_the_department(facts: Facts, material: Material) -> None:
    own = next(corrections(facts.changes, material.scene))
    change = replace(own.change, file="departments/d-370000-gxt/purchase/2026-04-10.r2.yaml")
    (page,) = corrections_page.present_all([own._replace(subject="d-370000-gxt", change=change)], material)
    name = material.department("d-370000-gxt")
    assert [row.whose for row in page.rows] == [Link(name, "departments/d-370000-gxt/")]


def test_first_filings_and_removals_from_lists_are_no_corrections(
    every: dict[str, Facts], material: Material
) -> None:
    for facts in every.values():
        told = list(corrections(facts.changes, material.scene))
        assert {one.change.state.word for one in told} <= {"更正", "撤回"}


def test_a_withdrawal_says_who_decided_it(every: dict[str, Facts], material: Material) -> None:
    told = [c for facts in every.values() for c in corrections(facts.changes, material.scene)]
    withdrawn = [one for one in told if one.change.state.word == "撤回"]
    assert withdrawn
    assert all("决定撤回，依据：" in one.decided and one.change.note for one in withdrawn)


def test_nothing_corrected_is_said(material: Material, render: Render) -> None:
    (page,) = corrections_page.present_all((), material)
    assert "还没有更正或者撤回" in render(page)


def test_a_city_has_the_associations_of_its_counties(material: Material) -> None:
    moved = [replace(material.summaries[0], domicile_region="371002"), *material.summaries[1:]]
    pages = {page.head.url: page for page in places(replace(material, summaries=moved), lambda _: ())}
    here = moved[0].name
    for url in ("cities/371000/", "cities/371002/"):
        assert here in [row.name for row in pages[url].rows]
    assert here not in [row.name for row in pages["cities/370100/"].rows]


def test_every_place_of_the_code_lists_has_a_page(material: Material, render: Render) -> None:
    pages = {page.head.url: page for page in places(material, lambda _: ())}
    regions = material.scene.policy.vocabularies["regions"].codes()
    assert {f"cities/{code}/" for code in regions} <= pages.keys()
    empty = next(page for page in pages.values() if page.template == "place_page" and not page.rows)
    assert "还没有公开登记事项的行业协会" in render(empty)
