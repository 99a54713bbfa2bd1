"""What is in an archive stays there, and a reader who follows the archives misses nothing."""

from datetime import date, timedelta

import pytest

from generator.model.disclosures import record_types
from generator.model.policy import Policy
from generator.views.feed_archive import keeps, unbound, volumes
from generator.views.feed_names import Archive, names, site_feeds
from generator.views.feeds import FeedEntry
from tests.outputs.test_feed_documents import entry

AS_OF = date(2026, 11, 23)
DAYS = [AS_OF - timedelta(days=number) for number in range(80)]
FILED = [entry(10 * n + many)._replace(on=day) for n, day in enumerate(DAYS) for many in range(6)]


def newest_first(entries: list[FeedEntry]) -> list[FeedEntry]:
    return sorted(entries, reverse=True)


def test_a_volume_has_at_most_a_hundred_entries_of_one_month_newest_first() -> None:
    bound = volumes(FILED, AS_OF)
    assert [volume.name for volume in bound] == [
        "2026-09-1", "2026-09-2", "2026-10-1", "2026-10-2", "2026-11-1",
    ]  # fmt: skip
    for volume in bound:
        assert len(volume.entries) <= 100
        assert list(volume.entries) == newest_first(list(volume.entries))
        assert {f"{entry.on:%Y-%m}" for entry in volume.entries} == {volume.name[:7]}


def test_the_feed_and_its_archives_together_hold_everything() -> None:
    bound = volumes(FILED, AS_OF)
    feed = unbound(FILED, bound)
    assert feed == newest_first(FILED)[: len(FILED) - sum(len(v.entries) for v in bound)]
    assert {e.id for e in feed} | {e.id for v in bound for e in v.entries} == {e.id for e in FILED}


def test_volumes_stay_as_they_are_when_news_arrive() -> None:
    bound = volumes(FILED, AS_OF)
    later = AS_OF + timedelta(days=40)
    more = [entry(9000 + number)._replace(on=AS_OF) for number in range(250)]
    assert volumes([*FILED, *more], later)[: len(bound)] == bound


def test_many_filings_of_one_day_stay_in_the_feed_until_the_day_is_over() -> None:
    today = [entry(number)._replace(on=AS_OF) for number in range(250)]
    assert volumes(today, AS_OF) == ()
    assert len(unbound(today, ())) == 250


def test_an_entry_that_may_no_longer_be_shown_moves_nothing_of_another_month() -> None:
    gone = next(entry for entry in FILED if f"{entry.on:%Y-%m}" == "2026-10")
    before, after = volumes(FILED, AS_OF), volumes([e for e in FILED if e != gone], AS_OF)
    assert [v for v in before if v.name[:7] != "2026-10"] == [v for v in after if v.name[:7] != "2026-10"]
    assert gone.id not in [entry.id for volume in after for entry in volume.entries]


def test_every_record_is_in_a_feed_that_keeps_all_of_it(policy: Policy) -> None:
    whole = {feed.name for feed in site_feeds(policy) if feed.archive is Archive.FULL}
    assert {kind for kind in record_types() if whole.isdisjoint(names(kind))} == set()
    assert not whole & {"all", "cities/371000", "industries/C", "overdue"}


@pytest.mark.parametrize(
    "name, kept",
    [
        ("membership", (True, True, True)),
        ("all", (False, True, True)),
        ("cities/371000", (False, True, True)),
        ("overdue", (False, False, False)),
    ],
)
def test_feeds_that_repeat_others_keep_a_year_and_what_passes_keeps_nothing(
    name: str, kept: tuple[bool, ...], policy: Policy
) -> None:
    feed = next(feed for feed in site_feeds(policy) if feed.name == name)
    months = (date(2025, 10, 1), date(2025, 11, 1), date(2026, 10, 1))
    assert tuple(keeps(feed, month, AS_OF) for month in months) == kept
