"""Everything that is filed about one association of the sample."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.sample.commissions import commissioned_items
from generator.sample.commitments import commitments
from generator.sample.donations import donations
from generator.sample.filing import Filing
from generator.sample.governance import charters, organization
from generator.sample.grades import grades
from generator.sample.profile import Profile, draw
from generator.sample.registration import registration
from generator.sample.registration_events import registration_events
from generator.sample.reports import annual_reports
from generator.sample.supervision import listings, penalties
from generator.sample.votes import trust_votes

KINDS: tuple[Callable[[Profile], Iterator[Filing]], ...] = (
    registration, registration_events, charters, organization, trust_votes, commitments, commissioned_items,
    donations, annual_reports, grades, listings, penalties,
)  # fmt: skip


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
