"""信用承诺 (实施办法（征求意见稿）第十五条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Code, Date, Note, Url, Word


class CommitmentType(Code):
    """承诺类型."""

    SELF_DISCIPLINE = "industry_self_discipline", "行业自律"
    NO_FORCED_MEMBERSHIP = "no_forced_membership", "不强制入会"
    NO_ILLEGAL_FEES = "no_illegal_fees", "规范收费"
    TRUTHFUL_DISCLOSURE = "truthful_disclosure", "真实公开"
    PURCHASE_PERFORMANCE = "purchase_performance", "履约"


class CreditCommitment(Disclosure):
    """信用承诺."""

    record_type: ClassVar = "credit-commitment"
    heading: ClassVar = "信用承诺"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "signed_on"

    commitment_type: CommitmentType
    """承诺类型"""
    signed_on: Date
    """签署日期"""
    expires_on: Date
    """有效期至"""
    text_url: Url
    """承诺书"""
    performance_note: Note | None = None
    """履行情况"""
    breach_refs: tuple[Word, ...] = ()
    """违诺记录"""
