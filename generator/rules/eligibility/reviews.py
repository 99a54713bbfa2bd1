"""E06: the report of the due year was filed in time, and the last conclusion stands (domain §3.2)."""

from collections.abc import Mapping
from datetime import date

from generator.model.disclosures.annual_review import AnnualReview, ReviewResult
from generator.model.disclosures.rectification import Rectification
from generator.model.record import Record
from generator.rules.eligibility.criterion import (
    Answer,
    Question,
    Reading,
    criterion,
    fails,
    not_applicable,
    passes,
    read,
    together,
    unknown,
)
from generator.rules.eligibility.due_year import due_report, due_year, filing_day, unreported
from generator.rules.rectifications import verified

Reviews = Mapping[int, Record[AnnualReview]]
ADVERSE = frozenset((ReviewResult.NOT_FILED, ReviewResult.NOT_PARTICIPATED, ReviewResult.UNQUALIFIED))
STATED = {
    ReviewResult.NOT_FILED: fails,
    ReviewResult.NOT_PARTICIPATED: fails,
    ReviewResult.FILED_LATE: fails,
    ReviewResult.FILED_ON_TIME: passes,
}
"""What a result alone says of the filing, where the registrar gives no day."""
OPEN = frozenset((ReviewResult.PENDING, ReviewResult.RETURNED))
"""Results that are no conclusion yet."""


@criterion("E06")
def reviewed(question: Question) -> Answer:
    """Return whether the due report was filed in time, and the latest conclusion is not adverse."""
    reviews = {record.content.fiscal_year: record for record in question.known(AnnualReview)}
    return together(_filed(question, reviews), _concluded(question, reviews))


def _filed(question: Question, reviews: Reviews) -> Answer:
    """Answer part (a): by the registrar's record, else by the association's own word, marked 自报."""
    year = due_year(question)
    if review := reviews.get(year):
        return _recorded(question, review)
    if report := due_report(question):
        note = "（自报，登记管理机关尚未记录）"
        readings = read(report, "fiscal_year", "filed_on")
        return _in_time(year, report.content.filed_on, filing_day(question, year), note, readings)
    return unreported(question, f"截止日前没有 {year} 年度的报送记录，协会也没有公开年报")


def _recorded(question: Question, record: Record[AnnualReview]) -> Answer:
    review, report = record.content, due_report(question)
    year, due = review.fiscal_year, review.extended_to or review.due_on
    readings = read(record, "result", "due_on", "extended_to", "filed_on")
    if review.filed_on is not None:
        return _in_time(year, review.filed_on, due, "", readings)
    if answer := STATED.get(review.result):
        return answer(f"登记管理机关记录 {year} 年度{review.result.label}", *readings)
    if report is not None:
        own = read(report, "fiscal_year", "filed_on")
        return _in_time(year, report.content.filed_on, due, "（自报）", (*readings, *own))
    if due > question.cutoff:
        return not_applicable(f"{year} 年度批准延期至 {due}，截止日尚未到期", *readings)
    return unknown(f"登记管理机关没有记录 {year} 年度的报送日期", *readings)


def _in_time(year: int, filed: date, due: date, note: str, readings: tuple[Reading, ...]) -> Answer:
    if filed > due:
        late = f"晚于期限 {due}，逾期 {(filed - due).days} 天"
        return fails(f"{year} 年度年报 {filed} 报送{note}，{late}", *readings)
    return passes(f"{year} 年度年报 {filed} 报送{note}，不晚于期限 {due}", *readings)


def _concluded(question: Question, reviews: Reviews) -> Answer:
    """Answer parts (b) to (d): one that is not announced yet is no failure."""
    record = _latest(question, reviews)
    if record is None:
        return not_applicable("最近两个年度的结论尚未公布，不作为不符合")
    review = record.content
    readings = read(record, "fiscal_year", "result", "result_announced_on")
    said = f"{review.fiscal_year} 年度结论为{review.result.label}"
    if review.result in ADVERSE:
        return fails(said, *readings)
    if review.result is ReviewResult.BASICALLY_QUALIFIED:
        return _basically(question, record, reviews, readings)
    return passes(said, *readings)


def _latest(question: Question, reviews: Reviews) -> Record[AnnualReview] | None:
    """Return the last conclusion announced by the cutoff, of the due year or the one before it."""
    for year in sorted(reviews, reverse=True):
        review = reviews[year].content
        announced = review.result_announced_on is None or review.result_announced_on <= question.cutoff
        if year >= due_year(question) - 1 and review.result not in OPEN and announced:
            return reviews[year]
    return None


def _basically(
    question: Question, record: Record[AnnualReview], reviews: Reviews, readings: tuple[Reading, ...]
) -> Answer:
    """Answer part (c): 基本合格 needs its rectification verified, and not for the second time running."""
    accepted, review = question.parameter("accept_basically_qualified"), record.content
    said, before = f"{review.fiscal_year} 年度结论为基本合格", reviews.get(review.fiscal_year - 1)
    if accepted == "always":
        return passes(said, *readings)
    if accepted == "never":
        return fails(f"{said}，要求合格", *readings)
    if before is not None and before.content.result is ReviewResult.BASICALLY_QUALIFIED:
        return fails(f"{said}，上一年度也是基本合格", *readings, *read(before, "fiscal_year", "result"))
    demand = _related(question, review)
    if demand is None:
        return fails(f"{said}，没有对应的整改记录", *readings)
    readings += read(demand, "due_on", "verified_on", "outcome")
    if not verified(demand.content, question.cutoff):
        return fails(f"{said}，{demand.content.issued_on} 的责令整改到截止日尚未核实到位", *readings)
    return passes(f"{said}，整改已于 {demand.content.verified_on} 核实到位", *readings)


def _related(question: Question, review: AnnualReview) -> Record[Rectification] | None:
    """Return the rectification that the conclusion names, by its number or the key of its file."""
    named = review.rectification_id
    demands = question.known(Rectification)
    return next((r for r in demands if named in (r.address.record_id, r.address.key)), None)
