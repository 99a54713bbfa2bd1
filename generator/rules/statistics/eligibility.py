"""The yearly list in numbers: results, what is not met, what is lacking, and how the young fare."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.calendar import add_years
from generator.model.disclosures.eligible_list import ListResult, Outcome
from generator.model.summary import Summary, VerdictSummary
from generator.rules.statistics.measure import Share, shares

YOUNG_YEARS = 3
UNMET = (Outcome.FAIL.value, Outcome.UNKNOWN.value)
Named = tuple[Summary, VerdictSummary]
"""An association that a list names, with what the list says of it."""


@dataclass(frozen=True, slots=True)
class CriterionCount:
    """One criterion in the official outcomes; ``whole`` are those it applies to, failed and unknown too."""

    criterion_id: str
    failed: Share
    unknown: Share


@dataclass(frozen=True, slots=True)
class RegionCount:
    """The results of one region: how many of each, in the order of ``ListResult``."""

    region: str
    counts: tuple[int, ...]
    whole: int


def named(summaries: Sequence[Summary], year: int) -> list[Named]:
    """Return whom the list of a year names."""
    found = ((s, s.verdict(year)) for s in summaries)
    return [(s, verdict) for s, verdict in found if verdict and verdict.result]


def results(entries: Sequence[Named]) -> tuple[Share, ...]:
    """Return how many have each result, of all named."""
    return shares(((verdict.result,) for _, verdict in entries), [result.value for result in ListResult])


def results_by_city(entries: Sequence[Named]) -> tuple[RegionCount, ...]:
    """Return the results of each region of domicile."""
    regions = sorted({s.domicile_region for s, _ in entries})
    return tuple(_region(region, entries) for region in regions)


def _region(region: str, entries: Sequence[Named]) -> RegionCount:
    own = [verdict.result for s, verdict in entries if s.domicile_region == region]
    return RegionCount(region, tuple(own.count(result.value) for result in ListResult), len(own))


def criteria(entries: Sequence[Named]) -> tuple[CriterionCount, ...]:
    """Return of each criterion how many fail it, and of how many it is not known."""
    ids = sorted({name for _, verdict in entries for name, _ in verdict.official})
    return tuple(_criterion(name, entries) for name in ids)


def _criterion(name: str, entries: Sequence[Named]) -> CriterionCount:
    judged = [outcome for _, verdict in entries for found, outcome in verdict.official if found == name]
    whole = sum(outcome != Outcome.NOT_APPLICABLE.value for outcome in judged)
    failed, unknown = (Share(name, judged.count(outcome), whole) for outcome in UNMET)
    return CriterionCount(name, failed, unknown)


def pending_reasons(entries: Sequence[Named]) -> tuple[Share, ...]:
    """Return which mandatory criteria are unknown of those that are pending; one can lack several."""
    return shares(tuple(_lacking(v)) for _, v in entries if v.result == ListResult.PENDING.value)


def _lacking(verdict: VerdictSummary) -> Iterator[str]:
    for name, outcome in verdict.official:
        if name.startswith("E") and outcome == Outcome.UNKNOWN.value:
            yield name


def young(entries: Sequence[Named], on: date) -> tuple[Share, Share]:
    """Return the young among the listed, and among all named: less than three years old on a day.

    The two side by side show whether the conditions keep new associations out (guard of domain §11.3).
    """
    listed = [s for s, verdict in entries if verdict.result == ListResult.LISTED.value]
    everyone = [s for s, _ in entries]
    return (
        Share("listed", sum(_is_young(s, on) for s in listed), len(listed)),
        Share("named", sum(_is_young(s, on) for s in everyone), len(everyone)),
    )


def _is_young(summary: Summary, on: date) -> bool:
    established = summary.established_on
    return established is not None and on < add_years(established, YOUNG_YEARS)
