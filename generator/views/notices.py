"""Notices of the operator: on the page of feeds, and as news of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.views import format as written
from generator.views import urls
from generator.views.feeds import FeedEntry, tag_of
from generator.views.scene import Scene

FILE = "policy/notices.yaml"


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One notice."""

    anchor: str
    """Its fragment."""
    day: str
    """The day it was published."""
    kind: str
    """What it is about."""
    title: str
    """Its title."""
    text: str
    """What it says."""
    url: str
    """Where there is more; empty when nowhere."""


def notice_rows(scene: Scene) -> tuple[NoticeRow, ...]:
    """Return what has been published by the day of the data, newest first."""
    shown = sorted(scene.notices, key=lambda found: (found[1].published_on, found[0]), reverse=True)
    return tuple(
        NoticeRow(
            anchor=urls.notice_anchor(name),
            day=written.day(notice.published_on),
            kind=notice.kind.label,
            title=notice.title,
            text=notice.text,
            url=notice.url or "",
        )
        for name, notice in shown
    )


def notice_entries(scene: Scene) -> Iterator[FeedEntry]:
    """Yield the notices as news."""
    for name, notice in scene.notices:
        yield FeedEntry(
            on=notice.published_on,
            id=tag_of(f"notice-{name}", scene.publication),
            title=f"〔{scene.publication.publisher}〕发布了{notice.kind.label}公告：{notice.title}",
            url=urls.notice(name),
            summary=f"{notice.text}{f' 详见 {notice.url}' if notice.url else ''}",
            record_type="notice",
            uscc="",
            kind="notice",
            by=f"由{scene.publication.publisher}公开",
            basis="",
            file=f"data/{FILE}",
        )
