"""奖励补助 (实施办法（征求意见稿）第二十一条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Amount, Code, Date, Line, Url, Uscc


class SupportReason(Code):
    """奖励补助事由."""

    DRAFTING = "standards_drafting", "起草标准、规划、政策"
    QUALITY_ACTION = "high_quality_action", "高质量发展专项行动"
    INVESTMENT = "investment_promotion", "双招双引"
    OTHER = "other", "其他"


class Support(Disclosure):
    """奖励补助."""

    record_type: ClassVar = "support"
    heading: ClassVar = "奖励补助"
    owner: ClassVar = Owner.DEPARTMENT
    key_field: ClassVar = "granted_on"

    association_id: Uscc
    """受奖励补助的协会"""
    reason: SupportReason
    """事由"""
    basis_doc: Line
    """依据"""
    amount: Amount
    """金额"""
    granted_on: Date
    """决定日期"""
    paid_on: Date | None = None
    """支付日期"""
    public_notice_url: Url | None = None
    """公示网址"""
