"""Drafts on which departments consulted associations, and how they answered."""

from generator.model.lines import ConsultationLine
from generator.rules.ratios import percent
from generator.views import format as written
from generator.views import urls
from generator.views.page import About
from generator.views.statistics.disclosure import replies
from generator.views.statistics.material import Material
from generator.views.table import Column
from generator.views.topic_page import Entry, Figure, Topic

_COLUMNS = (
    Column("title", "题名"),
    Column("department", "征询部门"),
    Column("kind", "文件类型"),
    Column("asked", "被征询协会"),
    Column("opinions", "收到意见"),
    Column("adopted", "采纳或者部分采纳"),
    Column("answered", "已答复协会"),
    Column("issued_on", "发出日期"),
    Column("published_on", "正式发布日期"),
)


def topic(material: Material) -> Topic:
    """Return all consultations, newest first."""
    newest = material.newest(ConsultationLine)
    opinions, adopted = sum(line.opinions for line in newest), sum(line.adopted for line in newest)
    offices = len({line.address.owner_id for line in newest})
    share = written.percent(percent(adopted, opinions))
    return Topic(
        about=About(
            urls.CONSULTATIONS,
            "征询和答复",
            "有关部门就法规、规章、标准和规划征询行业协会的意见，以及答复。",
        ),
        lead=f"{offices} 个部门征询 {len(newest)} 次，收到协会意见 {opinions} 份。",
        caution="收到协会书面意见的部门应当在一个月内书面答复；答复是否按时，由提交日期和答复日期计算。",
        empty="还没有部门公开征询意见。部门公开后即列在这里。",
        columns=_COLUMNS,
        entries=[_entry(line, material) for line in newest],
        feed="consultations",
        figures=(
            Figure("征询", f"{len(newest)} 次"),
            Figure("收到意见", f"{opinions} 份"),
            Figure("采纳或者部分采纳", f"{adopted} / {opinions} 份（{share}）"),
        ),
        told=(replies(material.offices, material.scene),) if newest else (),
    )


def _entry(line: ConsultationLine, material: Material) -> Entry:
    office = line.address.owner_id
    cells = (
        line.title,
        material.department(office),
        line.kind,
        line.asked,
        line.opinions,
        line.adopted,
        line.answered,
        line.on,
        line.published_on,
    )
    return Entry(line.on.year, cells, urls.record(line.address), urls.department(office))
