"""The disclosure board: the categories of policy article 15 against the years."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from generator.rules.facts import Facts
from generator.rules.flags.flag import Flag
from generator.rules.index import DisclosureIndex, Weighed
from generator.rules.obligations.obligation import ItemState, Obligation
from generator.views import format as written
from generator.views import urls
from generator.views.labels import heading
from generator.views.page import Link
from generator.views.scene import Scene
from generator.views.states import NONE, OK, WARN, State

CATEGORIES = (
    ("登记事项", "registered", ("registration",)),
    ("章程", "rules", ("charter",)),
    ("组织机构", "bodies", ("organization",)),
    ("接受捐赠", "donations", ("donation",)),
    ("信用承诺", "commitments", ("credit-commitment",)),
    ("信任投票及评价", "members", ("trust-vote", "satisfaction-survey")),
    ("转移、委托或购买事项", "services", ("commissioned-item",)),
    ("可提供服务事项", "services", ("service-item",)),
    ("财务年报", "finance", ("annual-report",)),
    ("重大资产变化", "finance", ("asset-change",)),
    ("人员、会员、会费、党建和行业报告", "bodies",
     ("staffing", "membership", "fee-schedule", "party-building", "compliance-proof", "industry-report")),
)  # fmt: skip
YEARS = 3
_WORST = (ItemState.MISSING, ItemState.LATE, ItemState.NOT_DUE, ItemState.NIL, ItemState.ON_TIME)
_SHAPES = {
    ItemState.MISSING: ("!", WARN),
    ItemState.LATE: ("△", WARN),
    ItemState.NOT_DUE: ("○", NONE),
    ItemState.NIL: ("–", NONE),
    ItemState.ON_TIME: ("✓", OK),
}


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One category."""

    title: str
    """Its name."""
    anchor: str
    """Where its records stand on the page."""
    cells: tuple[State | None, ...]
    """How many stand how in each year, the worst first; nothing where nothing was due."""


@dataclass(frozen=True, slots=True)
class Case:
    """One time that a flag applies."""

    sentence: str
    """What the records say, or leave open."""
    links: tuple[Link, ...]
    """The records it rests on."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One flag."""

    id: str
    """FL-01."""
    title: str
    """The flag in general words."""
    url: str
    """Its rule."""
    basis: str
    """Which article asks for it."""
    cases: tuple[Case, ...]
    """Each time it applies."""


@dataclass(frozen=True, slots=True)
class Board:
    """What was due in each year, and how it stands."""

    years: tuple[str, ...]
    """The newest year last."""
    rows: tuple[BoardRow, ...]
    """The categories."""
    legend: tuple[State, ...]
    """What the shapes mean."""
    index: str
    """信息公开指数, with its counts; or why there is none."""
    weighed: tuple[str, ...]
    """Every item that the index counts with its score, by type with its weight."""
    number: str
    """How many these are."""
    flags: tuple[Notice, ...]
    """提示."""
    overdue: tuple[str, ...]
    """What should be public and is not, in words."""
    next_due: str
    """What is due next, and by when; empty when nothing is."""
    calendar_url: str
    """The calendar of all that is due within a year."""


def board(facts: Facts, scene: Scene) -> Board:
    """Return the board of an association; a period stands in the year it is about."""
    last = facts.as_of.year
    years = tuple(range(last - YEARS + 1, last + 1))
    return Board(
        years=tuple(f"{year} 年" for year in years),
        rows=tuple(BoardRow(title, place, _cells(facts, kinds, years)) for title, place, kinds in CATEGORIES),
        legend=tuple(State(shape, state.label, tone) for state, (shape, tone) in _SHAPES.items()),
        index=_index(facts.index),
        weighed=tuple(_weighed(facts.index.items)),
        number=written.count(len(facts.index.items)),
        flags=tuple(_notices(facts.flags, scene)),
        overdue=tuple(_overdue(item, facts) for item in facts.obligations if item.state is ItemState.MISSING),
        next_due=_next(facts),
        calendar_url=urls.calendar(facts.dossier.uscc),
    )


def _notices(flags: Sequence[Flag], scene: Scene) -> Iterator[Notice]:
    """Yield each rule once, with all its cases."""
    for rule, found in groupby(flags, key=lambda flag: flag.rule):
        cases = tuple(Case(flag.sentence, _rests_on(flag)) for flag in found)
        yield Notice(rule.id, rule.title, urls.flag(rule.id), scene.policy.cite_all(rule.basis), cases)


def _rests_on(flag: Flag) -> tuple[Link, ...]:
    addresses = (record.address for record in flag.records)
    return tuple(Link(heading(address.record_type), urls.record(address)) for address in addresses)


def _cells(facts: Facts, kinds: tuple[str, ...], years: Sequence[int]) -> tuple[State | None, ...]:
    mine = [item for item in facts.obligations if item.record_type in kinds]
    return tuple(_cell([item for item in mine if item.trigger.year == year]) for year in years)


def _cell(items: list[Obligation]) -> State | None:
    counted = [(state, sum(item.state is state for item in items)) for state in _WORST]
    present = [(state, number) for state, number in counted if number]
    if not present:
        return None
    shapes = " ".join(f"{_SHAPES[state][0]} {number}" for state, number in present)
    words = "，".join(f"{state.label} {number}" for state, number in present)
    return State(shapes, words, _SHAPES[present[0][0]][1])


def _index(index: DisclosureIndex) -> str:
    counts = f"{index.since} 至 {index.until} 应公开 {index.due} 项，按时 {index.on_time} 项"
    if index.value is None:
        return f"样本不足：{counts}。"
    rest = "，".join(
        f"{state.label} {number} 项"
        for state, number in index.counts
        if state in (ItemState.LATE, ItemState.MISSING) and number
    )
    return f"{index.value}（{counts}{'，' + rest if rest else ''}）。参考指标，不构成等级评估结论。"


def _weighed(items: Iterable[Weighed]) -> Iterator[str]:
    for (kind, weight), found in groupby(sorted(items, key=_kind), key=_kind):
        yield f"{heading(kind)}（权重 {weight}）：{'；'.join(map(_scored, found))}"


def _kind(found: Weighed) -> tuple[str, Decimal]:
    return found.item.record_type, found.weight


def _scored(found: Weighed) -> str:
    item = found.item
    late = f" {item.late_days} 天" if item.late_days else ""
    return f"{item.label}，{item.due_on} 到期，{item.state.label}{late}，{found.score} 分"


def _next(facts: Facts) -> str:
    """Return what is due on the next day on which anything is."""
    first = [item for item in facts.coming if item.due_on == facts.coming[0].due_on]
    names = "、".join(f"{heading(item.record_type)} {item.label}" for item in first)
    return f"{written.day(first[0].due_on)}：{names}" if first else ""


def _overdue(item: Obligation, facts: Facts) -> str:
    from_day = written.day(item.due_on)
    days = item.overdue_days(facts.as_of)
    return f"{heading(item.record_type)} {item.label}：应于 {from_day} 前公开，已逾期 {days} 天"
