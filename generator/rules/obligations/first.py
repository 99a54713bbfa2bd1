"""What every association publishes once, when it begins or joins."""

from collections.abc import Iterator
from datetime import timedelta

from generator.model.disclosures.charter import Charter
from generator.model.disclosures.credit_commitment import CreditCommitment
from generator.model.disclosures.fee_schedule import FeeSchedule
from generator.model.disclosures.organization import Organization
from generator.model.disclosures.registration import Registration
from generator.model.record import Disclosure
from generator.rules.obligations.obligation import Case, Expected, family

FIRST: tuple[type[Disclosure], ...] = (Registration, Charter, Organization, FeeSchedule)


@family
def beginnings(case: Case) -> Iterator[Expected]:
    """Yield the first disclosure of each type; the period runs from the registration."""
    for kind in FIRST:
        name = kind.record_type
        span = case.span(name.replace("-", "_"))
        met = min(case.of(kind), key=case.first_public, default=None)
        yield Expected(name, "first", "首次公开", case.established, span, met)


@family
def pledges(case: Case) -> Iterator[Expected]:
    """Yield the first pledge, and the next one before each ends."""
    name, span = CreditCommitment.record_type, case.span("credit_commitment")
    pledged = case.dossier.known(CreditCommitment, case.on)
    met = min(pledged, key=case.first_public, default=None)
    yield Expected(name, "first", "首次公开", case.joined, span, met)
    for record in pledged:
        ends = record.content.expires_on
        later = [r for r in pledged if r.content.expires_on > ends]
        met = min(later, key=case.first_public, default=None)
        yield Expected(name, f"{ends}", f"{ends} 届满前续签", ends - timedelta(days=1), f"{ends:%m-%d}", met)
