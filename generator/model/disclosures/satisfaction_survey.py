"""会员满意度 of a year (实施办法（征求意见稿）第十五条、第十六条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Code, Count, Date, Url, Year


class SurveyMethod(Code):
    """调查方式."""

    THIRD_PARTY = "third_party", "第三方"
    SELF = "self", "自行"
    REGISTRAR = "registrar", "登记管理机关"


class SatisfactionSurvey(Disclosure):
    """会员满意度; ratios are computed from the answers, never stored."""

    record_type: ClassVar = "satisfaction-survey"
    heading: ClassVar = "会员满意度"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "year"

    year: Year
    """年度"""
    period_start: Date
    """调查期间自"""
    period_end: Date
    """调查期间至"""
    frame_count: Count
    """应调查会员"""
    valid_responses: Count
    """有效问卷"""
    very_satisfied: Count
    """非常满意"""
    satisfied: Count
    """满意"""
    neutral: Count
    """一般"""
    dissatisfied: Count
    """不满意"""
    very_dissatisfied: Count
    """非常不满意"""
    method: SurveyMethod
    """方式"""
    questionnaire_url: Url | None = None
    """问卷"""
