"""How an association stands in a yearly list today: the list, overlaid by what happened since."""

from collections.abc import Iterable

from generator.model.disclosures.eligible_list import ListResult
from generator.model.summary import Summary
from generator.rules.standing import Suspension
from generator.views.states import BAD, RESULTS, State

_SUSPENSIONS = {suspension.value: suspension.label for suspension in Suspension}


def newest_list(summaries: Iterable[Summary]) -> int | None:
    """Return the year of the newest yearly list; None while there is none."""
    return max((verdict.year for summary in summaries for verdict in summary.verdicts), default=None)


def suspended(summary: Summary, year: int) -> str:
    """Return why buying from a listed association is suspended today; empty when it is not."""
    verdict = summary.verdict(year)
    if verdict is None or verdict.result != ListResult.LISTED or verdict.suspension == Suspension.NONE:
        return ""
    since = f"自 {summary.listings[0].listed_on} 起" if summary.listings else ""
    return f"{since}{_SUSPENSIONS[verdict.suspension]}"


def current_result(summary: Summary, year: int) -> State:
    """Return the result of a year's list as it holds today."""
    if reason := suspended(summary, year):
        return State("✕", reason, BAD)
    verdict = summary.verdict(year)
    return RESULTS[verdict.result if verdict else ""]
