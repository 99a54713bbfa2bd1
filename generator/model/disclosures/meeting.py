"""会议表决: who was entitled, who came, how they voted (实施办法（征求意见稿）第十三条)."""

from typing import ClassVar

from pydantic import Field

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Code, Count, Date, Flag, Line, Word


class MeetingKind(Code):
    """会议类型."""

    GENERAL_MEETING = "general_meeting", "会员大会"
    REPRESENTATIVES_MEETING = "representatives_meeting", "会员代表大会"
    COUNCIL = "council", "理事会"
    STANDING_COUNCIL = "standing_council", "常务理事会"
    SUPERVISORY_BOARD = "supervisory_board", "监事会"


class MeetingForm(Code):
    """会议形式."""

    ONSITE = "onsite", "现场"
    ONLINE = "online", "视频"
    CORRESPONDENCE = "correspondence", "通讯"


class ResolutionMatter(Code):
    """表决事项."""

    CHARTER_AMENDMENT = "charter_amendment", "章程"
    FEE_STANDARD = "fee_standard", "会费标准"
    ELECTION = "election", "选举"
    DISMISSAL = "dismissal", "罢免"
    TERMINATION = "termination", "终止"
    FINANCIAL_REPORT = "financial_report", "财务报告"
    TRUST_VOTE = "trust_vote", "信任投票"
    OTHER = "other", "其他"


class Resolution(Stated):
    """One decision and how it was voted on; votes are counts, never names."""

    title: Line
    """议题"""
    matter: ResolutionMatter
    """事项"""
    secret_ballot: Flag
    """无记名"""
    ballots_issued: Count
    """发出票"""
    ballots_returned: Count
    """收回票"""
    invalid: Count
    """无效票"""
    in_favour: Count = Field(alias="for")
    """赞成"""
    against: Count
    """反对"""
    abstain: Count
    """弃权"""
    passed: Flag
    """通过"""


class Meeting(Disclosure):
    """会议表决."""

    record_type: ClassVar = "meeting"
    heading: ClassVar = "会议表决"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "held_on"

    meeting_id: Word
    """会议编号"""
    kind: MeetingKind
    """会议类型"""
    held_on: Date
    """召开日期"""
    form: MeetingForm
    """形式"""
    eligible_count: Count
    """应到"""
    present_count: Count
    """实到"""
    resolutions: tuple[Resolution, ...]
    """决议"""
