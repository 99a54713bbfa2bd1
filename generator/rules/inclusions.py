"""On which yearly lists an association was when they were published, as it was known then."""

from collections.abc import Iterator

from generator.model.disclosures.eligible_list import Direction, ListResult, ListStatus
from generator.model.dossier import Dossier, ListMembership
from generator.model.summary import Inclusion
from generator.rules.standing import name


def inclusions(dossier: Dossier) -> tuple[Inclusion, ...]:
    """Return its places on published revisions of yearly lists, in order of year and revision."""
    return tuple(sorted(_inclusions(dossier), key=lambda found: (found.year, found.revision)))


def _inclusions(dossier: Dossier) -> Iterator[Inclusion]:
    for membership in dossier.memberships:
        issued = membership.record.content
        if issued.status is ListStatus.FINAL and _is_listed(membership):
            yield Inclusion(
                year=issued.year,
                revision=membership.record.address.revision,
                name=name(dossier, membership.record.disclosed_on),
                decided=any(override.direction is Direction.INCLUDE for override in issued.overrides),
                added=_is_new(dossier, membership),
            )


def _is_listed(membership: ListMembership) -> bool:
    return membership.entry is not None and membership.entry.result is ListResult.LISTED


def _is_new(dossier: Dossier, membership: ListMembership) -> bool:
    """Say whether the list of the year before, as it stood then, did not have it."""
    before = (
        found
        for found in dossier.lists(membership.record.disclosed_on)
        if found.record.content.year == membership.record.content.year - 1
    )
    return any(not _is_listed(found) for found in before)
