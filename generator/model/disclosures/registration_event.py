"""登记公告: what the registrar decided about the registration itself."""

from typing import ClassVar

from pydantic import Field

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import Code, Date, Line, Note, Word


class Event(Code):
    """登记公告事项."""

    ESTABLISHMENT = "establishment", "成立"
    CHANGE = "change", "变更"
    CHARTER_APPROVAL = "charter_approval", "章程核准"
    LIQUIDATION = "liquidation", "清算"
    SUSPENSION = "suspension", "限期停止活动"
    DEREGISTRATION = "deregistration", "注销"
    REVOCATION = "revocation", "撤销登记"
    LICENSE_REVOCATION = "license_revocation", "吊销证书"
    MERGER = "merger", "合并"
    MIGRATION = "migration", "迁移"
    CORRECTION = "correction", "更正"


class ChangedItem(Stated):
    """One registration item, before and after."""

    field: Word
    """事项"""
    before: Note = Field(alias="from")
    """变更前"""
    after: Note = Field(alias="to")
    """变更后"""


class RegistrationEvent(Disclosure):
    """登记公告."""

    record_type: ClassVar = "registration-event"
    heading: ClassVar = "登记公告"
    owner: ClassVar = Owner.REGISTRAR
    key_field: ClassVar = "effective_on"

    event: Event
    """事项"""
    effective_on: Date
    """生效日期"""
    announced_on: Date
    """公告日期"""
    announcement_no: Word | None = None
    """文号"""
    changed_items: tuple[ChangedItem, ...] = ()
    """变更事项"""
    legal_basis: Line
    """依据"""
