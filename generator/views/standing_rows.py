"""Rows that take more than the record: how the association stood, and what was due in answer."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.model.disclosures.abnormal_listing import AbnormalListing
from generator.model.disclosures.commissioned_item import CommissionedItem
from generator.model.disclosures.consultation import Consultation
from generator.model.disclosures.purchase import Purchase
from generator.model.disclosures.serious_listing import SeriousListing
from generator.model.dossier import AnyRecord
from generator.model.policy import Policy
from generator.rules import standing
from generator.rules.display import shown
from generator.rules.facts import Facts
from generator.rules.listing_clock import clock
from generator.rules.office import OfficeFacts
from generator.views import format as written
from generator.views.rows import Row

Known = Facts | OfficeFacts
_Rule = Callable[[AnyRecord, Known, Policy], Iterator[Row]]


def standing_rows(record: AnyRecord, facts: Known, policy: Policy) -> tuple[Row, ...]:
    """Return what the other records of an association say about one of them; nothing of departments."""
    rule = _RULES.get(type(record.content))
    return tuple(rule(record, facts, policy)) if rule and isinstance(facts, Facts) else ()


def _contract(record: AnyRecord, facts: Known, policy: Policy) -> Iterator[Row]:
    """Yield whether the association was on a list on the day of signing, while that may be told."""
    content: Any = record.content
    day = content.signed_on
    dossier, known = facts.dossier, facts.as_of
    listing = standing.serious(dossier, day, known) or standing.abnormal(dossier, day, known)
    if listing is None:
        yield Row("签订时", "不在活动异常名录和严重违法失信名单中", "")
    elif shown(listing, policy, known):
        said = f"在{type(listing.content).heading}中（{listing.content.listed_on} 列入）"
        yield Row("签订时", said, "")


def _listing(record: AnyRecord, facts: Known, policy: Policy) -> Iterator[Row]:
    content: Any = record.content
    times = clock(content, policy, facts.as_of)
    if times.start != content.listed_on:
        yield Row("列入时限自", f"{written.day(times.start)}（列入期间又出现情形，重新计算）", "")
    if times.removable_from is not None and content.removed_on is None:
        yield Row("可以移出", f"{written.day(times.removable_from)} 起，没有新的情形的", "")


_RULES: dict[type, _Rule] = {
    CommissionedItem: _contract,
    Purchase: _contract,
    AbnormalListing: _listing,
    SeriousListing: _listing,
}
OF_OTHERS: Mapping[type, str] = {
    CommissionedItem: "签订时协会是否在名录、名单中",
    Purchase: "签订时协会是否在名录、名单中",
    AbnormalListing: "列入时限和可以移出的日期",
    SeriousListing: "列入时限和可以移出的日期",
    Consultation: "每条意见应答复的日期和书面答复的情况",
}
"""What a page tells of a record from other records, or from the day, in words."""
