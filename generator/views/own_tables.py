"""Tables of some types, in place of fields that would not read well as plain rows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.disclosures.charter import Charter, Checklist, ChecklistItem
from generator.model.disclosures.consultation import Consultation, Opinion
from generator.model.disclosures.decoupling import Decoupling, Separations
from generator.model.disclosures.expert_roster import Expert, ExpertRoster
from generator.model.disclosures.meeting import Meeting, Resolution
from generator.model.dossier import AnyRecord
from generator.rules.obligations.obligation import ItemState, Obligation
from generator.rules.office import OfficeFacts
from generator.rules.ratios import percent
from generator.views import format as written
from generator.views.labels import fields
from generator.views.rows import Cell, Table
from generator.views.standing_rows import Known

_Tables = Callable[[AnyRecord, Known], Iterator[Table]]


@dataclass(frozen=True, slots=True)
class OwnTables:
    """The fields that a type shows otherwise, and how."""

    instead_of: frozenset[str]
    tables: _Tables


def own_tables(record: AnyRecord) -> OwnTables | None:
    """Return how a type shows some of its fields; None for most."""
    return _OWN.get(type(record.content))


def _table(caption: str, columns: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Table:
    heads = tuple(Cell(column, column.endswith("数")) for column in columns)
    lines = tuple(
        tuple(Cell(text, head.numeric) for text, head in zip(row, heads, strict=True)) for row in rows
    )
    return Table(caption, heads, lines)


def _checklist(record: AnyRecord, _: Known) -> Iterator[Table]:
    """Yield the points of a charter by how they stand; first what is missing; open ones are counted."""
    content: Any = record.content
    yield _table("章程要点核对", ("情况", "项数", "要点"), _points(content.checklist))


def _points(checklist: Checklist) -> Iterator[tuple[str, ...]]:
    items = [(field, getattr(checklist, field.name)) for field in fields(Checklist)]
    for word, holds in _POINTS.items():
        found = [f"{field.name} {field.label}{_clause(item)}" for field, item in items if holds(item)]
        if found:
            open_points = "其余各项" if len(found) < len(items) else "全部各项"
            yield word, str(len(found)), open_points if word == written.UNFILLED else "；".join(found)


_POINTS: Mapping[str, Callable[[ChecklistItem | None], bool]] = {
    "未载明": lambda item: item is not None and not item.present,
    written.UNFILLED: lambda item: item is None,
    "已载明": lambda item: item is not None and item.present,
}


def _clause(item: ChecklistItem | None) -> str:
    return f"（{item.clause}）" if item is not None and item.present and item.clause else ""


def _opinions(record: AnyRecord, facts: Known) -> Iterator[Table]:
    """Yield each opinion with the answer that was due; on the page of an association its own only."""
    content: Any = record.content
    due = {item.period: item for item in facts.obligations if item.record_type == Consultation.record_type}
    mine = [o for o in content.opinions if facts.dossier.is_office or o.association_id == facts.dossier.uscc]
    who = ("协会",) if isinstance(facts, OfficeFacts) else ()
    heads = (*who, "提交日期", "意见摘要", "采纳情况", "应答复日", "书面答复")
    if mine:
        key = record.address.key
        periods = (f"{key} {opinion.association_id} {opinion.submitted_on}" for opinion in mine)
        rows = (_opinion(o, due.get(period), facts) for o, period in zip(mine, periods, strict=True))
        yield _table("意见与答复", heads, rows)


def _opinion(opinion: Opinion, due: Obligation | None, facts: Known) -> tuple[str, ...]:
    who = (facts.name(opinion.association_id),) if isinstance(facts, OfficeFacts) else ()
    return (
        *who,
        opinion.submitted_on.isoformat(),
        opinion.public_summary or written.UNFILLED,
        opinion.adopted.label,
        due.due_on.isoformat() if due else "",
        _answer(due) if due else "",
    )


def _answer(due: Obligation) -> str:
    if due.filed_on is None:
        return "逾期未见答复" if due.state is ItemState.MISSING else "尚未到期"
    late = f"，逾期 {due.late_days} 天" if due.late_days else "，按时"
    return f"{due.filed_on}{late}"


def _resolutions(record: AnyRecord, _: Known) -> Iterator[Table]:
    """Yield the decisions of a meeting; the share in favour is of those who were there."""
    content: Any = record.content
    if content.resolutions:
        rows = (_resolution(resolution, content.present_count) for resolution in content.resolutions)
        yield _table("决议", _VOTED, rows)


_VOTED = (
    "议题", "事项", "无记名", "发出票数", "收回票数", "无效票数", "赞成票数", "反对票数", "弃权票数",
    "赞成占实到数", "结果",
)  # fmt: skip


def _resolution(vote: Resolution, present: int) -> tuple[str, ...]:
    counts = (
        vote.ballots_issued, vote.ballots_returned, vote.invalid, vote.in_favour, vote.against, vote.abstain,
    )  # fmt: skip
    return (
        vote.title,
        vote.matter.label,
        written.yes_no(said=vote.secret_ballot),
        *map(written.count, counts),
        written.percent(percent(vote.in_favour, present)),
        "通过" if vote.passed else "未通过",
    )


def _separations(record: AnyRecord, _: Known) -> Iterator[Table]:
    content: Any = record.content
    if content.items is not None:
        items = [(field.label, getattr(content.items, field.name)) for field in fields(Separations)]
        rows = ((name, item.done_on.isoformat() if item else "未完成", _proof(item)) for name, item in items)
        yield _table("五分离", ("事项", "完成日期", "佐证材料"), rows)


def _proof(item: Any) -> str:
    return written.value(item.evidence) if item is not None and item.evidence else written.UNFILLED


def _experts(record: AnyRecord, _: Known) -> Iterator[Table]:
    """Yield the experts; whoever has not consented is told by field and title only."""
    content: Any = record.content
    if content.experts:
        heads = ("序号", "领域", "职称层次", "公务员身份", "姓名和单位", "签约期", "在库")
        yield _table("专家", heads, (_expert(expert) for expert in content.experts))


def _expert(expert: Expert) -> tuple[str, ...]:
    named = " ".join(filter(None, (expert.name, expert.employer))) if expert.publication_consent else ""
    gone = f"否：{expert.exit_reason}" if expert.exit_reason else "否"
    return (
        str(expert.seq),
        expert.field,
        expert.professional_title_class.label,
        expert.civil_servant_status.label,
        named or f"不公开（{expert.employer_type}）",
        written.period(expert.contract_start, expert.contract_end),
        "是" if expert.active else gone,
    )


_OWN: dict[type, OwnTables] = {
    Charter: OwnTables(frozenset(("checklist",)), _checklist),
    Consultation: OwnTables(frozenset(("opinions", "replies")), _opinions),
    Decoupling: OwnTables(frozenset(("items",)), _separations),
    ExpertRoster: OwnTables(frozenset(("experts",)), _experts),
    Meeting: OwnTables(frozenset(("resolutions",)), _resolutions),
}
