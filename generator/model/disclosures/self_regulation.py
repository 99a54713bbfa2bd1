"""标准与自律 (实施办法（征求意见稿）第九条；反垄断法)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Code, Date, Flag, Line, Note, Url, Uscc, Word


class SelfRegulationKind(Code):
    """标准与自律类型."""

    TEAM_STANDARD = "team_standard", "团体标准"
    PROPOSAL = "proposal", "公开倡议"
    SELF_DISCIPLINE_RULE = "self_discipline_rule", "自律规范"
    WARNING_NOTICE = "warning_notice", "警示通报"
    MEMBER_DISCIPLINE = "member_discipline", "会员惩戒"
    RESOURCE_SHARING_RULE = "resource_sharing_rule", "资源共享条件"


class StandardStatus(Code):
    """团体标准状态."""

    PROPOSED = "proposed", "立项"
    CURRENT = "current", "现行"
    WITHDRAWN = "withdrawn", "废止"


class AntitrustCheck(Stated):
    """反垄断自查."""

    done_on: Date
    """自查日期"""
    conclusion: Note
    """结论"""


class SelfRegulation(Disclosure):
    """标准与自律."""

    record_type: ClassVar = "self-regulation"
    heading: ClassVar = "标准与自律"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "published_on"

    kind: SelfRegulationKind
    """类型"""
    title: Line
    """题名"""
    adopted_on: Date
    """通过日期"""
    published_on: Date
    """发布日期"""
    standard_no: Word | None = None
    """标准编号"""
    standard_status: StandardStatus | None = None
    """标准状态"""
    platform_url: Url | None = None
    """全国团体标准信息平台"""
    antitrust_check: AntitrustCheck | None = None
    """反垄断自查"""
    named_member_id: Uscc | None = None
    """涉及会员"""
    procedure_done: Flag | None = None
    """已履行告知申辩"""
    appeal_channel: Line | None = None
    """申诉渠道"""
    withdrawn_on: Date | None = None
    """撤回日期"""
