"""党建 of the sample, as counts only; its cost is the one in the annual report."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.disclosures.party_building import PartyOrganizationForm
from generator.sample.cases import Case
from generator.sample.charters import PARTY_CLAUSE, adopted, missing
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.finances import party_expense
from generator.sample.money import yuan
from generator.sample.profile import Profile
from generator.sample.staff import staff

FORMS = (PartyOrganizationForm.BRANCH, PartyOrganizationForm.JOINT_BRANCH, PartyOrganizationForm.NONE)
FEWEST_MEMBERS = 3
"""So many party members can have a branch of their own."""


def party_building(profile: Profile) -> Iterator[Filing]:
    """Yield one record for each year."""
    for year in profile.owed_years:
        told = profile.disclosed_by(f"party:{year}", date(year + 1, 1, 10), date(year + 1, 3, 31))
        yield by_association(profile, "party-building", year, _content(profile, year, told))


def _form(profile: Profile, working: int) -> PartyOrganizationForm:
    """Return how it is organised: small and young associations join others, or have an instructor only."""
    if profile.has(Case.NO_PARTY):
        return PartyOrganizationForm.NONE
    form = profile.dice("party").choices(FORMS, (5, 3, 2))[0]
    alone = form is PartyOrganizationForm.BRANCH and working >= FEWEST_MEMBERS
    return form if alone or form is PartyOrganizationForm.NONE else PartyOrganizationForm.JOINT_BRANCH


def _content(profile: Profile, year: int, disclosed_on: date) -> Content:
    chance = profile.dice(f"party:{year}")
    working = staff(profile, year).all
    form = _form(profile, working)
    organized = form is not PartyOrganizationForm.NONE
    alone = form is PartyOrganizationForm.BRANCH
    return {
        **envelope(disclosed_on),
        "organization_form": form,
        "established_on": _established_on(profile) if organized else None,
        "instructor_assigned": not profile.has(Case.NO_PARTY) and (not organized or chance.random() < 0.4),
        "party_member_count": max(FEWEST_MEMBERS, working // 2) if alone else min(2, working),
        "staff_count": working,
        "cross_appointment_count": chance.randint(1, 2) if organized else 0,
        "charter_clause_present": _has_clause(profile, date(year, 12, 31)),
        "activities_count": chance.randint(4, 14) if organized else None,
        "party_expense": yuan(party_expense(profile, year)),
    }


def _established_on(profile: Profile) -> date:
    """Return when the party organisation was set up: with the association, or some day after 2014."""
    return max(profile.established_on, date(2014, 7, 1) + timedelta(days=profile.index % 1500))


def _has_clause(profile: Profile, day: date) -> bool:
    number = max((n for n, (_, approved_on) in enumerate(adopted(profile)) if approved_on <= day), default=0)
    return PARTY_CLAUSE not in missing(profile, number)
