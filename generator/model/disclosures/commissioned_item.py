"""政府转移、委托或购买事项 (实施办法（征求意见稿）第十四条、第十五条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import (
    Amount,
    Code,
    Date,
    DepartmentId,
    Flag,
    Line,
    ProcurementMethod,
    Word,
    Year,
)


class CommissionKind(Code):
    """事项类型."""

    PURCHASE = "government_purchase", "政府购买服务"
    DELEGATED = "delegated_matter", "委托事项"
    TRANSFERRED = "transferred_function", "转移职能"


class ContractStatus(Code):
    """履行状态."""

    SIGNED = "signed", "已签订"
    IN_PROGRESS = "in_progress", "履行中"
    COMPLETED = "completed", "已完成"
    TERMINATED = "terminated", "终止"


class Payment(Stated):
    """One payment under the contract."""

    paid_on: Date
    """支付日期"""
    amount: Amount
    """金额"""


class CommissionedItem(Disclosure):
    """政府转移、委托或购买事项."""

    record_type: ClassVar = "commissioned-item"
    heading: ClassVar = "政府转移、委托或购买事项"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "signed_on"
    nil_allowed: ClassVar = True

    kind: CommissionKind
    """类型"""
    purchaser_name: Word
    """购买（委托）主体"""
    purchaser_dept_id: DepartmentId
    """部门编号"""
    title: Line
    """事项名称"""
    legal_basis: Line | None = None
    """依据"""
    procurement_method: ProcurementMethod | None = None
    """采购方式"""
    contract_no: Word | None = None
    """合同编号"""
    signed_on: Date
    """签订日期"""
    contract_announced_on: Date | None = None
    """合同公告日期"""
    budget_amount: Amount | None = None
    """预算"""
    contract_amount: Amount
    """合同金额"""
    payments: tuple[Payment, ...]
    """支付"""
    service_start: Date
    """服务期限自"""
    service_end: Date
    """服务期限至"""
    open_to_non_members: Flag
    """不限定会员"""
    differential_treatment: Flag
    """差别待遇"""
    charged_to_enterprises: Amount
    """向企业收费"""
    subcontracted: Flag
    """转包"""
    fiscal_years: tuple[Year, ...]
    """涉及年度"""
    evaluation_ids: tuple[Word, ...] = ()
    """绩效评价"""
    status: ContractStatus
    """状态"""
