"""常态化联系机制 (实施办法（征求意见稿）第十条)."""

from typing import ClassVar

from pydantic import Field

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Code, Date, Uscc


class Mechanism(Code):
    """联系机制."""

    FILE_ACCOUNT = "file_account", "专设文件户头"
    MEETINGS = "meeting_invitation", "参加会议考察"
    SPECIAL_MEETING = "regular_special_meeting", "专题会议"
    SPECIAL_REPORT = "special_report", "协会专报"


class Liaison(Disclosure):
    """常态化联系机制."""

    record_type: ClassVar = "liaison"
    heading: ClassVar = "常态化联系机制"
    owner: ClassVar = Owner.DEPARTMENT
    key_field: ClassVar = "since"

    since: Date
    """建立日期"""
    mechanisms: tuple[Mechanism, ...]
    """联系机制"""
    association_ids: tuple[Uscc, ...] = Field(alias="associations")
    """联系的协会"""

    def associations(self) -> frozenset[str]:
        """Return whom the department is in touch with."""
        return frozenset(self.association_ids)
