"""The meetings of an association of the sample: on which day who decided what, and how many came."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.model.disclosures.meeting import MeetingKind, ResolutionMatter
from generator.sample.ballots import attendance
from generator.sample.cases import Case
from generator.sample.charters import adopted
from generator.sample.fees import schedules
from generator.sample.members import REPRESENTED, members_on, representatives
from generator.sample.profile import Profile
from generator.sample.terms import DISSOLVED_BY, FAILED_THEN_PASSED, ORDINALS, annual_meetings, terms

Agenda = tuple[tuple[ResolutionMatter, str], ...]


@dataclass(frozen=True, slots=True)
class Assembly:
    """One meeting of the members or their representatives."""

    day: date
    kind: MeetingKind
    eligible: int
    present: int
    agenda: Agenda


@lru_cache(maxsize=16)
def assemblies(profile: Profile) -> dict[date, Assembly]:
    """Return the meetings by day, oldest first."""
    planned: dict[date, list[tuple[ResolutionMatter, str]]] = {}
    for day, matter, title in sorted(_items(profile), key=lambda item: item[0]):
        planned.setdefault(day, []).append((matter, title))
    return {day: _assembly(profile, day, tuple(agenda)) for day, agenda in planned.items()}


def _assembly(profile: Profile, day: date, agenda: Agenda) -> Assembly:
    members = members_on(profile, day)
    many = profile.members >= REPRESENTED
    kind = MeetingKind.REPRESENTATIVES_MEETING if many else MeetingKind.GENERAL_MEETING
    eligible = representatives(members) if many else members
    present = attendance(profile.dice(f"present:{day}"), eligible)
    return Assembly(day, kind, eligible, present, agenda)


def _items(profile: Profile) -> Iterator[tuple[date, ResolutionMatter, str]]:
    """Yield what was decided when; what one day decided becomes one meeting."""
    for term, _ in adopted(profile):
        title = "章程（草案）" if term.number == 1 else "章程修正案"
        yield term.start, ResolutionMatter.CHARTER_AMENDMENT, title
    for term in terms(profile):
        yield term.start, ResolutionMatter.ELECTION, f"第{ORDINALS[term.number - 1]}届理事会、监事选举"
    for schedule in schedules(profile):
        title = f"会费标准（第{ORDINALS[schedule.version - 1]}版）"
        yield schedule.adopted_on, ResolutionMatter.FEE_STANDARD, title
    for day in annual_meetings(profile):
        yield day, ResolutionMatter.FINANCIAL_REPORT, f"{day.year - 1}年度工作报告和财务报告"
    yield from _unusual(profile)


def _unusual(profile: Profile) -> Iterator[tuple[date, ResolutionMatter, str]]:
    if profile.has(Case.FAILED_VOTE):
        for day in FAILED_THEN_PASSED:
            yield day, ResolutionMatter.OTHER, "改进会员服务的措施"
    if profile.has(Case.DEREGISTERED):
        yield DISSOLVED_BY, ResolutionMatter.TERMINATION, "终止和清算"
