"""How an association stands on a day: status, lists and grade, by what was known and in force."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.disclosures.abnormal_listing import AbnormalListing
from generator.model.disclosures.decoupling import DecouplingStatus
from generator.model.disclosures.grade import Grade, GradeLevel
from generator.model.disclosures.registration import Registration
from generator.model.disclosures.registration_event import Event, RegistrationEvent
from generator.model.disclosures.serious_listing import SeriousListing
from generator.model.dossier import Dossier
from generator.model.listing import Listing
from generator.model.record import Record
from generator.model.scalars import Code


class RegistrationStatus(Code):
    """登记状态 (domain §8.5)."""

    ACTIVE = "active", "正常"
    IN_LIQUIDATION = "in_liquidation", "清算"
    DEREGISTERED = "deregistered", "注销"
    REVOKED = "revoked", "撤销登记"
    LICENSE_REVOKED = "license_revoked", "吊销"
    MERGED = "merged", "合并"
    SUSPENDED = "suspended", "限期停止活动"


GONE = frozenset(
    (
        RegistrationStatus.DEREGISTERED,
        RegistrationStatus.REVOKED,
        RegistrationStatus.LICENSE_REVOKED,
        RegistrationStatus.MERGED,
    )
)
SETTLED = (
    DecouplingStatus.COMPLETED,
    DecouplingStatus.DIRECT_REGISTERED,
    DecouplingStatus.NOT_IN_SCOPE,
    DecouplingStatus.EXEMPTED,
)
"""What ends the question of separation from a department (实施办法（征求意见稿）第一条)."""
_AFTER = {
    Event.LIQUIDATION: RegistrationStatus.IN_LIQUIDATION,
    Event.DEREGISTRATION: RegistrationStatus.DEREGISTERED,
    Event.REVOCATION: RegistrationStatus.REVOKED,
    Event.LICENSE_REVOCATION: RegistrationStatus.LICENSE_REVOKED,
    Event.MERGER: RegistrationStatus.MERGED,
    Event.SUSPENSION: RegistrationStatus.SUSPENDED,
}


LOWER = tuple(GradeLevel)
"""The grades, each lower than the one before."""


class Suspension(Code):
    """Why an eligible association cannot be bought from on a day (domain §3.4)."""

    NONE = "in_force", "名录内"
    ABNORMAL = "suspended_abnormal_list", "因列入活动异常名录暂停"
    SERIOUS = "suspended_serious_list", "因列入严重违法失信名单暂停"
    STATUS = "suspended_status", "因登记状态变化暂停"


@dataclass(frozen=True, slots=True)
class GradeInForce:
    """A grade on a day, after the downgrades decided by then."""

    level: GradeLevel
    record: Record[Grade]


def name(dossier: Dossier, known: date) -> str:
    """Return what an association is called by what was known on a day; its code before it is registered."""
    registration = dossier.latest(Registration, known)
    return registration.content.name if registration else dossier.uscc


def last_event(dossier: Dossier, effective: date, known: date) -> Record[RegistrationEvent] | None:
    """Return the last registration event that was effective and known; changes of form do not count."""
    events = [r for r in dossier.known(RegistrationEvent, known) if r.content.effective_on <= effective]
    return max(events, key=lambda r: (r.content.effective_on, r.address.key), default=None)


def ending(dossier: Dossier, effective: date, known: date) -> Record[RegistrationEvent] | None:
    """Return the last event that ended or stopped the registration, by a day and by what was known."""
    events = [r for r in dossier.known(RegistrationEvent, known) if r.content.effective_on <= effective]
    ended = [r for r in events if r.content.event in _AFTER]
    return max(ended, key=lambda r: (r.content.effective_on, r.address.key), default=None)


def status(dossier: Dossier, effective: date, known: date) -> RegistrationStatus:
    """Return the registration status on a day by what was known on another."""
    last = ending(dossier, effective, known)
    return _AFTER[last.content.event] if last else RegistrationStatus.ACTIVE


def in_force(listing: Listing, on: date) -> bool:
    """Say whether a listing holds on a day; the day of removal is free again (T09)."""
    return listing.listed_on <= on and (listing.removed_on is None or listing.removed_on > on)


def abnormal(dossier: Dossier, effective: date, known: date) -> Record[AbnormalListing] | None:
    """Return the listing in 活动异常名录 that holds on a day."""
    return next((r for r in dossier.known(AbnormalListing, known) if in_force(r.content, effective)), None)


def serious(dossier: Dossier, effective: date, known: date) -> Record[SeriousListing] | None:
    """Return the listing in 严重违法失信名单 that holds on a day."""
    return next((r for r in dossier.known(SeriousListing, known) if in_force(r.content, effective)), None)


def suspension(dossier: Dossier, effective: date, known: date) -> Suspension:
    """Return whether buying is suspended on a day, whatever the yearly list says."""
    if serious(dossier, effective, known):
        return Suspension.SERIOUS
    if abnormal(dossier, effective, known):
        return Suspension.ABNORMAL
    active = status(dossier, effective, known) is RegistrationStatus.ACTIVE
    return Suspension.NONE if active else Suspension.STATUS


def grade(dossier: Dossier, effective: date, known: date) -> GradeInForce | None:
    """Return the grade in force on a day, with its downgrades applied in order."""
    return next(_grades(dossier, effective, known), None)


def _grades(dossier: Dossier, effective: date, known: date) -> Iterator[GradeInForce]:
    for record in dossier.known(Grade, known):
        content = record.content
        revoked = content.revoked_on is not None and content.revoked_on <= effective
        if content.valid_from <= effective <= content.valid_to and not revoked:
            yield GradeInForce(_downgraded(content, effective), record)


def _downgraded(content: Grade, on: date) -> GradeLevel:
    """Return the lowest level reached by a day: two steps can be decided on one day, in any order."""
    reached = (step.after for step in content.downgrades if step.downgraded_on <= on)
    return max((content.grade, *reached), key=LOWER.index)
