"""How an association stands in a yearly list, criterion by criterion, with what was read (domain §3)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from generator.model.disclosures.eligible_list import Entry, ListResult, ListStatus, Outcome, Override
from generator.model.policy import Criterion, Policy, Severity
from generator.rules.eligibility.criterion import Question, Reading, Trace
from generator.rules.eligibility.verdict import verdict
from generator.rules.facts import Assessment, Facts
from generator.rules.standing import Suspension
from generator.views import format as written
from generator.views import urls
from generator.views.labels import heading, label
from generator.views.scene import Scene
from generator.views.states import BAD, RESULTS, State, outcome

COMPUTED_BANNER = "测算结果，非登记管理机关公布的名录"
DECIDED = frozenset((ListStatus.FINAL, ListStatus.SUPERSEDED))
_SETTLED = (outcome(Outcome.PASS.value), outcome(Outcome.NOT_APPLICABLE.value))


@dataclass(frozen=True, slots=True)
class Evidence:
    """One record that was read."""

    text: str
    """What was read in it."""
    url: str
    """Where it stands, site-relative."""


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One criterion and its outcome."""

    id: str
    """E01."""
    title: str
    """The condition."""
    official: State
    """The outcome in the registrar's list."""
    computed: State | None
    """The outcome that follows from the records; None while there is no rule."""
    agrees: bool
    """Whether the records lead to what the list says."""
    differs: bool
    """Whether both are known and not the same."""
    reason: str
    """Why; empty while there is no rule."""
    remedy: str
    """What would change the computed outcome; empty when it is met."""
    evidence: tuple[Evidence, ...]
    """The records that were read."""


@dataclass(frozen=True, slots=True)
class Group:
    """The criteria of one weight."""

    title: str
    """必要条件, 支撑条件 or 优先条件."""
    rows: tuple[CriterionRow, ...]
    """The criteria in the order of their ids."""
    counts: tuple[State, ...]
    """How many have each outcome in the list."""
    open: tuple[CriterionRow, ...]
    """Those that are not met, not known, or told otherwise by the list than by the records."""
    judged: bool
    """Whether this site has a rule for any of them."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision of the registrar that overrides a criterion."""

    text: str
    """Who decided what, when, and why."""


@dataclass(frozen=True, slots=True)
class Eligibility:
    """The newest yearly list, as far as it is about this association."""

    year: str
    """The year of the list."""
    result: State
    """What the list says."""
    computed: State
    """What follows from the records alone, without the registrar's decisions."""
    sentence: str
    """The same as a sentence, with what suspends it today."""
    cutoff: str
    """截止日."""
    status: str
    """公示 or 公布."""
    banner: str
    """The caution for computed material; empty when the publisher is the registrar."""
    groups: tuple[Group, ...]
    """The criteria by weight."""
    decisions: tuple[Decision, ...]
    """登记管理机关审定意见."""
    url: str
    """The page of all criteria."""
    list_url: str
    """The list."""
    reasons_url: str
    """The reasons for all associations."""


def eligibility(facts: Facts, scene: Scene) -> Eligibility | None:
    """Return the newest list's view of the association, or None while there is no list."""
    if not facts.assessments:
        return None
    newest = facts.assessments[0]
    issued = newest.membership.record.content
    year = str(newest.year)
    return Eligibility(
        year=year,
        result=standing_state(facts, newest),
        computed=RESULTS[_computed(facts, newest, scene.policy).value],
        sentence=standing_sentence(facts, newest),
        cutoff=written.day(issued.cutoff_date),
        status=issued.status.label,
        banner="" if scene.publication.publisher_is_registrar else COMPUTED_BANNER,
        groups=_groups(newest, scene),
        decisions=tuple(Decision(decision_text(override)) for override in issued.overrides),
        url=urls.eligibility(facts.dossier.uscc),
        list_url=urls.eligible_list(year),
        reasons_url=urls.reasons(year),
    )


def _computed(facts: Facts, assessment: Assessment, policy: Policy) -> ListResult:
    issued = assessment.membership.record.content
    question = Question(facts.dossier, policy, issued.cutoff_date, issued.registrar_data_complete_to)
    return verdict(question, assessment.traces).computed


def standing_state(facts: Facts, assessment: Assessment) -> State:
    """Return the result of the list, or the suspension that overlays it today."""
    entry = assessment.membership.entry
    if entry and entry.result is ListResult.LISTED and facts.suspension is not Suspension.NONE:
        return State("✕", facts.suspension.label, BAD)
    return RESULTS[entry.result.value if entry else ""]


def standing_sentence(facts: Facts, assessment: Assessment) -> str:
    """Return how the association stands in a list as one sentence."""
    entry, year = assessment.membership.entry, assessment.year
    if entry is None:
        return f"{year} 年承接名录未载该协会。"
    if entry.result is not ListResult.LISTED:
        return f"{year} 年承接名录结果：{entry.result.label}。"
    if facts.suspension is Suspension.NONE:
        return f"{year} 年承接名录内。"
    listing = facts.serious or facts.abnormal
    since = f"自 {listing.content.listed_on} 起" if listing else ""
    return f"{year} 年承接名录内；{since}{facts.suspension.label}，移出或恢复后自动恢复。"


def decision_text(override: Override) -> str:
    """Return a decision of the registrar as a sentence."""
    about = "、".join(override.criterion_ids)
    corrected = f"更正的事实：{override.corrected_fact.fact}。" if override.corrected_fact else ""
    who = f"{written.day(override.decided_on)} {override.decided_by_org}（{override.decision_no}）"
    what = f"审定{override.direction.label}，涉及 {about}。"
    return f"{who}{what}理由：{override.reason}依据：{override.legal_basis}。{corrected}"


def _groups(assessment: Assessment, scene: Scene) -> tuple[Group, ...]:
    entry, traces = assessment.membership.entry, {trace.criterion_id: trace for trace in assessment.traces}
    stated = official_outcomes(entry)
    criteria = scene.policy.criteria_in_force(assessment.membership.record.content.cutoff_date)
    rows = {severity: [c for c in criteria if c.severity is severity] for severity in Severity}
    return tuple(
        _group(
            severity.label, tuple(_row(criterion, stated, traces.get(criterion.id)) for criterion in group)
        )
        for severity, group in rows.items()
    )


def _group(title: str, rows: tuple[CriterionRow, ...]) -> Group:
    tally = Counter(row.official for row in rows)
    return Group(
        title=title,
        rows=rows,
        counts=tuple(
            State(state.shape, f"{state.word} {number}", state.tone) for state, number in tally.items()
        ),
        open=tuple(row for row in rows if row.differs or (row.computed or row.official) not in _SETTLED),
        judged=any(row.computed for row in rows),
    )


def official_outcomes(entry: Entry | None) -> Mapping[str, str]:
    """Return the outcomes the registrar's list states."""
    return {**entry.criteria, **entry.support, **entry.priority} if entry else {}


def _row(criterion: Criterion, stated: Mapping[str, str], trace: Trace | None) -> CriterionRow:
    said = stated.get(criterion.id, "")
    return CriterionRow(
        id=criterion.id,
        title=criterion.title,
        official=outcome(said) if said else State("–", "未载", "none"),
        computed=outcome(trace.outcome) if trace else None,
        agrees=bool(trace and said == trace.outcome),
        differs=bool(trace and said and said != trace.outcome),
        reason=trace.reason if trace else "",
        remedy=criterion.remedy(trace.outcome) if trace else "",
        evidence=tuple(_evidence(trace.readings)) if trace else (),
    )


def _evidence(readings: tuple[Reading, ...]) -> list[Evidence]:
    """Return one link for each record that was read, with all that was read in it."""
    by_record: dict[str, list[Reading]] = {}
    for reading in readings:
        by_record.setdefault(reading.record.address.file, []).append(reading)
    return [Evidence(read(group), urls.record(group[0].record.address)) for group in by_record.values()]


def read(readings: list[Reading]) -> str:
    """Return what was read in one record, field by field."""
    address = readings[0].record.address
    said = (_value_read(reading) for reading in readings)
    return f"{heading(address.record_type)} {address.key[:10]}：{'，'.join(said)}"


def _value_read(reading: Reading) -> str:
    """Return the field and what it said; a nested statement is only named, it stands where the link leads."""
    name = label(type(reading.record.content), reading.field)
    return name if isinstance(reading.value, BaseModel) else f"{name} {written.value(reading.value)}"
