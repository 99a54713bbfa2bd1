"""会员情况 (实施办法（征求意见稿）第十四条、第十六条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Code, Count, Flag, Note, Year


class MembersByKind(Stated):
    """会员类型."""

    enterprise: Count = 0
    """企业"""
    institution: Count = 0
    """事业单位"""
    social_organization: Count = 0
    """社会组织"""
    individual: Count = 0
    """个人"""
    other: Count = 0
    """其他"""


class MembersByLevel(Stated):
    """会员层级."""

    president_unit: Count = 0
    """会长单位"""
    vice_president_unit: Count = 0
    """副会长单位"""
    council_unit: Count = 0
    """理事单位"""
    ordinary: Count = 0
    """会员单位"""


class ExitCause(Code):
    """退会原因."""

    FEE = "fee", "会费"
    SERVICE = "service", "服务"
    BUSINESS_CLOSED = "business_closed", "停业"
    MERGED = "merged", "合并"
    OTHER = "other", "其他"


class ExitReason(Stated):
    """退会原因."""

    code: ExitCause
    """原因"""
    count: Count
    """户数"""


class Membership(Disclosure):
    """会员情况."""

    record_type: ClassVar = "membership"
    heading: ClassVar = "会员情况"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "year"

    year: Year
    """年度"""
    opening_members: Count
    """年初会员数"""
    joined: Count
    """新入会"""
    exited_voluntary: Count
    """自愿退会"""
    removed: Count
    """除名"""
    terminated: Count
    """注销等终止"""
    closing_members: Count
    """年末会员数"""
    by_kind: MembersByKind | None = None
    """会员类型"""
    by_level: MembersByLevel
    """会员层级"""
    exit_reasons: tuple[ExitReason, ...] = ()
    """退会原因"""
    industry_coverage_note: Note | None = None
    """行业代表性说明"""
    voluntary_statement: Flag
    """入会自愿声明"""
