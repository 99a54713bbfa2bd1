"""行业信息申请 (实施办法（征求意见稿）第十一条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner
from generator.model.scalars import Code, Date, Line, Uscc


class RequestResult(Code):
    """申请处理结果."""

    PROVIDED = "provided", "提供"
    PARTLY = "partly", "部分提供"
    REFUSED = "refused", "不予提供"


class InformationRequest(Disclosure):
    """行业信息申请."""

    record_type: ClassVar = "information-request"
    heading: ClassVar = "行业信息申请"
    owner: ClassVar = Owner.DEPARTMENT
    key_field: ClassVar = "requested_on"

    association_id: Uscc
    """申请协会"""
    requested_on: Date
    """申请日期"""
    scope: Line
    """信息范围"""
    replied_on: Date | None = None
    """答复日期"""
    result: RequestResult | None = None
    """处理结果"""
    legal_basis_if_refused: Line | None = None
    """不予提供的依据"""
