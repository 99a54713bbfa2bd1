"""Deadlines become iCalendar (RFC 5545); for so few properties a library would be one more to keep up."""

import re
from collections.abc import Iterator

from generator.views.deadlines import Deadline, DeadlineCalendar
from generator.views.page import Publication

LONGEST = 75
"""Octets of a line, without its end (RFC 5545 §3.1)."""
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
SHANGHAI = (
    "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19910915T000000",
    "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip
"""What stands in a calendar without days: RFC 5545 §3.6 asks for one component."""


def ics(calendar: DeadlineCalendar, publication: Publication) -> bytes:
    """Return a calendar of all-day events; its stamps are the build day, never the clock."""
    lines = _lines(calendar, publication)
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _lines(calendar: DeadlineCalendar, publication: Publication) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//association-transparency//deadlines//ZH"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    for name in ("NAME", "X-WR-CALNAME"):
        yield f"{name}:{_text(calendar.title)}"
    yield f"DESCRIPTION:{_text(calendar.text)}"
    yield "REFRESH-INTERVAL;VALUE=DURATION:P1D"
    for day in calendar.days:
        yield from _event(day, publication)
    if not calendar.days:
        yield from SHANGHAI
    yield "END:VCALENDAR"


def _event(day: Deadline, publication: Publication) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(day.uid)}"
    yield f"DTSTAMP:{publication.as_of:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day.on:%Y%m%d}"
    yield f"SUMMARY:{_text(day.title)}"
    yield f"DESCRIPTION:{_text(day.text)}"
    yield f"URL:{publication.absolute(day.url)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(said: str) -> str:
    """Return a value no part of which can end its line, or begin another property."""
    return CONTROL.sub("", said.translate(ESCAPED))


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, none of them ending within a character."""
    if len(line.encode()) <= LONGEST:
        yield line
        return
    piece, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > LONGEST:
            yield piece
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    yield piece
