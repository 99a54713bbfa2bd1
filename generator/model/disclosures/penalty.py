"""行政处罚 (行政处罚法 第九条、第四十八条；信用修复管理办法)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Amount, Code, Date, Line, Paragraph, Word


class Domain(Code):
    """处罚领域."""

    REGISTRATION = "registration", "登记管理"
    TAX = "tax", "税务"
    SOCIAL_INSURANCE = "social_insurance", "社保"
    MARKET = "market_supervision", "市场监管"
    PRICE = "price", "价格"
    OTHER = "other", "其他"


class PenaltyKind(Code):
    """处罚种类."""

    WARNING = "warning", "警告"
    CRITICISM = "criticism", "通报批评"
    FINE = "fine", "罚款"
    CONFISCATION = "confiscation", "没收"
    SUSPENSION = "activity_suspension", "限期停止活动"
    PRODUCTION = "production_suspension", "责令停产停业"
    LICENSE = "license_revocation", "吊销许可证件"
    REGISTRATION = "registration_revocation", "撤销登记"
    CRIMINAL = "criminal_penalty", "刑事处罚"
    OTHER = "other", "其他"


class PenaltyStatus(Code):
    """处罚状态."""

    IN_EFFECT = "in_effect", "生效"
    UNDER_REVIEW = "under_review", "复议诉讼中"
    ANNULLED = "annulled", "已撤销"
    PERFORMED = "performed", "已履行"


class SeverityClass(Code):
    """失信程度."""

    MINOR = "minor", "轻微"
    GENERAL = "general", "一般"
    SERIOUS = "serious", "严重"


class Penalty(Disclosure):
    """行政处罚."""

    record_type: ClassVar = "penalty"
    heading: ClassVar = "行政处罚"
    owner: ClassVar = Owner.REGISTRAR
    key_field: ClassVar = "decided_on"
    negative: ClassVar = True

    decision_no: Word
    """决定文号"""
    authority_name: Word
    """处罚机关"""
    domain: Domain
    """领域"""
    kind: PenaltyKind
    """种类"""
    fine_amount: Amount | None = None
    """罚款"""
    confiscated_amount: Amount | None = None
    """没收"""
    facts: Paragraph
    """事实"""
    legal_basis: Line
    """依据"""
    decided_on: Date
    """决定日期"""
    status: PenaltyStatus
    """状态"""
    annulled_on: Date | None = None
    """撤销日期"""
    severity_class: SeverityClass
    """失信程度"""
    display_until: Date
    """公示期限至"""
    repaired_on: Date | None = None
    """信用修复日期"""
