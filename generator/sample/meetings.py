"""会议表决 of the sample: meetings of the members, and of the council where a purchase needs one."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.meeting import MeetingForm, MeetingKind, ResolutionMatter
from generator.sample.assemblies import Assembly, assemblies
from generator.sample.assets import purchases
from generator.sample.ballots import Votes, attendance, carried
from generator.sample.fees import MEETING_TOLD_AFTER, meeting_id
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.governance import council
from generator.sample.profile import Profile
from generator.sample.terms import terms

SECRET = frozenset((ResolutionMatter.FEE_STANDARD, ResolutionMatter.ELECTION, ResolutionMatter.TERMINATION))


def meetings(profile: Profile) -> Iterator[Filing]:
    """Yield the meetings with their resolutions, all of them passed."""
    for assembly in assemblies(profile).values():
        content = _assembly(profile, assembly, profile.disclosed(assembly.day, MEETING_TOLD_AFTER))
        yield by_association(profile, "meeting", assembly.day, content)
    for purchase in purchases(profile):
        if purchase.decided_on:
            content = _council(profile, purchase.decided_on, purchase.title)
            yield by_association(profile, "meeting", f"{purchase.decided_on}-council", content)


def _assembly(profile: Profile, assembly: Assembly, disclosed_on: date) -> Content:
    chance = profile.dice(f"ballots:{assembly.day}")
    return {
        **envelope(disclosed_on),
        "meeting_id": meeting_id(assembly.day),
        "kind": assembly.kind,
        "form": MeetingForm.ONSITE,
        "eligible_count": assembly.eligible,
        "present_count": assembly.present,
        "resolutions": [
            _resolution(title, matter, carried(chance, assembly.present)) for matter, title in assembly.agenda
        ],
    }


def _council(profile: Profile, day: date, title: str) -> Content:
    chance = profile.dice(f"council:{day}")
    seats = council(profile, terms(profile)[0])
    present = min(seats, attendance(chance, seats))
    return {
        **envelope(profile.disclosed(day, MEETING_TOLD_AFTER)),
        "meeting_id": f"{meeting_id(day)}-council",
        "kind": MeetingKind.COUNCIL,
        "form": chance.choice(tuple(MeetingForm)),
        "eligible_count": seats,
        "present_count": present,
        "resolutions": [_resolution(title, ResolutionMatter.OTHER, carried(chance, present))],
    }


def _resolution(title: str, matter: ResolutionMatter, votes: Votes) -> Content:
    return {
        "title": title,
        "matter": matter,
        "secret_ballot": matter in SECRET,
        **votes,
        "passed": True,
    }
