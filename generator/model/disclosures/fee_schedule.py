"""会费标准及收费 (民发〔2014〕166号；实施办法（征求意见稿）第十四条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Amount, Code, Count, Date, Flag, Line, Note, Url, Word


class ChargeCategory(Code):
    """其他收费类别."""

    OPERATING_SERVICE = "operating_service", "经营服务性收费"
    ENTRUSTED_COLLECTION = "entrusted_collection", "代收"
    DEPOSIT = "deposit", "保证金"


class FeeLevel(Stated):
    """One level of the membership fee: a fixed amount, never a range."""

    level_name: Word
    """档次"""
    annual_amount: Amount
    """年会费"""
    applies_to: Line | None = None
    """适用"""


class OtherCharge(Stated):
    """A charge besides the membership fee."""

    name: Word
    """项目"""
    category: ChargeCategory
    """类别"""
    compulsory: Flag
    """强制"""
    amount: Amount
    """标准"""
    unit: Word
    """计费单位"""
    basis: Line
    """定价依据"""
    free_alternative: Line | None = None
    """免费替代"""


class FeeSchedule(Disclosure):
    """会费标准及收费."""

    record_type: ClassVar = "fee-schedule"
    heading: ClassVar = "会费标准及收费"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "effective_from"

    version: Count
    """版本"""
    adopted_meeting_id: Word
    """通过会议"""
    effective_from: Date
    """执行起"""
    effective_to: Date | None = None
    """执行止"""
    levels: tuple[FeeLevel, ...]
    """会费档次"""
    level_exception_reason: Note | None = None
    """超过4档说明"""
    secret_ballot: Flag
    """无记名投票"""
    disclosed_to_members_on: Date
    """向会员公开日期"""
    credit_china_url: Url | None = None
    """信用中国公示"""
    other_charges: tuple[OtherCharge, ...]
    """其他收费"""
    collected_by_branches: Flag
    """分支机构收取会费"""
    rebate_recruitment: Flag
    """收费返成"""
