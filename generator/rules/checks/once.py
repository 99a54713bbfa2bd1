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
from generator.rules.checks.beside import Single
from generator.rules.checks.check import Fault, Situation, breaches_of, check, law
from generator.rules.checks.relation import ByType
from generator.rules.earlier import Earlier, filed

YEARLY: tuple[type[Disclosure], ...] = (
    AnnualReport, Membership, PartyBuilding, ComplianceProof, AnnualReview,
)  # fmt: skip
ONCE: ByType = {
    Registration: (Single(at=(), words=f"{Registration.heading}已有一份（{{file}}）"),),
    **{
        kind: (
            Single(at=(), words=f"{kind.heading} {{year}} 年已有一份（{{file}}）", year=(kind.key_field,)),
        )
        for kind in YEARLY
    },
}


@check(
    "R-52", "登记事项一份，年度记录一年一份", law("site"),
    about="登记事项只有一份；财务年报、会员情况、党建情况、纳税社保证明、年检年报结论每个年度只有一份。变更和更正是它的新版次，不是另一份。",
    remedy="更正写作原文件名加 .r2；重复的一份撤回",
    relations=ONCE,
)  # fmt: skip
def once(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that there is no second record of what there is one of."""
    for kind, relations in ONCE.items():
        others = filed(dossier, kind, situation.as_of)
        for number, record in enumerate(dossier.known(kind, situation.as_of)):
            yield from breaches_of(record, relations, Earlier(filed=others[:number]))
