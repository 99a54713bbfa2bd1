"""Drawings of members and of their judgement, with what the shares are of."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from generator.model.disclosures import record_types
from generator.model.disclosures.membership import Membership
from generator.model.disclosures.satisfaction_survey import SatisfactionSurvey
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.dossier import AnyRecord
from generator.rules.checks.members import left
from generator.rules.ratios import percent
from generator.views import format as written
from generator.views.charts import Chart, Series, bars, columns
from generator.views.derived_rows import satisfied, valid_ballots

YEARS = 4


def part_charts(record_type: str, newest_first: Sequence[AnyRecord]) -> tuple[Chart, ...]:
    """Return the drawings of a type; none for most, and none of a single year of members."""
    rule = _RULES.get(record_type)
    stated = [r.content for r in newest_first if isinstance(r.content, record_types()[record_type])]
    return rule(stated[:YEARS]) if rule and stated else ()


def _members(newest_first: Sequence[Membership]) -> tuple[Chart, ...]:
    if len(newest_first) < 2:
        return ()
    years = newest_first[::-1]
    moved = (("新入会", [year.joined for year in years]), ("退出", [left(year) for year in years]))
    series = [Series(label, tuple(map(Decimal, counts)), tuple(map(str, counts))) for label, counts in moved]
    return (columns("会员进出（家）", [f"{year.year}" for year in years], series),)


def _trust(newest_first: Sequence[TrustVote]) -> tuple[Chart, ...]:
    names = [f"{vote.held_on} {vote.subject_name}" for vote in newest_first]
    return _shares(
        "信任率",
        names,
        [(vote.in_favour, valid_ballots(vote)) for vote in newest_first],
        "票有效",
    )


def _satisfaction(newest_first: Sequence[SatisfactionSurvey]) -> tuple[Chart, ...]:
    names = [f"{survey.year} 年" for survey in newest_first]
    counts = [(satisfied(survey), survey.valid_responses) for survey in newest_first]
    return _shares("满意度", names, counts, "份有效")


def _shares(
    title: str, names: Sequence[str], counts: Sequence[tuple[int, int]], of: str
) -> tuple[Chart, ...]:
    shares = [percent(part, whole) for part, whole in counts]
    words = tuple(
        f"{written.percent(share)}（{part} / {whole} {of}）"
        for share, (part, whole) in zip(shares, counts, strict=True)
    )
    drawn = Series(title, tuple(share or Decimal(0) for share in shares), words)
    return (bars(title, names, drawn, Decimal(100)),)


_RULES: dict[str, Callable[[Any], tuple[Chart, ...]]] = {
    Membership.record_type: _members,
    TrustVote.record_type: _trust,
    SatisfactionSurvey.record_type: _satisfaction,
}
