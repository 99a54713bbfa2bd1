"""社会组织评估等级 (社会组织评估管理办法 第二十六条、第二十八条、第三十条)."""

from typing import ClassVar

from pydantic import Field

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Code, Date, Line, Number


class GradeLevel(Code):
    """评估等级, highest first."""

    A5 = "5A", "5A"
    A4 = "4A", "4A"
    A3 = "3A", "3A"
    A2 = "2A", "2A"
    A1 = "1A", "1A"


class Downgrade(Stated):
    """降级."""

    downgraded_on: Date
    """降级日期"""
    before: GradeLevel = Field(alias="from")
    """原等级"""
    after: GradeLevel = Field(alias="to")
    """降为"""
    reason: Line
    """理由"""


class Grade(Disclosure):
    """评估等级."""

    record_type: ClassVar = "grade"
    heading: ClassVar = "评估等级"
    owner: ClassVar = Owner.REGISTRAR
    key_field: ClassVar = "granted_on"

    grade: GradeLevel
    """等级"""
    granted_on: Date
    """评定日期"""
    announced_on: Date
    """公布日期"""
    valid_from: Date
    """有效期自"""
    valid_to: Date
    """有效期至"""
    score: Number | None = None
    """得分"""
    downgrades: tuple[Downgrade, ...] = ()
    """降级"""
    revoked_on: Date | None = None
    """取消日期"""
