"""接受捐赠 of the sample: the gifts of a year are the donation income of its report, to the fen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from generator.model.disclosures.donation import DonorType
from generator.sample.cases import Case
from generator.sample.days import between, later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.money import YUAN, share, yuan
from generator.sample.names import company
from generator.sample.profile import REPORTED_YEARS, Profile
from generator.sample.registration import ENDED_ON

PURPOSES = ("公益培训", "行业技能竞赛", "公共技术服务", "助学项目", "行业展览公益展区")
YEARS = (*REPORTED_YEARS, 2026)
CORRECTED_YEAR = 2025


@dataclass(frozen=True, slots=True)
class Gift:
    """One gift; amounts in fen."""

    received_on: date
    slug: str
    cash: int
    in_kind: int
    restricted: bool
    donor_type: DonorType

    @property
    def total(self) -> int:
        """Return cash and things together."""
        return self.cash + self.in_kind


def gifts(profile: Profile) -> tuple[Gift, ...]:
    """Return all gifts an association received, in order."""
    return tuple(gift for year in YEARS for gift in _of_year(profile, year))


def _of_year(profile: Profile, year: int) -> Iterator[Gift]:
    chance = profile.dice(f"gifts:{year}")
    first = max(date(year, 1, 4), profile.established_on + timedelta(days=20))
    last = min(
        date(year, 12, 24),
        profile.as_of,
        ENDED_ON - timedelta(days=90) if profile.has(Case.DEREGISTERED) else date.max,
    )
    count = chance.choice((0, 1, 1, 2, 2, 3, 4))
    if year == CORRECTED_YEAR and {Case.CORRECTED_DONATION, Case.WITHDRAWN_DONATION} & profile.cases:
        count = max(count, 2)
    if profile.has(Case.NO_DONATIONS) or first > last:
        return
    days = sorted(later(between(chance, first, last - timedelta(days=3)), 0) for _ in range(count))
    for day, same in groupby(days):
        for number, _ in enumerate(same, 1):
            yield _gift(profile, day, number)


def _gift(profile: Profile, day: date, number: int) -> Gift:
    chance = profile.dice(f"gift:{day}:{number}")
    donor = chance.choices(
        (DonorType.ENTERPRISE, DonorType.SOCIAL_ORGANIZATION, DonorType.ANONYMOUS_BATCH), (7, 1, 2)
    )[0]
    small = donor is DonorType.ANONYMOUS_BATCH
    amount = (
        chance.randint(2, 12) * 500 * YUAN + chance.randint(0, 99)
        if small
        else chance.randint(1, 40) * 5000 * YUAN
    )
    in_kind = amount // 2 + chance.randint(0, 9999) if not small and chance.random() < 0.15 else 0
    restricted = not small and chance.random() < 0.4
    return Gift(day, f"-{number}" if number > 1 else "", amount, in_kind, restricted, donor)


def donations(profile: Profile) -> Iterator[Filing]:
    """Yield the gifts, the corrected or withdrawn one, and the declarations of years without a gift."""
    given = gifts(profile)
    special = next((g for g in given if g.received_on.year == CORRECTED_YEAR), None)
    for gift in given:
        yield from (
            _corrected(profile, gift)
            if gift is special and profile.has(Case.CORRECTED_DONATION)
            else [_filed(profile, gift)]
        )
    if special is not None and profile.has(Case.WITHDRAWN_DONATION):
        yield from _withdrawn(profile, special)
    yield from _nil_returns(profile, given)


def _filed(profile: Profile, gift: Gift) -> Filing:
    disclosed_on = profile.disclosed(
        gift.received_on, profile.dice(f"filed:{gift.received_on}").randint(5, 24)
    )
    return by_association(profile.uscc, "donation", _key(gift), _content(profile, gift, disclosed_on))


def _key(gift: Gift) -> str:
    return f"{gift.received_on}{gift.slug}"


def _corrected(profile: Profile, gift: Gift) -> Iterator[Filing]:
    """Yield a gift filed with one nought too many, and the correction."""
    filed = _filed(profile, gift)
    wrong = {"cash_amount": yuan(gift.cash * 10)}
    yield by_association(profile.uscc, "donation", filed.key, filed.content | wrong)
    note = f"货币金额误填为{yuan(gift.cash * 10)}元，更正为{yuan(gift.cash)}元"
    right = filed.content | envelope(later(filed.disclosed_on, 20), correction=note)
    yield by_association(profile.uscc, "donation", filed.key, right, revision=2)


def _withdrawn(profile: Profile, gift: Gift) -> Iterator[Filing]:
    """Yield the same gift filed twice, and the withdrawal of the second filing."""
    filed = _filed(profile, gift)
    key = f"{gift.received_on}-9"
    yield by_association(profile.uscc, "donation", key, filed.content)
    withdrawn_on = later(filed.disclosed_on, 12)
    withdrawal: Content = {
        "disclosed_on": withdrawn_on,
        "is_example": True,
        "withdrawn": {
            "reason": "同一笔捐赠重复报送",
            "legal_basis": "社会团体登记管理条例第二十六条",
            "decided_by": profile.name[:60],
            "decided_on": withdrawn_on,
        },
    }
    yield by_association(profile.uscc, "donation", key, withdrawal, revision=2)


def _nil_returns(profile: Profile, given: Iterable[Gift]) -> Iterator[Filing]:
    with_gifts = {gift.received_on.year for gift in given}
    for year in REPORTED_YEARS:
        declared_on = profile.disclosed(date(year + 1, 1, 6), profile.dice(f"none:{year}").randint(0, 15))
        ended = profile.has(Case.DEREGISTERED) and declared_on > ENDED_ON
        if year not in with_gifts and profile.established_on.year <= year and not ended:
            yield by_association(profile.uscc, "donation", year, envelope(declared_on) | {"nil_return": True})


def _content(profile: Profile, gift: Gift, disclosed_on: date) -> Content:
    chance = profile.dice(f"donor:{gift.received_on}{gift.slug}")
    batch = gift.donor_type is DonorType.ANONYMOUS_BATCH
    donor = (
        company(chance, profile.topic)
        if gift.donor_type is DonorType.ENTERPRISE
        else f"示例{profile.topic.word}基金会"
    )
    used = share(gift.total, chance.choice((0, 300, 500, 1000)))
    return {
        **envelope(disclosed_on),
        "recognized_fy": gift.received_on.year,
        "donor_type": gift.donor_type,
        "donor_name": None if batch else donor,
        "donor_count": chance.randint(3, 30) if batch else 1,
        "cash_amount": yuan(gift.cash),
        "in_kind_amount": yuan(gift.in_kind),
        "in_kind_description": "培训用教材和设备一批" if gift.in_kind else None,
        "service_in_kind": False,
        "restricted": gift.restricted,
        "purpose": chance.choice(PURPOSES) if gift.restricted else "日常业务活动",
        "used_amount": yuan(used),
        "usage_as_of": disclosed_on,
        "domestic": True,
        "receipt_issued": True,
    }
