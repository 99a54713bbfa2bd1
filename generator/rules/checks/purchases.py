"""X-30, X-37, R-34, R-47: services that departments bought, and how they were judged (domain §4.5, §4.6)."""

from collections.abc import Iterator
from decimal import Decimal

from generator.model.calendar import add_years
from generator.model.disclosures.commissioned_item import CommissionedItem, CommissionKind
from generator.model.disclosures.performance_evaluation import PerformanceEvaluation, Rating
from generator.model.disclosures.purchase import Purchase
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.model.record import Record
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.relation import Asked, ByType, Range, When, asked, before
from generator.rules.checks.wording import label, required
from generator.rules.periods import overrun

ARTICLE = law("S", "第二十条")
BOUNDS = ((Decimal(90), Rating.EXCELLENT), (Decimal(80), Rating.GOOD), (Decimal(60), Rating.FAIR))
BEST = 100


@check(
    "X-30", "购买服务的期限和公告", law("L6"), law("L31"), law("L3", "第五十条"), severity=Severity.WARNING,
    version=2,
    about="服务期限不超过三年，超过一年的写明理由；采购合同自签订之日起两个工作日内公告。",
    remedy="核对服务期限和公告日期；超过一年的，在 multi_year_basis 写明理由",
    example=Example(
        Purchase,
        "signed_on: 2025-04-10\nannounced_on: 2025-04-14",
        "signed_on: 2025-04-10\nannounced_on: 2025-04-15",
    ),
)  # fmt: skip
def terms(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check how long a service is bought for, and when the contract was announced."""
    policy, on = situation.policy, situation.as_of
    longest = int(policy.parameter("purchase_term_max_years", on))
    explained = int(policy.parameter("purchase_term_basis_years", on))
    for record in dossier.known(Purchase, on):
        content = record.content
        start, end = content.service_start, content.service_end
        if end > add_years(start, longest):
            yield Fault(record, ("service_end",), f"服务期限 {start} 至 {end}，超过 {longest} 年")
        if end > add_years(start, explained):
            yield from required(record, ("service_end",), content, "multi_year_basis")
        span = policy.parameter("due_purchase_announcement", on)
        if due := overrun(span, content.signed_on, content.announced_on, policy.calendar):
            words = f"{content.signed_on} 签订，公告期限是 {due}，实际 {content.announced_on}"
            yield Fault(record, ("announced_on",), words)


@check(
    "X-37", "协会与部门公开的同一合同一致", law("S", "第十五条"), ARTICLE, severity=Severity.WARNING,
    about="合同编号相同的，协会公开的委托购买事项与部门公开的购买项目，购买主体、签订日期、合同金额和支付合计都应相同。",
    remedy="与对方核对合同；由写错的一方更正",
    example=Example(
        Purchase,
        "contract_no: 示例采2025-017\ncontract_amount: '480000.00'",
        "contract_no: 示例采2025-017\ncontract_amount: '470000.00'",
    ),
)  # fmt: skip
def both_sides(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare what the two sides of a contract say."""
    told = {r.content.contract_no: r for r in dossier.known(CommissionedItem, situation.as_of)}
    for bought in dossier.known(Purchase, situation.as_of):
        if item := told.get(bought.content.contract_no):
            yield from _disagreements(item, bought)


def _disagreements(item: Record[CommissionedItem], bought: Record[Purchase]) -> Iterator[Fault]:
    mine, theirs = item.content, bought.content
    if mine.purchaser_dept_id != bought.address.owner_id:
        words = f"部门编号 {mine.purchaser_dept_id}，公开这一合同的部门是 {bought.address.owner_id}"
        yield Fault(item, ("purchaser_dept_id",), words)
    for name in ("signed_on", "contract_amount"):
        if (said := getattr(mine, name)) != (other := getattr(theirs, name)):
            yield Fault(item, (name,), f"“{label(mine, name)}”{said}，部门公开的是 {other}")
    paid, given = (sum(payment.amount for payment in content.payments) for content in (mine, theirs))
    if paid != given:
        yield Fault(item, ("payments",), f"支付合计 {paid}，部门公开的是 {given}")


_BOUGHT = (When(("kind",), (CommissionKind.PURCHASE.value,)),)
ITEMS: ByType = {
    CommissionedItem: (
        *asked(("kind",), "procurement_method", "contract_no", when=_BOUGHT),
        Asked(at=("fiscal_years",), words="没有写涉及年度", field=("fiscal_years",)),
        before(("signed_on",), ("contract_announced_on",)),
    )
}


@check(
    "R-34", "委托购买事项写得完整", law("S", "第十五条"), law("L3", "第五十条"),
    about="政府购买服务要写采购方式和合同编号；每个事项至少写一个涉及年度；合同公告不早于签订。",
    remedy="照合同补写采购方式、合同编号、涉及年度",
    example=Example(
        CommissionedItem,
        "kind: government_purchase\ncontract_no: 示例采2025-017",
        "kind: government_purchase\n# 不写 contract_no",
    ),
    relations=ITEMS,
)  # fmt: skip
def items(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that a contract says how it came about and which years it concerns."""
    yield from breaches(ITEMS, dossier, situation)


SCORE: ByType = {
    PerformanceEvaluation: (
        Range(at=("score",), words=f"得分 {{stated}} 不在 0 至 {BEST} 之间", most=BEST),
        before(("evaluated_on",), ("published_on",)),
    )
}


@check(
    "R-47", "绩效评价等级与得分相符", ARTICLE,
    about="得分在0至100之间；90分以上为优，80分以上为良，60分以上为中，不足60分为差（以上含本数）。公布不早于评价。",
    remedy="核对得分和等级",
    example=Example(PerformanceEvaluation, "score: '92.00'\nrating: 优", "score: '89.99'\nrating: 优"),
    relations=SCORE,
)  # fmt: skip
def ratings(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the rating with the score."""
    yield from breaches(SCORE, dossier, situation)
    for record in dossier.known(PerformanceEvaluation, situation.as_of):
        content = record.content
        rating = next((rating for least, rating in BOUNDS if content.score >= least), Rating.POOR)
        if 0 <= content.score <= BEST and content.rating is not rating:
            yield Fault(
                record, ("rating",), f"得分 {content.score} 应为{rating.label}，写的是{content.rating.label}"
            )
