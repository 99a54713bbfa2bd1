"""What departments buy from associations, delegate to them or transfer, each contract once."""

from generator.model.lines import ContractLine, EvaluationLine
from generator.model.record import Owner
from generator.model.scalars import NOTHING
from generator.rules.statistics.money import contracts
from generator.views import format as written
from generator.views import urls
from generator.views.page import About
from generator.views.statistics.material import Material
from generator.views.statistics.money import ONCE, contract_tables
from generator.views.table import Column
from generator.views.topic_page import Entry, Figure, Topic

_COLUMNS = (
    Column("title", "项目"),
    Column("association", "承接协会"),
    Column("purchaser", "购买（委托）主体"),
    Column("kind", "类型"),
    Column("method", "采购方式"),
    Column("amount", "合同金额（元）"),
    Column("paid", "已支付（元）"),
    Column("signed_on", "签订日期"),
    Column("told_by", "公开方"),
)
_TOLD_BY = {Owner.DEPARTMENT: "购买主体", Owner.ASSOCIATION: "协会"}


def topic(material: Material) -> Topic:
    """Return all contracts, newest first."""
    found = contracts(material.of(ContractLine))
    newest = sorted(found, key=lambda line: (line.on, line.address.file), reverse=True)
    whose = len({line.uscc for line in found})
    total = written.yuan(sum((line.amount for line in found), start=NOTHING))
    paid = written.yuan(sum((line.paid for line in found), start=NOTHING))
    everyone = len(material.summaries)
    return Topic(
        about=About(
            urls.PURCHASES, "购买和委托", "政府购买服务、委托事项和转移职能的合同，按年列出，条条有出处。"
        ),
        lead=f"{everyone} 家协会中 {whose} 家承接过 {len(found)} 份合同，合同金额合计 {total}。",
        caution=ONCE,
        empty="还没有部门或者协会公开购买、委托的合同。部门和协会公开后即列在这里。",
        columns=_COLUMNS,
        entries=[_entry(line, material) for line in newest],
        feed="purchases",
        figures=(
            Figure("合同", f"{len(found)} 份"),
            Figure("合同金额合计", total),
            Figure("已支付合计", paid),
            Figure("承接的协会", f"{whose} / {everyone} 家"),
            Figure("已公开的绩效评价", f"{len(material.of(EvaluationLine))} 次"),
        ),
        told=tuple(contract_tables(found, material)) if found else (),
    )


def _entry(line: ContractLine, material: Material) -> Entry:
    method = material.scene.term("procurement-methods", line.method) if line.method else None
    cells = (
        line.title,
        material.name(line.uscc),
        _purchaser(line, material),
        line.kind,
        method,
        line.amount,
        line.paid,
        line.on,
        _TOLD_BY[line.address.owner],
    )
    return Entry(line.on.year, cells, urls.record(line.address), urls.association(line.uscc))


def _purchaser(line: ContractLine, material: Material) -> str:
    """Return the department by the operator's code list, else as the association wrote it."""
    name = material.department(line.office)
    return name if name != line.office else line.purchaser or line.office
