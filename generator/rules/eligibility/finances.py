"""E10: the accounts are sound and its own."""

from functools import cache

from generator.model.disclosures.annual_report import AnnualReport, AuditOpinion
from generator.model.disclosures.decoupling import Decoupling, DecouplingStatus
from generator.model.dossier import Dossier
from generator.model.finding import Problem, Severity
from generator.model.record import Record
from generator.rules.checks import all_checks
from generator.rules.checks.check import Check, Situation
from generator.rules.eligibility.criterion import (
    Answer,
    Question,
    Reading,
    criterion,
    fails,
    passes,
    read,
    together,
    unknown,
)
from generator.rules.eligibility.due_year import due_report, due_year, unreported

STATEMENT_CHECKS = frozenset(f"X-0{number}" for number in range(1, 10))
SOUND = frozenset((AuditOpinion.UNQUALIFIED, AuditOpinion.EMPHASIS))
_TOLD = 2
"""How many slips in the statements the sentence spells out."""


@criterion("E10")
def accounts(question: Question) -> Answer:
    """Return whether the due annual report shows orderly, independent accounts."""
    report = due_report(question)
    if report is None:
        return unreported(question, f"截止日前没有公开 {due_year(question)} 年度财务年报")
    return together(_balanced(question, report), _own(report), _audited(question, report))


def _balanced(question: Question, report: Record[AnnualReport]) -> Answer:
    year, readings = report.content.fiscal_year, read(report, "fiscal_year", "disclosed_on")
    slips = _slips(question, report)
    if not slips:
        return passes(f"{year} 年度三张报表各项相符", *readings)
    told = "；".join(slip.message for slip in slips[:_TOLD]) + ("等" if len(slips) > _TOLD else "")
    return fails(f"{year} 年度报表有 {len(slips)} 处不相符：{told}", *readings)


def _slips(question: Question, report: Record[AnnualReport]) -> list[Problem]:
    """Return the errors of the statements as they stood at the cutoff, X-01 to X-09: of two years at most."""
    year, dossier = report.content.fiscal_year, question.dossier
    keys = (str(year - 1), str(year))
    reports = (r for r in dossier.records if r.address.record_type == AnnualReport.record_type)
    concerned = Dossier(dossier.uscc, tuple(r for r in reports if r.address.key in keys))
    situation = Situation(question.policy, question.cutoff)
    problems = (problem for check in _checks() for problem in check.problems(concerned, situation))
    return [p for p in problems if p.file == report.address.file and p.severity is Severity.ERROR]


@cache
def _checks() -> tuple[Check, ...]:
    return tuple(check for check in all_checks() if check.id in STATEMENT_CHECKS)


def _own(report: Record[AnnualReport]) -> Answer:
    readings = read(report, "independent_bank_account")
    if not report.content.independent_bank_account:
        return fails("没有独立银行账户", *readings)
    return passes("有独立银行账户", *readings)


def _audited(question: Question, report: Record[AnnualReport]) -> Answer:
    """Answer for the opinion of an auditor, where one is due: of the separated, and of who says so itself."""
    audit, separation = report.content.audit, question.newest(Decoupling, "status_on")
    readings = read(report, "audit") + (read(separation, "status") if separation else ())
    year, opinion = report.content.fiscal_year, audit.opinion if audit else None
    if opinion in SOUND:
        return passes(f"{year} 年度审计意见为{opinion.label}", *readings)
    separated = separation is not None and separation.content.status is DecouplingStatus.COMPLETED
    if separated or (audit is not None and audit.required):
        return _unsound(opinion, year, readings)
    if separation is None:
        return unknown("没有公开脱钩情况，无从判断是否应当审计", *readings)
    return passes(f"{year} 年度不属于应当审计的情形", *readings)


def _unsound(opinion: AuditOpinion | None, year: int, readings: tuple[Reading, ...]) -> Answer:
    if opinion is None:
        return unknown(f"{year} 年度应当审计，没有公开审计意见", *readings)
    wanted = "或者".join(sound.label for sound in AuditOpinion if sound in SOUND)
    return fails(f"{year} 年度审计意见为{opinion.label}，要求是{wanted}", *readings)
