"""The records of an association in the order readers look for them, and what it says where there are none."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from generator.model.disclosures import record_types
from generator.model.dossier import AnyRecord
from generator.model.listing import Listing
from generator.model.record import OWNER_LABELS, Disclosure, Owner
from generator.rules.display import counted_only
from generator.rules.facts import Facts
from generator.views import format as written
from generator.views import urls
from generator.views.charts import Chart
from generator.views.labels import label
from generator.views.part_charts import part_charts
from generator.views.record_block import record_block
from generator.views.scene import Scene
from generator.views.sections import Block
from generator.views.side_by_side import Arranged, SideBySide, arranged

_GROUPS = (
    ("registered", "登记", ("registration", "registration-event", "decoupling")),
    ("rules", "章程", ("charter",)),
    ("bodies", "机构", ("organization", "staffing", "party-building", "cooperation")),
    ("finance", "财务", ("annual-report", "fee-schedule", "asset-change", "compliance-proof")),
    ("donations", "捐赠", ("donation",)),
    ("members", "会员与投票", ("membership", "meeting", "trust-vote", "satisfaction-survey")),
    ("commitments", "承诺", ("credit-commitment",)),
    ("services", "服务与委托",
     ("service-item", "commissioned-item", "purchase", "performance-evaluation", "paid-activity", "support")),
    ("work", "行业工作",
     ("industry-report", "self-regulation", "expert-roster", "expert-blacklist", "special-report",
      "department-evaluation", "consultation", "information-request", "liaison", "resource-coordination")),
    ("assessment", "评估与检查",
     ("grade", "annual-review", "rectification", "abnormal-listing", "serious-listing", "penalty", "waiver",
      "eligible-list-application")),
)  # fmt: skip
_ELSEWHERE = frozenset(("eligible-list", "talent-statistics"))
_GIST = {
    "purchase": ("contract_amount",),
    "performance-evaluation": ("rating", "score"),
    "support": ("amount", "reason"),
    "information-request": ("scope", "result"),
    "liaison": ("mechanisms",),
    "resource-coordination": ("domain",),
}
"""What a line says of a record that stands in full on the page of a department."""
_WITHHELD = {
    "expert-blacklist": "另有 {number} 条个人的禁入记录，依法不公布，只计数。",
    "donation": "另有 {number} 笔小额个人捐赠，不单独显示，已计入年报的捐赠收入。",
}


@dataclass(frozen=True, slots=True)
class Part:
    """All records of one type."""

    record_type: str
    """The type."""
    heading: str
    """Its name."""
    rule_url: str
    """Where their legal basis and due day are told; empty for none."""
    latest: str
    """The day of the newest disclosure; empty when there is none."""
    count: str
    """How many records stand; empty for one, which says its own day, and for none."""
    owner: str
    """Who else than the association makes records of the type public."""
    charts: tuple[Chart, ...]
    """Drawings of the figures that stand below."""
    blocks: tuple[Block, ...]
    """The newest of the records that stand alone."""
    earlier: tuple[Block, ...]
    """Those told in a line: older ones, of which the page of all changes tells the rest."""
    of_office: bool
    """Whether these are a department's, whose page tells them in full."""
    gist: frozenset[str]
    """The labels of what such a line says besides the title."""
    beside: SideBySide | None
    """Those that can be read side by side; nothing where they are fewer than two."""
    withheld: str
    """How many records there are besides of which nothing is told but the count; empty for none."""
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
    """The types in it that have records, or of which a reader must know that there are none."""
    absent: str
    """The other types, of which nothing was filed, in one sentence; empty when there are none."""
    single: bool
    """Whether there is one type only, whose heading is then the section's."""


def sections(facts: Facts, scene: Scene) -> tuple[Section, ...]:
    """Return every section; a record type without a place of its own follows under its own name."""
    by_type = {kind: list(group) for kind, group in groupby(facts.shown, key=lambda r: r.address.record_type)}
    return tuple(_section(place, by_type, facts, scene) for place in _arrangement())


def _section(
    place: tuple[str, str, tuple[str, ...]],
    by_type: Mapping[str, list[AnyRecord]],
    facts: Facts,
    scene: Scene,
) -> Section:
    anchor, title, kinds = place
    said = [kind for kind in kinds if kind in by_type or _must_be_said(kind, scene)]
    parts = tuple(_part(kind, by_type.get(kind, ()), facts, scene) for kind in said)
    absent = _absent([kind for kind in kinds if kind not in said])
    return Section(anchor, title, parts, absent, len(kinds) == 1)


def _must_be_said(kind: str, scene: Scene) -> bool:
    """Say whether the want of records is itself an answer: on a list or not, core disclosure or not."""
    rule = scene.policy.disclosures.get(kind)
    return record_types()[kind].negative or (rule is not None and rule.core == "true")


def _absent(kinds: Sequence[str]) -> str:
    names = "、".join(record_types()[kind].heading for kind in kinds)
    return f"本站还没有收到这些公开：{names}。" if names else ""


@lru_cache(maxsize=1)
def _arrangement() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    placed = {kind for _, _, kinds in _GROUPS for kind in kinds} | _ELSEWHERE
    unplaced = ((kind, model) for kind, model in record_types().items() if kind not in placed)
    others = ((f"all-{kind}", model.heading, (kind,)) for kind, model in unplaced)
    return (*_GROUPS, *others)


def _part(kind: str, records: Sequence[AnyRecord], facts: Facts, scene: Scene) -> Part:
    model = record_types()[kind]
    newest_first = sorted(records, key=lambda r: (r.address.key, r.address.owner_id), reverse=True)
    listed = [r for r in newest_first if kind != "annual-report" or not isinstance(r.content, model)]
    blocks = [record_block(record, facts, scene) for record in listed]
    told = Arranged((), None, tuple(blocks)) if model.owner is Owner.DEPARTMENT else arranged(blocks)
    latest = max((record.disclosed_on for record in records), default=None)
    mine = model.owner is Owner.ASSOCIATION
    return Part(
        record_type=kind,
        heading=model.heading,
        rule_url=urls.deadline(kind) if kind in scene.policy.disclosures else "",
        latest=written.day(latest) if latest else "",
        count=written.count(len(newest_first)) if len(newest_first) > 1 else "",
        owner="" if mine else f"{OWNER_LABELS[model.owner]}公开",
        charts=part_charts(kind, newest_first),
        blocks=told.whole,
        earlier=told.earlier,
        of_office=model.owner is Owner.DEPARTMENT,
        gist=frozenset(label(model, field) for field in _GIST.get(kind, ())),
        beside=told.beside,
        withheld=_withheld(kind, facts, scene),
        empty="" if records else _empty(model, scene),
        remedy="submit/" if mine and not records else "",
    )


def _withheld(kind: str, facts: Facts, scene: Scene) -> str:
    if kind not in _WITHHELD:
        return ""
    known = facts.dossier.known(record_types()[kind], facts.as_of)
    number = sum(counted_only(record, scene.policy, facts.as_of) for record in known)
    return _WITHHELD[kind].format(number=number) if number else ""


def _empty(model: type[Disclosure], scene: Scene) -> str:
    return "".join(_why_empty(model, scene))


def _why_empty(model: type[Disclosure], scene: Scene) -> Iterator[str]:
    name = model.heading
    if model.negative:
        yield f"当前未列入{name}。" if issubclass(model, Listing) else f"当前没有展示中的{name}。"
    elif model.owner is Owner.REGISTRAR:
        yield f"登记管理机关没有公布该协会的{name}。"
    elif model.owner is Owner.DEPARTMENT:
        yield f"没有部门公开涉及该协会的{name}。"
    else:
        rule = scene.policy.disclosures.get(model.record_type)
        yield f"资料不足：本站没有收到该协会公开的{name}。"
        yield f"公开期限：{rule.due}" if rule else ""
        yield "无发生额的，也应声明。" if model.nil_allowed else ""
