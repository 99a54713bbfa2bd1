"""The key figures of an association: the newest, the one before, and the change between."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.record import Record
from generator.rules import ratios
from generator.rules.facts import Facts
from generator.views import format as written
from generator.views import urls


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
    return (*_from_reports(facts), *_from_votes(facts))


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
    yield _payers(record, before)


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


def _payers(record: Record[AnnualReport], before: AnnualReport | None) -> Figure:
    now = _counted(record.content)
    then = _counted(before) if before else None
    return Figure(
        label=f"{record.content.fiscal_year} 年缴费会员",
        value=f"{written.count(now)} 家",
        beside="",
        before="" if then is None else f"上年 {written.count(then)}",
        change="" if then is None else _difference(now, then),
        url=urls.record(record.address),
    )


def _difference(now: int, then: int) -> str:
    return "持平" if now == then else f"{now - then:+d}"


def _counted(report: AnnualReport) -> int:
    payers = report.membership_fee_report.payers_by_level
    return payers.president_unit + payers.vice_president_unit + payers.council_unit + payers.ordinary


def _change(now: Decimal, then: Decimal | None) -> str:
    moved = None if then is None else ratios.change(now, then)
    return "" if moved is None else written.change(moved)


def _from_votes(facts: Facts) -> Iterator[Figure]:
    votes = facts.dossier.known(TrustVote, facts.as_of)
    if votes:
        newest = max(votes, key=lambda record: record.content.held_on)
        vote = newest.content
        valid = vote.ballots_returned - vote.invalid
        yield Figure(
            label=f"信任率（{vote.subject_name}，{vote.held_on.year} 年）",
            value=written.percent(ratios.percent(vote.in_favour, valid)),
            beside=f"信任 {vote.in_favour} / 有效票 {valid}",
            before="",
            change="",
            url=urls.record(newest.address),
        )
