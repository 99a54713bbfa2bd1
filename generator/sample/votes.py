"""会员信任投票 of the sample."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.trust_vote import VoteSubject
from generator.sample.cases import Case
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.governance import terms
from generator.sample.profile import Profile

FIRST_DAY = date(2022, 1, 1)
FAILED_THEN_PASSED = [date(2025, 11, 14), date(2026, 2, 6)]


def trust_votes(profile: Profile) -> Iterator[Filing]:
    """Yield a vote of confidence in some terms; where it failed, a second one follows the measures taken."""
    if profile.has(Case.NEW) or profile.has(Case.DEREGISTERED):
        return
    chance = profile.dice("votes")
    days = [
        term.start for term in terms(profile) if term.start >= date(2022, 1, 1) and chance.random() < 0.75
    ]
    if profile.has(Case.FAILED_VOTE):
        days = [date(2025, 11, 14), date(2026, 2, 6)]
    for number, day in enumerate(days):
        failed = profile.has(Case.FAILED_VOTE) and number == 0
        content = _vote(profile, profile.disclosed(day, 10), failed=failed, number=number)
        yield by_association(profile, "trust-vote", day, content)


def _vote(profile: Profile, disclosed_on: date, *, failed: bool, number: int) -> Content:
    """Return a count that adds up; one in eight is carried by exactly half of those present."""
    chance = profile.dice(f"vote:{number}")
    present = (profile.members * chance.randint(68, 92) // 100 + 2) // 2 * 2
    returned = present - chance.randint(0, 3)
    invalid, abstain = chance.randint(0, 2), chance.randint(0, 5)
    exact = chance.random() < 0.125
    most = returned - invalid - abstain
    in_favour = (
        present // 2 if exact else present * 2 // 5 if failed else most * chance.randint(80, 99) // 100
    )
    subject, name = (
        (VoteSubject.OFFICER, "会长") if chance.random() < 0.7 else (VoteSubject.COUNCIL, "理事会")
    )
    return {
        **envelope(disclosed_on),
        "subject": subject,
        "subject_name": name,
        "eligible_count": profile.members,
        "present_count": present,
        "ballots_issued": present,
        "ballots_returned": returned,
        "invalid": invalid,
        "for": in_favour,
        "against": most - in_favour,
        "abstain": abstain,
        "secret_ballot": True,
        "passed": in_favour * 2 >= present,
        "follow_up": "召开会员大会听取整改报告，三个月内再次组织信任投票" if failed else None,
    }
