"""R-52: what there is one of: the registration, and the yearly records of a year."""

from collections.abc import Iterator

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.annual_review import AnnualReview
from generator.model.disclosures.compliance_proof import ComplianceProof
from generator.model.disclosures.membership import Membership
from generator.model.disclosures.party_building import PartyBuilding
from generator.model.disclosures.registration import Registration
from generator.model.dossier import Dossier
from generator.model.record import Disclosure
from generator.rules.checks.check import Fault, Situation, check, law

SINGLE: tuple[type[Disclosure], ...] = (
    Registration, AnnualReport, Membership, PartyBuilding, ComplianceProof, AnnualReview,
)  # fmt: skip


@check(
    "R-52", "登记事项一份，年度记录一年一份", law("site"),
    about="登记事项只有一份；财务年报、会员情况、党建情况、纳税社保证明、年检年报结论每个年度只有一份。变更和更正是它的新版次，不是另一份。",
    remedy="更正写作原文件名加 .r2；重复的一份撤回",
)  # fmt: skip
def once(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that there is no second record of what there is one of."""
    for kind in SINGLE:
        first: dict[str, str] = {}
        for record in dossier.known(kind, situation.as_of):
            year = "" if kind is Registration else record.address.key[:4]
            if year in first:
                of = f" {year} 年" if year else ""
                yield Fault(record, (), f"{kind.heading}{of}已有一份（{first[year]}）")
            first[year] = record.address.file
