"""对经济部门服务评价 by the members of an association (实施办法（征求意见稿）第十二条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Count, Line, Number, Paragraph, Word, Year


class Dimension(Stated):
    """One thing that was judged, from 0 to 100."""

    name: Word
    """维度"""
    score: Number
    """得分"""


class DepartmentEvaluation(Disclosure):
    """对经济部门服务评价."""

    record_type: ClassVar = "department-evaluation"
    heading: ClassVar = "对经济部门服务评价"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "year"

    year: Year
    """年度"""
    department: Word
    """部门"""
    dimensions: tuple[Dimension, ...]
    """维度"""
    respondent_members: Count
    """参与会员"""
    method: Line
    """方式"""
    summary: Paragraph | None = None
    """摘要"""
