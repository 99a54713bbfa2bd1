"""Every condition of the yearly list: what is tested, on which records, by which law, and who may decide."""

from dataclasses import dataclass
from typing import ClassVar

from generator.model.policy import Criterion, Policy, Reference, Severity
from generator.rules.eligibility import judged_criteria
from generator.views import urls
from generator.views.labels import heading
from generator.views.page import About, Crumb, Page, Publication, head_of
from generator.views.states import NOT_JUDGED, OK, State

JUDGED = State("✓", "本站按记录判断", OK)


@dataclass(frozen=True, slots=True)
class CriterionView:
    """One condition."""

    id: str
    """E01."""
    title: str
    """The condition."""
    test: str
    """怎样判断."""
    records: str
    """The record types that are read."""
    numbers: tuple[str, ...]
    """The numbers that are read, each with its value and where it comes from."""
    if_failed: str
    """What would change 不符合."""
    if_unknown: str
    """What would change 资料不足."""
    basis: str
    """The law."""
    override: str
    """Whether the registrar may decide otherwise; empty for conditions that decide nothing."""
    since: str
    """施行日期."""
    judged: State
    """Whether this site has a rule for it."""


@dataclass(frozen=True, slots=True)
class CriterionGroup:
    """The conditions of one weight."""

    title: str
    """必要条件, 支撑条件 or 优先条件."""
    anchor: str
    """The fragment of the group."""
    criteria: tuple[CriterionView, ...]
    """The conditions."""


@dataclass(frozen=True, slots=True)
class CriteriaPage(Page):
    """All conditions."""

    template: ClassVar[str] = "criteria_page"

    groups: tuple[CriterionGroup, ...]
    """The conditions by weight, in the order of the policy; older wordings follow newer ones."""
    judged_count: str
    """How many have a rule."""
    count: str
    """How many there are."""


def present(policy: Policy, publication: Publication) -> CriteriaPage:
    """Return the page of conditions."""
    judged = judged_criteria()
    said = "承接名录的必要条件、支撑条件和优先条件：怎样判断、读取哪些记录、依据什么。"
    return CriteriaPage(
        head=head_of(
            publication,
            About(urls.CRITERIA, "承接名录条件", said),
            (Crumb("方法", urls.METHODS),),
            (),
            "policy/criteria.yaml",
        ),
        groups=tuple(_group(severity, policy, judged) for severity in Severity),
        judged_count=str(sum(criterion.id in judged for criterion in policy.criteria)),
        count=str(len(policy.criteria)),
    )


def _group(severity: Severity, policy: Policy, judged: frozenset[str]) -> CriterionGroup:
    chosen = (criterion for criterion in policy.criteria if criterion.severity is severity)
    return CriterionGroup(severity.label, severity.value, tuple(_view(c, policy, judged) for c in chosen))


def _view(criterion: Criterion, policy: Policy, judged: frozenset[str]) -> CriterionView:
    until = f"，至 {criterion.in_force_until} 失效" if criterion.in_force_until else ""
    return CriterionView(
        id=criterion.id,
        title=criterion.title,
        test=criterion.test,
        records="、".join(heading(kind) for kind in criterion.records),
        numbers=tuple(_number(name, policy) for name in criterion.parameters),
        if_failed=criterion.if_failed or "",
        if_unknown=criterion.if_unknown or "",
        basis=policy.cite_all(criterion.references),
        override=criterion.override.label if criterion.override else "",
        since=f"{criterion.in_force_from} 起{until}",
        judged=JUDGED if criterion.id in judged else NOT_JUDGED,
    )


def _number(name: str, policy: Policy) -> str:
    """Return the newest value of a parameter in words."""
    newest = max(policy.parameters[name], key=lambda parameter: parameter.in_force_from)
    return f"{newest.note or name}：{newest.value}（{policy.cite(Reference(instrument=newest.reference))}）"
