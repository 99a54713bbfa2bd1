"""组织机构 and 章程 of the sample: terms of office, officers, and the charter a term adopted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.disclosures.meeting import ResolutionMatter
from generator.model.disclosures.organization import BranchKind, BranchStatus, Office
from generator.model.writing import Row
from generator.sample.cases import Case
from generator.sample.days import add_years, between, full_years, later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.profile import Profile

TERM_YEARS = 5
LAST_ELECTION = date(2026, 10, 20)
GAPS = (("C06", "C14", "C20", "C22"), ("C03", "C14"), ("C06", "C07", "C15", "C21", "C22"))
NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Term:
    """One term of office: it begins with the meeting that elected the officers."""

    number: int
    start: date

    @property
    def end(self) -> date:
        """Return the last day of the term."""
        return full_years(self.start, TERM_YEARS)


def terms(profile: Profile) -> tuple[Term, ...]:
    """Return the term that ran when the association joined the site and, after a re-election, the next."""
    chance = profile.dice("terms")
    if profile.established_on >= date(2020, 1, 1):
        first = Term(1, profile.established_on)
    else:
        elected = later(between(chance, date(2020, 7, 1), date(2024, 12, 1)), 0)
        first = Term((elected.year - profile.established_on.year) // TERM_YEARS + 1, elected)
    following = Term(first.number + 1, later(add_years(first.start, TERM_YEARS), -chance.randint(4, 40)))
    re_elected = following.start <= LAST_ELECTION and chance.random() < 0.93
    return (first, following) if re_elected and not profile.has(Case.DEREGISTERED) else (first,)


def organization(profile: Profile) -> Iterator[Filing]:
    """Yield the bodies and officers of each term."""
    for term in terms(profile):
        snapshot = term.start + timedelta(days=profile.dice("snapshot").randint(0, 6))
        content = _organization(profile, term, profile.disclosed(snapshot, 12))
        yield by_association(profile, "organization", snapshot, content)


def _organization(profile: Profile, term: Term, disclosed_on: date) -> Content:
    council = max(7, profile.members // 4 - term.number % 3)
    return {
        **envelope(disclosed_on),
        "term_no": term.number,
        "term_start": term.start,
        "term_end": term.end,
        "council_count": council,
        "standing_council_count": council // 3 if profile.members > 100 else None,
        "supervisor_count": 1 if profile.members < 60 else None,
        "supervisory_board_count": 3 if profile.members >= 60 else None,
        "officers": list(_officers(profile, term)),
        "secretariat_departments": ["办公室", "会员服务部"],
        "branches": list(_branches(profile)) or None,
    }


def _officers(profile: Profile, term: Term) -> Iterator[Content]:
    chance = profile.dice(f"officers:{term.number}")
    offices = (
        Office.PRESIDENT,
        Office.VICE_PRESIDENT,
        Office.VICE_PRESIDENT,
        Office.SECRETARY_GENERAL,
        Office.CHIEF_SUPERVISOR,
    )
    for number, office in enumerate(offices):
        staff = office is Office.SECRETARY_GENERAL
        enterprise = f"示例{profile.topic.word}{NUMERALS[number]}号有限公司"
        yield {
            "role": office,
            "name": profile.person(number),
            "main_employer": profile.name if staff else enterprise,
            "is_full_time": staff,
            "term_count": min(term.number, chance.choice((1, 2))),
            "serving_official": False,
            "age_over_70": False,
        }


def _branches(profile: Profile) -> Iterator[Content]:
    if profile.members > 140 and profile.established_on < date(2018, 1, 1):
        name = f"{profile.topic.word}专业委员会"
        yield {
            "name": name,
            "kind": BranchKind.BRANCH,
            "established_on": date(2019, 6, 12),
            "status": BranchStatus.ACTIVE,
        }


def charters(profile: Profile) -> Iterator[Filing]:
    """Yield the charter of each term that adopted one."""
    for number, (term, approved_on) in enumerate(_adopted(profile)):
        whole = number > 0 or profile.index % 4 != 1
        content = _charter(profile, term, approved_on, whole=whole)
        yield by_association(profile, "charter", term.start, content)


def approvals(profile: Profile) -> Iterator[date]:
    """Yield the days on which charters were approved; the first one is approved with the registration."""
    return (approved_on for term, approved_on in _adopted(profile) if term.number > 1)


def _adopted(profile: Profile) -> Iterator[tuple[Term, date]]:
    """Yield each term that adopted a charter, with the day of its approval."""
    for number, term in enumerate(terms(profile)):
        chance = profile.dice(f"charter:{number}")
        if number == 0 or chance.random() < 0.6:
            yield term, term.start if term.number == 1 else later(term.start, chance.randint(20, 33))


def _charter(profile: Profile, term: Term, approved_on: date, *, whole: bool) -> Content:
    gaps = GAPS[profile.index % 3] if profile.has(Case.CHARTER_GAPS) else () if whole else ("C22",)
    trust = "每届任期内至少组织一次，五分之一以上会员提议时应当组织；信任票达到到会会员二分之一以上为通过"
    return {
        **envelope(profile.disclosed(approved_on, 8)),
        "submitted_on": later(term.start, 5) if term.number > 1 else None,
        "approved_on": approved_on,
        "effective_from": approved_on,
        "text_url": f"https://example.invalid/{profile.uscc}/charter-{term.start.year}",
        "term_years": TERM_YEARS,
        "quorum_rule": Row(numerator=2, denominator=3),
        "majority_rules": [
            Row(matter=ResolutionMatter.CHARTER_AMENDMENT, numerator=2, denominator=3, strict=False),
            Row(matter=ResolutionMatter.TRUST_VOTE, numerator=1, denominator=2, strict=False),
        ],
        "trust_vote_rule": None if "C14" in gaps else trust,
        "checklist": {f"C{n:02d}": _clause(n, gaps) for n in range(1, 25)},
    }  # fmt: skip


def _clause(number: int, gaps: tuple[str, ...]) -> Row:
    if f"C{number:02d}" in gaps:
        return Row(present=False)
    return Row(present=True, clause=f"第{_numeral(number * 2)}条")


def _numeral(number: int) -> str:
    """Return a number below one hundred as laws count: 二, 十二, 四十."""
    tens, ones = divmod(number, 10)
    words = ("" if tens < 2 else NUMERALS[tens - 1]) + ("十" if tens else "")
    return words + (NUMERALS[ones - 1] if ones else "")
