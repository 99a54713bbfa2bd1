"""X-13…X-15: what others paid, and what party work cost, fits into the year's statements (domain §4.6)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.commissioned_item import CommissionedItem, ContractStatus
from generator.model.disclosures.purchase import Purchase
from generator.model.disclosures.support import Support
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.places import EACH
from generator.rules.checks.relation import Bound, ByType

NOTHING = Decimal("0.00")
_PAID = Bound(
    at=("payments",),
    words="支付合计 {less}，超过合同金额 {more}",
    less=(("payments", EACH, "amount"),),
    more=(("contract_amount",),),
)
PAID: ByType = {CommissionedItem: (_PAID,), Purchase: (_PAID,)}
PARTY: ByType = {
    AnnualReport: (
        Bound(
            at=("party_expense",),
            words="党建工作经费 {less}，超过管理费用 {more}",
            less=(("party_expense",),),
            more=(("statement_of_activities", "administrative_expense", "total"),),
        ),
    )
}


@check(
    "X-13", "委托购买的收入和支付与合同、年报相符", law("S", "第十五条"), law("L20"),
    about="每个合同的支付合计不超过合同金额，协会的委托事项和部门的购买项目都这样核对。只涉及一个会计年度的事项，合同金额合计不超过该年度业务活动表的提供服务收入（只作警告；终止的合同按已支付数计算）。",
    remedy="核对合同金额和各次支付；收入不符的，核对涉及年度和提供服务收入",
    example=Example(
        CommissionedItem,
        "contract_amount: '480000.00'\npayments: [{paid_on: 2025-06-30, amount: '240000.00'}]",
        "contract_amount: '480000.00'\npayments: [{paid_on: 2025-06-30, amount: '480000.01'}]",
    ),
    relations=PAID,
)  # fmt: skip
def contracts(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare payments with contracts, and contracts of a year with its income."""
    yield from breaches(PAID, dossier, situation)
    earned = _earned(dossier, situation)
    for report in dossier.known(AnnualReport, situation.as_of):
        stated = report.content.statement_of_activities.service_income.total
        if (amount := earned[report.content.fiscal_year]) > stated:
            message = f"提供服务收入 {stated}，少于当年委托购买事项的合同金额合计 {amount}"
            at = ("statement_of_activities", "service_income", "total")
            yield Fault(report, at, message, Severity.WARNING)


def _paid(item: CommissionedItem) -> Decimal:
    return sum((payment.amount for payment in item.payments), NOTHING)


def _earned(dossier: Dossier, situation: Situation) -> Mapping[int, Decimal]:
    """Return by year what was earned from contracts that concern one year only."""
    earned: dict[int, Decimal] = defaultdict(lambda: NOTHING)
    for record in dossier.known(CommissionedItem, situation.as_of):
        item = record.content
        if len(item.fiscal_years) == 1:
            ended = item.status is ContractStatus.TERMINATED
            earned[item.fiscal_years[0]] += _paid(item) if ended else item.contract_amount
    return earned


@check(
    "X-14", "奖励补助计入政府补助收入或者限定性捐赠", law("S", "第二十一条"), law("L20"),
    severity=Severity.WARNING,
    about="部门公开的、当年支付的奖励补助合计，不超过业务活动表的政府补助收入与限定性捐赠收入之和。",
    remedy="核对部门公开的支付日期和金额，以及业务活动表的政府补助收入",
    example=Example(Support, "amount: '100000.00'", "amount: '900000.00'"),
)  # fmt: skip
def grants(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare what departments paid with what the statements say was received."""
    paid: dict[int, Decimal] = defaultdict(lambda: NOTHING)
    for record in dossier.known(Support, situation.as_of):
        if record.content.paid_on is not None and record.content.association_id == dossier.uscc:
            paid[record.content.paid_on.year] += record.content.amount
    for report in dossier.known(AnnualReport, situation.as_of):
        table = report.content.statement_of_activities
        stated = table.government_grant_income.total + table.donation_income.restricted
        if (amount := paid[report.content.fiscal_year]) > stated:
            message = f"部门公开的奖励补助合计 {amount}，超过政府补助收入与限定性捐赠收入之和 {stated}"
            yield Fault(report, ("statement_of_activities", "government_grant_income", "total"), message)


@check(
    "X-15", "党建经费不超过管理费用", law("S", "第二十五条"), severity=Severity.WARNING,
    about="党建工作经费列入管理费用，所以不超过业务活动表的管理费用合计。",
    remedy="核对党建工作经费和管理费用",
    example=Example(AnnualReport, "party_expense: '15000.00'", "party_expense: '600000.00'"),
    relations=PARTY,
)  # fmt: skip
def party_expense(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the cost of party work with administrative expense."""
    yield from breaches(PARTY, dossier, situation)
