"""How long a listing runs, from its day or its last new ground (社会组织信用信息管理办法; domain §2.2)."""

from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.calendar import add_months, add_years
from generator.model.disclosures.abnormal_listing import AbnormalListing
from generator.model.disclosures.serious_listing import SeriousListing, SeriousReason
from generator.model.policy import Policy

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ListingClock:
    """The days that follow from a listing.

    ``removable_from`` is the first day on which time alone allows removal, None where it never does: what can
    be put right has to be put right. ``serious_due_on`` is the first day of 满2年 in 活动异常名录.
    """

    start: date
    removable_from: date | None
    serious_due_on: date | None


def clock(listing: AbnormalListing | SeriousListing, policy: Policy, on: date) -> ListingClock:
    """Return the clock of a listing; a new ground while listed starts it again (列入时限重新计算)."""
    start = max((listing.listed_on, *(again.on for again in listing.recurrences)))
    if isinstance(listing, SeriousListing):
        return ListingClock(start, _from_serious(listing, start, policy, on), None)
    months = int(policy.parameter("abnormal_removable_months", on))
    years = int(policy.parameter("abnormal_to_serious_years", on))
    removable = None if listing.curable else add_months(start, months) + ONE_DAY
    return ListingClock(start, removable, add_years(start, years) + ONE_DAY)


def _from_serious(listing: SeriousListing, start: date, policy: Policy, on: date) -> date | None:
    if listing.reason_code is SeriousReason.REVOKED:
        return None
    return add_years(start, int(policy.parameter("serious_removable_years", on))) + ONE_DAY
