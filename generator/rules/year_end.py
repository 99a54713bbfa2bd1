"""How an association stood at the end of a closed year, by what was known then: nothing later changes it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.disclosures.abnormal_listing import AbnormalListing
from generator.model.disclosures.serious_listing import SeriousListing
from generator.model.dossier import Dossier, ListMembership
from generator.model.policy import Policy
from generator.model.record import Owner, Record
from generator.rules import standing
from generator.rules.disclosed_year import DisclosedYear, disclosed
from generator.rules.index import DisclosureIndex, disclosure_index
from generator.rules.obligations import duties


@dataclass(frozen=True, slots=True)
class YearEnd:
    """What was known on the last day of a year; ``dossier`` holds no more than that."""

    dossier: Dossier
    status: standing.RegistrationStatus
    newest_list: ListMembership | None
    suspension: standing.Suspension
    serious: Record[SeriousListing] | None
    abnormal: Record[AbnormalListing] | None
    grade: standing.GradeInForce | None
    index: DisclosureIndex
    counts: DisclosedYear

    def rests_on_hidden(self, shown: Collection[tuple[str, str, str]]) -> bool:
        """Say whether a listing held that may be shown no more; ``shown`` are identities of records."""
        return any(
            record and record.address.identity not in shown for record in (self.serious, self.abnormal)
        )


def closed_years(dossier: Dossier, on: date) -> range:
    """Return the years before that of a day, from the first in which the association made anything public."""
    own = [r.disclosed_on.year for r in dossier.records if r.address.owner is Owner.ASSOCIATION]
    return range(min(own, default=on.year), on.year)


def year_ends(dossier: Dossier, policy: Policy, on: date) -> Iterator[YearEnd]:
    """Yield the end of every closed year, the first year first."""
    for year in closed_years(dossier, on):
        yield at_its_end(dossier, policy, year)


def at_its_end(dossier: Dossier, policy: Policy, year: int) -> YearEnd:
    """Return how it stood on the last day of a year."""
    end = date(year, 12, 31)
    known = dossier.until(end)
    owed = duties(known, policy, end).items
    return YearEnd(
        dossier=known,
        status=standing.status(known, end, end),
        newest_list=newest_list(known, end),
        suspension=standing.suspension(known, end, end),
        serious=standing.serious(known, end, end),
        abnormal=standing.abnormal(known, end, end),
        grade=standing.grade(known, end, end),
        index=disclosure_index(owed, policy, end),
        counts=disclosed(standing.name(known, end), owed, end),
    )


def newest_list(dossier: Dossier, on: date) -> ListMembership | None:
    """Return what the newest yearly list that stood on a day says."""
    return max(dossier.lists(on), key=lambda m: m.record.content.year, default=None)
