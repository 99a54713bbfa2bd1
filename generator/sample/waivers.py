"""公开期限豁免 of the sample: more time for one survey; it ends, as every waiver does."""

from collections.abc import Iterator
from datetime import date

from generator.sample.cases import Case
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_registrar, envelope
from generator.sample.profile import Profile

WAIVED_KIND, WAIVED_YEAR = "satisfaction-survey", 2025
DECIDED_ON, UNTIL = date(2026, 3, 18), date(2026, 6, 30)


def waived_until(profile: Profile, before: int) -> date:
    """Return a day some days before a waiver ends."""
    return later(UNTIL, -before - profile.index % 5)


def waivers(profile: Profile) -> Iterator[Filing]:
    """Yield the waiver of the one case."""
    if not profile.has(Case.WAIVED):
        return
    content: Content = {
        **envelope(later(DECIDED_ON, 3)),
        "covers": WAIVED_KIND,
        "period": str(WAIVED_YEAR),
        "reason": "调查机构更换，问卷重新发放，准予延期公开",
        "legal_basis": "本站规则",
        "decision_no": f"示例民信〔2026〕{profile.index % 80 + 101}号",
        "decided_by_org": f"{profile.place.registrar}（示例）",
        "effective_to": UNTIL,
    }
    yield by_registrar(profile, "waiver", DECIDED_ON, content)
