"""How an association stood on each day of the past, in words: where the page that answers for a day looks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from generator.model.disclosures.eligible_list import EligibleList
from generator.model.disclosures.registration_event import RegistrationEvent
from generator.model.dossier import AnyRecord, ListMembership
from generator.model.listing import Listing
from generator.rules.facts import Facts
from generator.rules.on_day import DayState, Span, Standing, spans
from generator.rules.standing import Suspension
from generator.views import urls
from generator.views.labels import heading
from generator.views.states import BAD, NONE, OK, State

BARRED = "购买主体不得向其购买服务、委托事项"
_STATES = {
    DayState.IN_FORCE: State("✓", DayState.IN_FORCE.label, OK),
    DayState.SUSPENDED: State("✕", DayState.SUSPENDED.label, BAD),
    DayState.NOT_LISTED: State("–", DayState.NOT_LISTED.label, NONE),
    DayState.NO_LIST: State("–", DayState.NO_LIST.label, NONE),
}


@dataclass(frozen=True, slots=True)
class Proof:
    """A record the answer rests on."""

    text: str
    """What it says, and when it was decided and made public."""
    url: str
    """Where it stands, site-relative."""


@dataclass(frozen=True, slots=True)
class Days:
    """Days, both included, for which the answer is the same."""

    start: date
    """The first day."""
    end: date
    """The last day; that of the newest span is the day of the data."""
    code: str
    """The state as a code."""
    suspension: str
    """What suspends it, as a code."""
    state: State
    """The state for readers."""
    sentence: str
    """The answer, to be read after the day."""
    proofs: tuple[Proof, ...]
    """The records it rests on."""


def days(facts: Facts) -> tuple[Days, ...]:
    """Return the answers from the first day of which something is known, oldest first."""
    visible = frozenset(record.address.identity for record in facts.shown)
    newest = {facts.assessments[0].year: facts.dossier.uscc} if facts.assessments else {}
    return tuple(_days(span, visible, newest) for span in spans(facts.dossier, facts.as_of))


def _days(span: Span, visible: frozenset[tuple[str, str, str]], newest: Mapping[int, str]) -> Days:
    standing = span.standing
    cause = standing.cause if standing.cause and standing.cause.address.identity in visible else None
    said = _list_words(standing) + _suspension_words(standing, cause)
    return Days(
        start=span.start,
        end=span.end,
        code=standing.state.value,
        suspension=standing.suspension.value,
        state=_STATES[standing.state],
        sentence=f"{said}。",
        proofs=tuple(_proofs(standing.membership, cause, newest)),
    )


def _list_words(standing: Standing) -> str:
    if standing.membership is None:
        return "当日没有有效的承接名录"
    year = standing.membership.record.content.year
    if standing.state is DayState.NOT_LISTED:
        result = standing.membership.entry.result.label if standing.membership.entry else "未载"
        return f"该协会不在 {year} 年承接名录内（名录结果：{result}）"
    return f"该协会在 {year} 年承接名录内"


def _suspension_words(standing: Standing, cause: AnyRecord | None) -> str:
    if standing.suspension is Suspension.NONE:
        return ""
    listed = standing.state is DayState.SUSPENDED
    end = "" if standing.suspension is Suspension.STATUS else f"，{BARRED}"
    if cause is None:
        return f"，{'但' if listed else '且'}当日处于暂停状态（相关信息已过展示期，不再列明）{end}"
    why = (
        standing.suspension.label
        if listed
        else standing.suspension.label.removesuffix("暂停").removeprefix("因")
    )
    return f"，{'但' if listed else '且'}自 {_began(cause)} 起{why}{end}"


def _began(cause: AnyRecord) -> date:
    content = cast("Listing | RegistrationEvent", cause.content)
    return content.listed_on if isinstance(content, Listing) else content.effective_on


def _proofs(
    membership: ListMembership | None, cause: AnyRecord | None, newest: Mapping[int, str]
) -> Iterator[Proof]:
    """Yield the records; the association's own page explains the newest list only."""
    if membership:
        yield _list_proof(membership)
        year = membership.record.content.year
        own = urls.eligibility(newest[year]) if year in newest else urls.reasons(str(year))
        yield Proof(f"{year} 年承接名录逐条理由", own)
    if cause:
        yield Proof(_cause_text(cause), urls.record(cause.address))


def _list_proof(membership: ListMembership) -> Proof:
    record, issued = membership.record, membership.record.content
    published = issued.published_on or record.disclosed_on
    revision = f"第 {record.address.revision} 版" if record.address.revision > 1 else "首版"
    result = membership.entry.result.label if membership.entry else "未载"
    text = f"{EligibleList.heading} {issued.year} 年，{revision}，{published} 公布，结果：{result}"
    return Proof(text, urls.eligible_list(str(issued.year)))


def _cause_text(cause: AnyRecord) -> str:
    said = f"{heading(cause.address.record_type)} {_began(cause)} 起，{cause.disclosed_on} 公开"
    return f"{said}，{cause.content.decision_no}" if isinstance(cause.content, Listing) else said
