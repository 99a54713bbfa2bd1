"""All associations, a short line for each."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from generator.model.disclosures.eligible_list import ListResult
from generator.model.disclosures.grade import GradeLevel
from generator.model.disclosures.registration import RegistrarLevel
from generator.model.summary import Summary, VerdictSummary
from generator.rules.standing import RegistrationStatus, Suspension
from generator.views import api_urls
from generator.views.api.response import Answer, Response, Whose
from generator.views.browse_page import place
from generator.views.scene import Scene
from generator.views.standing_words import newest_list


class AssociationLine(Whose):
    """一家协会."""

    region: str | None
    """住所区划代码。没有公开登记事项的为空。"""
    city: str | None
    """住所地"""
    level: RegistrarLevel | None
    """登记层级"""
    status: RegistrationStatus
    """登记状态"""
    listed: tuple[str, ...]
    """现在列入的名单。abnormal-listing 是活动异常名录，serious-listing 是严重违法失信名单；空表示本站没有在
    列的记录。
    """
    eligible: Answer
    """现在能否按最近一期承接名录承接。yes：列入名录，没有暂停；no：未列入、不在范围，或者列入而暂停；unkno
    wn：资料待补、名录未载，或者还没有名录。
    """
    grade: GradeLevel | None
    """有效期内的评估等级。空表示没有，不表示不合格。"""
    index: Decimal | None
    """信息公开指数（参考）。到期事项太少、不作计算的为空。"""
    updated: date | None
    """最近公开日期"""
    url: str
    """这家协会的全部公开信息。相对网站首页的地址。"""


class Associations(Response):
    """全部协会.

    一家一行，按登记层级、登记管理机关区划和名称的读音排列。
    """

    eligible_year: int | None
    """最近一期承接名录的年度"""
    associations: tuple[AssociationLine, ...]
    """协会"""


def associations(summaries: Sequence[Summary], scene: Scene) -> Associations:
    """Return a line for every association."""
    year = newest_list(summaries)
    lines = tuple(_line(summary, year, scene) for summary in sorted(summaries, key=place))
    return Associations(as_of=scene.publication.as_of, eligible_year=year, associations=lines)


def eligible(verdict: VerdictSummary | None) -> Answer:
    """Say whether a yearly list, and what happened since, allow to buy from an association today."""
    if verdict is None or verdict.result in ("", ListResult.PENDING):
        return "unknown"
    in_force = verdict.result == ListResult.LISTED and verdict.suspension == Suspension.NONE
    return "yes" if in_force else "no"


def _line(summary: Summary, year: int | None, scene: Scene) -> AssociationLine:
    region = summary.domicile_region or None
    return AssociationLine(
        uscc=summary.uscc,
        name=summary.name,
        region=region,
        city=scene.term("regions", region) if region else None,
        level=summary.level or None,
        status=summary.status,
        listed=tuple(listing.record_type for listing in summary.listings),
        eligible=eligible(summary.verdict(year) if year else None),
        grade=summary.grade or None,
        index=summary.index.value,
        updated=summary.last_disclosed,
        url=api_urls.association(summary.uscc),
    )
