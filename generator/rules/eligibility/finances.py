"""E10: the accounts are sound and its own."""

from datetime import date

from generator.model.disclosures.annual_report import AnnualReport, Audit, AuditOpinion
from generator.model.disclosures.registration import Registration
from generator.model.record import Record
from generator.rules.checks import all_checks
from generator.rules.checks.check import Situation
from generator.rules.eligibility.criterion import (
    Answer,
    Question,
    Reading,
    criterion,
    fails,
    not_applicable,
    passes,
    read,
    unknown,
)

STATEMENT_CHECKS = frozenset(f"X-0{number}" for number in range(1, 10))
SOUND = frozenset((AuditOpinion.UNQUALIFIED, AuditOpinion.EMPHASIS))


def due_year(cutoff: date) -> int:
    """Return the latest fiscal year whose report was due: 31 May of the next year has come."""
    return cutoff.year - 1 if (cutoff.month, cutoff.day) >= (5, 31) else cutoff.year - 2


@criterion("E10")
def accounts(question: Question) -> Answer:
    """Return whether the due annual report shows orderly, independent accounts."""
    year = due_year(question.cutoff)
    known = question.dossier.known(AnnualReport, question.cutoff)
    report = next((record for record in known if record.content.fiscal_year == year), None)
    if report is None:
        return _unreported(question, year)
    readings = read(report, "fiscal_year", "independent_bank_account", "audit")
    if faults := _faults(question, report):
        return fails(f"{year} 年度报表有 {len(faults)} 处不相符（{'、'.join(sorted(faults))}）", *readings)
    if not report.content.independent_bank_account:
        return fails("没有独立银行账户", *readings)
    return _audited(report.content.audit, year, readings)


def report_due(established: date, year: int) -> bool:
    """Say whether a report of a year is due: from who was registered by 30 June of it (domain §2.4)."""
    return established <= date(year, 6, 30)


def _unreported(question: Question, year: int) -> Answer:
    registration = question.dossier.latest(Registration, question.cutoff)
    if registration is None or report_due(registration.content.established_on, year):
        return unknown(f"截止日前没有公开 {year} 年度财务年报")
    readings = read(registration, "established_on")
    return not_applicable(
        f"{registration.content.established_on} 成立，{year} 年度尚不需要报送年报", *readings
    )


def _audited(audit: Audit | None, year: int, readings: tuple[Reading, ...]) -> Answer:
    if audit is None or not audit.required:
        return passes(f"{year} 年度报表各项相符，有独立银行账户，不属于应当审计的情形", *readings)
    if audit.opinion is None:
        return unknown(f"{year} 年度应当审计，没有公开审计意见", *readings)
    if audit.opinion not in SOUND:
        return fails(f"{year} 年度审计意见为{audit.opinion.label}", *readings)
    return passes(f"{year} 年度报表各项相符，有独立银行账户，审计意见为{audit.opinion.label}", *readings)


def _faults(question: Question, report: Record[AnnualReport]) -> frozenset[str]:
    situation = Situation(question.policy, question.cutoff)
    checks = (check for check in all_checks() if check.id in STATEMENT_CHECKS)
    problems = (problem for check in checks for problem in check.problems(question.dossier, situation))
    return frozenset(problem.code for problem in problems if problem.file == report.address.file)
