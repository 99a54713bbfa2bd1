"""年度工作报告和财务年报 (社会团体登记管理条例 第二十八条；民间非营利组织会计制度)."""

from typing import ClassVar

from generator.model.disclosures.membership import MembersByLevel
from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Amount, Code, Count, Date, Flag, Money, Note, Paragraph, Url, Word, Year
from generator.model.statements import Activities, BalanceSheet, CashFlow


class StatementFormat(Code):
    """报表制度."""

    NPO_2004 = "npo_2004", "民间非营利组织会计制度（2004）"
    NPO_2024 = "npo_2024", "民间非营利组织会计制度（2024）"


class AuditOpinion(Code):
    """审计意见."""

    UNQUALIFIED = "unqualified", "标准无保留意见"
    EMPHASIS = "unqualified_with_emphasis", "带强调事项的无保留意见"
    QUALIFIED = "qualified", "保留意见"
    ADVERSE = "adverse", "否定意见"
    DISCLAIMER = "disclaimer", "无法表示意见"


class Audit(Stated):
    """审计."""

    required: Flag
    """应当审计"""
    firm: Word | None = None
    """会计师事务所"""
    report_no: Word | None = None
    """报告号"""
    opinion: AuditOpinion | None = None
    """审计意见"""
    issued_on: Date | None = None
    """出具日期"""


class MembershipFeeReport(Stated):
    """会费收支."""

    collected: Amount
    """收取"""
    used: Amount | None = None
    """使用"""
    payers_by_level: MembersByLevel
    """缴费会员数"""
    waived_count: Count
    """减免数"""


class NamedAmount(Stated):
    """One item of the programme expense."""

    name: Word
    """项目"""
    amount: Amount
    """金额"""


class Restatement(Stated):
    """A difference between an opening figure and the closing figure of the year before."""

    line: Word
    """报表项目"""
    amount: Money
    """调整金额"""
    reason: Note
    """理由"""


class TransitionAdjustment(Stated):
    """A difference that the change from the accounts of 2004 to those of 2024 makes in one line."""

    key: Word
    """报表项目"""
    amount: Money
    """调整金额"""
    reason: Note
    """理由"""


class AnnualReport(Disclosure):
    """年度工作报告和财务年报."""

    record_type: ClassVar = "annual-report"
    heading: ClassVar = "财务年报"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "fiscal_year"

    fiscal_year: Year
    """会计年度"""
    filed_on: Date
    """报送日期"""
    work_report_url: Url
    """年度工作报告"""
    statement_format: StatementFormat
    """报表制度"""
    balance_sheet_opening: BalanceSheet
    """资产负债表（年初）"""
    balance_sheet_closing: BalanceSheet
    """资产负债表（期末）"""
    statement_of_activities: Activities
    """业务活动表"""
    cash_flow_statement: CashFlow
    """现金流量表"""
    audit: Audit | None = None
    """审计"""
    independent_bank_account: Flag
    """独立银行账户"""
    party_expense: Amount
    """党建工作经费"""
    membership_fee_report: MembershipFeeReport
    """会费收支"""
    program_expense_items: tuple[NamedAmount, ...] = ()
    """业务活动成本构成"""
    payroll_total: Amount | None = None
    """工资福利总额"""
    related_party_note: Paragraph | None = None
    """关联方说明"""
    restatement: tuple[Restatement, ...] = ()
    """期初重述"""
    transition_adjustments: tuple[TransitionAdjustment, ...] = ()
    """新旧制度衔接调整"""
    cash_equivalents_note: Note | None = None
    """现金等价物说明"""
