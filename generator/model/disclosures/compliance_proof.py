"""依法纳税和社会保障 of a fiscal year (政府采购法 第二十二条); never an amount of tax."""

from typing import ClassVar

from generator.model.record import Disclosure, Evidence, Owner
from generator.model.scalars import Date, Flag, Word, Year


class ComplianceProof(Disclosure):
    """依法纳税和社会保障."""

    record_type: ClassVar = "compliance-proof"
    heading: ClassVar = "依法纳税和社会保障"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "fiscal_year"

    fiscal_year: Year
    """会计年度"""
    tax_arrears: Flag
    """欠税"""
    tax_proof: Evidence
    """纳税证明"""
    social_insurance_arrears: Flag
    """欠缴社会保险费"""
    social_insurance_proof: Evidence
    """社会保险缴费证明"""
    issued_by: Word
    """出具机关"""
    issued_on: Date
    """出具日期"""
