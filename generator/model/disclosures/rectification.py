"""责令整改 (实施办法（征求意见稿）第六条、第十七条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Code, Date, Paragraph, Word


class RectificationMatter(Code):
    """整改事项."""

    NO_STAFF = "no_full_time_staff", "无专职人员"
    PARTY = "party_organization", "党组织"
    FINANCES = "financial_management", "财务"
    GOVERNANCE = "governance", "治理"
    FEES = "fee", "收费"
    DISCLOSURE = "information_disclosure", "信息公开"
    INSPECTION = "inspection", "年检问题"
    OTHER = "other", "其他"


class RectificationOutcome(Code):
    """整改结果."""

    VERIFIED = "verified", "整改到位"
    NOT_VERIFIED = "not_verified", "未到位"
    WITHDRAWN = "withdrawn", "撤回"


class Rectification(Disclosure):
    """责令整改."""

    record_type: ClassVar = "rectification"
    heading: ClassVar = "责令整改"
    owner: ClassVar = Owner.REGISTRAR
    key_field: ClassVar = "issued_on"
    negative: ClassVar = True

    matter_code: RectificationMatter
    """整改事项"""
    issued_on: Date
    """发出日期"""
    due_on: Date
    """整改期限"""
    extended_to: Date | None = None
    """延期至"""
    requirement: Paragraph
    """整改要求"""
    completed_on: Date | None = None
    """完成日期"""
    verified_on: Date | None = None
    """核实日期"""
    outcome: RectificationOutcome | None = None
    """整改结果"""
    listing_id: Word | None = None
    """列入名录记录"""
