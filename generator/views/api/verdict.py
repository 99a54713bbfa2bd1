"""How an association stands in the yearly lists: the newest criterion by criterion, the others in a line."""

from collections.abc import Iterator
from typing import Any

from generator.model.disclosures.eligible_list import Direction, ListResult, ListStatus, Outcome
from generator.model.summary import Summary, VerdictSummary
from generator.rules.facts import Assessment
from generator.rules.standing import Suspension
from generator.views import urls
from generator.views.api.response import Part


class Criterion(Part):
    """一项条件的结果."""

    id: str
    """条件编号。见 /methods/criteria/。"""
    official: Outcome | None
    """名录载明的结果。空是名录没有载明。"""
    computed: Outcome | None
    """由公开的记录推出的结果。非登记管理机关公布的名录；空是本站没有判定这一项。"""
    reason: str | None
    """不符合或者资料不足的理由"""


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
    criteria: tuple[Criterion, ...]
    """各项条件"""


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
        "url": urls.api_eligible_list(str(issued.year)),
    }


def verdict(assessment: Assessment, summary: Summary) -> Verdict:
    """Return the result of one list, with the outcome of each criterion."""
    found = summary.verdict(assessment.year)
    return Verdict(
        **_membership(assessment),
        suspension=found.suspension if found else Suspension.NONE,
        criteria=tuple(_criteria(found)) if found else (),
    )


def _criteria(found: VerdictSummary) -> Iterator[Criterion]:
    official, computed, unmet = dict(found.official), dict(found.computed), dict(found.unmet)
    for name in sorted(official.keys() | computed.keys()):
        yield Criterion(
            id=name,
            official=official.get(name),
            computed=computed.get(name),
            reason=unmet.get(name),
        )
