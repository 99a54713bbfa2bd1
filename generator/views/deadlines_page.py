"""Every period and yearly day: what is due, from when it is counted, on which law or rule of the site."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.model.disclosures import record_types
from generator.model.policy import DisclosureRule, Policy
from generator.model.record import OWNER_LABELS, Owner
from generator.rules.obligations.authorities import DECIDED
from generator.rules.obligations.obligation import ItemState
from generator.views import urls
from generator.views.labels import heading
from generator.views.page import About, Crumb, Page, Publication, head_of
from generator.views.policy_values import ValueRow, value_rows

GENERAL = ("extend_fixed_dates", "site_baseline_days")
STATES = {
    ItemState.NOT_DUE: "应公开日还没有过；应公开日当天也算未到期。",
    ItemState.ON_TIME: "第一版的公开日期不晚于应公开日；后来的更正不影响。",
    ItemState.LATE: "第一版的公开日期晚于应公开日；逾期天数是两个日期相差的日历日数。补报以后仍是逾期公开。",
    ItemState.MISSING: "应公开日已过，没有公开；逾期天数从应公开日算到数据截至日。",
    ItemState.NIL: "按时声明了本期没有这类事项。没有声明不等于没有发生。",
    ItemState.NOT_APPLICABLE: "规则不要求这个协会公开这一期。",
}


@dataclass(frozen=True, slots=True)
class DueView:
    """What is due of one type."""

    record_type: str
    """The fragment of the type."""
    heading: str
    """Its name."""
    core: bool
    """Whether condition E13 looks at it."""
    due: str
    """The period in words."""
    basis: str
    """Why the type is public."""
    values: tuple[ValueRow, ...]
    """The periods and days that are reckoned with; none for types without a fixed period."""


@dataclass(frozen=True, slots=True)
class DueGroup:
    """The types of one owner."""

    anchor: str
    """The fragment of the group."""
    title: str
    """Whose they are."""
    items: tuple[DueView, ...]
    """The types in the order of the policy."""


@dataclass(frozen=True, slots=True)
class StateView:
    """One of the states of what is due."""

    label: str
    """Its name."""
    meaning: str
    """When it holds."""


@dataclass(frozen=True, slots=True)
class DeadlinesPage(Page):
    """All periods and days."""

    template: ClassVar[str] = "deadlines_page"

    groups: tuple[DueGroup, ...]
    """What is due, by owner."""
    general: tuple[ValueRow, ...]
    """What holds for all of them."""
    states: tuple[StateView, ...]
    """How what is due can stand."""


def present(policy: Policy, publication: Publication) -> DeadlinesPage:
    """Return the page of periods and days."""
    said = "每类信息的公开期限：从哪天起算、到哪天为止、依据什么；没有法律依据的写明本站规则。"
    about = About(urls.DEADLINES, "公开期限", said)
    return DeadlinesPage(
        head=head_of(publication, about, (Crumb("方法", urls.METHODS),), (), "policy/disclosures.yaml"),
        groups=tuple(_groups(policy)),
        general=value_rows(policy, GENERAL),
        states=tuple(StateView(state.label, meaning) for state, meaning in STATES.items()),
    )


def _groups(policy: Policy) -> Iterator[DueGroup]:
    for owner in Owner:
        rules = [r for r in policy.disclosures.values() if record_types()[r.type].owner is owner]
        items = tuple(_view(rule, policy) for rule in rules)
        yield DueGroup(owner.value, f"{OWNER_LABELS[owner]}公开的", items)


def _view(rule: DisclosureRule, policy: Policy) -> DueView:
    return DueView(
        record_type=rule.type,
        heading=heading(rule.type),
        core=rule.core == "true",
        due=rule.due,
        basis=policy.basis(rule.type),
        values=value_rows(policy, tuple(_names(rule.type, policy))),
    )


def _names(record_type: str, policy: Policy) -> Iterator[str]:
    """Yield the parameters of a type: those that begin with its name, and those of decisions."""
    own = f"due_{record_type.replace('-', '_')}"
    shared = f"due_{DECIDED[record_type][1]}" if record_type in DECIDED else own
    for name in policy.parameters:
        if name in (own, shared) or name.startswith(f"{own}_"):
            yield name
