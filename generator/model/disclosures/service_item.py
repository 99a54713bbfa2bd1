"""可提供服务事项及运行情况 (实施办法（征求意见稿）第十四条、第十五条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import (
    Amount,
    Code,
    Count,
    Date,
    Flag,
    Half,
    Line,
    Note,
    Paragraph,
    ServiceCategory,
    Word,
)


class ServiceTarget(Code):
    """服务对象."""

    MEMBER = "member", "会员"
    NON_MEMBER = "non_member", "非会员"
    BOTH = "both", "会员和非会员"


class ServiceStatus(Code):
    """服务事项状态."""

    AVAILABLE = "available", "可提供"
    SUSPENDED = "suspended", "暂停"
    WITHDRAWN = "withdrawn", "取消"


class ServiceCharge(Stated):
    """What the service costs; a free one states nothing more."""

    is_free: Flag
    """免费"""
    amount: Amount | None = None
    """标准"""
    unit: Word | None = None
    """计费单位"""
    basis: Line | None = None
    """定价依据"""


class Operation(Stated):
    """How the service ran in one half of a year."""

    half: Half
    """半年度"""
    served_count: Count
    """服务次数"""
    note: Note | None = None
    """说明"""


class ServiceItem(Disclosure):
    """可提供服务事项."""

    record_type: ClassVar = "service-item"
    heading: ClassVar = "可提供服务事项"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "available_from"

    available_from: Date
    """开始提供日期"""
    item_code: Word
    """事项编码"""
    title: Line
    """名称"""
    category: ServiceCategory
    """类别"""
    description: Paragraph | None = None
    """内容"""
    target: ServiceTarget
    """服务对象"""
    open_to_non_members: Flag
    """对非会员开放"""
    differential_treatment: Flag
    """差异化待遇"""
    charge: ServiceCharge
    """收费"""
    channel: Line | None = None
    """办理渠道"""
    status: ServiceStatus
    """状态"""
    operation: tuple[Operation, ...] = ()
    """运行情况"""
