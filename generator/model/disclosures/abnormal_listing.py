"""活动异常名录 (社会组织信用信息管理办法；实施办法（征求意见稿）第十八条)."""

from typing import ClassVar

from generator.model.listing import Listing
from generator.model.record import Stated
from generator.model.scalars import Code, Date


class AbnormalReason(Code):
    """列入活动异常名录的情形."""

    NOT_FILED = "annual_report_not_filed", "未按照规定时限和要求报送年度工作报告"
    NO_PARTY_ORGANIZATION = "party_organization_missing", "未按照有关规定设立党组织"
    RECTIFICATION = "rectification_overdue", "责令限期整改，未按期完成整改"
    FUNDRAISING = "public_fundraising_disqualified", "公开募捐方面的规定情形"
    MINOR_PENALTY = "minor_penalty", "受到警告或者不满5万元罚款处罚"
    UNREACHABLE = "unreachable_at_domicile", "通过登记的住所无法取得联系"
    OTHER = "other_by_law", "法律、行政法规规定应当列入的其他情形"


class Recurrence(Stated):
    """A new ground while listed; it starts the clock again."""

    on: Date
    """日期"""
    reason_code: AbnormalReason
    """情形"""


class AbnormalListing(Listing):
    """活动异常名录."""

    record_type: ClassVar = "abnormal-listing"
    heading: ClassVar = "活动异常名录"

    reason_code: AbnormalReason
    """列入情形"""
    recurrences: tuple[Recurrence, ...] = ()
    """再次出现情形"""
