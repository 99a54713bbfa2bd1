"""半年行业发展报告 (实施办法（征求意见稿）第十一条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Article, Count, Date, Half, Line, Url, Uscc, Word


class Indicator(Stated):
    """One figure of the report; the value is told as the source tells it."""

    name: Word
    """指标"""
    value: Word
    """数值"""
    unit: Word
    """单位"""
    source: Line | None = None
    """来源"""


class IndustryReport(Disclosure):
    """半年行业发展报告."""

    record_type: ClassVar = "industry-report"
    heading: ClassVar = "半年行业发展报告"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "half"

    half: Half
    """半年度"""
    title: Line
    """题名"""
    published_on: Date
    """发布日期"""
    url: Url | None = None
    """全文"""
    pages: Count | None = None
    """页数"""
    summary: Article
    """摘要"""
    joint_with: tuple[Uscc, ...] = ()
    """联合发布"""
    data_sources: tuple[Line, ...]
    """数据来源"""
    indicators: tuple[Indicator, ...] = ()
    """指标"""
    provided_to: tuple[Word, ...] = ()
    """报送部门"""
