"""The opinions on a draft, each with the answer that was due; on the page of an association its own only."""

from collections.abc import Iterator
from typing import Any

from generator.model.disclosures.consultation import Consultation, Opinion
from generator.model.dossier import AnyRecord
from generator.rules.obligations.obligation import ItemState, Obligation
from generator.rules.office import OfficeFacts
from generator.views.declared_tables import table
from generator.views.own_tables import OPINIONS
from generator.views.rows import Table
from generator.views.standing_rows import Known


def opinions(record: AnyRecord, facts: Known) -> Iterator[Table]:
    """Yield the opinions as a table; a department asks many, so its page names them."""
    content: Any = record.content
    due = {item.period: item for item in facts.obligations if item.record_type == Consultation.record_type}
    who, *heads = OPINIONS.heads
    shown = (who,) if isinstance(facts, OfficeFacts) else ()
    rows = (
        (*_name(opinion, facts), *said[1:], *_answer(due.get(_period(record, opinion))))
        for opinion, said in zip(content.opinions, OPINIONS.rows(content), strict=True)
        if facts.dossier.is_office or opinion.association_id == facts.dossier.uscc
    )
    yield from table(OPINIONS.caption, (*shown, *heads, "应答复日", "书面答复"), rows)


def _name(opinion: Opinion, facts: Known) -> tuple[str, ...]:
    return (facts.name(opinion.association_id),) if isinstance(facts, OfficeFacts) else ()


def _period(record: AnyRecord, opinion: Opinion) -> str:
    return f"{record.address.key} {opinion.association_id} {opinion.submitted_on}"


def _answer(due: Obligation | None) -> tuple[str, str]:
    return (due.due_on.isoformat(), _how(due)) if due else ("", "")


def _how(due: Obligation) -> str:
    if due.filed_on is None:
        return "逾期未见答复" if due.state is ItemState.MISSING else "尚未到期"
    late = f"，逾期 {due.late_days} 天" if due.late_days else "，按时"
    return f"{due.filed_on}{late}"
