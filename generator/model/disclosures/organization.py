"""组织机构 (实施办法（征求意见稿）第十三条、第十五条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Code, Count, Date, Flag, Word


class Office(Code):
    """职务."""

    PRESIDENT = "会长", "会长"
    EXECUTIVE_PRESIDENT = "执行会长", "执行会长"
    VICE_PRESIDENT = "副会长", "副会长"
    SECRETARY_GENERAL = "秘书长", "秘书长"
    CHIEF_SUPERVISOR = "监事长", "监事长"


class BranchKind(Code):
    """分支（代表）机构类型."""

    BRANCH = "分支机构", "分支机构"
    REPRESENTATIVE = "代表机构", "代表机构"


class BranchStatus(Code):
    """分支（代表）机构状态."""

    ACTIVE = "active", "正常"
    CLOSED = "closed", "撤销"


class Extension(Stated):
    """An approved delay of the re-election, at most one year."""

    approved_on: Date
    """批准日期"""
    new_term_end: Date
    """延期至"""


class Officer(Stated):
    """A person in office; never a birth date, a document number or a party membership."""

    role: Office
    """职务"""
    name: Word
    """姓名"""
    main_employer: Word | None = None
    """主要任职单位"""
    is_full_time: Flag
    """专职"""
    term_count: Count
    """连任届数"""
    serving_official: Flag
    """现职或离职未退公职人员"""
    retired_official_approved: Flag | None = None
    """退（离）休领导干部兼职经审批"""
    age_over_70: Flag
    """超过70周岁"""


class Branch(Stated):
    """A branch or representative body; it has no legal personality."""

    name: Word
    """名称"""
    kind: BranchKind
    """类型"""
    established_on: Date
    """设立日期"""
    status: BranchStatus
    """状态"""


class Organization(Disclosure):
    """组织机构."""

    record_type: ClassVar = "organization"
    heading: ClassVar = "组织机构"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "snapshot_on"

    snapshot_on: Date
    """截止日期"""
    term_no: Count
    """届次"""
    term_start: Date
    """本届起"""
    term_end: Date
    """本届止"""
    extension: Extension | None = None
    """延期换届"""
    member_representatives_count: Count | None = None
    """会员代表数"""
    council_count: Count
    """理事数"""
    standing_council_count: Count | None = None
    """常务理事数"""
    supervisor_count: Count | None = None
    """监事数"""
    supervisory_board_count: Count | None = None
    """监事会人数"""
    officers: tuple[Officer, ...]
    """负责人"""
    secretariat_departments: tuple[Word, ...] = ()
    """办事机构"""
    branches: tuple[Branch, ...] = ()
    """分支（代表）机构"""
