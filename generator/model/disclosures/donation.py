"""接受捐赠: one gift, or one batch of small anonymous gifts (社会团体登记管理条例 第二十六条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Amount, Code, Count, Date, Flag, Note, Word, Year


class DonorType(Code):
    """捐赠人类型."""

    ENTERPRISE = "enterprise", "企业"
    INSTITUTION = "institution", "事业单位"
    SOCIAL_ORGANIZATION = "social_organization", "社会组织"
    INDIVIDUAL = "individual", "个人"
    ANONYMOUS_BATCH = "anonymous_batch", "匿名合并"


class Donation(Disclosure):
    """接受捐赠."""

    record_type: ClassVar = "donation"
    heading: ClassVar = "接受捐赠"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "received_on"
    nil_allowed: ClassVar = True

    received_on: Date
    """接受日期"""
    recognized_fy: Year
    """确认年度"""
    donor_type: DonorType
    """捐赠人类型"""
    donor_name: Word | None = None
    """捐赠人"""
    donor_count: Count
    """捐赠人数"""
    cash_amount: Amount
    """货币"""
    in_kind_amount: Amount
    """非货币公允价值"""
    in_kind_description: Note | None = None
    """物资说明"""
    service_in_kind: Flag
    """服务捐赠"""
    restricted: Flag
    """限定用途"""
    purpose: Word
    """用途"""
    restriction_end: Date | None = None
    """限定期限"""
    used_amount: Amount
    """已使用"""
    usage_as_of: Date
    """使用情况截至"""
    usage_note: Note | None = None
    """使用说明"""
    domestic: Flag
    """境内"""
    receipt_issued: Flag | None = None
    """已开具票据"""
