"""有偿服务活动 of the sample: nobody has to take part, and the income is part of the service income."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.disclosures.paid_activity import PaidActivityKind
from generator.sample.days import between, later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.finances import own_services
from generator.sample.money import YUAN, yuan
from generator.sample.profile import REPORTED_YEARS, Profile

KINDS = (
    (PaidActivityKind.TRAINING, "技术培训班", "元/人"),
    (PaidActivityKind.CONFERENCE, "产业发展年会", "元/人"),
    (PaidActivityKind.EXHIBITION, "新产品展", "元/展位"),
)
LARGEST_SHARE = 3
"""No activity brings more than one part in so many of the income from own services."""


def paid_activities(profile: Profile) -> Iterator[Filing]:
    """Yield at most one activity a year."""
    for year in (*REPORTED_YEARS[1:], REPORTED_YEARS[-1] + 1):
        chance = profile.dice(f"activity:{year}")
        day = later(between(chance, date(year, 3, 1), date(year, 10, 20)), 0)
        if chance.random() < 0.3 and profile.active(day):
            yield by_association(profile, "paid-activity", day, _content(profile, day))


def _content(profile: Profile, day: date) -> Content:
    chance = profile.dice(f"activity:{day}")
    kind, title, unit = chance.choice(KINDS)
    fee = chance.randint(3, 16) * 100 * YUAN
    reported = day.year in profile.fiscal_years
    most = own_services(profile, day.year) // LARGEST_SHARE // fee if reported else 80
    participants = min(chance.randint(20, 90), max(1, most))
    end_on = day + timedelta(days=chance.randint(0, 2))
    return {
        **envelope(profile.disclosed(end_on, chance.randint(4, 20))),
        "kind": kind,
        "title": f"{profile.topic.word}{title}（{day.year}）",
        "end_on": end_on,
        "compulsory": False,
        "fee_standard": yuan(fee),
        "fee_unit": unit,
        "income_amount": yuan(fee * participants),
        "participants": participants,
        "department_involved": False,
    }
