"""Who is late, who is missing: every item is counted once and listed once, however many there are."""

from dataclasses import replace
from datetime import date

import pytest

from generator.model.policy import Policy
from generator.model.summary import DueSummary, OfficeSummary, Summary
from generator.views import overdue_list_page, overdue_page
from generator.views.overdue_league import league
from generator.views.overdue_rows import SIZE
from generator.views.page import Publication
from generator.views.scene import Scene
from tests.views.conftest import Render

HOSTILE = "<script>alert(1)</script>"
REPORT = DueSummary("annual-report", "2025 年度", date(2026, 6, 30))
MEMBERS = DueSummary("membership", "2025 年度", date(2026, 3, 31))


@pytest.fixture
def scene(policy: Policy, publication: Publication) -> Scene:
    return Scene(policy, publication)


@pytest.fixture
def three(summaries: list[Summary]) -> list[Summary]:
    """Two associations in one city, one of them with two items, and one that filed everything late."""
    first, second, third = (replace(s, overdue=(), waived=(), coming=(), late=()) for s in summaries[:3])
    return [
        replace(first, domicile_region="371000", overdue=(MEMBERS, REPORT)),
        replace(second, domicile_region="370100", overdue=(REPORT,)),
        replace(third, domicile_region="371000", late=(("annual-report", 2),)),
    ]


def test_cities_with_the_most_items_come_first(three: list[Summary], scene: Scene) -> None:
    table = overdue_page.present(three, (), scene).missing
    assert [category.label for category in table.categories] == ["财务年报", "会员情况"]
    assert [
        (row.city.label, row.associations, [n.label for n in row.counts], row.total) for row in table.rows
    ] == [("威海市", "1 / 2", ["1", "1"], "2"), ("济南市", "1 / 1", ["1", "—"], "1")]
    assert table.rows[0].counts[1].url == "overdue/371000/#membership"


def test_what_came_late_is_counted_apart(three: list[Summary], scene: Scene) -> None:
    table = overdue_page.present(three, (), scene).late
    assert [(row.city.label, row.associations, row.total) for row in table.rows] == [("威海市", "1 / 2", "2")]


def test_a_row_of_the_list_says_what_a_notice_needs(
    three: list[Summary], scene: Scene, render: Render
) -> None:
    pages = {page.head.url: page for page in overdue_list_page.present_all(three, scene)}
    assert set(pages) == {
        "overdue/371000/",
        "overdue/370100/",
        "overdue/annual-report/",
        "overdue/membership/",
    }
    members = pages["overdue/371000/"].groups[1]
    (row,) = members.rows
    assert (row.link.label, row.period, row.due, row.days) == (
        three[0].name,
        "2025 年度",
        "2026-03-31",
        "237",
    )
    assert members.basis.startswith("依据：实施办法（征求意见稿）第十四条")
    assert "本站规则" in members.basis
    assert three[1].name not in render(pages["overdue/371000/"])


def test_hostile_names_stay_text(three: list[Summary], scene: Scene, render: Render) -> None:
    three[0] = replace(three[0], name=HOSTILE, registrar_name=HOSTILE)
    for page in (overdue_page.present(three, (), scene), *overdue_list_page.present_all(three, scene)):
        assert "<script>" not in render(page)
    assert "&lt;script&gt;" in render(overdue_page.present(three, (), scene))


def test_more_time_is_told_with_its_end(three: list[Summary], scene: Scene, render: Render) -> None:
    waived = DueSummary("industry-report", "2026 年上半年", date(2026, 12, 31))
    three[0] = replace(three[0], waived=(waived,))
    (group,) = overdue_page.present(three, (), scene).waived
    assert [(row.period, row.due, row.days) for row in group.rows] == [("2026 年上半年", "2026-12-31", "")]
    city = next(p for p in overdue_list_page.present_all(three, scene) if p.head.url == "overdue/371000/")
    assert "2026-12-31" in render(city)


def test_departments_owe_answers(three: list[Summary], scene: Scene) -> None:
    owed = DueSummary("consultation", "2026-06-20 所提意见的答复", date(2026, 7, 20))
    office = OfficeSummary("d-370000-gxt", (), None, (), (owed,), ())
    (row,) = overdue_page.present(three, [office], scene).offices
    assert (row.link.url, row.due, row.days) == (
        "departments/d-370000-gxt/#consultation",
        "2026-07-20",
        "126",
    )


def test_nothing_overdue_is_said_part_by_part(three: list[Summary], scene: Scene, render: Render) -> None:
    calm = [replace(summary, overdue=(), late=()) for summary in three]
    body = render(overdue_page.present(calm, (), scene))
    for said in ("没有到期而未公开的事项", "没有需要通知的协会", "没有尚在延期中", "没有逾期未见答复的意见"):
        assert said in body
    assert list(overdue_list_page.present_all(calm, scene)) == []


def test_a_long_list_is_paged_and_the_overview_points_to_it(three: list[Summary], scene: Scene) -> None:
    many = [replace(three[1], uscc=f"5137{n:014}") for n in range(SIZE + 1)]
    overview = overdue_page.present(many, (), scene)
    assert overview.groups == ()
    assert overview.missing.rows[0].counts[0].url == "overdue/370100/"
    city = [p for p in overdue_list_page.present_all(many, scene) if p.head.url.startswith("overdue/370100/")]
    assert [sum(len(group.rows) for group in page.groups) for page in city] == [SIZE, 1]
    assert [page.head.url for page in city] == ["overdue/370100/", "overdue/370100/page/2/"]


def test_lists_of_cities_and_of_categories_hold_the_same(summaries: list[Summary], scene: Scene) -> None:
    pages = list(overdue_list_page.present_all(summaries, scene))
    counted = [sum(len(group.rows) for group in page.groups) for page in pages]
    whole = sum(len(summary.overdue) for summary in summaries)
    assert sum(counted) == 2 * whole
    table = league(((s.domicile_region, {"x": len(s.overdue)}) for s in summaries), scene, listed=False)
    assert sum(int(row.total) for row in table.rows) == whole
