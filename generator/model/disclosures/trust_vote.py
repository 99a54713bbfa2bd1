"""会员信任投票 (实施办法（征求意见稿）第十三条、第十五条)."""

from typing import ClassVar

from pydantic import Field

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Code, Count, Date, Flag, Note, Word


class VoteSubject(Code):
    """信任投票对象."""

    OFFICER = "officer", "负责人"
    COUNCIL = "council", "理事会"
    SECRETARIAT = "secretariat", "秘书处"


class TrustVote(Disclosure):
    """会员信任投票."""

    record_type: ClassVar = "trust-vote"
    heading: ClassVar = "会员信任投票"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "held_on"

    held_on: Date
    """投票日期"""
    meeting_id: Word | None = None
    """所在会议"""
    subject: VoteSubject
    """对象"""
    subject_name: Word
    """职务名称"""
    eligible_count: Count
    """应投票会员"""
    present_count: Count
    """到会"""
    ballots_issued: Count
    """发出票"""
    ballots_returned: Count
    """收回票"""
    invalid: Count
    """无效票"""
    in_favour: Count = Field(alias="for")
    """信任"""
    against: Count
    """不信任"""
    abstain: Count
    """弃权"""
    secret_ballot: Flag
    """无记名"""
    passed: Flag
    """通过"""
    follow_up: Note | None = None
    """后续处理"""
