"""公开期限豁免: the registrar grants more time for a disclosure; a waiver always ends."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Date, Line, Note, RecordType, Word


class Waiver(Disclosure):
    """公开期限豁免."""

    record_type: ClassVar = "waiver"
    heading: ClassVar = "公开期限豁免"
    owner: ClassVar = Owner.REGISTRAR
    key_field: ClassVar = "decided_on"

    covers: RecordType
    """信息类别"""
    period: Word | None = None
    """期间"""
    reason: Note
    """理由"""
    legal_basis: Line
    """依据"""
    decision_no: Word | None = None
    """决定文号"""
    decided_on: Date
    """决定日期"""
    decided_by_org: Word
    """决定机关"""
    effective_to: Date
    """豁免至"""
