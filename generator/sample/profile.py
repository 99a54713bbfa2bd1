"""Who an association of the sample is: drawn once, read by every kind of record."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from generator.model.calendar import add_years
from generator.model.disclosures.registration import AssociationKind
from generator.sample.cases import Case, cases_of
from generator.sample.codes import credit_code
from generator.sample.days import between, later
from generator.sample.industries import Topic
from generator.sample.names import LONG_WORDS, dice, name_and_topic, person
from generator.sample.places import CITIES, PROVINCE, Office, Place, office

REGISTER_OPENED = date(2023, 7, 3)
SITE_OPENED = date(2024, 1, 2)
LIQUIDATED_ON, ENDED_ON = date(2025, 9, 30), date(2025, 12, 9)
REPORTED_YEARS = (2023, 2024, 2025)
PERSONS_EACH = 12
NEWCOMERS_WAIT = timedelta(days=60)
LATE = 0.03
CORRECTED_TO = 134


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """The facts that all records of one association share; compared by identity, so that it can be a key."""

    seed: int
    index: int
    as_of: date
    uscc: str
    name: str
    former_name: str
    topic: Topic
    place: Place
    seat: Place
    cases: frozenset[Case]
    established_on: date
    joined_on: date
    members: int

    def dice(self, purpose: str) -> Random:
        """Return the chance for one purpose; other purposes do not disturb it."""
        return dice(f"{self.seed}:{self.index}:{purpose}")

    def has(self, case: Case) -> bool:
        """Say whether the association bears an awkward case."""
        return case in self.cases

    def person(self, number: int) -> str:
        """Return one of the persons around the association; 0 is its legal representative."""
        rare = "䶮𬭎" if number == 0 and self.has(Case.RARE_CHARACTERS) else ""
        return person(self.index * PERSONS_EACH + number).replace("示例", f"示例{rare}")

    def disclosed(self, event: date, days: int) -> date:
        """Return when it disclosed an event: some days later, but not before it joined the site."""
        return later(max(event, self.joined_on), days)

    def disclosed_by(self, purpose: str, opens: date, due: date) -> date:
        """Return when it disclosed what can be told from a day on: by its due day, but for some.

        What is older than its arrival on the site is due sixty days after it.
        """
        chance = self.dice(f"{purpose}:disclosed")
        first = max(opens, self.joined_on)
        last = max(due, first + NEWCOMERS_WAIT) if opens <= self.joined_on else due
        if chance.random() < LATE:
            return later(last, chance.randint(2, 35))
        return later(between(chance, first, last - timedelta(days=3)), 0)

    def active(self, day: date) -> bool:
        """Say whether it is at work on a day: founded, and not yet being wound up."""
        return self.established_on <= day and not (self.has(Case.DEREGISTERED) and day >= LIQUIDATED_ON)

    @property
    def office(self) -> Office:
        """Return the department that guides its industry."""
        return office(self.place, self.topic.section)

    @property
    def owed_years(self) -> tuple[int, ...]:
        """Return the years of which it tells every year the same things."""
        return tuple(year for year in REPORTED_YEARS if self.active(date(year, 12, 31)))

    @property
    def kind(self) -> AssociationKind:
        """Return the kind its name tells."""
        return AssociationKind.CHAMBER if self.name.endswith("商会") else AssociationKind.INDUSTRY

    @property
    def fiscal_years(self) -> tuple[int, ...]:
        """Return the years it reports on: registered by 30 June of the year, and on record at its end."""
        reported = (y for y in REPORTED_YEARS if self.established_on <= date(y, 6, 30) or self._eager(y))
        return tuple(year for year in reported if not self._silent(year))

    def _eager(self, year: int) -> bool:
        """Say whether it reports although it need not: an association a few months old."""
        return self.has(Case.YOUNG) and self.established_on.year == year

    def _silent(self, year: int) -> bool:
        return year == REPORTED_YEARS[-1] and (self.has(Case.MISSING_REPORT) or self.has(Case.DEREGISTERED))


def draw(seed: int, index: int, as_of: date) -> Profile:
    """Return the profile of the association with an index."""
    chance = dice(f"{seed}:{index}")
    cases = cases_of(index)
    place, topic, prefix, form = name_and_topic(seed, index)
    words = f"{prefix}{topic.word}{LONG_WORDS if Case.LONG_NAME in cases else ''}"
    established_on = _established(chance, cases, as_of)
    return Profile(
        seed=seed,
        index=index,
        as_of=as_of,
        uscc=credit_code(index),
        name=f"{place.name}示例{words}{form}",
        former_name=f"{place.name}示例传统{topic.word}{form}" if Case.FORMER_NAME in cases else "",
        topic=topic,
        place=place,
        seat=chance.choice(CITIES) if place is PROVINCE else place,
        cases=cases,
        established_on=established_on,
        joined_on=_joined(chance, established_on),
        members=CORRECTED_TO if Case.CORRECTED_MEMBERS in cases else _members(chance),
    )


def _members(chance: Random) -> int:
    return chance.choice((38, 52, 64, 86, 110, 148, 196, 240, 310)) + chance.randint(0, 24)


def _established(chance: Random, cases: frozenset[Case], as_of: date) -> date:
    if Case.NEW in cases:
        return later(as_of, -chance.randint(100, 145))
    if Case.YOUNG in cases:
        return later(between(chance, date(2025, 10, 9), date(2025, 10, 28)), 0)
    if Case.TERM_OVER in cases:
        return later(between(chance, date(2016, 1, 6), date(2016, 5, 20)), 0)
    if Case.STILL_SUPERVISED in cases:
        return later(between(chance, date(1996, 3, 1), date(2012, 3, 1)), 0)
    if not cases and chance.random() < 0.12:
        return later(between(chance, date(2022, 3, 1), date(2025, 5, 20)), 0)
    return later(date(chance.randint(1994, 2019), chance.randint(1, 12), chance.randint(1, 28)), 0)


def _joined(chance: Random, established_on: date) -> date:
    """Return when it first disclosed anything: soon after the site opened, or after it was registered."""
    if add_years(established_on, 1) <= SITE_OPENED:
        return later(SITE_OPENED, chance.randint(1, 60))
    return later(max(established_on, SITE_OPENED), chance.randint(6, 16))
