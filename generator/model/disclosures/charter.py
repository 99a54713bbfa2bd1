"""章程 (社会团体登记管理条例 第十四条；实施办法（征求意见稿）第十三条)."""

from typing import ClassVar

from generator.model.disclosures.meeting import ResolutionMatter
from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Count, Date, Flag, Note, Url, Word


class Fraction(Stated):
    """A share of those entitled: ``numerator/denominator``."""

    numerator: Count
    """分子"""
    denominator: Count
    """分母"""


class MajorityRule(Stated):
    """The majority a matter needs; ``strict`` means more than the share (过半数), else at least (以上)."""

    matter: ResolutionMatter
    """事项"""
    numerator: Count
    """分子"""
    denominator: Count
    """分母"""
    strict: Flag
    """须超过"""


class ChecklistItem(Stated):
    """Whether the charter has a clause, and where."""

    present: Flag
    """已载明"""
    clause: Word | None = None
    """条款"""


class Checklist(Stated):
    """章程要点 (domain §7)."""

    C01: ChecklistItem | None = None
    """名称、住所"""
    C02: ChecklistItem | None = None
    """宗旨、业务范围、活动地域"""
    C03: ChecklistItem | None = None
    """党建条款"""
    C04: ChecklistItem | None = None
    """登记管理机关、党建领导机关、行业管理部门"""
    C05: ChecklistItem | None = None
    """会员资格与权利义务，入会自愿、退会自由"""
    C06: ChecklistItem | None = None
    """不限制会员加入其他行业协会"""
    C07: ChecklistItem | None = None
    """会员除名程序与申诉"""
    C08: ChecklistItem | None = None
    """会员（代表）大会职权、任期和延期"""
    C09: ChecklistItem | None = None
    """会议出席与表决规则"""
    C10: ChecklistItem | None = None
    """理事会、常务理事会产生与职权"""
    C11: ChecklistItem | None = None
    """监事或监事会"""
    C12: ChecklistItem | None = None
    """负责人条件、产生、罢免、任期和年龄"""
    C13: ChecklistItem | None = None
    """法定代表人不兼任其他社会团体法定代表人"""
    C14: ChecklistItem | None = None
    """信任投票"""
    C15: ChecklistItem | None = None
    """秘书长专职化与聘任"""
    C16: ChecklistItem | None = None
    """会费标准与收费自律"""
    C17: ChecklistItem | None = None
    """财务管理、审计、资产不得分配"""
    C18: ChecklistItem | None = None
    """接受捐赠的使用与公开"""
    C19: ChecklistItem | None = None
    """分支机构、代表机构"""
    C20: ChecklistItem | None = None
    """信息公开制度"""
    C21: ChecklistItem | None = None
    """会企分开"""
    C22: ChecklistItem | None = None
    """反垄断合规与行业自律"""
    C23: ChecklistItem | None = None
    """章程修改程序"""
    C24: ChecklistItem | None = None
    """终止程序与剩余财产"""


class Charter(Disclosure):
    """章程."""

    record_type: ClassVar = "charter"
    heading: ClassVar = "章程"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "adopted_on"

    adopted_on: Date
    """表决通过日期"""
    submitted_on: Date | None = None
    """报送核准日期"""
    approved_on: Date
    """核准日期"""
    effective_from: Date
    """生效日期"""
    text_url: Url
    """章程全文"""
    term_years: Count
    """每届年限"""
    quorum_rule: Fraction | None = None
    """出席规则"""
    majority_rules: tuple[MajorityRule, ...] = ()
    """表决规则"""
    trust_vote_rule: Note | None = None
    """信任投票规则"""
    checklist: Checklist
    """要点核对"""
