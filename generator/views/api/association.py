"""One association: how it stands, what was due, and every record that may be shown."""

from datetime import date
from decimal import Decimal
from typing import Any

from generator.model.disclosures.grade import GradeLevel
from generator.model.disclosures.registration import AssociationKind, RegistrarLevel
from generator.model.summary import ListingSummary, Summary
from generator.rules.facts import Facts
from generator.rules.standing import RegistrationStatus
from generator.views import urls
from generator.views.api.associations import eligible
from generator.views.api.duties import Duty, duties
from generator.views.api.records import Accounts, PublicRecord, accounts, by_type
from generator.views.api.response import Answer, Part, Response, Whose
from generator.views.api.verdict import Membership, Verdict, membership, verdict
from generator.views.scene import Scene


class Listing(Part):
    """在列的名单."""

    record_type: str
    """名单。abnormal-listing 是活动异常名录，serious-listing 是严重违法失信名单。"""
    listed_on: date
    """列入日期"""
    reason: str
    """列入情形"""
    url: str
    """记录所在的页面。"""


class Grade(Part):
    """有效期内的评估等级."""

    grade: GradeLevel
    """评估等级"""
    valid_to: date
    """有效期至"""
    url: str
    """记录所在的页面。"""


class Index(Part):
    """信息公开指数（参考）.

    不构成等级评估结论。
    """

    value: Decimal | None
    """指数。到期事项太少、不作计算的为空。"""
    due: int
    """应公开（项）"""
    on_time: int
    """按时公开（项）"""


class Association(Whose, Response):
    """一家协会的全部公开信息.

    地址都相对网站首页；已过公示期限的负面信息不出现。
    """

    short_name: str | None
    """简称"""
    former_names: tuple[str, ...]
    """曾用名"""
    status: RegistrationStatus
    """登记状态"""
    kind: AssociationKind | None
    """社会团体类型"""
    level: RegistrarLevel | None
    """登记层级"""
    registrar_region: str | None
    """登记管理机关区划代码"""
    registrar_name: str | None
    """登记管理机关"""
    region: str | None
    """住所区划代码"""
    city: str | None
    """住所地"""
    industry_sections: tuple[str, ...]
    """行业门类"""
    industry_divisions: tuple[str, ...]
    """行业大类"""
    established_on: date | None
    """成立登记日期"""
    updated: date | None
    """最近公开日期"""
    listed: tuple[Listing, ...]
    """现在列入的名单。空表示本站没有在列的记录。"""
    eligible: Answer
    """现在能否按最近一期承接名录承接。yes：列入名录，没有暂停；no：未列入、不在范围，或者列入而暂停；unkno
    wn：资料待补、名录未载，或者还没有名录。
    """
    verdict: Verdict | None
    """最近一期承接名录"""
    eligible_lists: tuple[Membership, ...]
    """各期承接名录。新的在前。"""
    grade: Grade | None
    """评估等级。空表示没有有效期内的等级，不表示不合格。"""
    index: Index
    """信息公开指数"""
    obligations: dict[str, tuple[Duty, ...]]
    """近三年应当公开的事项。按信息类别；今后一年内到期的见期限日历。"""
    accounts: tuple[Accounts, ...]
    """各年的合计数。新的在前。"""
    records: dict[str, tuple[PublicRecord, ...]]
    """全部公开的记录。按信息类别，如 donation、annual-report；每类按期间排列。"""
    links: str
    """其他形式的地址。页面、变更、订阅、日历和并列比较。"""


def association(facts: Facts, summary: Summary, scene: Scene) -> Association:
    """Return all that is public about one association."""
    newest = facts.assessments[0].year if facts.assessments else None
    return Association(
        as_of=facts.as_of,
        uscc=summary.uscc,
        name=summary.name,
        **_registered(summary, scene),
        updated=summary.last_disclosed,
        listed=tuple(_listing(listing, summary.uscc) for listing in summary.listings),
        eligible=eligible(summary.verdict(newest) if newest else None),
        verdict=verdict(facts.assessments[0], summary) if facts.assessments else None,
        eligible_lists=tuple(map(membership, facts.assessments)),
        grade=_grade(facts),
        index=Index(value=facts.index.value, due=facts.index.due, on_time=facts.index.on_time),
        obligations=duties(facts),
        accounts=tuple(map(accounts, facts.reports)),
        records=by_type(facts.shown),
        links=urls.association_links(summary.uscc),
    )


def _registered(summary: Summary, scene: Scene) -> dict[str, Any]:
    region = summary.domicile_region
    return {
        "short_name": summary.short_name or None,
        "former_names": summary.former_names,
        "status": summary.status,
        "kind": summary.kind or None,
        "level": summary.level or None,
        "registrar_region": summary.registrar_region or None,
        "registrar_name": summary.registrar_name or None,
        "region": region or None,
        "city": scene.term("regions", region) if region else None,
        "industry_sections": summary.sections,
        "industry_divisions": summary.divisions,
        "established_on": summary.established_on,
    }


def _listing(found: ListingSummary, uscc: str) -> Listing:
    return Listing(
        record_type=found.record_type,
        listed_on=found.listed_on,
        reason=found.reason,
        url=f"{urls.association(uscc)}#{found.anchor}",
    )


def _grade(facts: Facts) -> Grade | None:
    if facts.grade is None:
        return None
    record = facts.grade.record
    return Grade(grade=facts.grade.level, valid_to=record.content.valid_to, url=urls.record(record.address))
