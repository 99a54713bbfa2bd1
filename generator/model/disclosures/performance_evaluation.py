"""绩效评价 of a service that was bought (实施办法（征求意见稿）第二十条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Code, Date, Note, Number, Url, Uscc, Word


class Rating(Code):
    """评价等级, best first."""

    EXCELLENT = "优", "优"
    GOOD = "良", "良"
    FAIR = "中", "中"
    POOR = "差", "差"


class EvaluatorKind(Code):
    """评价方."""

    SELF = "self", "自评"
    DEPARTMENT = "department", "部门"
    THIRD_PARTY = "third_party", "第三方"
    FINANCE = "finance", "财政"


class PerformanceEvaluation(Disclosure):
    """绩效评价."""

    record_type: ClassVar = "performance-evaluation"
    heading: ClassVar = "绩效评价"
    owner: ClassVar = Owner.DEPARTMENT
    key_field: ClassVar = "evaluated_on"

    association_id: Uscc
    """承接协会"""
    evaluation_id: Word
    """评价编号"""
    project_no: Word
    """项目编号"""
    period: Word
    """评价期间"""
    evaluated_on: Date
    """评价日期"""
    score: Number
    """得分"""
    rating: Rating
    """等级"""
    evaluator_kind: EvaluatorKind
    """评价方"""
    published_on: Date
    """公布日期"""
    url: Url | None = None
    """评价结果"""
    improvement_note: Note | None = None
    """改进情况"""
