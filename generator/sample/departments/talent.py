"""职业人才统计: sums of a year; nobody is named and nothing is counted twice."""

from collections.abc import Iterable, Iterator
from datetime import date

from generator.sample.filing import Filing, by_department, envelope
from generator.sample.names import dice
from generator.sample.profile import REPORTED_YEARS


def talent_statistics(offices: Iterable[str], as_of: date) -> Iterator[Filing]:
    """Yield the yearly sums of departments."""
    for office in sorted(offices):
        for year in REPORTED_YEARS:
            chance = dice(f"talent:{office}:{year}")
            content = {
                **envelope(date(year + 1, 2, chance.randint(3, 26))),
                "trained_count": chance.randint(12, 90) * 10,
                "recommended_count": chance.randint(0, 12),
                "in_pool_count": chance.randint(60, 400),
            }
            filing = by_department(office, "talent-statistics", str(year), content)
            if filing.disclosed_on <= as_of:
                yield filing
