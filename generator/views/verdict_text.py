"""How an association stands in a yearly list, as plain data: for the terminal and for programs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.disclosures.eligible_list import Entry, Override
from generator.model.policy import Criterion, Policy
from generator.rules.eligibility.criterion import Question, Reading, Trace, judge
from generator.rules.eligibility.verdict import verdict
from generator.rules.facts import Facts
from generator.rules.periods import fixed_day
from generator.views.eligibility_trace import decision_text, official_outcomes, read
from generator.views.states import outcome

NO_LIST = "没有名录"


@dataclass(frozen=True, slots=True)
class Source:
    """A record that was read."""

    text: str
    """What was read in it."""
    file: str
    """Where it stands in the register."""


@dataclass(frozen=True, slots=True)
class Point:
    """One criterion."""

    id: str
    """E01."""
    title: str
    """The condition."""
    official: str
    """The outcome in the registrar's list; empty where it has none."""
    computed: str
    """The outcome that follows from the records."""
    reason: str
    """Why."""
    remedy: str
    """What would change it; empty when nothing needs to."""
    basis: str
    """The law."""
    sources: tuple[Source, ...]
    """What was read."""


@dataclass(frozen=True, slots=True)
class VerdictText:
    """One association in the list of one year."""

    uscc: str
    """统一社会信用代码."""
    name: str
    """Its name."""
    year: int
    """The year."""
    cutoff: date
    """截止日."""
    official: str
    """What the registrar's list says."""
    computed: str
    """What follows from the records."""
    decisions: tuple[str, ...]
    """登记管理机关审定意见."""
    points: tuple[Point, ...]
    """The criteria in force at the cutoff."""


def year_of(facts: Facts) -> int:
    """Return the year of the newest list, or of the day while there is none."""
    return facts.assessments[0].year if facts.assessments else facts.as_of.year


def in_year(facts: Facts, policy: Policy, year: int) -> VerdictText:
    """Return how an association stands in the list of a year, or would if it were computed."""
    found = next((a.membership for a in facts.assessments if a.year == year), None)
    issued = found.record.content if found else None
    cutoff = issued.cutoff_date if issued else _cutoff(policy, year, facts.as_of)
    complete_to = issued.registrar_data_complete_to if issued else cutoff
    question = Question(facts.dossier, policy, cutoff, complete_to)
    traces, entry = judge(question), found.entry if found else None
    return VerdictText(
        uscc=facts.dossier.uscc,
        name=facts.name,
        year=year,
        cutoff=cutoff,
        official=_official(entry, listed=found is not None),
        computed=verdict(question, traces).computed.label,
        decisions=tuple(_decisions(issued.overrides if issued else ())),
        points=tuple(_points(traces, entry, policy, cutoff)),
    )


def _cutoff(policy: Policy, year: int, as_of: date) -> date:
    """Return the cutoff of a year without a list; today while that has not come."""
    return min(fixed_day(policy.parameter("eligible_list_cutoff", as_of), year), as_of)


def _official(entry: Entry | None, *, listed: bool) -> str:
    if entry is None:
        return "名录未载" if listed else NO_LIST
    return entry.result.label


def _decisions(overrides: Sequence[Override]) -> Iterator[str]:
    return (decision_text(override) for override in overrides)


def _points(traces: Sequence[Trace], entry: Entry | None, policy: Policy, cutoff: date) -> Iterator[Point]:
    criteria = {criterion.id: criterion for criterion in policy.criteria_in_force(cutoff)}
    official = official_outcomes(entry)
    for trace in traces:
        yield _point(trace, criteria[trace.criterion_id], official.get(trace.criterion_id, ""), policy)


def _point(trace: Trace, criterion: Criterion, said: str, policy: Policy) -> Point:
    return Point(
        id=criterion.id,
        title=criterion.title,
        official=outcome(said).word if said else "",
        computed=trace.outcome.label,
        reason=trace.reason,
        remedy=criterion.remedy(trace.outcome),
        basis=policy.cite_all(criterion.references),
        sources=tuple(_sources(trace.readings)),
    )


def _sources(readings: Sequence[Reading]) -> Iterator[Source]:
    """Yield one source for each record, with all that was read in it."""
    by_file: dict[str, list[Reading]] = {}
    for reading in readings:
        by_file.setdefault(reading.record.address.file, []).append(reading)
    return (Source(read(group), file) for file, group in by_file.items())
