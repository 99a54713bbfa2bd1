"""Calendars keep to RFC 5545, and no text of a record can say more than its own value."""

from datetime import date

import pytest

from generator.outputs.calendar import ics
from generator.views.deadlines import Deadline, DeadlineCalendar
from generator.views.page import Publication

PUBLICATION = Publication(
    "站",
    "https://open.example.invalid/",
    "示例",
    publisher_is_registrar=True,
    fictional=True,
    edit_pattern="",
    as_of=date(2026, 11, 23),
)
LONG = "示例海洋装备" * 30
HOSTILE = "一\r\nEND:VEVENT\nBEGIN:VALARM;TRIGGER:PT0S\\,二\x0c"


def calendar(*days: Deadline) -> DeadlineCalendar:
    return DeadlineCalendar("associations/x/deadlines.ics", "公开期限", "说明", days)


def day(title: str, text: str = "说明") -> Deadline:
    return Deadline("x/staffing/2026@open.example.invalid", date(2027, 3, 31), title, text, "associations/x/")


def unfolded(content: bytes) -> list[str]:
    assert content.endswith(b"\r\n")
    lines = content.decode().replace("\r\n ", "").split("\r\n")[:-1]
    assert all("\n" not in line and "\r" not in line for line in lines)
    return lines


def test_a_deadline_is_an_event_of_a_whole_day_stamped_with_the_build_day() -> None:
    lines = unfolded(ics(calendar(day("公开期限：工作人员 2026 年度")), PUBLICATION))
    assert lines[:3] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//association-transparency//deadlines//ZH",
    ]
    assert lines[lines.index("BEGIN:VEVENT") :] == [
        "BEGIN:VEVENT",
        "UID:x/staffing/2026@open.example.invalid",
        "DTSTAMP:20261123T000000Z",
        "DTSTART;VALUE=DATE:20270331",
        "SUMMARY:公开期限：工作人员 2026 年度",
        "DESCRIPTION:说明",
        "URL:https://open.example.invalid/associations/x/",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


@pytest.mark.parametrize("text", [LONG, "a" + LONG, "ab" + LONG, "x" * 400])
def test_lines_are_folded_between_characters_at_75_octets(text: str) -> None:
    content = ics(calendar(day(text)), PUBLICATION)
    pieces = content.split(b"\r\n")
    assert max(map(len, pieces)) in (73, 74, 75)
    assert not any("\ufffd" in piece.decode(errors="replace") for piece in pieces)
    assert f"SUMMARY:{text}" in unfolded(content)


def test_hostile_text_stays_one_value() -> None:
    plain = unfolded(ics(calendar(day("一", "二")), PUBLICATION))
    hostile = unfolded(ics(calendar(day(HOSTILE, HOSTILE)), PUBLICATION))
    assert [line.partition(":")[0] for line in hostile] == [line.partition(":")[0] for line in plain]
    assert "SUMMARY:一\\nEND:VEVENT\\nBEGIN:VALARM\\;TRIGGER:PT0S\\\\\\,二" in hostile


def test_a_calendar_without_days_still_has_a_component() -> None:
    lines = unfolded(ics(calendar(), PUBLICATION))
    assert "BEGIN:VTIMEZONE" in lines
    assert "BEGIN:VEVENT" not in lines
