"""组织机构 of the sample: bodies, officers and branches of each term."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.disclosures.organization import BranchKind, BranchStatus, Office
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.members import REPRESENTED, representatives
from generator.sample.profile import Profile
from generator.sample.terms import ORDINALS, Term, terms

OFFICES = (
    Office.PRESIDENT,
    Office.VICE_PRESIDENT,
    Office.VICE_PRESIDENT,
    Office.SECRETARY_GENERAL,
    Office.CHIEF_SUPERVISOR,
)


def organization(profile: Profile) -> Iterator[Filing]:
    """Yield the bodies and officers of each term."""
    for term in terms(profile):
        snapshot = term.start + timedelta(days=profile.dice("snapshot").randint(0, 6))
        content = _organization(profile, term, profile.disclosed(snapshot, 12))
        yield by_association(profile, "organization", snapshot, content)


def council(profile: Profile, term: Term) -> int:
    """Return how many sit in the council: less than a third of those who elect it."""
    return max(7, profile.members // 4 - term.number % 3)


def _organization(profile: Profile, term: Term, disclosed_on: date) -> Content:
    seats = council(profile, term)
    return {
        **envelope(disclosed_on),
        "term_no": term.number,
        "term_start": term.start,
        "term_end": term.end,
        "member_representatives_count": representatives(profile.members)
        if profile.members >= REPRESENTED
        else None,
        "council_count": seats,
        "standing_council_count": seats // 3 if profile.members > 100 else None,
        "supervisor_count": 1 if profile.members < 60 else None,
        "supervisory_board_count": 3 if profile.members >= 60 else None,
        "officers": list(_officers(profile, term)),
        "secretariat_departments": ["办公室", "会员服务部"],
        "branches": list(_branches(profile)) or None,
    }


def _officers(profile: Profile, term: Term) -> Iterator[Content]:
    chance = profile.dice(f"officers:{term.number}")
    for number, office in enumerate(OFFICES):
        staff = office is Office.SECRETARY_GENERAL
        enterprise = f"示例{profile.topic.word}{ORDINALS[number]}号有限公司"
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
        yield {
            "name": f"{profile.topic.word}专业委员会",
            "kind": BranchKind.BRANCH,
            "established_on": date(2019, 6, 12),
            "status": BranchStatus.ACTIVE,
        }
