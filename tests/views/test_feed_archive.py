"""What is in an archive stays there, and a reader who follows the archives misses nothing."""

from datetime import date, timedelta

from generator.views.feed_archive import unbound, volumes
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
        assert not any(entry.basis for entry in volume.entries)
        assert list(volume.entries) == newest_first(list(volume.entries))
        assert {f"{entry.on:%Y-%m}" for entry in volume.entries} == {volume.name[:7]}


def test_the_feed_and_its_archives_together_hold_everything() -> None:
    bound = volumes(FILED, AS_OF)
    feed = unbound(newest_first(FILED), bound)
    assert len(feed) == 100
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
