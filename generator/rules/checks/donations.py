"""X-11, R-07, R-32: what a gift says of amounts, use and donor (domain §4.3, §9.2)."""

from collections.abc import Iterator
from decimal import Decimal

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.donation import Donation, DonorType
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.relation import Asked, Barred, Bound, ByType, Range, When, before

CONSENT = "同意"
NOTHING = Decimal("0.00")


@check(
    "X-11", "收到捐赠的现金与捐赠记录相符", law("L1", "第二十六条"), law("L20"), severity=Severity.WARNING,
    about="现金流量表“接受捐赠收到的现金”应等于当年接受的货币捐赠记录合计；上年承诺、本年收到等情形会有差异，所以只作警告。",
    remedy="补报漏掉的捐赠记录，或者核对现金流量表；确有时间差的，在备注中说明",
    example=Example(
        AnnualReport,
        "cash_flow_statement: {donations_received: '180000.00'}",
        "cash_flow_statement: {donations_received: '190000.00'}",
    ),
)  # fmt: skip
def cash(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the cash that came in with the gifts in cash of the year."""
    given: dict[int, Decimal] = {}
    for gift in dossier.known(Donation, situation.as_of):
        year = gift.content.received_on.year
        given[year] = given.get(year, NOTHING) + gift.content.cash_amount
    for record in dossier.known(AnnualReport, situation.as_of):
        stated = record.content.cash_flow_statement.donations_received
        recorded = given.get(record.content.fiscal_year, NOTHING)
        if stated != recorded:
            message = f"收到捐赠的现金 {stated}，当年货币捐赠记录合计 {recorded}，相差 {stated - recorded}"
            yield Fault(record, ("cash_flow_statement", "donations_received"), message)


_WHOLE = (("cash_amount",), ("in_kind_amount",))
_DONOR = ("donor_type",)
_UNNAMED, _PERSON = DonorType.ANONYMOUS_BATCH.value, DonorType.INDIVIDUAL.value
_IN_KIND = (
    When(("in_kind_amount",), ("0.00",), otherwise=True),
    When(("service_in_kind",), ("true",), otherwise=True),
)
GIFTS: ByType = {
    Donation: (
        Range(
            at=("cash_amount",),
            words="货币和非货币金额都是 0.00，没有可以公开的捐赠",
            least=Decimal("0.01"),
            plus=_WHOLE,
        ),
        Bound(
            at=("used_amount",),
            words="已使用 {less}，超过捐赠总额 {more}",
            less=(("used_amount",),),
            more=_WHOLE,
        ),
        Asked(
            at=_DONOR,
            words="单位捐赠没有写捐赠人（{name}）",
            field=("donor_name",),
            when=(When(_DONOR, (_PERSON, _UNNAMED), otherwise=True),),
        ),
        Barred(at=("donor_name",), words="匿名合并的捐赠不写捐赠人", when=(When(_DONOR, (_UNNAMED,)),)),
        Asked(
            at=("in_kind_amount",),
            words="非货币捐赠没有写物资说明（{name}）",
            field=("in_kind_description",),
            when=_IN_KIND,
        ),
        before(("received_on",), ("usage_as_of",)),
    )
}
DONORS: ByType = {Donation: (Range(at=("donor_count",), words="捐赠人数是 0", least=1),)}


@check(
    "R-07", "捐赠记录前后一致", law("L1", "第二十六条"), version=2,
    about="捐赠总额大于零；已使用金额不超过捐赠总额，使用情况的截至日期不早于接受日期；单位捐赠写明捐赠人；有非货币捐赠的写明物资；匿名合并的不写捐赠人。",
    remedy="核对金额，补写或删去对应的项",
    example=Example(
        Donation,
        "donor_type: anonymous_batch\n# 不写 donor_name",
        "donor_type: enterprise\n# 不写 donor_name",
    ),
    relations=GIFTS,
)  # fmt: skip
def gifts(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check what a gift says of donor, kind and use."""
    yield from breaches(GIFTS, dossier, situation)


@check(
    "R-32", "个人捐赠人的姓名须经同意", law("L24", "第二十五条"), law("L21", "第八十二条"),
    about="个人捐赠人没有单独同意公开的，不写姓名；同意公开的，在佐证材料中列出同意书（材料名称含“同意”）。捐赠人数至少是一。",
    remedy="删去 donor_name；本人同意的，在 evidence 中写 {title: 捐赠人同意公开姓名的书面意见}",
    example=Example(
        Donation,
        "donor_type: individual\n# 不写 donor_name",
        "donor_type: individual\ndonor_name: 示例某某",
    ),
    relations=DONORS,
)  # fmt: skip
def donors(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that a person is named with consent only."""
    yield from breaches(DONORS, dossier, situation)
    for record in dossier.known(Donation, situation.as_of):
        gift = record.content
        consented = any(CONSENT in evidence.title for evidence in gift.evidence)
        if gift.donor_type is DonorType.INDIVIDUAL and gift.donor_name is not None and not consented:
            yield Fault(record, ("donor_name",), "写了个人捐赠人的姓名，没有列出本人同意公开的材料")
