"""Both lists as they are in force today."""

from collections.abc import Sequence
from datetime import date

from generator.model.summary import ListingSummary, Summary
from generator.views import urls
from generator.views.api.response import Response, Whose
from generator.views.labels import heading
from generator.views.listing_page import in_force
from generator.views.scene import Scene


class Listed(Whose):
    """一家在列的协会."""

    listed_on: date
    """列入日期"""
    reason: str
    """列入情形"""
    facts: str
    """事实"""
    legal_basis: str
    """依据"""
    decided_by_org: str
    """决定机关"""
    decision_no: str
    """决定文号"""
    decided_on: date
    """决定日期"""
    url: str
    """记录所在的页面。相对网站首页的地址。"""


class Listings(Response):
    """现在在列的协会.

    名单由登记管理机关决定并公布；移出的不再出现。新列入的在前。
    """

    record_type: str
    """名单。abnormal-listing 是活动异常名录，serious-listing 是严重违法失信名单。"""
    title: str
    """名单的名称"""
    basis: str
    """公开依据"""
    listed: tuple[Listed, ...]
    """在列的协会"""


def listings(record_type: str, summaries: Sequence[Summary], scene: Scene) -> Listings:
    """Return who is on a list today."""
    return Listings(
        as_of=scene.publication.as_of,
        record_type=record_type,
        title=heading(record_type),
        basis=scene.policy.basis(record_type),
        listed=tuple(_listed(summary, found) for summary, found in in_force(record_type, summaries)),
    )


def _listed(summary: Summary, found: ListingSummary) -> Listed:
    return Listed(
        uscc=summary.uscc,
        name=summary.name,
        listed_on=found.listed_on,
        reason=found.reason,
        facts=found.facts,
        legal_basis=found.legal_basis,
        decided_by_org=found.decided_by_org,
        decision_no=found.decision_no,
        decided_on=found.decided_on,
        url=f"{urls.association(summary.uscc)}#{found.anchor}",
    )
