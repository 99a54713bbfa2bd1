"""A yearly list as the registrar issues it, with decisions and objections that are right until they are changed."""

from typing import cast

from generator.model.disclosures.eligible_list import EligibleList
from generator.model.record import Record
from generator.sources.strict_yaml import parse
from tests.conftest import USCC
from tests.rules.records import Tree, dossier

LIST = f"""
disclosed_on: 2026-07-31
is_example: true
cutoff_date: 2026-06-30
registrar_data_complete_to: 2026-06-30
computed_on: 2026-07-03
ruleset_version: '1.0'
status: final
notice_start: 2026-07-06
notice_end: 2026-07-14
entries:
- {{association_id: {USCC}, result: listed, criteria: {{}}, support: {{}}, priority: {{}}}}
counts: {{listed: 1, pending: 0, not_listed: 0, out_of_scope: 0}}
"""
DECISION = f"""
association_id: {USCC}
direction: include
criterion_ids: [E11]
decision_no: 示例民审〔2026〕1号
decided_on: 2026-07-22
decided_by_org: 示例登记管理机关
legal_basis: 实施办法（征求意见稿）第二十条
reason: 协会在截止日前已聘用两名专职工作人员，劳动合同经核对属实，人员情况抄录有误。
effective_from: 2026-07-31
"""
OBJECTION = f"""
objection_id: 示例异议1
received_on: 2026-07-08
objector_type: association
target_association_id: {USCC}
request: include
criterion_ids: [E13]
summary: 示例异议
handled_on: 2026-07-20
outcome: rejected
reason: 示例理由
"""


def _otherwise(written: str, changes: Tree) -> Tree:
    merged = parse(written.encode()) | changes
    return {name: value for name, value in merged.items() if value is not None}


def decision(**otherwise: object) -> Tree:
    """Return a decision; a field that is None is left out."""
    return _otherwise(DECISION, otherwise)


def objection(**otherwise: object) -> Tree:
    """Return an objection; a field that is None is left out."""
    return _otherwise(OBJECTION, otherwise)


def issued(revision: int = 1, **otherwise: object) -> Record[EligibleList]:
    """Return a list; a field that is None is left out."""
    note = {"correction_note": "更正"} if revision > 1 else {}
    tree = _otherwise(LIST, note | otherwise)
    name = f"{str(tree['cutoff_date'])[:4]}{f'.r{revision}' if revision > 1 else ''}"
    (record,) = dossier({f"registrars/370000/eligible-list/{name}.yaml": tree}).records
    return cast("Record[EligibleList]", record)
