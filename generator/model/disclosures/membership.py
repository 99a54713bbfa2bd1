"""会员情况 of a year: who came, who left, who is there (实施办法（征求意见稿）第十四条、第十六条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Code, Count, Flag, Paragraph, Year


class ExitCause(Code):
    """退会原因."""

    FEE = "fee", "会费"
    SERVICE = "service", "服务"
    BUSINESS_CLOSED = "business_closed", "停业"
    MERGED = "merged", "合并"
    OTHER = "other", "其他"


class MembersByKind(Stated):
    """会员数 by kind of member."""

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
    """会员数 by level of membership."""

    president_unit: Count = 0
    """会长单位"""
    vice_president_unit: Count = 0
    """副会长单位"""
    council_unit: Count = 0
    """理事单位"""
    ordinary: Count = 0
    """会员单位"""


class ExitReason(Stated):
    """How many members left for one reason."""

    code: ExitCause
    """原因"""
    count: Count
    """会员数"""


class Membership(Disclosure):
    """会员情况; ratios are computed from the counts, never stored."""

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
    industry_coverage_note: Paragraph | None = None
    """行业代表性说明"""
    voluntary_statement: Flag
    """入会自愿声明"""
