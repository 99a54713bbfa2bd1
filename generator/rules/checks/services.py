"""R-20, R-21: what is offered, for how much, and to whom (domain §4.3)."""

from collections import Counter
from collections.abc import Iterator

from generator.model.disclosures.paid_activity import PaidActivity, PaidActivityKind
from generator.model.disclosures.service_item import ServiceItem, ServiceTarget
from generator.model.dossier import Dossier
from generator.model.record import Record
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.relation import ByType, When, asked, before, wrong
from generator.rules.periods import days_of_half

_EVALUATION = (PaidActivityKind.EVALUATION.value,)
VOLUNTARY: ByType = {
    PaidActivity: (
        *wrong(("compulsory",), "有偿服务活动不得强制参加"),
        *asked(("kind",), "approval_basis", when=(When(("kind",), _EVALUATION),)),
        *wrong(
            ("fee_standard",),
            "评比达标表彰不得收费",
            When(("kind",), _EVALUATION),
            When(("fee_standard",), otherwise=True),
            When(("fee_standard",), ("0.00",), otherwise=True),
        ),
        *asked(
            ("department_involved",),
            "approval_basis",
            when=(
                When(("kind",), _EVALUATION, otherwise=True),
                When(("department_involved",), ("true",)),
            ),
        ),
        before(("start_on",), ("end_on",)),
    )
}
_PAID = When(("charge", "is_free"), ("false",))
CHARGED: ByType = {
    ServiceItem: asked(("charge", "is_free"), "amount", "unit", "basis", when=(_PAID,)),
}


@check(
    "R-20", "有偿服务活动自愿、有据", law("S", "第十七条"),
    about="培训、会议、展览、宣传等有偿服务不得强制参加；评比达标表彰要写批准依据，不得收费；以政府名义举办的要写批准依据。",
    remedy="核对活动；不合规定的活动应先停止，再公开",
    example=Example(PaidActivity, "compulsory: false", "compulsory: true"),
    relations=VOLUNTARY,
)  # fmt: skip
def activities(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that nobody is forced, and that awards are free and approved."""
    yield from breaches(VOLUNTARY, dossier, situation)


@check(
    "R-21", "服务事项前后一致", law("S", "第十四条"), law("S", "第十五条"),
    about="免费的事项不写收费标准，收费的写标准、计费单位和依据；服务对象包括非会员的，对非会员开放，只服务会员的不写对非会员开放；运行情况每个半年只写一次，不早于开始提供，也不写公开时还没有开始的半年。",
    remedy="核对收费、服务对象和运行情况",
    example=Example(
        ServiceItem,
        "charge: {is_free: false, amount: '800.00', unit: 元/人次, basis: 市场调节价}",
        "charge: {is_free: true, amount: '800.00', unit: 元/人次, basis: 市场调节价}",
    ),
    relations=CHARGED,
)  # fmt: skip
def items(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the charge, those it is open to, and the halves told of."""
    yield from breaches(CHARGED, dossier, situation)
    for record in dossier.known(ServiceItem, situation.as_of):
        yield from _charge(record)
        content = record.content
        if content.open_to_non_members != (content.target is not ServiceTarget.MEMBER):
            message = f"服务对象是“{content.target.label}”，与对非会员开放不一致"
            yield Fault(record, ("open_to_non_members",), message)
        yield from _operation(record)


def _charge(record: Record[ServiceItem]) -> Iterator[Fault]:
    charge = record.content.charge
    if charge.is_free:
        if charge.amount:
            yield Fault(record, ("charge", "amount"), f"免费的事项写了收费标准 {charge.amount}")
        return
    if charge.amount is not None and charge.amount <= 0:
        yield Fault(record, ("charge", "amount"), "收费的事项，标准应大于零")


def _operation(record: Record[ServiceItem]) -> Iterator[Fault]:
    told = Counter(operation.half for operation in record.content.operation)
    for number, operation in enumerate(record.content.operation):
        first, last = days_of_half(operation.half)
        at = ("operation", number, "half")
        if told[operation.half] > 1:
            yield Fault(record, at, f"{operation.half} 写了两次")
        if first > record.disclosed_on or last < record.content.available_from:
            yield Fault(record, at, f"{operation.half} 不在开始提供日期与公开日期之间")
