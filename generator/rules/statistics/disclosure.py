"""How well the associations disclose: the index in bands, half-year reports and answers in time."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.model.summary import OfficeSummary, Summary
from generator.rules.obligations.obligation import ItemState
from generator.rules.statistics.measure import Share, shares

BANDS = ((Decimal(90), "90"), (Decimal(75), "75"), (Decimal(60), "60"), (Decimal(0), "0"))
"""Bands of the index by their lower bound, which is part of the band."""
DUE = frozenset((ItemState.ON_TIME, ItemState.NIL, ItemState.LATE, ItemState.MISSING))
IN_TIME = frozenset((ItemState.ON_TIME, ItemState.NIL))


def index_bands(summaries: Sequence[Summary]) -> tuple[Share, ...]:
    """Return how many indexes there are in each band, of all; those with too few items come last."""
    return shares(((_band(s.measures.index),) for s in summaries), [code for _, code in BANDS])


def _band(index: Decimal | None) -> str:
    return "" if index is None else next(code for bound, code in BANDS if index >= bound)


def half_reports(summaries: Sequence[Summary]) -> tuple[Share, ...]:
    """Return for each half how many reports came in time, of those that were due."""
    stated = [found for s in summaries for found in s.measures.halves]
    halves = sorted({half for half, _ in stated})
    return tuple(
        share
        for half in halves
        if (share := in_time(half, (state for found, state in stated if found == half))).whole
    )


def replies(offices: Sequence[OfficeSummary]) -> tuple[Share, ...]:
    """Return for each department how many opinions it answered in time, of those due for an answer."""
    found = (
        in_time(office.department, (state for state, n in office.replies for _ in range(n)))
        for office in offices
    )
    return tuple(share for share in found if share.whole)


def in_time(code: str, states: Iterable[str]) -> Share:
    """Return how many of what was due came in time; what is not due yet, or not owed, is left out."""
    due = [state for state in states if state in DUE]
    return Share(code, sum(state in IN_TIME for state in due), len(due))
