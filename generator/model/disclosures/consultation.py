"""征询意见与答复 (实施办法（征求意见稿）第十二条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Code, Date, Flag, Line, Note, Url, Uscc, Word


class DraftKind(Code):
    """征询意见的文件类型."""

    REGULATION = "local_regulation", "地方性法规"
    RULE = "government_rule", "政府规章"
    NORMATIVE_DOCUMENT = "normative_document", "规范性文件"
    STANDARD = "industry_standard", "行业标准"
    PLAN = "development_plan", "发展规划"


class Adoption(Code):
    """意见采纳情况."""

    FULL = "full", "采纳"
    PARTIAL = "partial", "部分采纳"
    NO = "no", "未采纳"
    PENDING = "pending", "研究中"


class Opinion(Stated):
    """意见 of one association."""

    association_id: Uscc
    """协会"""
    submitted_on: Date
    """提交日期"""
    public_summary: Note | None = None
    """意见摘要"""
    adopted: Adoption
    """采纳情况"""


class Reply(Stated):
    """答复 to one association."""

    association_id: Uscc
    """协会"""
    replied_on: Date
    """答复日期"""
    in_writing: Flag
    """书面答复"""
    url: Url | None = None
    """网址"""


class Consultation(Disclosure):
    """征询意见与答复."""

    record_type: ClassVar = "consultation"
    heading: ClassVar = "征询意见与答复"
    owner: ClassVar = Owner.DEPARTMENT
    key_field: ClassVar = "issued_on"

    consultation_id: Word
    """征询编号"""
    draft_kind: DraftKind
    """文件类型"""
    title: Line
    """题名"""
    issued_on: Date
    """发出日期"""
    feedback_due_on: Date
    """反馈时限"""
    consulted_association_ids: tuple[Uscc, ...] = ()
    """被征询的协会"""
    published_on: Date | None = None
    """正式发布日期"""
    opinions: tuple[Opinion, ...]
    """意见"""
    replies: tuple[Reply, ...]
    """答复"""

    def associations(self) -> frozenset[str]:
        """Return whoever was asked, spoke or was answered."""
        spoke = (opinion.association_id for opinion in self.opinions)
        answered = (reply.association_id for reply in self.replies)
        return frozenset((*self.consulted_association_ids, *spoke, *answered))
