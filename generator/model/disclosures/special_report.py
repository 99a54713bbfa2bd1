"""协会专报: title, day and recipient only (实施办法（征求意见稿）第十条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Date, Line, Paragraph, Word


class SpecialReport(Disclosure):
    """协会专报."""

    record_type: ClassVar = "special-report"
    heading: ClassVar = "协会专报"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "report_on"

    report_on: Date
    """报送日期"""
    title: Line
    """题名"""
    recipient_department: Word
    """报送部门"""
    public_summary: Paragraph
    """公开摘要"""
