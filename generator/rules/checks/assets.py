"""X-31, X-36, R-23, R-33: assets, investments and the entities in which they are (domain §4.3, §4.6)."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.asset_change import AssetChange, AssetChangeKind, CounterpartyType
from generator.model.disclosures.cooperation import Cooperation, CooperationKind, CooperationStatus
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.model.record import Record
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.relation import ByType, Range, When, asked, barred, wrong

ENTERPRISES = law("S", "第八条")
SEPARATE = ("separate_legal_person", "separate_accounts", "separate_staff")
WHOLE = 100
FEN = Decimal("0.01")


def entities(dossier: Dossier, situation: Situation) -> Iterator[Record[Cooperation]]:
    """Yield the economic entities that an association told of."""
    for record in dossier.known(Cooperation, situation.as_of):
        if record.content.kind is CooperationKind.ECONOMIC_ENTITY:
            yield record


_ENTITY = When(("kind",), (CooperationKind.ECONOMIC_ENTITY.value,))
APART: ByType = {
    Cooperation: (
        *asked(("kind",), "entity_uscc", "invested_amount", "holding_percent", *SEPARATE, when=(_ENTITY,)),
        *(
            found
            for name in SEPARATE
            for found in wrong((name,), "经济实体应与协会{label}", _ENTITY, When((name,), ("false",)))
        ),
        Range(
            at=("holding_percent",),
            words=f"持股比例 {{stated}} 不在 0 至 {WHOLE} 之间",
            when=(_ENTITY,),
            most=WHOLE,
        ),
    )
}
_SIDE, _PERSON = ("counterparty_type",), CounterpartyType.INDIVIDUAL.value
SIDES: ByType = {
    AssetChange: (
        *barred("counterparty_name", because="对方是个人", when=(When(_SIDE, (_PERSON,)),)),
        *asked(
            _SIDE,
            "counterparty_name",
            when=(When(_SIDE, (_PERSON, CounterpartyType.OTHER.value), otherwise=True),),
        ),
        *wrong(
            ("related_party",),
            "类型是关联交易，却写了不是关联方",
            When(("kind",), (AssetChangeKind.RELATED_PARTY.value,)),
            When(("related_party",), ("false",)),
        ),
        Range(at=("amount",), words="金额 {stated} 应大于零", least=FEN),
    )
}


def threshold(report: AnnualReport, situation: Situation) -> Decimal:
    """Return from which amount on a change is 重大: the larger of a sum and a share of net assets."""
    policy, on = situation.policy, situation.as_of
    share = Decimal(policy.parameter("asset_change_min_percent", on)) / WHOLE
    part = (report.balance_sheet_opening.total_net_assets * share).quantize(FEN, ROUND_HALF_UP)
    return max(Decimal(policy.parameter("asset_change_min", on)), part)


@check(
    "X-31", "长期股权投资与经济实体相符", ENTERPRISES, law("L20"), severity=Severity.WARNING,
    about="期末有长期股权投资的，应公开过经济实体或者对外投资；公开了出资设立、仍然存续的经济实体的，期末应有长期股权投资。",
    remedy="补报合作组织或者重大资产变化，或者核对资产负债表的长期股权投资",
    example=Example(
        AnnualReport,
        "balance_sheet_closing: {lt_equity_investments: '0.00'}",
        "balance_sheet_closing: {lt_equity_investments: '300000.00'}",
    ),
)  # fmt: skip
def investments(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare equity investments with the entities and investments told of by the year's end."""
    owned = [record.content for record in entities(dossier, situation)]
    changes = [record.content for record in dossier.known(AssetChange, situation.as_of)]
    invested = [c.event_on.year for c in changes if c.kind is AssetChangeKind.INVESTMENT]
    for report in dossier.known(AnnualReport, situation.as_of):
        year = report.content.fiscal_year
        stated = report.content.balance_sheet_closing.lt_equity_investments
        founded = [entity for entity in owned if entity.established_on.year <= year]
        running = [e for e in founded if e.status is CooperationStatus.ACTIVE and e.invested_amount]
        at = ("balance_sheet_closing", "lt_equity_investments")
        if stated > 0 and not founded and all(when > year for when in invested):
            yield Fault(report, at, f"长期股权投资 {stated}，没有公开经济实体或者对外投资")
        if stated == 0 and running:
            names = "、".join(entity.name for entity in running)
            yield Fault(report, at, f"公开了经济实体 {names}，期末却没有长期股权投资")


@check(
    "X-36", "大额购置公开了重大资产变化", law("S", "第十五条"), severity=Severity.WARNING, version=2,
    about="固定资产原价一年增加的数额超过重大资产变化的起点（50000.00元与年初净资产的5%，取较大者）的，当年应公开过购置。",
    remedy="补报重大资产变化；增加是由多笔小额购置形成的，在备注中说明",
    example=Example(AssetChange, "kind: purchase", "kind: donation_out"),
)  # fmt: skip
def purchases(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Look for the purchase behind a large increase of fixed assets."""
    changes = [record.content for record in dossier.known(AssetChange, situation.as_of)]
    bought = {
        c.event_on.year
        for c in changes
        if c.kind in (AssetChangeKind.PURCHASE, AssetChangeKind.RELATED_PARTY)
    }
    for report in dossier.known(AnnualReport, situation.as_of):
        before, after = report.content.balance_sheet_opening, report.content.balance_sheet_closing
        increase, least = (
            after.fixed_assets_cost - before.fixed_assets_cost,
            threshold(report.content, situation),
        )
        if increase > least and report.content.fiscal_year not in bought:
            message = f"固定资产原价增加 {increase}，超过起点 {least}，当年没有公开购置"
            yield Fault(report, ("balance_sheet_closing", "fixed_assets_cost"), message)


@check(
    "R-23", "经济实体会企分开", ENTERPRISES,
    about="经济实体要写实体代码、出资和持股比例，法人、账务、人员都应与协会分开；持股比例在 0 至 100 之间。",
    remedy="核对经济实体；没有分开的应先整改，再公开",
    example=Example(Cooperation, "separate_accounts: true", "separate_accounts: false"),
    relations=APART,
)  # fmt: skip
def separation(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that an economic entity stands apart from the association."""
    yield from breaches(APART, dossier, situation)


@check(
    "R-33", "资产变化写明对方单位，不写个人姓名", law("S", "第十五条"), law("L24", "第二十五条"),
    about="对方是单位的写名称，是个人的不写姓名；关联交易要写明是关联方；金额大于零。",
    remedy="核对对方类型，补写或者删去对方名称",
    example=Example(
        AssetChange,
        "counterparty_type: enterprise\ncounterparty_name: 示例检测设备有限公司",
        "counterparty_type: individual\ncounterparty_name: 示例检测设备有限公司",
    ),
    relations=SIDES,
)  # fmt: skip
def counterparties(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that bodies are named and persons are not."""
    yield from breaches(SIDES, dossier, situation)
