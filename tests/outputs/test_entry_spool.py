"""News come back from the disk as they went, month by month."""

from contextlib import closing
from datetime import date

from generator.outputs.entry_spool import BLOCK, EntrySpool
from tests.outputs.test_feed_documents import entry


def test_news_come_back_by_month_oldest_first() -> None:
    told = [
        entry(number)._replace(on=date(2026, 1 + number % 3, 1 + number % 28)) for number in range(4 * BLOCK)
    ]
    with closing(EntrySpool()) as spool:
        for one in told:
            spool.add(one)
        found = dict(spool.months())
        again = dict(spool.months())
    assert list(found) == [date(2026, month, 1) for month in (1, 2, 3)]
    assert sorted(one for month in found.values() for one in month) == sorted(told)
    assert all(one.on.replace(day=1) == month for month, entries in found.items() for one in entries)
    assert again == found
