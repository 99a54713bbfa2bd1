"""What falls due within a year stands in a calendar: of the association, and by day of its registrar."""

import re
from collections.abc import Callable
from datetime import date

from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.model.policy import Policy
from generator.model.summary import Summary
from generator.rules.facts import Facts, derive
from generator.views.deadlines import association_calendar, registrar_calendars, registrars
from generator.views.page import Publication
from generator.views.scene import Scene
from tests.conftest import AS_OF, DATA, USCC, Files

Read = Callable[[Files], tuple[Dossier, list[Finding]]]
REGISTRATION = f"associations/{USCC}/registration/2016-06-18.yaml"


def test_a_year_of_deadlines_with_law_and_address(
    facts: Facts, policy: Policy, publication: Publication
) -> None:
    calendar = association_calendar(facts, Scene(policy, publication))
    assert calendar.url == f"associations/{USCC}/deadlines.ics"
    assert [day.on for day in calendar.days] == sorted(day.on for day in calendar.days)
    assert all(AS_OF <= day.on <= date(2027, 11, 23) for day in calendar.days)
    report = next(day for day in calendar.days if "财务年报" in day.title)
    assert (report.title, report.on) == ("公开期限：财务年报 2026 年度", date(2027, 6, 30))
    assert "第二十八条" in report.text
    assert report.url == f"associations/{USCC}/#overview"


def test_the_next_half_is_told_before_it_begins(
    facts: Facts, policy: Policy, publication: Publication
) -> None:
    days = association_calendar(facts, Scene(policy, publication)).days
    assert date(2027, 8, 31) in {day.on for day in days if "2027 年上半年" in day.title}


def test_ids_stay_the_same_from_day_to_day(read: Read, policy: Policy, publication: Publication) -> None:
    dossier, _ = read({REGISTRATION: (DATA / REGISTRATION).read_text(encoding="utf-8")})
    scene = Scene(policy, publication)
    today, later = (
        {day.uid for day in association_calendar(derive(dossier, policy, on), scene).days}
        for on in (AS_OF, date(2026, 12, 1))
    )
    assert today <= later
    assert f"{USCC}/membership/2026@example.invalid" in today
    assert all(re.fullmatch(r"[\w/%.-]+@[\w.]+", uid) for uid in later)


def test_nothing_is_due_of_a_body_that_is_gone(
    every: dict[str, Facts], policy: Policy, publication: Publication
) -> None:
    gone = [facts for facts in every.values() if facts.status == "deregistered"]
    assert gone
    for facts in gone:
        assert association_calendar(facts, Scene(policy, publication)).days == ()


def test_a_registrar_sees_every_item_once(
    summaries: list[Summary], policy: Policy, publication: Publication
) -> None:
    scene = Scene(policy, publication)
    calendars = list(registrar_calendars(summaries, scene))
    counted = sum(int(re.search(r"(\d+) 项$", day.title)[1]) for c in calendars for day in c.days)  # type: ignore[index]
    assert counted == sum(len(summary.overdue) + len(summary.coming) for summary in summaries)
    assert [link.url for link in registrars(summaries, scene)] == [calendar.url for calendar in calendars]


def test_a_registrars_day_says_whether_it_has_passed(
    summaries: list[Summary], policy: Policy, publication: Publication
) -> None:
    for calendar in registrar_calendars(summaries, Scene(policy, publication)):
        for day in calendar.days:
            assert day.title.startswith("逾期未公开" if day.on < AS_OF else "公开期限")
