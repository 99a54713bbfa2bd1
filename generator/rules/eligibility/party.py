"""E14: a party organisation, or an instructor (实施办法（征求意见稿）第二十四条)."""

from generator.model.disclosures.party_building import PartyBuilding, PartyOrganizationForm
from generator.rules.eligibility.criterion import Answer, Question, criterion, fails, passes, read, unknown


@criterion("E14")
def organized(question: Question) -> Answer:
    """Return whether the last yearly account, of the year before the cutoff or later, tells of either."""
    years = sorted(question.known(PartyBuilding), key=lambda record: record.content.year)
    since = question.cutoff.year - 1
    if not years:
        return unknown("截止日前没有公开党建情况")
    record = years[-1]
    party = record.content
    readings = read(record, "year", "organization_form", "instructor_assigned")
    if party.year < since:
        return unknown(f"最近一次党建情况是 {party.year} 年度的，要求不早于 {since} 年度", *readings)
    if party.organization_form is not PartyOrganizationForm.NONE:
        return passes(f"{party.year} 年度已建立{party.organization_form.label}", *readings)
    if party.instructor_assigned:
        return passes(f"{party.year} 年度未建立党组织，已选派党建工作指导员", *readings)
    return fails(f"{party.year} 年度未建立党组织，也没有选派党建工作指导员", *readings)
