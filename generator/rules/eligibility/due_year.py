"""The fiscal year whose report was due last before a cutoff, and who is spared it (domain §2.4, §3.2)."""

from datetime import date

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.record import Record
from generator.rules.eligibility.criterion import Answer, Question, not_applicable, read, unknown
from generator.rules.obligations.yearly import reported
from generator.rules.periods import fixed_day


def due_year(question: Question) -> int:
    """Return the latest fiscal year whose day of filing had come."""
    year = question.cutoff.year - 1
    return year if filing_day(question, year) <= question.cutoff else year - 1


def filing_day(question: Question, year: int) -> date:
    """Return the last day on which the report of a fiscal year is filed in time."""
    return fixed_day(question.parameter("due_annual_report_filing"), year + 1)


def due_report(question: Question) -> Record[AnnualReport] | None:
    """Return the report of the due year as it was known at the cutoff."""
    year = due_year(question)
    return next((r for r in question.known(AnnualReport) if r.content.fiscal_year == year), None)


def unreported(question: Question, missing: str) -> Answer:
    """Return the answer when nothing of the due year is there: unknown, unless it was registered too late."""
    registration, year = question.registration, due_year(question)
    if registration is None or reported(registration.content.established_on, year):
        return unknown(missing)
    established = registration.content.established_on
    reason = f"{established} 成立登记，{year} 年度尚不需要报送年报"
    return not_applicable(reason, *read(registration, "established_on"))
