"""The measures of one association, for the statistics."""

from collections import Counter
from collections.abc import Iterable

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.decoupling import Decoupling
from generator.model.disclosures.donation import Donation, DonorType
from generator.model.disclosures.industry_report import IndustryReport
from generator.model.disclosures.membership import Membership
from generator.model.disclosures.party_building import PartyBuilding, PartyOrganizationForm
from generator.model.disclosures.satisfaction_survey import SatisfactionSurvey
from generator.model.measures import Counted, Income, Measures
from generator.rules.checks.members import left
from generator.rules.facts import Facts

YEARS = 3
"""How many of the newest years are kept."""


def measures(facts: Facts) -> Measures:
    """Return the measures as they are known on the day of the facts."""
    dossier, on = facts.dossier, facts.as_of
    decoupling = dossier.latest(Decoupling, on)
    return Measures(
        incomes=tuple(_income(record.content) for record in facts.reports[:YEARS]),
        leaving=_newest(
            Counted(r.content.year, left(r.content), r.content.opening_members)
            for r in dossier.known(Membership, on)
        ),
        satisfied=_newest(_satisfied(r.content) for r in dossier.known(SatisfactionSurvey, on)),
        index=facts.index.value,
        halves=_halves(facts),
        party=_party(facts),
        decoupling=decoupling.content.status.value if decoupling else "",
        personal_gifts=_personal_gifts(facts),
    )


def _newest(counted: Iterable[Counted]) -> tuple[Counted, ...]:
    return tuple(sorted(counted, reverse=True)[:YEARS])


def _income(report: AnnualReport) -> Income:
    said = report.statement_of_activities
    return Income(
        year=report.fiscal_year,
        total=said.total_income.total,
        fees=said.membership_fee_income.total,
        services=said.service_income.total,
        donations=said.donation_income.total,
        grants=said.government_grant_income.total,
    )


def _satisfied(survey: SatisfactionSurvey) -> Counted:
    return Counted(survey.year, survey.very_satisfied + survey.satisfied, survey.valid_responses)


def _halves(facts: Facts) -> tuple[tuple[str, str], ...]:
    """Return the half-year reports that fell due within the window of the index."""
    return tuple(
        (item.period, item.state.value)
        for item in facts.obligations
        if item.record_type == IndustryReport.record_type and facts.index.since < item.due_on < facts.as_of
    )


def _party(facts: Facts) -> bool | None:
    newest = facts.dossier.latest(PartyBuilding, facts.as_of)
    if newest is None:
        return None
    return (
        newest.content.organization_form is not PartyOrganizationForm.NONE
        or newest.content.instructor_assigned
    )


def _personal_gifts(facts: Facts) -> tuple[tuple[int, int], ...]:
    gifts = (record.content for record in facts.dossier.known(Donation, facts.as_of))
    counted = Counter(gift.received_on.year for gift in gifts if gift.donor_type is DonorType.INDIVIDUAL)
    return tuple(sorted(counted.items()))
