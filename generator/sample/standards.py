"""标准与自律 of the sample: standards with a number of nobody's, proposals, rules, a warning."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.self_regulation import SelfRegulationKind, StandardStatus
from generator.model.writing import Row
from generator.sample.days import between, later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.profile import Profile

YEARS = (2024, 2025, 2026)
TITLES = {
    SelfRegulationKind.TEAM_STANDARD: "产品质量分级要求",
    SelfRegulationKind.PROPOSAL: "诚信经营公开倡议",
    SelfRegulationKind.SELF_DISCIPLINE_RULE: "行业自律公约",
    SelfRegulationKind.WARNING_NOTICE: "关于防范虚假认证的警示",
}
CHECKED = (SelfRegulationKind.TEAM_STANDARD, SelfRegulationKind.SELF_DISCIPLINE_RULE)


def self_regulation(profile: Profile) -> Iterator[Filing]:
    """Yield about one document in three years; most of them are standards."""
    for number, year in enumerate(YEARS):
        chance = profile.dice(f"standard:{year}")
        day = later(between(chance, date(year, 2, 20), date(year, 9, 20)), 0)
        kind = chance.choices(tuple(TITLES), (6, 2, 2, 1))[0]
        if chance.random() < 0.28 and profile.active(day):
            yield by_association(profile, "self-regulation", day, _content(profile, kind, day, number + 1))


def _content(profile: Profile, kind: SelfRegulationKind, day: date, number: int) -> Content:
    standard = kind is SelfRegulationKind.TEAM_STANDARD
    checked = Row(done_on=later(day, -34), conclusion="未涉及价格、产量和市场划分")
    return {
        **envelope(profile.disclosed(day, 7 + profile.index % 12)),
        "kind": kind,
        "title": f"{profile.topic.word}{TITLES[kind]}",
        "adopted_on": later(day, -16),
        "standard_no": f"T/SL{profile.index:05d} {number:03d}—{day.year}" if standard else None,
        "standard_status": StandardStatus.CURRENT if standard else None,
        "platform_url": f"https://example.invalid/ttbz/{profile.uscc}-{number}" if standard else None,
        "antitrust_check": checked if kind in CHECKED else None,
    }
