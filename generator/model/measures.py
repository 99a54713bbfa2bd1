"""What the statistics ask of one association: the newest years, each with its numerator and denominator."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple


class Income(NamedTuple):
    """The income of one fiscal year in yuan, and what it is made of; the rest is 其他."""

    year: int
    total: Decimal
    fees: Decimal
    services: Decimal
    donations: Decimal
    grants: Decimal


class Counted(NamedTuple):
    """A ratio of one year, kept as the counts it comes from."""

    year: int
    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of one association; what is not public is None or not there, never zero.

    ``leaving`` are members who left of those at the beginning, ``satisfied`` are satisfied answers of valid
    ones; ``halves`` are the states of the half-year reports; ``party`` says whether there is a party
    organization or an instructor; ``personal_gifts`` count gifts of single persons by year.
    """

    incomes: tuple[Income, ...] = ()
    leaving: tuple[Counted, ...] = ()
    satisfied: tuple[Counted, ...] = ()
    index: Decimal | None = None
    halves: tuple[tuple[str, str], ...] = ()
    party: bool | None = None
    decoupling: str = ""
    personal_gifts: tuple[tuple[int, int], ...] = ()
