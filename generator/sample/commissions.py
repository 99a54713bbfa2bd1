"""政府转移、委托或购买事项 of the sample: filed when signed, once more when completed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from generator.model.disclosures.commissioned_item import CommissionKind, ContractStatus
from generator.model.writing import Row
from generator.sample.cases import Case
from generator.sample.days import between, later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.money import YUAN, share, yuan
from generator.sample.profile import ENDED_ON, REPORTED_YEARS, Profile

TITLES = (
    "产业链运行监测服务",
    "行业统计调查服务",
    "职业技能竞赛组织服务",
    "团体标准宣贯服务",
    "行业发展规划研究",
)
LARGE = 200_000 * YUAN
METHODS = ("open_tender", "competitive_consultation", "competitive_negotiation")
SMALL_METHODS = ("below_threshold", "inquiry", "competitive_consultation")
YEARS = (*REPORTED_YEARS, 2026)
LISTED_FROM = 2024
LISTED = frozenset(
    (
        Case.SERIOUS, Case.LISTED_TWICE, Case.LISTED_LONG, Case.ABNORMAL, Case.REMOVED, Case.SMALL_FINE,
        Case.DOWNGRADED, Case.OLD_WARNING,
    )
)  # fmt: skip
SIGNED_WHILE_LISTED_ON = date(2026, 3, 18)


@dataclass(frozen=True, slots=True)
class Commission:
    """One contract, carried out and paid within its year."""

    number: int
    signed_on: date
    amount: int
    title: str
    kind: CommissionKind

    @property
    def completed_on(self) -> date:
        """Return the last day of the service."""
        return min(self.signed_on + timedelta(days=150), date(self.signed_on.year, 12, 12))

    @property
    def payments(self) -> list[Row]:
        """Return the two payments."""
        first, middle = share(self.amount, 600), later(self.signed_on, 30)
        last = Row(paid_on=self.completed_on, amount=yuan(self.amount - first))
        return [Row(paid_on=middle, amount=yuan(first)), last]


def told_when_completed(item: Commission) -> date:
    """Return when both sides tell that a contract is completed and paid."""
    return later(item.completed_on, 8)


@lru_cache(maxsize=16)
def commissions(profile: Profile) -> tuple[Commission, ...]:
    """Return the contracts of an association, at most two a year, none while it stood on a list."""
    return tuple(item for year in YEARS for item in _of_year(profile, year))


def _of_year(profile: Profile, year: int) -> Iterator[Commission]:
    chance = profile.dice(f"commissions:{year}")
    starts = profile.established_on + timedelta(days=200)
    days = sorted(
        later(between(chance, date(year, 2, 20), date(year, 9, 20)), 0)
        for _ in range(chance.choice((0, 0, 0, 0, 1, 2)))
    )
    if profile.has(Case.SIGNED_WHILE_LISTED) and year == SIGNED_WHILE_LISTED_ON.year:
        days = [SIGNED_WHILE_LISTED_ON]
    elif year >= LISTED_FROM and LISTED & profile.cases:
        return
    for number, day in enumerate(days):
        amount = chance.randint(40, 480) * 1000 * YUAN
        bought = chance.random() < 0.8 or profile.has(Case.SIGNED_WHILE_LISTED)
        kind = CommissionKind.PURCHASE if bought else CommissionKind.DELEGATED
        title = f"{profile.topic.word}{chance.choice(TITLES)}"
        ended = profile.has(Case.DEREGISTERED) and day > ENDED_ON - timedelta(days=300)
        if day >= starts and day not in days[:number] and not ended:
            yield Commission(number + 1, day, amount, title, kind)


def commissioned_items(profile: Profile) -> Iterator[Filing]:
    """Yield the contracts and, for a year without one, the declaration that there was none."""
    found = commissions(profile)
    for item in found:
        yield from _revisions(profile, item)
    for year in REPORTED_YEARS:
        declared_on = later(date(year + 1, 1, 8), profile.dice(f"nil:{year}").randint(0, 14))
        ended = profile.has(Case.DEREGISTERED) and declared_on > ENDED_ON
        if not ended and profile.established_on.year <= year and all(i.signed_on.year != year for i in found):
            nil = envelope(profile.disclosed(declared_on, 0)) | {"nil_return": True}
            yield by_association(profile, "commissioned-item", year, nil)


def _revisions(profile: Profile, item: Commission) -> Iterator[Filing]:
    done = {"payments": item.payments, "status": ContractStatus.COMPLETED}
    if item.completed_on < profile.joined_on:
        content = _content(profile, item, profile.disclosed(item.completed_on, 6)) | done
        yield by_association(profile, "commissioned-item", item.signed_on, content)
        return
    first = _content(profile, item, profile.disclosed(item.signed_on, 9))
    yield by_association(profile, "commissioned-item", item.signed_on, first)
    note = "合同履行完毕，补充支付情况"
    second = first | envelope(told_when_completed(item), correction=note) | done
    yield by_association(profile, "commissioned-item", item.signed_on, second, revision=2)


def _content(profile: Profile, item: Commission, disclosed_on: date) -> Content:
    return {
        **envelope(disclosed_on),
        "kind": item.kind,
        "purchaser_name": profile.office.name,
        "purchaser_dept_id": profile.office.id,
        "title": item.title,
        **terms(profile, item),
        "open_to_non_members": True,
        "differential_treatment": False,
        "charged_to_enterprises": yuan(0),
        "subcontracted": False,
        "fiscal_years": [item.signed_on.year],
        "status": ContractStatus.IN_PROGRESS,
    }


def terms(profile: Profile, item: Commission) -> Content:
    """Return what the contract says, the same on both sides."""
    chance = profile.dice(f"commission:{item.signed_on}")
    bought = item.kind is CommissionKind.PURCHASE
    method = chance.choice(METHODS if item.amount >= LARGE else SMALL_METHODS)
    budget = yuan(item.amount + chance.randint(0, 8) * 5000 * YUAN)
    return {
        "procurement_method": method if bought else None,
        "contract_no": f"示例采{item.signed_on.year}-{profile.index:05d}-{item.number}",
        "contract_announced_on": later(item.signed_on, 1) if bought else None,
        "budget_amount": budget if bought else None,
        "contract_amount": yuan(item.amount),
        "payments": [],
        "service_start": later(item.signed_on, 4),
        "service_end": item.completed_on,
    }
