"""The key figures of an association: the newest, the one before, and the change between."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.membership import Membership
from generator.model.disclosures.satisfaction_survey import SatisfactionSurvey
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.record import Record
from generator.rules import ratios
from generator.rules.checks.members import left
from generator.rules.facts import Facts
from generator.views import format as written
from generator.views import urls
from generator.views.derived_rows import satisfied, valid_ballots


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that says how the association does."""

    label: str
    """What it is, with its year or day."""
    value: str
    """The exact value with its unit."""
    beside: str
    """The same, easier to grasp: ten thousands, or the counts behind a ratio."""
    before: str
    """The value of the year before; empty where there is none."""
    change: str
    """The change against the year before; empty where there is none."""
    url: str
    """Where the figure stands."""


def figures(facts: Facts) -> tuple[Figure, ...]:
    """Return the figures there are records for."""
    return (*_from_reports(facts), *_from_members(facts), *_from_votes(facts), *_from_surveys(facts))


def report_before(facts: Facts, report: AnnualReport) -> AnnualReport | None:
    """Return the public report of the year before."""
    years = (record.content for record in facts.reports)
    return next((content for content in years if content.fiscal_year == report.fiscal_year - 1), None)


def _from_reports(facts: Facts) -> Iterator[Figure]:
    if not facts.reports:
        return
    record = facts.reports[0]
    now, before = record.content, report_before(facts, record.content)
    for label, line in (("年收入", "total_income"), ("年费用", "total_expense")):
        then = getattr(before.statement_of_activities, line).total if before else None
        yield _amount(
            record, label, getattr(now.statement_of_activities, line).total, then, f"activities-{line}"
        )
    opening = now.balance_sheet_opening.total_net_assets
    closing = now.balance_sheet_closing.total_net_assets
    yield _amount(record, "年末净资产", closing, opening, "balance-total_net_assets")


def _amount(
    record: Record[AnnualReport], label: str, now: Decimal, then: Decimal | None, anchor: str
) -> Figure:
    return Figure(
        label=f"{record.content.fiscal_year} {label}",
        value=written.yuan(now),
        beside=written.wan(now),
        before="" if then is None else f"上年 {written.money(then)}",
        change=_change(now, then),
        url=f"{urls.record(record.address)}#{anchor}",
    )


def _change(now: Decimal, then: Decimal | None) -> str:
    moved = None if then is None else ratios.change(now, then)
    return "" if moved is None else written.change(moved)


def _from_members(facts: Facts) -> Iterator[Figure]:
    """Yield how many members there are, and how many of them left, by the newest count."""
    years = _by_year(facts.dossier.known(Membership, facts.as_of))
    if not years:
        return
    record = years[max(years)]
    now, before = record.content, years.get(record.content.year - 1)
    moved = now.closing_members - before.content.closing_members if before else None
    yield Figure(
        label=f"{now.year} 年末会员",
        value=f"{written.count(now.closing_members)} 家",
        beside=f"退出比例 {written.percent(ratios.percent(left(now), now.opening_members))}",
        before=f"上年 {written.count(before.content.closing_members)}" if before else "",
        change="" if moved is None else f"{moved:+d}" if moved else "持平",
        url=urls.record(record.address),
    )


def _from_surveys(facts: Facts) -> Iterator[Figure]:
    years = _by_year(facts.dossier.known(SatisfactionSurvey, facts.as_of))
    if years:
        record = years[max(years)]
        survey = record.content
        yield Figure(
            label=f"满意度（{survey.year} 年）",
            value=written.percent(ratios.percent(satisfied(survey), survey.valid_responses)),
            beside=f"满意 {satisfied(survey)} / 有效问卷 {survey.valid_responses}",
            before="",
            change="",
            url=urls.record(record.address),
        )


Yearly = TypeVar("Yearly", Membership, SatisfactionSurvey)


def _by_year(records: Iterable[Record[Yearly]]) -> dict[int, Record[Yearly]]:
    return {record.content.year: record for record in records}


def _from_votes(facts: Facts) -> Iterator[Figure]:
    votes = facts.dossier.known(TrustVote, facts.as_of)
    if votes:
        newest = max(votes, key=lambda record: record.content.held_on)
        vote = newest.content
        valid = valid_ballots(vote)
        yield Figure(
            label=f"信任率（{vote.subject_name}，{vote.held_on.year} 年）",
            value=written.percent(ratios.percent(vote.in_favour, valid)),
            beside=f"信任 {vote.in_favour} / 有效票 {valid}",
            before="",
            change="",
            url=urls.record(newest.address),
        )
