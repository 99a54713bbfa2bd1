"""工作人员 at one day, as counts only (实施办法（征求意见稿）第六条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Amount, Count, Date


class Staffing(Disclosure):
    """工作人员."""

    record_type: ClassVar = "staffing"
    heading: ClassVar = "工作人员"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "snapshot_on"

    snapshot_on: Date
    """截止日期"""
    full_time_count: Count
    """专职工作人员"""
    part_time_count: Count
    """兼职工作人员"""
    labor_contract_count: Count
    """签订劳动合同人数"""
    social_insurance_count: Count
    """参加社会保险人数"""
    certified_count: Count | None = None
    """持证专业人员"""
    rehired_retiree_count: Count | None = None
    """返聘人员"""
    average_annual_pay: Amount | None = None
    """人均年薪酬"""
