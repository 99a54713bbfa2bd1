"""E13, in part: the core disclosures for which record types exist were public at the cutoff."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.charter import Charter
from generator.model.disclosures.credit_commitment import CreditCommitment
from generator.model.disclosures.organization import Organization
from generator.model.disclosures.registration import Registration
from generator.model.record import Disclosure
from generator.rules.eligibility.criterion import Answer, Question, Reading, criterion, fails, passes, unknown
from generator.rules.eligibility.finances import due_year, report_due

ONCE: tuple[type[Disclosure], ...] = (Registration, Charter, Organization, CreditCommitment)
CORE: tuple[type[Disclosure], ...] = (*ONCE, AnnualReport)


@criterion("E13")
def disclosed(question: Question) -> Answer:
    """Return whether what was due was public; the other core types are judged when they have records."""
    registration = question.dossier.latest(Registration, question.cutoff)
    if registration is None:
        return unknown("截止日前没有公开登记事项，无从核对各项公开期限")
    established = registration.content.established_on
    missing = [*_missing_once(question, established), *_missing_report(question, established)]
    latest = (question.dossier.latest(kind, question.cutoff) for kind in CORE)
    readings = tuple(Reading(found, "disclosed_on", found.disclosed_on) for found in latest if found)
    if missing:
        return fails(f"截止日前应公开而未公开：{'、'.join(missing)}", *readings)
    return passes(
        "已核对的登记事项、章程、组织机构、信用承诺和财务年报都已公开；其余核心类别尚未判定", *readings
    )


def _missing_once(question: Question, established: date) -> Iterator[str]:
    days = int(question.policy.parameter("site_baseline_days", question.cutoff))
    if established + timedelta(days=days) < question.cutoff:
        yield from (kind.heading for kind in ONCE if question.dossier.latest(kind, question.cutoff) is None)


def _missing_report(question: Question, established: date) -> Iterator[str]:
    """Yield the due report when it is not public; due from who was registered by 30 June of its year."""
    year = due_year(question.cutoff)
    known = question.dossier.known(AnnualReport, question.cutoff)
    if report_due(established, year) and all(record.content.fiscal_year != year for record in known):
        yield f"{year} 年度财务年报"
