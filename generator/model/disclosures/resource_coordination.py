"""公共资源交易中的协调 (实施办法（征求意见稿）第十九条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Code, Date, Note, Uscc


class ResourceDomain(Code):
    """公共资源领域."""

    LAND = "land", "土地矿业权"
    STATE_PROPERTY = "state_property", "国有产权"
    PROCUREMENT = "procurement", "政府采购"
    CAPACITY = "capacity", "产能指标"
    EMISSION = "emission", "排污权"
    WATER = "water", "水权"


class ResourceCoordination(Disclosure):
    """公共资源交易协调."""

    record_type: ClassVar = "resource-coordination"
    heading: ClassVar = "公共资源交易协调"
    owner: ClassVar = Owner.DEPARTMENT
    key_field: ClassVar = "event_on"

    association_id: Uscc | None = None
    """参与协会"""
    event_on: Date
    """日期"""
    domain: ResourceDomain
    """领域"""
    role: Note
    """协调作用"""
