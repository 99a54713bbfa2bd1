"""专家库违法违规黑名单 (实施办法（征求意见稿）第七条); of a person nothing is told but that there is one."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Code, Date, Line, Paragraph, Word


class BlacklistSubject(Code):
    """对象."""

    INSTITUTION = "institution", "机构"
    INDIVIDUAL = "individual", "个人"


class BlacklistReason(Code):
    """事由."""

    VIOLATION_OF_LAW = "violation_of_law", "违法"
    FRAUD = "fraud", "弄虚作假"
    BRIBERY = "bribery", "商业贿赂"
    BREACH = "breach", "违约"
    OTHER = "other", "其他"


class ExpertBlacklist(Disclosure):
    """专家库违法违规黑名单."""

    record_type: ClassVar = "expert-blacklist"
    heading: ClassVar = "专家库违法违规黑名单"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "decided_on"
    nil_allowed: ClassVar = True
    negative: ClassVar = True

    subject_type: BlacklistSubject
    """对象"""
    institution_name: Word | None = None
    """机构"""
    institution_uscc: Word | None = None
    """机构代码"""
    reason_code: BlacklistReason
    """事由"""
    facts: Paragraph | None = None
    """事实"""
    basis: Line
    """依据"""
    decided_on: Date
    """决定日期"""
    ban_start: Date
    """禁入自"""
    ban_end: Date
    """禁入至"""
