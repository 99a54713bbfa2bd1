"""Money: what income is made of, how it is spread, gifts, contracts and how they were evaluated."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.disclosures.performance_evaluation import Rating
from generator.model.lines import ContractLine, EvaluationLine, GiftLine
from generator.model.measures import Income
from generator.model.record import Owner
from generator.model.summary import Summary
from generator.rules import ratios
from generator.rules.statistics.measure import Share, Spread, shares, spread, spreads

KINDS = ("fees", "services", "donations", "grants")
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Amount:
    """One group: how many there are, and how much that is of how much, in yuan."""

    code: str
    size: int
    part: Decimal
    whole: Decimal

    @property
    def percent(self) -> Decimal | None:
        """Return the share in percent, two decimals, half up."""
        return ratios.percent(self.part, self.whole)


def incomes(summaries: Sequence[Summary], year: int) -> list[tuple[Summary, Income]]:
    """Return the public incomes of a fiscal year."""
    return [(s, income) for s in summaries for income in s.measures.incomes if income.year == year]


def structure(found: Sequence[tuple[Summary, Income]]) -> tuple[Amount, ...]:
    """Return what all incomes together are made of; ``size`` are the associations that have such income."""
    whole = sum((income.total for _, income in found), start=Decimal("0.00"))
    parts = {kind: [getattr(income, kind) for _, income in found] for kind in KINDS}
    parts[OTHER] = [_other(income) for _, income in found]
    return tuple(
        Amount(kind, sum(map(bool, amounts)), sum(amounts, start=Decimal("0.00")), whole)
        for kind, amounts in parts.items()
    )


def _other(income: Income) -> Decimal:
    return income.total - income.fees - income.services - income.donations - income.grants


def income_spread(found: Sequence[tuple[Summary, Income]]) -> Spread:
    """Return how the incomes are spread over all."""
    return spread("all", [income.total for _, income in found])


def income_by_city(found: Sequence[tuple[Summary, Income]]) -> tuple[Spread, ...]:
    """Return how they are spread in each region of domicile."""
    groups: dict[str, list[Decimal]] = defaultdict(list)
    for summary, income in found:
        groups[summary.domicile_region].append(income.total)
    return spreads(groups)


def gifts_by_year(lines: Iterable[GiftLine]) -> tuple[Amount, ...]:
    """Return the gifts of each year in which they were received, newest first."""
    return amounts((str(line.on.year), line.amount) for line in lines)[::-1]


def personal_gifts(summaries: Iterable[Summary]) -> dict[int, int]:
    """Return how many gifts of single persons there were in each year; only their number is told."""
    counted: dict[int, int] = defaultdict(int)
    for summary in summaries:
        for year, number in summary.measures.personal_gifts:
            counted[year] += number
    return dict(counted)


def contracts(lines: Iterable[ContractLine]) -> tuple[ContractLine, ...]:
    """Return each contract once: where both sides made it public, as the purchaser tells of it.

    The purchaser's name is only ever written by the association, and is kept from there.
    """
    found: dict[tuple[str, str], ContractLine] = {}
    for line in sorted(lines, key=lambda line: (line.address.owner is Owner.DEPARTMENT, line.address.file)):
        known = found.get(key := (line.uscc, line.contract_no or line.address.file))
        found[key] = line._replace(purchaser=line.purchaser or known.purchaser) if known else line
    return tuple(found.values())


def contracts_by(lines: Iterable[ContractLine], group: Callable[[ContractLine], str]) -> tuple[Amount, ...]:
    """Return number and amount of the contracts of each group, the largest amount first."""
    found = amounts((group(line), line.amount) for line in lines)
    return tuple(sorted(found, key=lambda amount: (-amount.part, amount.code)))


def amounts(stated: Iterable[tuple[str, Decimal]]) -> tuple[Amount, ...]:
    """Return number and sum of each group, by its code."""
    groups: Mapping[str, list[Decimal]] = defaultdict(list)
    for code, amount in stated:
        groups[code].append(amount)
    whole = sum((amount for found in groups.values() for amount in found), start=Decimal("0.00"))
    return tuple(
        Amount(code, len(found), sum(found, start=Decimal("0.00")), whole)
        for code, found in sorted(groups.items())
    )


def ratings(lines: Iterable[EvaluationLine]) -> tuple[Share, ...]:
    """Return how many evaluations came to each rating, best first."""
    return shares(((line.rating,) for line in lines), [rating.value for rating in Rating])
