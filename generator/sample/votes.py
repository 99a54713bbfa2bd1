"""会员信任投票 of the sample, each held at a meeting of the members."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.trust_vote import VoteSubject
from generator.sample.assemblies import Assembly, assemblies
from generator.sample.ballots import decided
from generator.sample.cases import Case
from generator.sample.fees import meeting_id
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.profile import Profile
from generator.sample.terms import FAILED_THEN_PASSED, terms

FIRST_DAY = date(2020, 1, 1)


def trust_votes(profile: Profile) -> Iterator[Filing]:
    """Yield a vote of confidence in some terms; where it failed, a second one follows the measures taken."""
    for number, day in enumerate(_days(profile)):
        failed = profile.has(Case.FAILED_VOTE) and number == 0
        content = _vote(profile, assemblies(profile)[day], failed=failed)
        yield by_association(profile, "trust-vote", day, content)


def _days(profile: Profile) -> tuple[date, ...]:
    if profile.has(Case.NEW) or profile.has(Case.DEREGISTERED):
        return ()
    if profile.has(Case.FAILED_VOTE):
        return FAILED_THEN_PASSED
    chance = profile.dice("votes")
    elected = (term.start for term in terms(profile) if term.start >= FIRST_DAY)
    return tuple(day for day in elected if chance.random() < 0.8)


def _vote(profile: Profile, assembly: Assembly, *, failed: bool) -> Content:
    """Return a count that adds up; one in eight is carried by exactly half of those present."""
    chance = profile.dice(f"vote:{assembly.day}")
    present = assembly.present
    half, most = present // 2, (present - 11) * chance.randint(80, 99) // 100
    exact = chance.random() < 0.125
    in_favour = present * 2 // 5 if failed else half if exact else max(half, most)
    subject, name = (
        (VoteSubject.OFFICER, "会长") if chance.random() < 0.7 else (VoteSubject.COUNCIL, "理事会")
    )
    return {
        **envelope(profile.disclosed(assembly.day, 10)),
        "meeting_id": meeting_id(assembly.day),
        "subject": subject,
        "subject_name": name,
        "eligible_count": assembly.eligible,
        "present_count": present,
        **decided(chance, present, in_favour),
        "secret_ballot": True,
        "passed": in_favour * 2 >= present,
        "follow_up": "召开会员大会听取整改报告，三个月内再次组织信任投票" if failed else None,
    }
