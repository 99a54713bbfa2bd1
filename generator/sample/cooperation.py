"""合作组织 of the sample: alliances, platforms, and enterprises that stand apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from generator.model.calendar import add_years
from generator.model.disclosures.cooperation import CooperationKind, CooperationStatus
from generator.sample.days import between, later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.money import YUAN, yuan
from generator.sample.names import company
from generator.sample.profile import Profile

FOUNDED_BY, FOUNDED_LATER = date(2022, 12, 1), (date(2026, 2, 2), date(2026, 8, 20))


@dataclass(frozen=True, slots=True)
class Entity:
    """An enterprise the association holds a part of; the money is in fen."""

    name: str
    founded_on: date
    invested: int
    percent: int


@lru_cache(maxsize=16)
def entity_of(profile: Profile) -> Entity | None:
    """Return the enterprise of one association in nine: founded before the first report, or in 2026."""
    chance = profile.dice("entity")
    earliest = add_years(profile.established_on, 2)
    if profile.index % 9 or earliest > FOUNDED_BY:
        return None
    old = chance.random() < 0.7
    founded_on = later(between(chance, earliest, FOUNDED_BY) if old else between(chance, *FOUNDED_LATER), 0)
    invested = chance.randint(4, 30) * 10_000 * YUAN
    return Entity(
        f"示例{profile.topic.word}服务有限公司", founded_on, invested, chance.choice((20, 35, 40, 51))
    )


def cooperation(profile: Profile) -> Iterator[Filing]:
    """Yield the enterprise, and the alliance or platform of one association in six."""
    if entity := entity_of(profile):
        told = profile.disclosed(entity.founded_on, 14)
        yield by_association(
            profile, "cooperation", f"{entity.founded_on}-entity", _entity(profile, entity, told)
        )
    chance = profile.dice("cooperation")
    day = later(between(chance, date(2023, 9, 1), date(2026, 9, 1)), 0)
    if profile.index % 6 == 3 and profile.active(day):
        yield by_association(profile, "cooperation", day, _alliance(profile, profile.disclosed(day, 18)))


def _entity(profile: Profile, entity: Entity, disclosed_on: date) -> Content:
    return {
        **envelope(disclosed_on),
        "kind": CooperationKind.ECONOMIC_ENTITY,
        "name": entity.name,
        "entity_uscc": f"示例{profile.index:08d}",
        "invested_amount": yuan(entity.invested),
        "holding_percent": Decimal(entity.percent),
        "separate_legal_person": True,
        "separate_accounts": True,
        "separate_staff": True,
        "party_building_arranged": True,
        "status": CooperationStatus.ACTIVE,
    }


def _alliance(profile: Profile, disclosed_on: date) -> Content:
    chance = profile.dice("alliance")
    platform = chance.random() < 0.4
    word = profile.topic.word
    return {
        **envelope(disclosed_on),
        "kind": CooperationKind.SHARED_PLATFORM if platform else CooperationKind.ALLIANCE,
        "name": f"示例{word}{'公共技术服务平台' if platform else '产业创新联盟'}",
        "partners": sorted({company(chance, profile.topic) for _ in range(3)}),
        "party_building_arranged": True,
        "status": CooperationStatus.ACTIVE,
    }
