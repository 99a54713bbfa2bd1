"""The records of an association in the order readers look for them, and what it says where there are none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from generator.model.disclosures import record_types
from generator.model.dossier import AnyRecord
from generator.model.listing import Listing
from generator.model.record import Disclosure, NilReturn, Owner, Withdrawn
from generator.rules.facts import Facts
from generator.views import format as written
from generator.views.derived_rows import derived
from generator.views.scene import Scene
from generator.views.sections import Block, block
from generator.views.states import NIL, OK, UNKNOWN, WITHDRAWN, State

_GROUPS = (
    ("registered", "登记", ("registration", "registration-event")),
    ("rules", "章程", ("charter",)),
    ("bodies", "机构", ("organization",)),
    ("finance", "财务", ("annual-report",)),
    ("donations", "捐赠", ("donation",)),
    ("members", "会员与投票", ("trust-vote",)),
    ("commitments", "承诺", ("credit-commitment",)),
    ("services", "服务与委托", ("commissioned-item",)),
    ("assessment", "评估与检查", ("grade", "abnormal-listing", "serious-listing", "penalty")),
)
_ELSEWHERE = frozenset(("eligible-list",))
OPEN = 3
"""How many records of a type are open; older ones are folded."""


@dataclass(frozen=True, slots=True)
class Part:
    """All records of one type."""

    record_type: str
    """The type."""
    heading: str
    """Its name."""
    state: State
    """Public, nil, withdrawn, or not there."""
    basis: str
    """Why records of the type are public."""
    latest: str
    """The day of the newest disclosure; empty when there is none."""
    count: str
    """How many records stand."""
    blocks: tuple[Block, ...]
    """The newest records."""
    earlier: tuple[Block, ...]
    """The older ones, folded."""
    earlier_count: str
    """How many are folded."""
    empty: str
    """Why there is nothing, and what can be done; empty when there is something."""
    remedy: str
    """Where an association learns how to file; empty when it is not the association's to file."""


@dataclass(frozen=True, slots=True)
class Section:
    """Record types that belong together."""

    anchor: str
    """The fragment of the section."""
    title: str
    """Its name in the navigation."""
    parts: tuple[Part, ...]
    """The types in it."""
    single: bool
    """Whether there is one type only, whose heading is then the section's."""


def sections(facts: Facts, scene: Scene) -> tuple[Section, ...]:
    """Return every section; a record type without a place of its own follows under its own name."""
    by_type = {kind: list(group) for kind, group in groupby(facts.shown, key=lambda r: r.address.record_type)}
    return tuple(
        Section(
            anchor, title, tuple(_part(kind, by_type.get(kind, ()), scene) for kind in kinds), len(kinds) == 1
        )
        for anchor, title, kinds in _arrangement()
    )


@lru_cache(maxsize=1)
def _arrangement() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    placed = {kind for _, _, kinds in _GROUPS for kind in kinds} | _ELSEWHERE
    unplaced = ((kind, model) for kind, model in record_types().items() if kind not in placed)
    others = ((f"all-{kind}", model.heading, (kind,)) for kind, model in unplaced)
    return (*_GROUPS, *others)


def _part(kind: str, records: Sequence[AnyRecord], scene: Scene) -> Part:
    model = record_types()[kind]
    newest_first = sorted(records, key=lambda r: (r.address.key, r.address.owner_id), reverse=True)
    listed = [r for r in newest_first if kind != "annual-report" or not isinstance(r.content, model)]
    blocks = tuple(_block(record, scene) for record in listed)
    latest = max((record.disclosed_on for record in records), default=None)
    mine = model.owner is Owner.ASSOCIATION
    return Part(
        record_type=kind,
        heading=model.heading,
        state=_state(newest_first, model),
        basis=scene.policy.basis(kind),
        latest=written.day(latest) if latest else "",
        count=written.count(len(newest_first)),
        blocks=blocks[:OPEN],
        earlier=blocks[OPEN:],
        earlier_count=written.count(len(blocks[OPEN:])),
        empty="" if records else _empty(model, scene),
        remedy="submit/" if mine and not records else "",
    )


def _block(record: AnyRecord, scene: Scene) -> Block:
    made = block(record, scene)
    more = derived(record.content)
    return replace(made, rows=(*more, *made.rows)) if more else made


def _state(records: Sequence[AnyRecord], model: type[Disclosure]) -> State:
    if not records:
        return State("–", "无", "none") if model.owner is Owner.REGISTRAR else UNKNOWN
    content = records[0].content
    if isinstance(content, NilReturn):
        return NIL
    if isinstance(content, Withdrawn):
        return WITHDRAWN
    return State("✕", "列入", "bad") if isinstance(content, Listing) else State("✓", "已公开", OK)


def _empty(model: type[Disclosure], scene: Scene) -> str:
    return "".join(_why_empty(model, scene))


def _why_empty(model: type[Disclosure], scene: Scene) -> Iterator[str]:
    name = model.heading
    if model.negative:
        yield f"当前未列入{name}。" if issubclass(model, Listing) else f"当前没有展示中的{name}。"
    elif model.owner is Owner.REGISTRAR:
        yield f"登记管理机关没有公布该协会的{name}。"
    else:
        rule = scene.policy.disclosures.get(model.record_type)
        yield f"资料不足：本站没有收到该协会公开的{name}。"
        yield f"公开期限：{rule.due}" if rule else ""
        yield "无发生额的，也应声明。" if model.nil_allowed else ""
