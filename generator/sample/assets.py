"""重大资产变化 of the sample: what made fixed assets grow beyond the threshold, and what was invested."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from generator.model.disclosures.asset_change import AssetChangeKind, CounterpartyType
from generator.sample.cooperation import Entity, entity_of
from generator.sample.days import between, later
from generator.sample.fees import meeting_id
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.finances import fiscal_years
from generator.sample.ledger import FiscalYear
from generator.sample.money import YUAN, share, yuan
from generator.sample.names import company
from generator.sample.profile import Profile

LEAST, LEAST_SHARE = 50_000 * YUAN, 50
THINGS = ("检测设备", "会议和培训设备", "办公设备和软件", "展示设备", "业务用车")


@dataclass(frozen=True, slots=True)
class Purchase:
    """One large purchase; money in fen. ``decided_on`` is the day of the council, where it was asked."""

    day: date
    amount: int
    thing: str
    decided_on: date | None

    @property
    def title(self) -> str:
        """Return what the council decided."""
        return f"购置{self.thing}"


@lru_cache(maxsize=16)
def purchases(profile: Profile) -> tuple[Purchase, ...]:
    """Return what was bought in years in which fixed assets grew by more than the threshold."""
    large = (year for year in fiscal_years(profile) if year.purchases > _threshold(year))
    return tuple(_purchase(profile, year) for year in large)


def _threshold(year: FiscalYear) -> int:
    return max(LEAST, share(year.opening.net, LEAST_SHARE))


def _purchase(profile: Profile, year: FiscalYear) -> Purchase:
    chance = profile.dice(f"purchase:{year.year}")
    earliest = max(date(year.year, 2, 20), profile.established_on + timedelta(days=60))
    day = later(between(chance, earliest, date(year.year, 11, 20)), 0)
    asked = chance.random() < 0.5
    decided_on = later(day, -chance.randint(10, 35)) if asked else None
    return Purchase(day, year.purchases, chance.choice(THINGS), decided_on)


def asset_changes(profile: Profile) -> Iterator[Filing]:
    """Yield large purchases, the money put into an enterprise, and some declarations that nothing changed."""
    bought = purchases(profile)
    for purchase in bought:
        yield by_association(profile, "asset-change", purchase.day, _bought(profile, purchase))
    entity = entity_of(profile)
    if entity and entity.founded_on.year > max(profile.fiscal_years, default=0):
        key = f"{entity.founded_on}-entity"
        yield by_association(profile, "asset-change", key, _invested(profile, entity))
    for year in profile.fiscal_years:
        unchanged = all(purchase.day.year != year for purchase in bought)
        if unchanged and profile.dice(f"unchanged:{year}").random() < 0.12:
            told = profile.disclosed(date(year + 1, 1, 8), 9)
            yield by_association(profile, "asset-change", year, envelope(told) | {"nil_return": True})


def _bought(profile: Profile, purchase: Purchase) -> Content:
    chance = profile.dice(f"seller:{purchase.day}")
    meeting = purchase.decided_on and f"{meeting_id(purchase.decided_on)}-council"
    return {
        **envelope(profile.disclosed(purchase.day, chance.randint(6, 24))),
        "kind": AssetChangeKind.PURCHASE,
        "amount": yuan(purchase.amount),
        "counterparty_type": CounterpartyType.ENTERPRISE,
        "counterparty_name": company(chance, profile.topic),
        "related_party": False,
        "approved_meeting_id": meeting,
        "description": f"购置{purchase.thing}，计入固定资产",
    }


def _invested(profile: Profile, entity: Entity) -> Content:
    return {
        **envelope(profile.disclosed(entity.founded_on, 16)),
        "kind": AssetChangeKind.INVESTMENT,
        "amount": yuan(entity.invested),
        "counterparty_type": CounterpartyType.ENTERPRISE,
        "counterparty_name": entity.name,
        "related_party": True,
        "description": f"出资设立{entity.name}，持股{entity.percent}%，法人、账务、人员与协会分开",
    }
