"""R-24: what is said of party work agrees with itself and with the annual report (domain §4.3)."""

from collections.abc import Iterator

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.party_building import PartyBuilding, PartyOrganizationForm
from generator.model.dossier import Dossier
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.relation import ByType, When, asked, barred

_FORM, _NONE = ("organization_form",), (PartyOrganizationForm.NONE.value,)
FOUNDED: ByType = {
    PartyBuilding: (
        *barred("established_on", because="没有建立党组织", when=(When(_FORM, _NONE),)),
        *asked(_FORM, "established_on", when=(When(_FORM, _NONE, otherwise=True),)),
    )
}


@check(
    "R-24", "党建情况前后一致", law("S", "第二十四条"), law("S", "第二十五条"),
    about="建立了党组织的写成立日期，没有建立的不写。同一年度的党建经费应与财务年报的党建工作经费相等。",
    remedy="核对党组织形式、成立日期和党建经费",
    example=Example(PartyBuilding, "party_expense: '15000.00'", "party_expense: '16000.00'"),
    relations=FOUNDED,
)  # fmt: skip
def party_work(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the organisation's day, and its expense against the report of the year."""
    spent = {
        r.content.fiscal_year: r.content.party_expense for r in dossier.known(AnnualReport, situation.as_of)
    }
    yield from breaches(FOUNDED, dossier, situation)
    for record in dossier.known(PartyBuilding, situation.as_of):
        content = record.content
        reported = spent.get(content.year, content.party_expense)
        if content.party_expense != reported:
            message = f"党建经费 {content.party_expense}，{content.year} 年度财务年报写的是 {reported}"
            yield Fault(record, ("party_expense",), message)
