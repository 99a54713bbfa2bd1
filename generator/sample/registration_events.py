"""登记公告 of the sample: what the registrar announced about a registration."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.registration_event import Event
from generator.model.writing import Row
from generator.sample.cases import Case
from generator.sample.changes import change_of
from generator.sample.charters import approvals
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_registrar, envelope
from generator.sample.profile import ENDED_ON, LIQUIDATED_ON, REGISTER_OPENED, Profile

BASIS = "社会团体登记管理条例"


def registration_events(profile: Profile) -> Iterator[Filing]:
    """Yield the announcements: establishment, approved charters, a change, the end."""
    yield _event(profile, Event.ESTABLISHMENT, profile.established_on)
    for approved_on in approvals(profile):
        yield _event(profile, Event.CHARTER_APPROVAL, approved_on)
    if change := change_of(profile):
        item = Row({"field": change.label, "from": change.before, "to": change.after})
        yield _event(profile, Event.CHANGE, change.on, [item])
    if profile.has(Case.DEREGISTERED):
        yield _event(profile, Event.LIQUIDATION, LIQUIDATED_ON)
        yield _event(profile, Event.DEREGISTRATION, ENDED_ON)


def _event(profile: Profile, event: Event, day: date, items: list[Row] | None = None) -> Filing:
    announced_on = later(day, 4)
    content: Content = {
        **envelope(later(max(announced_on, REGISTER_OPENED), 1)),
        "event": event,
        "announced_on": announced_on,
        "announcement_no": f"示例民登〔{day.year}〕{profile.index * 7 % 180 + len(event)}号",
        "changed_items": items,
        "legal_basis": f"{BASIS}第十八条" if event is Event.CHANGE else BASIS,
    }
    key = f"{day}-{event}" if event is Event.CHANGE else day
    return by_registrar(profile, "registration-event", key, content)
