"""What the departments of the sample publish: of one association, of ten neighbours, or of nobody."""

from collections.abc import Callable, Iterator

from generator.sample.departments.consultations import consultations, special_consultations
from generator.sample.departments.evaluations import evaluations
from generator.sample.departments.liaison import liaisons
from generator.sample.departments.purchases import purchases
from generator.sample.departments.requests import coordination, information_requests
from generator.sample.departments.support import support
from generator.sample.departments.talent import talent_statistics
from generator.sample.filing import Filing
from generator.sample.profile import Profile

__all__ = ["NEIGHBOURS", "OF_ONE", "of_neighbours", "talent_statistics"]

OF_ONE: tuple[Callable[[Profile], Iterator[Filing]], ...] = (
    purchases, evaluations, support, information_requests, coordination, special_consultations,
)  # fmt: skip
NEIGHBOURS = 10
"""So many associations with neighbouring numbers are asked together, once the last of them is registered.

That keeps a department's files the same in a register of any size.
"""


def of_neighbours(profiles: tuple[Profile, ...]) -> Iterator[Filing]:
    """Yield what departments publish about ten associations together, by the day of the sample."""
    as_of = profiles[0].as_of
    for filing in (*consultations(profiles), *liaisons(profiles)):
        if filing.disclosed_on <= as_of:
            yield filing
