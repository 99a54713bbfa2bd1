"""What all pages of one yearly list share: who is on it, who came and went, decisions and objections."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.disclosures.eligible_list import Direction, EligibleList, ListResult, Objection
from generator.model.record import Record
from generator.model.summary import Summary
from generator.views import urls
from generator.views.browse_page import place
from generator.views.eligibility_trace import decision_text
from generator.views.page import Link
from generator.views.scene import Scene
from generator.views.standing_words import suspended
from generator.views.states import BAD, State


@dataclass(frozen=True, slots=True)
class EligibleRow:
    """One association on the list."""

    number: str
    """序号."""
    name: str
    """名称."""
    uscc: str
    """统一社会信用代码."""
    url: str
    """Its page."""
    registrar: str
    """登记管理机关."""
    state: State | None
    """Why it is suspended today; None when it is not."""
    remark: str
    """备注: included by a decision of the registrar, newly on the list."""


@dataclass(frozen=True, slots=True)
class ObjectionRow:
    """An objection, without any person."""

    id: str
    """异议编号."""
    received: str
    """收到日期 and who objected, as a class."""
    target: Link
    """The association it is about."""
    summary: str
    """What was asked, and why."""
    outcome: str
    """What came of it, and why."""


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """登记管理机关审定意见."""

    target: Link
    """The association it is about."""
    text: str
    """Who decided what, when and why."""


@dataclass(frozen=True, slots=True)
class Material:
    """What all pages of one list share."""

    record: Record[EligibleList]
    known: Mapping[str, Summary]
    scene: Scene
    listed: tuple[str, ...]
    added: frozenset[str]
    removed: tuple[str, ...]
    compared: bool

    @property
    def issued(self) -> EligibleList:
        """Return the list."""
        return self.record.content

    def link(self, uscc: str) -> Link:
        """Return the name of an association, leading to its page if it has one."""
        found = self.known.get(uscc)
        return Link(found.name if found else uscc, urls.association(uscc) if found else "")


def material_of(record: Record[EligibleList], summaries: Sequence[Summary], scene: Scene) -> Material:
    """Return what all pages share: the listed in order, compared with the list of the year before."""
    known = {summary.uscc: summary for summary in summaries}
    year = record.content.year
    named = [e.association_id for e in record.content.entries if e.result is ListResult.LISTED]
    listed = tuple(sorted(named, key=lambda uscc: _order(known.get(uscc), uscc)))
    before = {s.uscc for s in summaries if _listed(s, year - 1)}
    compared = any(s.verdict(year - 1) for s in summaries)
    added = frozenset(listed) - before if compared else frozenset()
    removed = tuple(sorted(before - set(listed), key=lambda uscc: _order(known.get(uscc), uscc)))
    return Material(record, known, scene, listed, added, removed if compared else (), compared)


def _order(summary: Summary | None, uscc: str) -> tuple[int, str, str, str]:
    return place(summary) if summary else (9, "", "", uscc)


def _listed(summary: Summary, year: int) -> bool:
    verdict = summary.verdict(year)
    return verdict is not None and verdict.result == ListResult.LISTED


def newest_published(material: Material) -> int | None:
    """Return the highest revision of the list that was published and names anybody; None before one does."""
    named = (found for summary in material.known.values() for found in summary.inclusions)
    return max((found.revision for found in named if found.year == material.issued.year), default=None)


def suspension(material: Material, uscc: str) -> str:
    """Return why a listed association is suspended today; empty when it is not."""
    found = material.known.get(uscc)
    return suspended(found, material.issued.year) if found else ""


def row(material: Material, number: int, uscc: str) -> EligibleRow:
    """Return one line of the list."""
    found, link = material.known.get(uscc), material.link(uscc)
    why = suspension(material, uscc)
    decided = any(
        o.association_id == uscc and o.direction is Direction.INCLUDE for o in material.issued.overrides
    )
    return EligibleRow(
        number=str(number),
        name=link.label,
        uscc=uscc,
        url=link.url,
        registrar=found.registrar_name if found else "",
        state=State("✕", why, BAD) if why else None,
        remark=remark(decided=decided, added=uscc in material.added),
    )


def remark(*, decided: bool, added: bool) -> str:
    """Return 备注: put on the list by a decision of the registrar, not on that of the year before."""
    return "，".join(filter(None, ("经审定列入" if decided else "", "新列入" if added else "")))


def decisions(material: Material) -> Iterator[DecisionRow]:
    """Yield what the registrar decided otherwise."""
    for override in material.issued.overrides:
        yield DecisionRow(material.link(override.association_id), decision_text(override))


def objections(material: Material) -> Iterator[ObjectionRow]:
    """Yield the objections and what came of them."""
    for objection in material.issued.objections:
        yield ObjectionRow(
            id=objection.objection_id,
            received=f"{objection.received_on} {objection.objector_type.label}",
            target=material.link(objection.target_association_id),
            summary=f"请求{objection.request.label}。{objection.summary}",
            outcome=_handled(objection),
        )


def _handled(objection: Objection) -> str:
    if objection.outcome is None:
        return "尚未处理"
    when = f"{objection.handled_on} " if objection.handled_on else ""
    return f"{when}{objection.outcome.label}。{objection.reason or ''}"
