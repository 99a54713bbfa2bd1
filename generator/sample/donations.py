"""接受捐赠 of the sample: the gifts of a year are the donation income of its report, to the fen."""

from collections.abc import Iterable, Iterator
from datetime import date

from generator.model.disclosures.donation import DonorType
from generator.sample.cases import Case
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.gifts import CORRECTED_IN, WITHDRAWN_IN, Gift, gifts
from generator.sample.money import share, yuan
from generator.sample.names import company
from generator.sample.profile import ENDED_ON, REPORTED_YEARS, Profile

PURPOSES = ("公益培训", "行业技能竞赛", "公共技术服务", "助学项目", "行业展览公益展区")


def donations(profile: Profile) -> Iterator[Filing]:
    """Yield the gifts, the corrected or withdrawn one, and the declarations of years without a gift."""
    given = gifts(profile)
    wrong = _first(given, CORRECTED_IN) if profile.has(Case.CORRECTED_DONATION) else None
    for gift in given:
        yield from _corrected(profile, gift) if gift is wrong else [_filed(profile, gift)]
    twice = _first(given, WITHDRAWN_IN) if profile.has(Case.WITHDRAWN_DONATION) else None
    if twice is not None:
        yield from _withdrawn(profile, twice)
    yield from _nil_returns(profile, given)


def _first(given: Iterable[Gift], year: int) -> Gift | None:
    return next((gift for gift in given if gift.received_on.year == year), None)


def _filed(profile: Profile, gift: Gift) -> Filing:
    """Return a gift as first filed: within thirty days, but for one in twenty-five."""
    chance = profile.dice(f"filed:{_key(gift)}")
    days = chance.randint(36, 75) if chance.random() < 0.04 else chance.randint(5, 24)
    content = _content(profile, gift, profile.disclosed(gift.received_on, days))
    return by_association(profile, "donation", _key(gift), content)


def _key(gift: Gift) -> str:
    return f"{gift.received_on}{gift.slug}"


def _corrected(profile: Profile, gift: Gift) -> Iterator[Filing]:
    """Yield a gift filed with one nought too many, and the correction."""
    filed = _filed(profile, gift)
    wrong = {"cash_amount": yuan(gift.cash * 10)}
    yield by_association(profile, "donation", filed.key, filed.content | wrong)
    note = f"货币金额误填为{yuan(gift.cash * 10)}元，更正为{yuan(gift.cash)}元"
    right = filed.content | envelope(later(filed.disclosed_on, 20), correction=note)
    yield by_association(profile, "donation", filed.key, right, revision=2)


def _withdrawn(profile: Profile, gift: Gift) -> Iterator[Filing]:
    """Yield the same gift filed twice, and the withdrawal of the second filing."""
    filed = _filed(profile, gift)
    key = f"{gift.received_on}-9"
    yield by_association(profile, "donation", key, filed.content)
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
    yield by_association(profile, "donation", key, withdrawal, revision=2)


def _nil_returns(profile: Profile, given: Iterable[Gift]) -> Iterator[Filing]:
    with_gifts = {gift.received_on.year for gift in given}
    for year in REPORTED_YEARS:
        declared_on = profile.disclosed(date(year + 1, 1, 6), profile.dice(f"none:{year}").randint(0, 15))
        ended = profile.has(Case.DEREGISTERED) and declared_on > ENDED_ON
        if year not in with_gifts and profile.established_on.year <= year and not ended:
            yield by_association(profile, "donation", year, envelope(declared_on) | {"nil_return": True})


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
