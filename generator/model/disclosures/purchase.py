"""政府购买服务项目, as the purchaser tells of it (实施办法（征求意见稿）第十八条、第二十条)."""

from typing import ClassVar

from generator.model.disclosures.commissioned_item import Payment
from generator.model.record import Disclosure, Owner
from generator.model.scalars import Amount, Date, Line, Note, ProcurementMethod, Uscc, Word


class Purchase(Disclosure):
    """政府购买服务项目."""

    record_type: ClassVar = "purchase"
    heading: ClassVar = "政府购买服务项目"
    owner: ClassVar = Owner.DEPARTMENT
    key_field: ClassVar = "signed_on"

    association_id: Uscc
    """承接协会"""
    project_no: Word
    """项目编号"""
    catalog_code: Word | None = None
    """指导性目录代码"""
    title: Line
    """项目名称"""
    method: ProcurementMethod
    """采购方式"""
    budget_amount: Amount
    """预算"""
    contract_amount: Amount
    """合同金额"""
    contract_no: Word
    """合同编号"""
    signed_on: Date
    """签订日期"""
    service_start: Date
    """服务期限自"""
    service_end: Date
    """服务期限至"""
    multi_year_basis: Note | None = None
    """服务期超过一年的理由"""
    announced_on: Date
    """合同公告日期"""
    payments: tuple[Payment, ...]
    """支付"""
    evaluation_ids: tuple[Word, ...] = ()
    """绩效评价"""
