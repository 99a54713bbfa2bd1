"""有偿服务活动 (实施办法（征求意见稿）第十七条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Amount, Code, Count, Date, Flag, Line, Word


class PaidActivityKind(Code):
    """有偿服务活动类型."""

    TRAINING = "training", "培训"
    CONFERENCE = "conference", "会议"
    EXHIBITION = "exhibition", "展览"
    PUBLICITY = "publicity", "宣传"
    EVALUATION = "evaluation", "评比达标表彰"


class PaidActivity(Disclosure):
    """有偿服务活动."""

    record_type: ClassVar = "paid-activity"
    heading: ClassVar = "有偿服务活动"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "start_on"

    kind: PaidActivityKind
    """类型"""
    title: Line
    """名称"""
    start_on: Date
    """开始日期"""
    end_on: Date
    """结束日期"""
    compulsory: Flag
    """强制参加"""
    fee_standard: Amount
    """收费标准"""
    fee_unit: Word
    """计费单位"""
    income_amount: Amount | None = None
    """收入"""
    participants: Count | None = None
    """参加数"""
    approval_basis: Line | None = None
    """批准依据"""
    department_involved: Flag
    """以政府名义"""
