"""How an association stands in the yearly lists: the newest criterion by criterion, the others in a line."""

from typing import Any

from generator.model.disclosures.eligible_list import Direction, ListResult, ListStatus, Outcome
from generator.model.summary import Summary
from generator.rules.facts import Assessment
from generator.rules.standing import Suspension
from generator.views import api_urls
from generator.views.api.response import Part


class Membership(Part):
    """一期承接名录里的结果."""

    year: int
    """年度"""
    status: ListStatus
    """名录的状态"""
    result: ListResult | None
    """结果。空是名录未载。"""
    overridden: Direction | None
    """审定意见"""
    url: str
    """名录的全部结果。"""


class Verdict(Membership):
    """最近一期承接名录，逐项条件."""

    suspension: Suspension
    """今天的情况。列入名录的，in_force 是没有暂停。"""
    official: dict[str, Outcome]
    """名录载明的各项条件。条件编号见 /methods/criteria/；unknown 是资料不足，不是不符合。"""
    computed: dict[str, Outcome]
    """由公开的记录推出的各项条件。不是登记管理机关公布的名录；本站没有判定的不列。"""
    reasons: dict[str, str]
    """推出的结果不符合或者资料不足的理由"""


def membership(assessment: Assessment) -> Membership:
    """Return what one list says of the association."""
    return Membership(**_membership(assessment))


def _membership(assessment: Assessment) -> dict[str, Any]:
    entry, issued = assessment.membership.entry, assessment.membership.record.content
    return {
        "year": issued.year,
        "status": issued.status,
        "result": entry.result if entry else None,
        "overridden": entry.overridden if entry else None,
        "url": api_urls.eligible_list(str(issued.year)),
    }


def verdict(assessment: Assessment, summary: Summary) -> Verdict:
    """Return the result of one list, with the outcome of each criterion."""
    found = summary.verdict(assessment.year)
    return Verdict(
        **_membership(assessment),
        suspension=found.suspension if found else Suspension.NONE,
        official=dict(found.official) if found else {},
        computed=dict(found.computed) if found else {},
        reasons=dict(found.unmet) if found else {},
    )
