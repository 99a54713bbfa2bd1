"""签约专家库（机构库）和黑名单 of the sample: updated once a year, nobody named without consent."""

from collections.abc import Iterator
from datetime import date
from random import Random

from generator.model.calendar import add_years
from generator.model.disclosures.expert_blacklist import BlacklistReason, BlacklistSubject
from generator.model.disclosures.expert_roster import CivilServantStatus, TitleClass
from generator.model.writing import Row
from generator.rules.periods import last_day
from generator.sample.cases import Case
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.names import company
from generator.sample.profile import Profile

YEARS = (2024, 2025, 2026)
FIELDS = ("工艺技术", "质量检验", "标准化", "市场和经济", "安全和环保", "知识产权")
EMPLOYERS = ("高校", "科研院所", "企业", "检验机构")
NAMED_FROM = 4
"""Experts bear the names that follow those of the officers."""


def expert_rosters(profile: Profile) -> Iterator[Filing]:
    """Yield the roster of seven in ten associations, each year some days earlier than the year before."""
    chance = profile.dice("roster")
    stale = profile.has(Case.STALE_ROSTER)
    keeps = stale or chance.random() < 0.7
    first = later(date(YEARS[0], chance.randint(4, 10), chance.randint(8, 28)), 0)
    for number, year in enumerate(YEARS):
        day = later(add_years(first, number), -10 * number)
        if keeps and profile.active(day) and day > profile.joined_on and not (stale and year > YEARS[0]):
            yield by_association(profile, "expert-roster", day, _roster(profile, day))


def _roster(profile: Profile, day: date) -> Content:
    chance = profile.dice("experts")
    known, since = chance.randint(2, 5), day.year - YEARS[0]
    institutions = [_institution(profile, chance) for _ in range(chance.randint(0, 2))]
    return {
        **envelope(later(day, 6)),
        "management_rules_url": f"https://example.invalid/{profile.uscc}/expert-rules",
        "experts": [
            _expert(profile, chance, seq, max(0, seq - known)) for seq in range(1, known + since + 1)
        ],
        "institutions": institutions,
    }


def _expert(profile: Profile, chance: Random, seq: int, joined: int) -> Content:
    """Return one expert; those that were not there from the beginning joined some years later."""
    consents = chance.random() < 0.5
    start = date(YEARS[0] + joined, 1, 1)
    return {
        "seq": seq,
        "field": chance.choice(FIELDS),
        "professional_title_class": chance.choice(tuple(TitleClass)),
        "civil_servant_status": CivilServantStatus.NONE,
        "employer_type": chance.choice(EMPLOYERS),
        "publication_consent": consents,
        "name": profile.person(NAMED_FROM + seq) if consents else None,
        "employer": f"示例{profile.topic.word}研究院" if consents else None,
        "contract_start": start,
        "contract_end": last_day(start, 3),
        "active": True,
    }


def _institution(profile: Profile, chance: Random) -> Row:
    start = date(YEARS[0], 1, 1)
    return Row(
        name=company(chance, profile.topic),
        field=chance.choice(FIELDS),
        contract_start=start,
        contract_end=last_day(start, 3),
        active=True,
    )


def expert_blacklists(profile: Profile) -> Iterator[Filing]:
    """Yield a ban of one association in twelve, and the declarations of some that there was none."""
    chance = profile.dice("blacklist")
    day = later(date(2025, chance.randint(2, 11), chance.randint(1, 28)), 0)
    if not profile.active(day) or day <= profile.joined_on:
        return
    if profile.index % 12 == 8:
        yield by_association(profile, "expert-blacklist", day, _ban(profile, day))
    elif profile.index % 12 == 3:
        told = profile.disclosed(date(2026, 1, 12), 5)
        yield by_association(profile, "expert-blacklist", 2025, envelope(told) | {"nil_return": True})


def _ban(profile: Profile, day: date) -> Content:
    chance = profile.dice("ban")
    institution = chance.random() < 0.6
    return {
        **envelope(later(day, 9)),
        "subject_type": BlacklistSubject.INSTITUTION if institution else BlacklistSubject.INDIVIDUAL,
        "institution_name": company(chance, profile.topic) if institution else None,
        "reason_code": BlacklistReason.FRAUD,
        "facts": "为会员企业出具与样品不符的检测报告，经协会复核属实" if institution else None,
        "basis": "协会专家库管理办法",
        "ban_start": day,
        "ban_end": last_day(day, 2),
    }
