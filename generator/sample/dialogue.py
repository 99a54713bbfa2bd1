"""对经济部门服务评价、协会专报 and 承接名录申报 of the sample: what an association tells the authorities."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.model.writing import Row
from generator.sample.days import between, later
from generator.sample.filing import Filing, by_association, envelope
from generator.sample.members import rolls
from generator.sample.profile import Profile

DIMENSIONS = ("政策沟通", "办事效率", "诉求办理")
SUBJECTS = ("出口形势", "用工和技能人才情况", "原料价格波动情况", "中小企业融资情况")


def department_evaluations(profile: Profile) -> Iterator[Filing]:
    """Yield how members judged a department in some years; at least five of them answered."""
    for roll in rolls(profile)[1:]:
        chance = profile.dice(f"evaluation:{roll.year}")
        if chance.random() < 0.24 and profile.active(date(roll.year, 12, 31)):
            content = {
                **envelope(later(max(date(roll.year + 1, 1, 12), profile.joined_on), chance.randint(2, 50))),
                "department": profile.office.name,
                "dimensions": [
                    Row(name=name, score=Decimal(chance.randint(158, 196)) / 2) for name in DIMENSIONS
                ],
                "respondent_members": roll.closing * chance.randint(20, 60) // 100,
                "method": "无记名网上问卷",
            }
            yield by_association(profile, "department-evaluation", roll.year, content)


def special_reports(profile: Profile) -> Iterator[Filing]:
    """Yield the title, the day and the receiver of some reports to a department."""
    for year in (2024, 2025, 2026):
        chance = profile.dice(f"special:{year}")
        day = later(between(chance, date(year, 3, 1), date(year, 10, 10)), 0)
        if chance.random() < 0.18 and profile.active(day):
            subject = chance.choice(SUBJECTS)
            content = {
                **envelope(profile.disclosed(day, 6)),
                "title": f"{profile.topic.word}{subject}专报",
                "recipient_department": profile.office.name,
                "public_summary": f"反映{profile.topic.word}行业{subject}，提出三条建议",
            }
            yield by_association(profile, "special-report", day, content)


def applications(profile: Profile) -> Iterator[Filing]:
    """Yield the applications for the yearly list, which no registrar here asks for, of a few."""
    for year in (2025, 2026):
        chance = profile.dice(f"application:{year}")
        day = later(between(chance, date(year, 2, 10), date(year, 3, 24)), 0)
        if chance.random() < 0.2 and profile.active(day) and day > profile.joined_on:
            content = {
                **envelope(later(day, 2)),
                "submitted_on": day,
                "contact_office": "办公室",
            }
            yield by_association(profile, "eligible-list-application", year, content)
