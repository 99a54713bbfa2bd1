"""R-12…R-14: how large the bodies are, how long and with whose leave officers serve (domain §4.3)."""

from collections.abc import Iterator

from generator.model.disclosures.membership import Membership
from generator.model.disclosures.organization import BranchStatus, Organization
from generator.model.disclosures.registration import Registration
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.rules.checks.check import Example, Fault, Situation, check, law
from generator.rules.ratios import more_than

MOST_TERMS = 2
OFFICES = "[{role: 会长, name: 示例甲, is_full_time: false, serving_official: false, age_over_70: false, "


@check(
    "R-12", "理事、常务理事人数", law("S", "第十三条"), severity=Severity.WARNING,
    about="理事数不超过会员代表数（没有会员代表的，会员数）的三分之一，常务理事数不超过理事数的三分之一。章程另有规定的从章程，所以只作警告。",
    remedy="核对理事、常务理事人数和章程的规定",
    example=Example(
        Organization,
        "council_count: 55\nstanding_council_count: 18",
        "council_count: 55\nstanding_council_count: 19",
    ),
)  # fmt: skip
def bodies(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the bodies with those who elect them."""
    members = dossier.latest(Membership, situation.as_of)
    for record in dossier.known(Organization, situation.as_of):
        content = record.content
        electors = content.member_representatives_count or (
            members.content.closing_members if members else None
        )
        if electors is not None and more_than(content.council_count, electors, 1, 3):
            words = f"理事 {content.council_count} 人，超过会员（代表）数 {electors} 的三分之一"
            yield Fault(record, ("council_count",), words)
        standing = content.standing_council_count
        if standing is not None and more_than(standing, content.council_count, 1, 3):
            words = f"常务理事 {standing} 人，超过理事数 {content.council_count} 的三分之一"
            yield Fault(record, ("standing_council_count",), words)


@check(
    "R-13", "负责人任职条件", law("L23", "第四十四条"), severity=Severity.WARNING,
    about="负责人连任一般不超过两届，年龄一般不超过七十周岁，退（离）休领导干部兼职应经审批；有特殊情况、经批准的，在备注中说明。至少要写一名负责人。",
    remedy="核对负责人情况；经批准的，在备注中写明批准文件",
    example=Example(
        Organization, f"officers: {OFFICES}term_count: 2}}]", f"officers: {OFFICES}term_count: 3}}]"
    ),
)  # fmt: skip
def officers(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Point at officers who served long, are old, or lack leave."""
    for record in dossier.known(Organization, situation.as_of):
        if not record.content.officers:
            yield Fault(record, ("officers",), "没有写负责人")
        for number, officer in enumerate(record.content.officers):
            at, role = ("officers", number), officer.role.label
            if officer.term_count > MOST_TERMS:
                yield Fault(record, (*at, "term_count"), f"{role}已任 {officer.term_count} 届，超过两届")
            if officer.age_over_70:
                yield Fault(record, (*at, "age_over_70"), f"{role}超过七十周岁")
            if officer.retired_official_approved is False:
                words = f"{role}是退（离）休领导干部，兼职没有经过审批"
                yield Fault(record, (*at, "retired_official_approved"), words)


@check(
    "R-14", "不设立地域性分支机构", law("L1", "第十七条"), severity=Severity.WARNING, version=2,
    about="社会团体不得设立地域性的分支机构。分支机构名称中有市、县名称的，请核对它是按地域还是按专业设立的；已撤销的不核对。",
    remedy="核对分支机构的设立决定；确是地域性的，应按规定撤销",
    example=Example(
        Organization,
        "branches: [{name: 专家委员会, kind: 分支机构, established_on: 2018-05-10, status: active}]",
        "branches: [{name: 青岛分会, kind: 分支机构, established_on: 2018-05-10, status: active}]",
    ),
)  # fmt: skip
def branches(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Look for the names of places in the names of branches."""
    regions = [term.name for term in situation.policy.terms("regions") if term.parent]
    places = frozenset(name for region in regions for name in (region, region[:-1]))
    registration = dossier.latest(Registration, situation.as_of)
    own = registration.content.name if registration else ""
    for record in dossier.known(Organization, situation.as_of):
        for number, branch in enumerate(record.content.branches):
            name = branch.name.removeprefix(own)
            found = sorted((place for place in places if place in name), key=len)
            if found and branch.status is BranchStatus.ACTIVE:
                words = f"分支机构“{branch.name}”的名称中有“{found[-1]}”"
                yield Fault(record, ("branches", number, "name"), words)
