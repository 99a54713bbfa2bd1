"""How much of what fell due in a calendar year was public, by what was known on a day."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.rules.obligations.obligation import ItemState, Obligation


@dataclass(frozen=True, slots=True)
class DisclosedYear:
    """Counts of what fell due in a year by the day ``until``, and the association's name on it."""

    name: str
    until: date
    on_time: int
    late: int
    missing: int

    @property
    def year(self) -> int:
        """Return the year."""
        return self.until.year

    @property
    def due(self) -> int:
        """Return how many items fell due."""
        return self.on_time + self.late + self.missing


def disclosed(name: str, obligations: Iterable[Obligation], until: date) -> DisclosedYear:
    """Return the counts of the year of a day, by the obligations as they stood on it."""
    states = Counter(item.state for item in obligations if item.due_on.year == until.year)
    on_time = states[ItemState.ON_TIME] + states[ItemState.NIL]
    return DisclosedYear(name, until, on_time, states[ItemState.LATE], states[ItemState.MISSING])
