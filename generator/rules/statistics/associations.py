"""Who the associations are: where, in what industry, of which grade, separated, with a party organization."""

from collections.abc import Sequence

from generator.model.disclosures.decoupling import DecouplingStatus
from generator.model.disclosures.grade import GradeLevel
from generator.model.disclosures.registration import RegistrarLevel
from generator.model.summary import Summary
from generator.rules.statistics.measure import Share, shares

COVERED, UNCOVERED = "yes", "no"
SEPARATED = frozenset((DecouplingStatus.COMPLETED.value, DecouplingStatus.DIRECT_REGISTERED.value))
SPARED = frozenset((DecouplingStatus.NOT_IN_SCOPE.value, DecouplingStatus.EXEMPTED.value))


def by_city(summaries: Sequence[Summary]) -> tuple[Share, ...]:
    """Return how many there are in each region of domicile."""
    return shares((s.domicile_region,) for s in summaries)


def by_level(summaries: Sequence[Summary]) -> tuple[Share, ...]:
    """Return how many there are with registrars of each level."""
    return shares(((s.level,) for s in summaries), [level.value for level in RegistrarLevel])


def by_section(summaries: Sequence[Summary]) -> tuple[Share, ...]:
    """Return how many there are in each section of industry; one can be in several."""
    return shares(s.sections for s in summaries)


def by_ten_strong(summaries: Sequence[Summary]) -> tuple[Share, ...]:
    """Return how many there are in each of the 十强 industries; one can be in several."""
    return shares(s.ten_strong for s in summaries)


def by_grade(summaries: Sequence[Summary]) -> tuple[Share, ...]:
    """Return how many have each grade that is in force; who has none comes last."""
    return shares(((s.grade,) for s in summaries), [grade.value for grade in GradeLevel])


def party(summaries: Sequence[Summary]) -> tuple[Share, ...]:
    """Return how many have a party organization or an instructor, of all; who does not say comes last."""
    words = {True: COVERED, False: UNCOVERED, None: ""}
    return shares(((words[s.measures.party],) for s in summaries), (COVERED, UNCOVERED))


def decoupling(summaries: Sequence[Summary]) -> tuple[Share, ...]:
    """Return how many stand where on the way of separation, of all."""
    return shares(
        ((s.measures.decoupling,) for s in summaries), [status.value for status in DecouplingStatus]
    )


def decoupled(summaries: Sequence[Summary]) -> Share:
    """Return how many are separated, of those that say where they stand and are not spared."""
    stated = [s.measures.decoupling for s in summaries if s.measures.decoupling]
    bound = [status for status in stated if status not in SPARED]
    return Share("completed", sum(status in SEPARATED for status in bound), len(bound))
