"""签约专家库（机构库） (实施办法（征求意见稿）第七条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Code, Count, Date, Flag, Line, Url, Word


class TitleClass(Code):
    """职称层次."""

    SENIOR = "senior", "正高"
    VICE_SENIOR = "vice_senior", "副高"
    MIDDLE = "middle", "中级"
    OTHER = "other", "其他"


class CivilServantStatus(Code):
    """公务员身份; any but 否 bars a person from the roster."""

    NONE = "none", "否"
    SERVING = "serving", "在职"
    LEFT_NOT_RETIRED = "left_not_retired", "离职未退"
    RETIRED = "retired", "已退休"


class Expert(Stated):
    """An expert under contract; named only with consent."""

    seq: Count
    """序号"""
    field: Word
    """领域"""
    professional_title_class: TitleClass
    """职称层次"""
    civil_servant_status: CivilServantStatus
    """公务员身份"""
    employer_type: Word
    """单位类型"""
    publication_consent: Flag
    """同意公开"""
    name: Word | None = None
    """姓名"""
    employer: Word | None = None
    """单位"""
    contract_start: Date
    """签约自"""
    contract_end: Date
    """签约至"""
    active: Flag
    """在库"""
    exit_reason: Line | None = None
    """出库原因"""


class ExpertInstitution(Stated):
    """An institution under contract."""

    name: Word
    """名称"""
    uscc: Word | None = None
    """统一社会信用代码"""
    field: Word
    """领域"""
    contract_start: Date
    """签约自"""
    contract_end: Date
    """签约至"""
    active: Flag
    """在库"""


class ExpertRoster(Disclosure):
    """签约专家库（机构库）."""

    record_type: ClassVar = "expert-roster"
    heading: ClassVar = "签约专家库（机构库）"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "updated_on"

    updated_on: Date
    """更新日期"""
    management_rules_url: Url
    """管理办法"""
    experts: tuple[Expert, ...]
    """专家"""
    institutions: tuple[ExpertInstitution, ...]
    """机构"""
