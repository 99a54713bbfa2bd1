"""What is due a while after something happened; the record itself says when, or another record does."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.model.disclosures.charter import Charter
from generator.model.disclosures.fee_schedule import FeeSchedule
from generator.model.disclosures.meeting import Meeting, Resolution, ResolutionMatter
from generator.model.disclosures.organization import Organization
from generator.model.disclosures.registration import Registration
from generator.model.disclosures.registration_event import Event, RegistrationEvent
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.dossier import AnyRecord
from generator.model.record import NilReturn, Record
from generator.rules.obligations.obligation import Case, Expected, family

EVENT_DAYS: Mapping[str, str] = {
    "expert-roster": "updated_on",
    "trust-vote": "held_on",
    "donation": "received_on",
    "asset-change": "event_on",
    "commissioned-item": "signed_on",
    "self-regulation": "published_on",
    "decoupling": "status_on",
}
"""The field of a record that begins its period, by type."""
SPANS = {"expert-roster": "expert-roster-change"}
"""Where the period after a day has another name than the yearly day of the same type."""
DISCLOSED_MATTERS = frozenset(
    (
        ResolutionMatter.CHARTER_AMENDMENT,
        ResolutionMatter.FEE_STANDARD,
        ResolutionMatter.ELECTION,
        ResolutionMatter.TRUST_VOTE,
    )
)


@family
def events(case: Case) -> Iterator[Expected]:
    """Yield every record that tells of a day: each is due a while after it."""
    for name, field in EVENT_DAYS.items():
        span = case.span(SPANS.get(name, name).replace("-", "_"))
        for record in case.records(name):
            if not isinstance(record.content, NilReturn):
                yield _after(record, getattr(record.content, field), span)


def _after(record: AnyRecord, day: date, span: str) -> Expected:
    return Expected(record.address.record_type, record.address.key, f"{day}", day, span, record)


@family
def meetings(case: Case) -> Iterator[Expected]:
    """Yield the meetings that decided on charter, fees, office or trust."""
    for record in case.dossier.known(Meeting, case.on):
        if any(resolution.matter in DISCLOSED_MATTERS for resolution in record.content.resolutions):
            yield _after(record, record.content.held_on, case.span("meeting"))


@family
def charters(case: Case) -> Iterator[Expected]:
    """Yield each approved charter, also one that only the registrar's announcement tells of."""
    filed = case.dossier.known(Charter, case.on)
    for record in filed:
        if record.content.approved_on >= case.joined:
            yield _after(record, record.content.approved_on, case.span("charter"))
    latest = max((record.content.approved_on for record in filed), default=date.min)
    for event in _events(case, Event.CHARTER_APPROVAL):
        day = event.content.effective_on
        if day > latest:
            yield Expected("charter", f"{day}", f"{day} 核准的章程", day, case.span("charter"))


@family
def changed_registrations(case: Case) -> Iterator[Expected]:
    """Yield each change the registrar announced: a new revision of the registration is due."""
    revisions = [r for group in case.dossier.versions(Registration.record_type) for r in group]
    for event in _events(case, Event.CHANGE):
        known = [r for r in revisions if event.content.effective_on <= r.disclosed_on <= case.on]
        met = min(known, key=lambda r: r.disclosed_on, default=None)
        day = event.content.announced_on
        yield Expected(
            "registration", f"{day}", f"{day} 公告的变更", day, case.span("registration"), met,
            met.disclosed_on if met else None,
        )  # fmt: skip


def _events(case: Case, kind: Event) -> Iterator[Record[RegistrationEvent]]:
    for record in case.dossier.known(RegistrationEvent, case.on):
        if record.content.event is kind and record.content.effective_on >= case.joined:
            yield record


@family
def bodies(case: Case) -> Iterator[Expected]:
    """Yield the bodies after each election, and each other snapshot after its day."""
    snapshots = sorted(case.dossier.known(Organization, case.on), key=lambda r: r.content.snapshot_on)
    elected = sorted(_decided(case, ResolutionMatter.ELECTION))
    for day in elected:
        met = next((r for r in snapshots if r.content.snapshot_on >= day), None)
        yield Expected("organization", f"{day}", f"{day} 选举", day, case.span("organization"), met)
    for record in snapshots:
        day = record.content.snapshot_on
        before = max(
            (r.content.snapshot_on for r in snapshots if r.content.snapshot_on < day), default=date.min
        )
        if day >= case.joined and not any(before < election <= day for election in elected):
            yield _after(record, day, case.span("organization"))


@family
def fee_schedules(case: Case) -> Iterator[Expected]:
    """Yield the fees that a meeting adopted; the period runs from the meeting."""
    filed = case.dossier.known(FeeSchedule, case.on)
    for day in sorted(_decided(case, ResolutionMatter.FEE_STANDARD)):
        met = next((r for r in filed if r.content.effective_from >= day), None)
        yield Expected("fee-schedule", f"{day}", f"{day} 通过", day, case.span("fee_schedule"), met)


@family
def trust_votes(case: Case) -> Iterator[Expected]:
    """Yield the votes of trust that only the record of a meeting tells of."""
    filed = {record.content.held_on for record in case.dossier.known(TrustVote, case.on)}
    for day in sorted(_decided(case, ResolutionMatter.TRUST_VOTE, also_failed=True)):
        if day not in filed:
            yield Expected("trust-vote", f"{day}", f"{day} 会议投票", day, case.span("trust_vote"))


def _decided(case: Case, matter: ResolutionMatter, *, also_failed: bool = False) -> set[date]:
    """Return the days on which general meetings since the association joined decided a matter."""
    return {
        record.content.held_on
        for record in case.dossier.known(Meeting, case.on)
        if record.content.held_on >= case.joined
        and any(_settles(resolution, matter, also_failed) for resolution in record.content.resolutions)
    }


def _settles(resolution: Resolution, matter: ResolutionMatter, also_failed: bool) -> bool:  # noqa: FBT001 - private
    return resolution.matter is matter and (resolution.passed or also_failed)
