"""职业人才统计: sums of a year, never a person (实施办法（征求意见稿）第二十二条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Count, Year


class TalentStatistics(Disclosure):
    """职业人才统计."""

    record_type: ClassVar = "talent-statistics"
    heading: ClassVar = "职业人才统计"
    owner: ClassVar = Owner.DEPARTMENT
    key_field: ClassVar = "year"

    year: Year
    """年度"""
    trained_count: Count
    """培训人数"""
    recommended_count: Count
    """推荐人数"""
    in_pool_count: Count
    """在库人数"""
