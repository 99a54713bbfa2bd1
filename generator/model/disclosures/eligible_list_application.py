"""承接名录申报, where the registrar asks for one (实施办法（征求意见稿）第二十条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Date, Word, Year


class EligibleListApplication(Disclosure):
    """承接名录申报."""

    record_type: ClassVar = "eligible-list-application"
    heading: ClassVar = "承接名录申报"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "year"

    year: Year
    """名录年度"""
    submitted_on: Date
    """申报日期"""
    contact_office: Word | None = None
    """联系部门"""
