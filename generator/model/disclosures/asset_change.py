"""重大资产变化 (实施办法（征求意见稿）第十五条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Amount, Code, Date, Flag, Paragraph, Word


class AssetChangeKind(Code):
    """重大资产变化类型."""

    PURCHASE = "purchase", "购置"
    DISPOSAL = "disposal", "处置"
    INVESTMENT = "investment", "对外投资"
    LOAN_RECEIVED = "loan_received", "借款"
    LOAN_GRANTED = "loan_granted", "出借"
    GUARANTEE = "guarantee", "担保"
    PLEDGE = "pledge", "抵押质押"
    DONATION_OUT = "donation_out", "对外捐赠"
    WRITE_OFF = "write_off", "核销"
    RELATED_PARTY = "related_party", "关联交易"


class CounterpartyType(Code):
    """对方类型."""

    ENTERPRISE = "enterprise", "企业"
    INSTITUTION = "institution", "事业单位"
    SOCIAL_ORGANIZATION = "social_organization", "社会组织"
    GOVERNMENT = "government", "政府部门"
    FINANCIAL_INSTITUTION = "financial_institution", "金融机构"
    INDIVIDUAL = "individual", "个人"
    OTHER = "other", "其他"


class AssetChange(Disclosure):
    """重大资产变化."""

    record_type: ClassVar = "asset-change"
    heading: ClassVar = "重大资产变化"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "event_on"
    nil_allowed: ClassVar = True

    event_on: Date
    """发生日期"""
    kind: AssetChangeKind
    """类型"""
    amount: Amount
    """金额"""
    counterparty_type: CounterpartyType
    """对方类型"""
    counterparty_name: Word | None = None
    """对方名称"""
    related_party: Flag
    """关联方"""
    approved_meeting_id: Word | None = None
    """决策会议"""
    description: Paragraph
    """说明"""
