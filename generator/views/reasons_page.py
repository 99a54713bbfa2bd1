"""Why: every association and every criterion of a yearly list, with what is not met below the line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.model.disclosures.eligible_list import EligibleList, Entry, ListResult, Outcome
from generator.model.policy import Criterion, Policy, Severity
from generator.model.record import Record
from generator.model.summary import Summary
from generator.views import format as written
from generator.views import urls
from generator.views.browse_page import place
from generator.views.eligibility_trace import COMPUTED_BANNER, official_outcomes
from generator.views.eligible_list_page import authority
from generator.views.feed_names import eligible_list_link
from generator.views.page import About, Crumb, Page, PageLink, Publication, head_of, pager
from generator.views.scene import Scene
from generator.views.standing_words import suspended
from generator.views.states import NONE, NOT_JUDGED, OUTCOMES, RESULTS, State, outcome

SIZE = 100
_SHOWN = (Severity.MANDATORY,)
_UNSTATED = State("·", "未载", NONE)


@dataclass(frozen=True, slots=True)
class CriterionHead:
    """One column."""

    id: str
    """E01."""
    title: str
    """The condition."""
    judged: bool
    """Whether records of this site are enough to judge it."""
    url: str
    """Where it is explained."""


@dataclass(frozen=True, slots=True)
class OutcomeCell:
    """One outcome: the registrar's, and the computed one where the two differ."""

    official: State
    """The outcome in the list."""
    computed: State | None
    """The outcome that follows from the records, where it is another."""


@dataclass(frozen=True, slots=True)
class Unmet:
    """One criterion that is not met, and why."""

    id: str
    """E10."""
    title: str
    """The condition."""
    official: State
    """The outcome in the list."""
    computed: State
    """The outcome that follows from the records."""
    reason: str
    """Why, by the records; empty while there is no rule."""


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One association."""

    name: str
    """Its name."""
    uscc: str
    """统一社会信用代码."""
    url: str
    """Its criteria with the evidence."""
    result: State
    """The result in the list."""
    suspended: str
    """Why buying is suspended today; empty when it is not."""
    cells: tuple[OutcomeCell, ...]
    """The mandatory criteria, in the order of the columns."""
    others: str
    """How many of the support and priority conditions are met."""
    unmet: tuple[Unmet, ...]
    """What is not met, or not known."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to filter by."""

    code: str
    """The code in the address."""
    label: str
    """What readers see."""


@dataclass(frozen=True, slots=True)
class ReasonsPage(Page):
    """One page of reasons."""

    template: ClassVar[str] = "reasons_page"

    year: str
    """The year of the list."""
    list_url: str
    """The list."""
    cutoff: str
    """截止日."""
    authority: str
    """Whose outcomes they are."""
    banner: str
    """The caution for computed material; empty when the publisher is the registrar."""
    legend: tuple[State, ...]
    """What the shapes mean."""
    criteria: tuple[CriterionHead, ...]
    """The columns."""
    not_judged: str
    """Which columns are not judged by this site yet; empty when all are."""
    differing: str
    """How many associations of the page have an outcome that differs; empty for none."""
    rows: tuple[ReasonRow, ...]
    """The associations, by level, region and name."""
    pages: tuple[PageLink, ...]
    """The other pages."""
    outcomes_url: str
    """What the filter looks into: the outcomes of all associations."""
    results: tuple[Choice, ...]
    """The results that can be chosen."""
    outcomes: tuple[Choice, ...]
    """The outcomes that can be chosen."""


def present_all(
    record: Record[EligibleList], summaries: Sequence[Summary], policy: Policy, publication: Publication
) -> Iterator[ReasonsPage]:
    """Yield every page of reasons: all that the list names, whatever their result."""
    entries = {entry.association_id: entry for entry in record.content.entries}
    ordered = sorted((s for s in summaries if s.uscc in entries), key=place)
    criteria = policy.criteria_in_force(record.content.cutoff_date)
    judged = {name for summary in ordered for name in _computed(summary, record.content.year)}
    heads = _heads(criteria, judged)
    pages = max(1, -(-len(ordered) // SIZE))
    for number in range(1, pages + 1):
        shown = ordered[(number - 1) * SIZE : number * SIZE]
        rows = tuple(_row(summary, entries[summary.uscc], criteria, record.content.year) for summary in shown)
        yield _page(record.content, rows, heads, (number, pages), Scene(policy, publication))


def _page(
    issued: EligibleList,
    rows: tuple[ReasonRow, ...],
    heads: tuple[CriterionHead, ...],
    position: tuple[int, int],
    scene: Scene,
) -> ReasonsPage:
    year, publication = str(issued.year), scene.publication
    base, (number, pages) = urls.reasons(year), position
    title = "逐条理由" if number == 1 else f"逐条理由（第 {number} 页）"
    said = f"{year} 年承接名录每家协会、每项条件的结果和理由，附按记录测算的结果。"
    head = head_of(
        publication,
        About(urls.paged(base, number), f"{title} · {year} 年承接名录", said),
        (Crumb("承接名录", urls.ELIGIBLE_LISTS), Crumb(f"{year} 年", urls.eligible_list(year))),
        (eligible_list_link(publication),),
    )
    differing = sum(any(cell.computed for cell in row.cells) for row in rows)
    return ReasonsPage(
        head=head,
        year=year,
        list_url=urls.eligible_list(year),
        cutoff=written.day(issued.cutoff_date),
        authority=authority(publication),
        banner="" if publication.publisher_is_registrar else COMPUTED_BANNER,
        legend=(*OUTCOMES.values(), _UNSTATED),
        criteria=heads,
        not_judged="、".join(head.id for head in heads if not head.judged),
        differing=written.count(differing) if differing else "",
        rows=rows,
        pages=pager(base, number, pages),
        outcomes_url=urls.outcomes(year),
        results=tuple(Choice(result.value, result.label) for result in ListResult),
        outcomes=tuple(Choice(outcome.value, outcome.label) for outcome in Outcome),
    )


def _heads(criteria: Sequence[Criterion], judged: set[str]) -> tuple[CriterionHead, ...]:
    return tuple(
        CriterionHead(c.id, c.title, c.id in judged, f"{urls.CRITERIA}#{c.id}")
        for c in criteria
        if c.severity in _SHOWN
    )


def _computed(summary: Summary, year: int) -> Mapping[str, str]:
    verdict = summary.verdict(year)
    return dict(verdict.computed) if verdict else {}


def _row(summary: Summary, entry: Entry, criteria: Sequence[Criterion], year: int) -> ReasonRow:
    stated, computed = official_outcomes(entry), _computed(summary, year)
    verdict = summary.verdict(year)
    reasons = dict(verdict.unmet) if verdict else {}
    mandatory = [c for c in criteria if c.severity in _SHOWN]
    return ReasonRow(
        name=summary.name,
        uscc=summary.uscc,
        url=urls.eligibility(summary.uscc),
        result=RESULTS[entry.result.value],
        suspended=suspended(summary, year),
        cells=tuple(_cell(stated.get(c.id, ""), computed.get(c.id, "")) for c in mandatory),
        others=_others(entry),
        unmet=tuple(_unmet(mandatory, stated, computed, reasons)),
    )


def _cell(said: str, found: str) -> OutcomeCell:
    official = outcome(said) if said else _UNSTATED
    return OutcomeCell(official, outcome(found) if found and said != found else None)


def _others(entry: Entry) -> str:
    groups = (("支撑", entry.support), ("优先", entry.priority))
    return "，".join(
        f"{word} {sum(o == 'pass' for o in said.values())}/{len(said)}" for word, said in groups if said
    )


def _unmet(
    criteria: Sequence[Criterion],
    stated: Mapping[str, str],
    computed: Mapping[str, str],
    reasons: Mapping[str, str],
) -> Iterator[Unmet]:
    met = frozenset(("pass", "not_applicable", ""))
    for criterion in criteria:
        said, found = stated.get(criterion.id, ""), computed.get(criterion.id, "")
        if said not in met or found not in met:
            yield Unmet(
                id=criterion.id,
                title=criterion.title,
                official=outcome(said) if said else _UNSTATED,
                computed=outcome(found) if found else NOT_JUDGED,
                reason=reasons.get(criterion.id, ""),
            )
