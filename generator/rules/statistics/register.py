"""Counts over the whole register, each with what it is a count of."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.disclosures.eligible_list import ListResult
from generator.model.summary import Summary


@dataclass(frozen=True, slots=True)
class RegisterCounts:
    """The numbers of the register on a day."""

    associations: int
    active: int
    records: int
    abnormal: int
    serious: int
    graded: int
    by_region: tuple[tuple[str, int], ...]
    by_section: tuple[tuple[str, int], ...]
    by_level: tuple[tuple[str, int], ...]
    results: tuple[tuple[int, str, int], ...]

    def listed(self, year: int) -> int:
        """Return how many associations a yearly list names as eligible."""
        return sum(n for y, result, n in self.results if (y, result) == (year, ListResult.LISTED.value))


def count(summaries: Iterable[Summary], lists: int) -> RegisterCounts:
    """Count once over all summaries; the yearly lists are records, too."""
    all_of_them = tuple(summaries)
    listings = Counter(listing.record_type for s in all_of_them for listing in s.listings)
    results = Counter((v.year, v.result) for s in all_of_them for v in s.verdicts if v.result)
    return RegisterCounts(
        associations=len(all_of_them),
        active=sum(s.status == "active" for s in all_of_them),
        records=sum(s.record_count for s in all_of_them) + lists,
        abnormal=listings["abnormal-listing"],
        serious=listings["serious-listing"],
        graded=sum(bool(s.grade) for s in all_of_them),
        by_region=_counted(s.domicile_region for s in all_of_them),
        by_section=_counted(section for s in all_of_them for section in s.sections),
        by_level=_counted(s.level for s in all_of_them),
        results=tuple((year, result, n) for (year, result), n in sorted(results.items())),
    )


def _counted(codes: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(code for code in codes if code).items()))
