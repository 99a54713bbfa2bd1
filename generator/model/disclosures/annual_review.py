"""年检、年报结论: what the registrar recorded of one year's report (社会团体登记管理条例 第二十八条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Code, Date, Line, Word, Year


class Regime(Code):
    """年度制度: reports without a conclusion, or inspections with one."""

    REPORT = "annual_report", "年度工作报告"
    INSPECTION = "annual_inspection", "年度检查"


class ReviewerKind(Code):
    """初审单位类型."""

    SUPERVISING_UNIT = "supervising_unit", "业务主管单位"
    INDUSTRY_DEPARTMENT = "industry_department", "行业管理部门"
    PARTY_AUTHORITY = "party_authority", "党建领导机关"


class ReviewResult(Code):
    """年检、年报结论 (domain §8.5)."""

    QUALIFIED = "qualified", "合格"
    BASICALLY_QUALIFIED = "basically_qualified", "基本合格"
    UNQUALIFIED = "unqualified", "不合格"
    NOT_PARTICIPATED = "not_participated", "未参加"
    FILED_ON_TIME = "filed_on_time", "按时报送"
    FILED_LATE = "filed_late", "逾期报送"
    NOT_FILED = "not_filed", "未报送"
    RETURNED = "returned_for_correction", "退回补正"
    PENDING = "pending", "结论未公布"


class InitialReview(Stated):
    """初审."""

    reviewer_kind: ReviewerKind
    """初审单位"""
    opinion: Line
    """初审意见"""
    opinion_on: Date
    """初审日期"""


class AnnualReview(Disclosure):
    """年检、年报结论."""

    record_type: ClassVar = "annual-review"
    heading: ClassVar = "年检、年报结论"
    owner: ClassVar = Owner.REGISTRAR
    key_field: ClassVar = "fiscal_year"

    fiscal_year: Year
    """年度"""
    regime: Regime
    """年度制度"""
    due_on: Date
    """应报日期"""
    extended_to: Date | None = None
    """延期至"""
    filed_on: Date | None = None
    """报送日期"""
    initial_review: InitialReview | None = None
    """初审"""
    result: ReviewResult
    """结论"""
    result_announced_on: Date | None = None
    """结论公布日期"""
    announcement_no: Word | None = None
    """公告文号"""
    issues: tuple[Line, ...] = ()
    """存在问题"""
    rectification_id: Word | None = None
    """整改记录"""
