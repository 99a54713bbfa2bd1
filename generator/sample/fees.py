"""会费标准及收费 of the sample: four fixed amounts, adopted by the members, public within thirty days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.model.disclosures.fee_schedule import ChargeCategory
from generator.model.writing import Row
from generator.sample.cases import Case
from generator.sample.days import between, later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.money import YUAN, yuan
from generator.sample.profile import Profile
from generator.sample.terms import annual_meetings, terms

LEVEL_NAMES = ("会长单位", "副会长单位", "理事单位", "会员单位")
RATES = (
    (50_000, 20_000, 8_000, 4_000),
    (30_000, 15_000, 6_000, 3_000),
    (20_000, 10_000, 5_000, 2_000),
    (10_000, 5_000, 3_000, 1_000),
)
EARLIEST, BEFORE_REPORTS = date(2020, 3, 2), date(2022, 11, 30)
REVISED_IN = (2024, 2025)
MEETING_TOLD_AFTER = 7
"""So many days after it a meeting is public, before the charter and the fees it adopted."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """The fees of each level in yuan, from a day on."""

    version: int
    adopted_on: date
    effective_from: date
    rates: tuple[int, int, int, int]


@lru_cache(maxsize=16)
def schedules(profile: Profile) -> tuple[Schedule, ...]:
    """Return the fees in force when reports begin and, where a later meeting changed them, the next ones."""
    row = profile.index % len(RATES)
    adopted_on = _first_adopted(profile)
    founded = adopted_on == profile.established_on
    effective_from = adopted_on if founded else date(adopted_on.year + 1, 1, 1)
    first = Schedule(1 if founded else 2, adopted_on, effective_from, RATES[row])
    revised_on = _revised_on(profile)
    if revised_on is None:
        return (first,)
    rates = RATES[row - 1 if row else 1]
    return first, Schedule(first.version + 1, revised_on, date(revised_on.year + 1, 1, 1), rates)


def _first_adopted(profile: Profile) -> date:
    """Return the day of the founding meeting, of an election before the first report, or one of its own."""
    first = terms(profile)[0]
    if first.number == 1 or first.start <= BEFORE_REPORTS:
        return first.start
    return later(between(profile.dice("fees"), EARLIEST, BEFORE_REPORTS), 0)


def _revised_on(profile: Profile) -> date | None:
    days = [day for day in annual_meetings(profile) if day.year in REVISED_IN]
    chosen = profile.has(Case.LATE_FEES) or profile.index % 5 == 1
    return days[-1] if days and chosen else None


def rates_of(profile: Profile, year: int) -> tuple[int, int, int, int]:
    """Return what each level pays in a year."""
    return [s for s in schedules(profile) if s.effective_from <= date(year, 12, 31)][-1].rates


def fee_schedules(profile: Profile) -> Iterator[Filing]:
    """Yield the fees; one case told its members and the public late."""
    for number, schedule in enumerate(schedules(profile)):
        late = profile.has(Case.LATE_FEES) and number > 0
        told_on = later(schedule.adopted_on, 44 if late else 6 + profile.index % 12)
        content = _content(profile, schedule, told_on)
        known_on = max(told_on, profile.disclosed(schedule.adopted_on, MEETING_TOLD_AFTER))
        content |= envelope(later(known_on, 40 if late else 6))
        yield by_association(profile, "fee-schedule", schedule.effective_from, content)


def _content(profile: Profile, schedule: Schedule, told_on: date) -> Content:
    chance = profile.dice("charges")
    return {
        **envelope(told_on),
        "version": schedule.version,
        "adopted_meeting_id": meeting_id(schedule.adopted_on),
        "levels": [
            Row(level_name=name, annual_amount=yuan(rate * YUAN))
            for name, rate in zip(LEVEL_NAMES, schedule.rates, strict=True)
        ],
        "secret_ballot": True,
        "disclosed_to_members_on": told_on,
        "other_charges": [_charge(chance.randint(2, 12) * 100)] if chance.random() < 0.6 else [],
        "collected_by_branches": False,
        "rebate_recruitment": False,
    }


def _charge(fee: int) -> Row:
    return Row(
        name="技术培训",
        category=ChargeCategory.OPERATING_SERVICE,
        compulsory=False,
        amount=yuan(fee * YUAN),
        unit="元/人",
        basis="市场调节价，协商确定",
    )


def meeting_id(day: date) -> str:
    """Return the number of a meeting of members; there is never a second one on a day."""
    return f"meeting-{day:%Y-%m%d}"
