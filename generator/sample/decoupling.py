"""脱钩情况 of the sample: done before 2021, not needed by who was registered directly, or still under way."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.disclosures.decoupling import DecouplingStatus, Separations
from generator.model.writing import Row
from generator.sample.cases import Case
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.profile import Profile

DIRECT_FROM = date(2016, 1, 1)
"""From this day on associations of the sample were registered without a supervising unit."""
BEGUN_ON = date(2024, 5, 20)


def decouplings(profile: Profile) -> Iterator[Filing]:
    """Yield how the association stands apart from the departments."""
    content = _content(profile)
    status_on = content.pop("status_on")
    yield by_association(profile, "decoupling", status_on, content)


def _content(profile: Profile) -> Content:
    if profile.has(Case.DUAL):
        begun_on = max(BEGUN_ON, profile.established_on)
        return _in_scope(profile, begun_on, DecouplingStatus.IN_PROGRESS)
    if profile.established_on >= DIRECT_FROM and not profile.has(Case.STILL_SUPERVISED):
        return _direct(profile)
    return _completed(profile)


def _direct(profile: Profile) -> Content:
    return {
        "status_on": profile.established_on,
        **envelope(profile.disclosed(profile.established_on, 9)),
        "in_scope": False,
        "status": DecouplingStatus.DIRECT_REGISTERED,
        "used_former_unit_name": False,
    }


def _in_scope(profile: Profile, day: date, status: DecouplingStatus) -> Content:
    return {
        "status_on": day,
        **envelope(profile.disclosed(day, 12)),
        "in_scope": True,
        "former_supervising_unit": f"示例{'省' if profile.place.code.endswith('0000') else '市'}行业主管部门",
        "status": status,
        "used_former_unit_name": False,
    }


def _completed(profile: Profile) -> Content:
    chance = profile.dice("decoupling")
    day = later(date(2018, 3, 1) + timedelta(days=chance.randint(0, 900)), 0)
    items = {name: Row(done_on=later(day, -chance.randint(20, 90))) for name in Separations.model_fields}
    content = _in_scope(profile, max(day, profile.established_on), DecouplingStatus.COMPLETED)
    used = content.pop("used_former_unit_name")
    acceptance = Row(
        authority="示例脱钩联合工作组",
        accepted_on=day,
        doc_no=f"示例脱钩〔{day.year}〕{profile.index % 90 + 1}号",
    )
    return content | {"items": items, "acceptance": acceptance, "used_former_unit_name": used}
