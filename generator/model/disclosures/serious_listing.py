"""严重违法失信名单 (社会组织信用信息管理办法；实施办法（征求意见稿）第十八条)."""

from typing import ClassVar

from generator.model.listing import Listing
from generator.model.record import Stated
from generator.model.scalars import Code, Date


class SeriousReason(Code):
    """列入严重违法失信名单的情形."""

    ABNORMAL_TWO_YEARS = "abnormal_two_years", "被列入活动异常名录满2年"
    FALSE_CHANGE = "false_change_registration", "弄虚作假办理变更登记，被撤销变更登记"
    SUSPENSION = "activity_suspension", "受到限期停止活动行政处罚"
    LARGE_FINE = "fine_50k_or_more", "受到5万元以上罚款处罚"
    REPEATED = "repeated_minor_penalty", "三年内两次以上受到警告或者不满5万元罚款处罚"
    DEBTOR = "dishonest_judgment_debtor", "被司法机关纳入失信被执行人名单"
    REVOKED = "registration_revoked", "被吊销登记证书、撤销成立登记"
    OTHER = "other_by_law", "法律、行政法规规定应当列入的其他情形"


class SeriousRecurrence(Stated):
    """A new ground while listed; it starts the clock again."""

    on: Date
    """日期"""
    reason_code: SeriousReason
    """情形"""


class SeriousListing(Listing):
    """严重违法失信名单."""

    record_type: ClassVar = "serious-listing"
    heading: ClassVar = "严重违法失信名单"

    reason_code: SeriousReason
    """列入情形"""
    recurrences: tuple[SeriousRecurrence, ...] = ()
    """再次出现情形"""
