"""R-25: a decoupling that is complete says so in all five respects (domain §4.3)."""

from collections.abc import Iterator

from generator.model.disclosures.decoupling import Decoupling, DecouplingStatus, Separations
from generator.model.dossier import Dossier
from generator.model.record import Record
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.relation import ByType, When, asked, wrong
from generator.rules.checks.wording import label, required

OUTSIDE = frozenset((DecouplingStatus.NOT_IN_SCOPE, DecouplingStatus.DIRECT_REGISTERED))


_STATUS, _DONE = ("status",), (DecouplingStatus.COMPLETED.value,)
ASKED: ByType = {
    Decoupling: (
        *wrong(("used_former_unit_name",), "不得以原业务主管单位名义开展活动"),
        *asked(("in_scope",), "former_supervising_unit", when=(When(("in_scope",), ("true",)),)),
        *asked(_STATUS, "items", "acceptance", when=(When(_STATUS, _DONE),)),
    )
}


@check(
    "R-25", "脱钩情况前后一致", law("S", "第一条"), law("L16"),
    about="脱钩已完成的，机构、职能、资产财务、人员、党建人事五项都写完成日期，并写验收单位、日期和文号，验收不早于各项完成。在脱钩范围内的写原业务主管单位；是否在范围与状态相符。不得以原业务主管单位名义开展活动。",
    remedy="照脱钩实施方案和验收文件补写、改正",
    example=Example(
        Decoupling,
        "status: completed\nacceptance: {authority: 工作组, accepted_on: 2020-01-15, doc_no: 验收1号}",
        "status: completed\n# 不写 acceptance",
    ),
    relations=ASKED,
)  # fmt: skip
def decoupling(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check a status against what it asks for."""
    yield from breaches(ASKED, dossier, situation)
    for record in dossier.known(Decoupling, situation.as_of):
        content = record.content
        if content.in_scope == (content.status in OUTSIDE):
            scope = "在脱钩范围" if content.in_scope else "不在脱钩范围"
            message = f"写的是{scope}，状态却是“{content.status.label}”"
            yield Fault(record, ("in_scope",), message)
        if content.status is DecouplingStatus.COMPLETED:
            yield from _separations(record)


def _separations(record: Record[Decoupling]) -> Iterator[Fault]:
    items, acceptance = record.content.items, record.content.acceptance
    if items is None:
        return
    yield from required(record, ("items",), items, *Separations.model_fields)
    for name in Separations.model_fields:
        separation = getattr(items, name)
        if separation and acceptance and separation.done_on > acceptance.accepted_on:
            words = f"“{label(items, name)}”{separation.done_on} 完成，晚于验收日期 {acceptance.accepted_on}"
            yield Fault(record, ("items", name, "done_on"), words)
