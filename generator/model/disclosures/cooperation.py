"""合作组织: alliances, platforms and economic entities (实施办法（征求意见稿）第五条、第八条、第二十四条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Amount, Code, Date, Flag, Number, Word, Year


class CooperationKind(Code):
    """合作组织类型."""

    ALLIANCE = "alliance", "行业联盟"
    SHARED_PLATFORM = "shared_platform", "共享平台"
    ECONOMIC_ENTITY = "economic_entity", "经济实体"
    NATIONAL_ASSOCIATION_INITIATIVE = "national_association_initiative", "牵头组建全国性或跨省协会"


class CooperationStatus(Code):
    """合作组织状态."""

    ACTIVE = "active", "正常"
    CLOSED = "closed", "终止"


class AnnualIncome(Stated):
    """What the entity handed over in one year."""

    year: Year
    """年度"""
    amount: Amount
    """金额"""


class Cooperation(Disclosure):
    """合作组织."""

    record_type: ClassVar = "cooperation"
    heading: ClassVar = "合作组织"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "established_on"

    kind: CooperationKind
    """类型"""
    name: Word
    """名称"""
    established_on: Date
    """设立日期"""
    partners: tuple[Word, ...] = ()
    """参与单位"""
    entity_uscc: Word | None = None
    """实体代码"""
    invested_amount: Amount | None = None
    """出资"""
    holding_percent: Number | None = None
    """持股比例（%）"""
    separate_legal_person: Flag | None = None
    """法人分开"""
    separate_accounts: Flag | None = None
    """账务分开"""
    separate_staff: Flag | None = None
    """人员分开"""
    party_building_arranged: Flag
    """同步党建"""
    annual_income: tuple[AnnualIncome, ...] = ()
    """上缴或分配收入"""
    status: CooperationStatus
    """状态"""
