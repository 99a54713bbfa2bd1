"""What both lists say of an association that stands on them (社会组织信用信息管理办法)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Code, Date, Flag, Line, Paragraph, Word


class RemovalReason(Code):
    """移出事由."""

    FULFILLED = "obligation_fulfilled", "履行义务"
    RECTIFIED = "rectification_done", "完成整改"
    SIX_MONTHS = "six_months_elapsed", "满6个月"
    TWO_YEARS = "two_years_elapsed", "满2年"
    DEREGISTERED = "deregistered", "注销"
    CORRECTED = "error_corrected", "更正"
    MOVED = "moved_to_serious", "转入严重违法失信名单"


class Hearing(Stated):
    """陈述申辩."""

    received_on: Date
    """收到日期"""
    result: Line
    """处理结果"""


class Listing(Disclosure):
    """A listing from the day it begins to the day it ends; who decided, on what facts and law."""

    owner: ClassVar = Owner.REGISTRAR
    key_field: ClassVar = "listed_on"
    negative: ClassVar = True

    facts: Paragraph
    """事实"""
    legal_basis: Line
    """依据"""
    decision_no: Word
    """决定文号"""
    decided_on: Date
    """决定日期"""
    listed_on: Date
    """列入日期"""
    decided_by_org: Word
    """决定机关"""
    notice_sent_on: Date | None = None
    """告知日期"""
    hearing: Hearing | None = None
    """陈述申辩"""
    curable: Flag
    """需整改"""
    removed_on: Date | None = None
    """移出日期"""
    removal_reason: RemovalReason | None = None
    """移出事由"""
    removal_decision_no: Word | None = None
    """移出决定文号"""
