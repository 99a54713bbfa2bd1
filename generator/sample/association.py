"""Everything that is filed about one association of the sample."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.sample.activities import paid_activities
from generator.sample.assets import asset_changes
from generator.sample.charters import charters
from generator.sample.commissions import commissioned_items
from generator.sample.commitments import commitments
from generator.sample.cooperation import cooperation
from generator.sample.decoupling import decouplings
from generator.sample.departments import OF_ONE
from generator.sample.dialogue import applications, department_evaluations, special_reports
from generator.sample.donations import donations
from generator.sample.experts import expert_blacklists, expert_rosters
from generator.sample.fees import fee_schedules
from generator.sample.filing import Filing
from generator.sample.governance import organization
from generator.sample.grades import grades
from generator.sample.industry_reports import industry_reports
from generator.sample.meetings import meetings
from generator.sample.members import memberships
from generator.sample.party import party_building
from generator.sample.profile import Profile, draw
from generator.sample.proofs import compliance_proofs
from generator.sample.rectifications import rectifications
from generator.sample.registration import registration
from generator.sample.registration_events import registration_events
from generator.sample.reports import annual_reports
from generator.sample.reviews import annual_reviews
from generator.sample.services import service_items
from generator.sample.staff import staffing
from generator.sample.standards import self_regulation
from generator.sample.supervision import listings, penalties
from generator.sample.surveys import surveys
from generator.sample.votes import trust_votes
from generator.sample.waivers import waivers

Kind = Callable[[Profile], Iterator[Filing]]
OWN: tuple[Kind, ...] = (
    registration, charters, organization, staffing, memberships, fee_schedules, meetings, trust_votes,
    surveys, donations, annual_reports, asset_changes, commitments, service_items, commissioned_items,
    expert_rosters, expert_blacklists, industry_reports, self_regulation, cooperation, party_building,
    paid_activities, decouplings, compliance_proofs, department_evaluations, special_reports, applications,
)  # fmt: skip
DECIDED: tuple[Kind, ...] = (
    registration_events, annual_reviews, grades, listings, penalties, rectifications, waivers,
)  # fmt: skip
KINDS: tuple[Kind, ...] = (*OWN, *DECIDED, *OF_ONE)
"""What an association files itself, what the registrar files about it, and what a department does."""


@dataclass(frozen=True, slots=True)
class Association:
    """A profile and the files that follow from it."""

    profile: Profile
    filings: tuple[Filing, ...]


def associate(index: int, seed: int, as_of: date) -> Association:
    """Return the association with an index: the same one in a register of any size."""
    profile = draw(seed, index, as_of)
    filings = (filing for kind in KINDS for filing in kind(profile))
    return Association(profile, tuple(filing for filing in filings if filing.disclosed_on <= as_of))
