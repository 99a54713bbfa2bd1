"""党建 of a year, as counts only (实施办法（征求意见稿）第二十三条至第二十五条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Amount, Code, Count, Date, Flag, Year


class PartyOrganizationForm(Code):
    """党组织形式."""

    NONE = "none", "未建立"
    JOINT_BRANCH = "joint_branch", "联合党支部"
    BRANCH = "branch", "党支部"
    GENERAL_BRANCH = "general_branch", "党总支"
    COMMITTEE = "committee", "党委"


class PartyBuilding(Disclosure):
    """党建; never the name of a member."""

    record_type: ClassVar = "party-building"
    heading: ClassVar = "党建"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "year"

    year: Year
    """年度"""
    organization_form: PartyOrganizationForm
    """党组织形式"""
    established_on: Date | None = None
    """成立日期"""
    instructor_assigned: Flag
    """选派党建工作指导员"""
    party_member_count: Count
    """党员数"""
    staff_count: Count
    """从业人员数"""
    cross_appointment_count: Count
    """双向进入交叉任职人数"""
    new_party_member_count: Count | None = None
    """当年发展党员数"""
    charter_clause_present: Flag
    """党建写入章程"""
    activities_count: Count | None = None
    """组织生活次数"""
    party_expense: Amount
    """党建经费"""
