"""Notices are shown and told from their day on; a new title is no new entry."""

from dataclasses import replace
from datetime import date

import pytest

from generator.model.notice import Notice, NoticeKind
from generator.model.policy import Policy
from generator.views.feed_names import site_feeds
from generator.views.feeds import belongs, full_text
from generator.views.notices import notice_entries, notice_rows
from generator.views.page import Publication
from generator.views.scene import Scene
from tests.conftest import AS_OF

NOTICE = Notice.model_construct(
    published_on=date(2026, 9, 1), kind=NoticeKind.DATA, title="表格增加一列", text="列名不变。", url=None
)
COMING = NOTICE.model_copy(update={"published_on": date(2026, 11, 24)})


@pytest.fixture
def scene(policy: Policy, publication: Publication) -> Scene:
    return Scene(replace(policy, notices={"a": NOTICE, "b": COMING}), replace(publication, as_of=AS_OF))


def test_a_notice_is_news_of_its_own_feed(scene: Scene) -> None:
    (found,) = notice_entries(scene)
    assert found.title == f"〔{scene.publication.publisher}〕发布了数据格式公告：表格增加一列"
    assert found.id == "tag:example.invalid,2026:notice-a"
    assert found.url == "feeds/#notice-a"
    assert list(belongs(found)) == ["notices"]
    assert "notices" in {feed.name for feed in site_feeds(scene.policy)}
    assert list(full_text(found))[1:] == [
        "列名不变。",
        f"2026-09-01 由{scene.publication.publisher}公开。",
        "来源记录：data/policy/notices.yaml",
    ]


def test_a_new_title_keeps_the_id(scene: Scene) -> None:
    titled = NOTICE.model_copy(update={"title": "另一个标题"})
    (before,) = notice_entries(scene)
    (after,) = notice_entries(Scene(replace(scene.policy, notices={"a": titled}), scene.publication))
    assert after.title != before.title
    assert after.id == before.id


def test_the_page_shows_the_newest_first(scene: Scene) -> None:
    older = NOTICE.model_copy(update={"published_on": date(2026, 8, 1), "url": "https://example.invalid/a"})
    rows = notice_rows(Scene(replace(scene.policy, notices={"c": older, "a": NOTICE}), scene.publication))
    assert [(row.anchor, row.day, row.url) for row in rows] == [
        ("notice-a", "2026-09-01", ""),
        ("notice-c", "2026-08-01", "https://example.invalid/a"),
    ]
