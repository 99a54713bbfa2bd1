"""One association: the first screen answers, the rest proves it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from generator.model.disclosures.eligible_list import ListResult
from generator.model.policy import Policy
from generator.rules.facts import Facts
from generator.rules.index import DisclosureIndex
from generator.rules.obligations.obligation import ItemState
from generator.rules.standing import GONE, RegistrationStatus, Suspension, last_event
from generator.rules.year_end import YearEnd
from generator.views import feeds, urls
from generator.views import format as written
from generator.views.association_sections import Section, sections
from generator.views.board import Board, board
from generator.views.change_view import ChangeView, change_view
from generator.views.eligibility_trace import Eligibility, eligibility
from generator.views.embeds.snippets import Snippet, of_association
from generator.views.figures import Figure, figures
from generator.views.finance_trend import Trend, trend
from generator.views.linked.organization import organization
from generator.views.page import About, Crumb, Head, Page, Publication, head_of
from generator.views.provenance import citation
from generator.views.scene import Scene
from generator.views.states import BAD, NONE, OK, RESULTS, STATUSES, WARN, State

NEWEST_CHANGES = 3
_NOT_ON_TIME = (ItemState.LATE, ItemState.MISSING)
UNTOLD = State("–", "是否列入名单的信息已过展示期限，不再列明", NONE)
"""In place of a listing of the past that may be shown no more."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the states a reader comes for."""

    state: State
    """How it stands."""
    url: str
    """Where it is proved, site-relative."""


@dataclass(frozen=True, slots=True)
class AssociationPage(Page):
    """All that is public about one association."""

    template: ClassVar[str] = "association_page"

    name: str
    """The registered name, or the code while no registration is public."""
    uscc: str
    """统一社会信用代码."""
    lead: tuple[str, ...]
    """Short name, registrar, domicile, industry, since when."""
    notice: str
    """What a reader must know first: that it no longer exists, or is suspended; else empty."""
    answers: tuple[Answer, ...]
    """Status, eligible list, lists, grade."""
    figures: tuple[Figure, ...]
    """Key figures with last year's."""
    board: Board
    """What was due in each year, and how it stands."""
    sections: tuple[Section, ...]
    """The records."""
    trend: Trend | None
    """The accounts of the newest years."""
    eligibility: Eligibility | None
    """The newest yearly list, criterion by criterion."""
    changes: tuple[ChangeView, ...]
    """The newest changes."""
    updated: str
    """The day of the newest change; empty before the first."""
    citation: str
    """How to cite the page (GB/T 7714)."""
    compare_url: str
    """The comparison with others."""
    history_url: str
    """The page of all changes."""
    feed_url: str
    """The feed of the association."""
    snippets: tuple[Snippet, ...]
    """What other sites can show of it."""


def present(facts: Facts, policy: Policy, publication: Publication) -> AssociationPage:
    """Return the page of an association."""
    scene = Scene(policy, publication)
    uscc = facts.dossier.uscc
    return AssociationPage(
        head=_head(facts, scene),
        name=facts.name,
        uscc=uscc,
        lead=tuple(_lead(facts, scene)),
        notice=_notice(facts),
        answers=tuple(answers(facts)),
        figures=figures(facts),
        board=board(facts, scene),
        sections=sections(facts, scene),
        trend=trend(facts.reports),
        eligibility=eligibility(facts, scene),
        changes=tuple(change_view(change, scene) for change in facts.changes[:NEWEST_CHANGES]),
        updated=written.day(facts.changes[0].on) if facts.changes else "",
        citation=citation(publication, facts.name, _newest(facts), urls.association(uscc)),
        compare_url=urls.compare(uscc),
        history_url=urls.history(uscc),
        feed_url=urls.association_feed(uscc, "xml"),
        snippets=tuple(of_association(facts, publication)),
    )


def crumbs(facts: Facts) -> tuple[Crumb, ...]:
    """Return the way to the pages below an association's."""
    return Crumb("协会", urls.ASSOCIATIONS), Crumb(facts.name, urls.association(facts.dossier.uscc))


def _newest(facts: Facts) -> date:
    return facts.changes[0].on if facts.changes else facts.as_of


def _head(facts: Facts, scene: Scene) -> Head:
    uscc = facts.dossier.uscc
    words = "，".join(answer.state.word for answer in answers(facts))
    head = head_of(
        scene.publication,
        About(urls.association(uscc), facts.name, f"{facts.name}（{uscc}）：{words}。条条有出处。"),
        (*crumbs(facts)[:1], *_places(facts, scene)),
        (feeds.association_link(facts),),
        facts.registration.address.file if facts.registration else "",
    )
    return replace(head, entity=organization(facts, scene))


def _places(facts: Facts, scene: Scene) -> Iterator[Crumb]:
    """Yield the city and the first industry, whose pages list the neighbours."""
    if facts.registration is None:
        return
    said = facts.registration.content
    yield Crumb(scene.term("regions", said.domicile_region_code), urls.city(said.domicile_region_code))
    for section in said.gbt4754_sections[:1]:
        yield Crumb(scene.term("industry-sections", section), urls.industry(section))


def _lead(facts: Facts, scene: Scene) -> Iterator[str]:
    if facts.registration is None:
        return
    said = facts.registration.content
    if said.short_name:
        yield f"简称 {said.short_name}"
    yield f"{said.registrar_name}登记（{said.registrar_level.label}）"
    yield scene.term("regions", said.domicile_region_code)
    if said.gbt4754_divisions:
        yield "、".join(scene.term("industry-divisions", code) for code in said.gbt4754_divisions)
    yield f"{written.day(said.established_on)} 成立登记"


def _notice(facts: Facts) -> str:
    event = last_event(facts.dossier, facts.as_of, facts.as_of)
    if facts.status is RegistrationStatus.ACTIVE:
        return (
            "" if facts.registration else "资料不足：该协会还没有公开登记事项，本页只有其他单位公开的记录。"
        )
    when = f"{written.day(event.content.effective_on)} 起，" if event else ""
    kept = "本页保留其已公开的记录，供查考。" if facts.status in GONE else ""
    return f"{when}该协会登记状态为“{facts.status.label}”。{kept}"


def answers(facts: Facts | YearEnd, *, untold: bool = False) -> Iterator[Answer]:
    """Yield status, eligible list, lists, grade and disclosure; ``untold``: a listing is shown no more."""
    page = urls.association(facts.dossier.uscc)
    yield Answer(STATUSES[facts.status.value], f"{page}#registered")
    yield Answer(_on_list(facts) if untold else _eligible(facts), f"{page}#eligibility")
    yield from [Answer(UNTOLD, f"{page}#assessment")] if untold else _listings(facts, page)
    yield Answer(_grade(facts), f"{page}#assessment")
    if facts.index.due:
        yield Answer(_disclosed(facts.index), f"{page}#overview")


def _disclosed(index: DisclosureIndex) -> State:
    """Return how much of what was due is public, with the counts."""
    late = [(state.label, number) for state, number in index.counts if state in _NOT_ON_TIME and number]
    said = "，".join(f"{word} {number}" for word, number in (("按时", index.on_time), *late))
    return State("!" if late else "✓", f"应公开 {index.due} 项：{said}", WARN if late else OK)


def _eligible(facts: Facts | YearEnd) -> State:
    said = _on_list(facts)
    if said.tone != OK or facts.suspension is Suspension.NONE:
        return said
    return State("✕", f"{said.word}，{facts.suspension.label}", BAD)


def _on_list(facts: Facts | YearEnd) -> State:
    """Return what the newest yearly list says, whatever suspends it."""
    if facts.newest_list is None:
        return State("–", "尚无承接名录", NONE)
    entry, year = facts.newest_list.entry, facts.newest_list.record.content.year
    if entry and entry.result is ListResult.LISTED:
        return State("✓", f"{year} 年承接名录内", OK)
    state = RESULTS[entry.result.value if entry else ""]
    return State(state.shape, f"{year} 年承接名录：{state.word}", NONE)


def _listings(facts: Facts | YearEnd, page: str) -> Iterator[Answer]:
    listed = [record for record in (facts.serious, facts.abnormal) if record]
    for record in listed:
        word = f"{written.day(record.content.listed_on)} 列入{record.content.heading}"
        yield Answer(State("✕", word, BAD), urls.record(record.address))
    if not listed:
        yield Answer(State("✓", "未列入活动异常名录和严重违法失信名单", OK), f"{page}#assessment")


def _grade(facts: Facts | YearEnd) -> State:
    if facts.grade is None:
        return State("–", "无有效期内的评估等级", NONE)
    until = written.day(facts.grade.record.content.valid_to)
    return State("✓", f"评估等级 {facts.grade.level.label}（至 {until}）", OK)
