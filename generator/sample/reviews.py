"""年检、年报结论 of the sample: reports up to 2024 have no conclusion, inspections from 2025 on have one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.disclosures.annual_review import Regime, ReviewerKind, ReviewResult
from generator.model.writing import Row
from generator.sample.cases import Case
from generator.sample.days import between, later
from generator.sample.filing import Content, Filing, by_registrar, envelope
from generator.sample.profile import REPORTED_YEARS, Profile
from generator.sample.rectifications import INSPECTED_ON
from generator.sample.reports import filing_days

INSPECTED_FROM = 2025
NAMED_MISSING = date(2025, 6, 25)


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What the registrar came to, and when the report was filed, if it was."""

    result: str
    filed_on: date | None
    issues: tuple[str, ...] = ()
    rectification: str | None = None


def annual_reviews(profile: Profile) -> Iterator[Filing]:
    """Yield what the registrar recorded of each report that was due."""
    for year in REPORTED_YEARS:
        if profile.established_on > date(year, 6, 30) or not profile.active(date(year, 12, 31)):
            continue
        if year >= INSPECTED_FROM:
            yield from _inspected(profile, year)
        elif profile.has(Case.REMOVED) and year == REPORTED_YEARS[-2]:
            yield from _filed_at_last(profile, year)
        else:
            filed_on, _ = filing_days(profile, year)
            yield _concluded(profile, year, Conclusion(ReviewResult.FILED_ON_TIME, filed_on))


def _inspected(profile: Profile, year: int) -> Iterator[Filing]:
    """Yield the report as received, then the conclusion."""
    silent = year not in profile.fiscal_years
    filed_on = None if silent else filing_days(profile, year)[0]
    pending = Conclusion(ReviewResult.PENDING, filed_on)
    told = later(max(filed_on or date.min, date(year + 1, 5, 31)), 9)
    yield by_registrar(profile, "annual-review", year, envelope(told) | _content(profile, year, pending))
    result, *issues = (ReviewResult.NOT_PARTICIPATED,) if silent else _result(profile)
    rectification = f"rectification-{profile.uscc}-{INSPECTED_ON}" if profile.has(Case.DOWNGRADED) else None
    decided = Conclusion(result, filed_on, tuple(issues), rectification)
    yield _concluded(profile, year, decided, note="登记年检结论")


def _result(profile: Profile) -> tuple[str, ...]:
    """Return the conclusion and, where it is not 合格, what was found."""
    if profile.has(Case.DOWNGRADED):
        return ReviewResult.BASICALLY_QUALIFIED, "当年受到行政处罚，内部管理制度不完善"
    if profile.has(Case.LATE_REPORT):
        return ReviewResult.BASICALLY_QUALIFIED, "逾期报送年度工作报告"
    if profile.has(Case.NO_STAFF):
        return ReviewResult.UNQUALIFIED, "没有专职工作人员，逾期未整改"
    return (ReviewResult.QUALIFIED,)


def _filed_at_last(profile: Profile, year: int) -> Iterator[Filing]:
    """Yield that nothing was filed, and that it was filed once the association had been listed."""
    yield _concluded(profile, year, Conclusion(ReviewResult.NOT_FILED, None), NAMED_MISSING)
    filed_on, _ = filing_days(profile, year)
    late = Conclusion(ReviewResult.FILED_LATE, filed_on)
    yield _concluded(profile, year, late, later(filed_on, 8), note="已补报年度工作报告")


def _concluded(
    profile: Profile,
    year: int,
    conclusion: Conclusion,
    announced_on: date | None = None,
    note: str | None = None,
) -> Filing:
    """Return a revision with a conclusion; one with a note is the second."""
    day = announced_on or later(
        between(profile.dice(f"review:{year}"), date(year + 1, 7, 8), date(year + 1, 9, 4)), 0
    )
    content = envelope(later(day, 6), correction=note) | _content(profile, year, conclusion, day)
    return by_registrar(profile, "annual-review", year, content, revision=2 if note else 1)


def _content(
    profile: Profile, year: int, conclusion: Conclusion, announced_on: date | None = None
) -> Content:
    return {
        "regime": Regime.INSPECTION if year >= INSPECTED_FROM else Regime.REPORT,
        "due_on": date(year + 1, 5, 31),
        "filed_on": conclusion.filed_on,
        "initial_review": _initial(profile, conclusion.filed_on),
        "result": conclusion.result,
        "result_announced_on": announced_on,
        "issues": list(conclusion.issues) or None,
        "rectification_id": conclusion.rectification,
    }


def _initial(profile: Profile, filed_on: date | None) -> Row | None:
    """Return the opinion of the unit that looks at a report first, where there is one."""
    if not profile.has(Case.DUAL) or filed_on is None:
        return None
    return Row(
        reviewer_kind=ReviewerKind.SUPERVISING_UNIT, opinion="初审合格", opinion_on=later(filed_on, 12)
    )
