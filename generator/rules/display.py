"""What is shown, and for how long: negative information ends, persons stay unnamed (domain §9.2, §9.4)."""

from datetime import date
from decimal import Decimal

from generator.model.calendar import add_months, add_years
from generator.model.disclosures import record_types
from generator.model.disclosures.donation import Donation, DonorType
from generator.model.disclosures.expert_blacklist import BlacklistSubject, ExpertBlacklist
from generator.model.disclosures.penalty import Penalty
from generator.model.dossier import AnyRecord
from generator.model.listing import Listing
from generator.model.policy import Policy
from generator.model.record import Withdrawn
from generator.rules.standing import in_force


def shown(record: AnyRecord, policy: Policy, on: date) -> bool:
    """Say whether a record may appear on any page, feed, download or index of a day."""
    content = record.content
    if isinstance(content, Withdrawn):
        return not record_types()[record.address.record_type].negative
    if isinstance(content, Penalty):
        return _penalty_shown(content, policy, on)
    if isinstance(content, Listing):
        return in_force(content, on) or _as_history(content, policy, on)
    return not counted_only(record, policy, on)


def counted_only(record: AnyRecord, policy: Policy, on: date) -> bool:
    """Say whether nothing is told of a record but that there is one: persons barred, small personal gifts."""
    content = record.content
    if isinstance(content, ExpertBlacklist):
        return content.subject_type is BlacklistSubject.INDIVIDUAL
    if isinstance(content, Donation) and content.donor_type is DonorType.INDIVIDUAL:
        least = Decimal(policy.parameter("donation_shown_min", on))
        return content.cash_amount + content.in_kind_amount < least
    return False


def removal_shown(listing: Listing, policy: Policy, on: date) -> bool:
    """Say whether the news that a listing ended is still told: it helps whoever heard of the listing."""
    months = int(policy.parameter("display_general_months", on))
    return listing.removed_on is not None and listing.removed_on <= on <= add_months(
        listing.removed_on, months
    )


def _penalty_shown(penalty: Penalty, policy: Policy, on: date) -> bool:
    months = int(policy.parameter(f"display_{penalty.severity_class}_months", on))
    longest = add_years(penalty.decided_on, int(policy.parameter("display_max_years", on)))
    until = min(penalty.display_until, add_months(penalty.decided_on, months), longest)
    repaired = penalty.repaired_on is not None and penalty.repaired_on <= on
    annulled = penalty.annulled_on is not None and penalty.annulled_on <= on
    return months > 0 and on <= until and not repaired and not annulled


def _as_history(listing: Listing, policy: Policy, on: date) -> bool:
    return policy.parameter("show_history", on) == "true" and removal_shown(listing, policy, on)
