"""登记事项 of the sample: who an association is, before and after a change."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.calendar import add_years
from generator.model.disclosures.registration import RegistrationMode, Tenure
from generator.model.writing import Row
from generator.rules.periods import last_day
from generator.sample.cases import Case
from generator.sample.changes import change_of, domicile
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.money import yuan
from generator.sample.profile import Profile

HOSTILE = "{{ 7*7 }} {% raw %} =SUM(A1) 5 < 6 & 'x'"
FOUR_NEW = ("new_tech", "new_industry", "new_format", "new_model", "industry_intelligent", "premium_brand")


def registration(profile: Profile) -> Iterator[Filing]:
    """Yield the registration as first disclosed and, after a change of name or domicile, as it is now."""
    change = change_of(profile)
    first = _content(profile)
    if change is None:
        yield by_association(profile, "registration", profile.established_on, first)
        return
    yield by_association(
        profile, "registration", profile.established_on, first | {change.field: change.before}
    )
    now = first | envelope(later(change.on, 9), correction=f"{change.label}变更", notes=_notes(profile))
    if change.field == "name":
        now["former_names"] = [Row(name=change.before, until=change.on - timedelta(days=1))]
    yield by_association(profile, "registration", profile.established_on, now, revision=2)


def _content(profile: Profile) -> Content:
    chance = profile.dice("registration")
    return {
        **envelope(profile.joined_on, notes=_notes(profile)),
        "name": profile.name,
        "former_names": None,
        "short_name": f"示例{profile.topic.word}协会" if chance.random() < 0.4 else None,
        "association_kind": profile.kind,
        **_registrar(profile),
        **_certificate(profile),
        "legal_representative": profile.person(0),
        "registered_funds": yuan(chance.choice((30_000, 50_000, 100_000, 200_000, 500_000)) * 100),
        "purpose": "服务会员、服务行业、服务政府、服务社会",
        "business_scope": _scope(profile),
        "activity_scope": profile.place.name,
        **_seat(profile),
        "website_url": None
        if profile.has(Case.NO_WEBSITE) or chance.random() < 0.08
        else f"https://example.invalid/{profile.uscc}",
        "public_phone": f"{profile.seat.area}-0000000",
        **_industry(profile),
        "uses_public_institution_posts": False,
        "fiscal_appropriation_funded": False,
        "is_charity": False,
        "npo_tax_exempt_valid_to": date(2028, 12, 31) if chance.random() < 0.5 else None,
        "equipment_statement": f"办公面积{chance.randint(4, 60) * 10}平方米，配有办公、会议设备"
        if chance.random() < 0.97
        else None,
    }


def _notes(profile: Profile) -> str | None:
    return HOSTILE if profile.has(Case.HOSTILE_TEXT) else None


def _scope(profile: Profile) -> str:
    rare = "（含𬭎合金、䶮纹件和㛃字号产品）" if profile.has(Case.RARE_CHARACTERS) else ""
    return f"{profile.topic.word}{rare}行业调研、标准制订、培训交流、咨询服务、行业统计"


def _registrar(profile: Profile) -> Content:
    dual = profile.has(Case.DUAL) or profile.has(Case.STILL_SUPERVISED)
    return {
        "registrar_region": profile.place.code,
        "registrar_name": profile.place.registrar,
        "registrar_level": profile.place.level,
        "registration_mode": RegistrationMode.DUAL if dual else RegistrationMode.DIRECT,
        "supervising_unit": profile.office.name if dual else None,
        "industry_department": profile.office.name,
        "party_authority": "示例社会组织综合党委",
    }


def _certificate(profile: Profile) -> Content:
    """Return a certificate that was renewed on the anniversary in 2022 or 2023, or is the first one."""
    renewed = add_years(profile.established_on, 2022 + profile.index % 2 - profile.established_on.year)
    valid_from = max(profile.established_on, renewed)
    return {
        "certificate_no": f"示例第{profile.index + 2:06d}号",
        "valid_from": valid_from,
        "valid_to": last_day(valid_from, 5),
    }


def _seat(profile: Profile) -> Content:
    chance = profile.dice("seat")
    tenure = chance.choice((Tenure.OWNED, Tenure.LEASED, Tenure.LEASED, Tenure.FREE_USE))
    end = date(2026, 4, 30) if chance.random() < 0.04 else date(chance.randint(2027, 2031), 12, 31)
    return {
        "domicile": domicile(profile),
        "domicile_region_code": profile.seat.code,
        "domicile_tenure": tenure,
        "tenure_end": None if tenure is Tenure.OWNED else end,
    }


def _industry(profile: Profile) -> Content:
    chance = profile.dice("industry")
    return {
        "gbt4754_sections": [profile.topic.section],
        "gbt4754_divisions": [profile.topic.division],
        "ten_strong_industries": list(profile.topic.tags) or None,
        "four_new_tags": sorted(chance.sample(FOUR_NEW, chance.choice((0, 1, 1, 2)))) or None,
    }
