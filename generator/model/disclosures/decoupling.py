"""脱钩情况 (实施办法（征求意见稿）第一条；行业协会商会与行政机关脱钩总体方案)."""

from typing import ClassVar

from generator.model.record import Disclosure, Evidence, Owner, Stated
from generator.model.scalars import Code, Date, Flag, Word


class DecouplingStatus(Code):
    """脱钩状态."""

    NOT_IN_SCOPE = "not_in_scope", "不在范围"
    NOT_STARTED = "not_started", "未启动"
    IN_PROGRESS = "in_progress", "推进中"
    COMPLETED = "completed", "已完成"
    DIRECT_REGISTERED = "direct_registered", "直接登记"
    EXEMPTED = "exempted", "经批准暂不脱钩"


class Separation(Stated):
    """One of the five separations, done."""

    done_on: Date
    """完成日期"""
    evidence: Evidence | None = None
    """佐证材料"""


class Separations(Stated):
    """五分离."""

    org: Separation | None = None
    """机构"""
    function: Separation | None = None
    """职能"""
    asset_finance: Separation | None = None
    """资产财务"""
    personnel: Separation | None = None
    """人员"""
    party_foreign_affairs: Separation | None = None
    """党建人事（外事）"""


class Acceptance(Stated):
    """验收."""

    authority: Word
    """验收单位"""
    accepted_on: Date
    """验收日期"""
    doc_no: Word
    """文号"""


class Decoupling(Disclosure):
    """脱钩情况."""

    record_type: ClassVar = "decoupling"
    heading: ClassVar = "脱钩情况"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "status_on"

    status_on: Date
    """状态确定日期"""
    in_scope: Flag
    """在脱钩范围"""
    former_supervising_unit: Word | None = None
    """原业务主管单位"""
    status: DecouplingStatus
    """状态"""
    items: Separations | None = None
    """五分离"""
    acceptance: Acceptance | None = None
    """验收"""
    used_former_unit_name: Flag
    """以原主管单位名义活动"""
    office_space_vacated_on: Date | None = None
    """办公用房腾退日期"""
