"""Team standards, proposals and rules of self-discipline of the associations."""

from generator.model.disclosures.self_regulation import SelfRegulationKind, StandardStatus
from generator.model.lines import StandardLine
from generator.views import urls
from generator.views.page import About
from generator.views.statistics.material import Material
from generator.views.table import Column
from generator.views.topic_page import Entry, Figure, Topic

_COLUMNS = (
    Column("title", "题名"),
    Column("association", "协会"),
    Column("kind", "类型"),
    Column("standard_no", "标准编号"),
    Column("status", "标准状态"),
    Column("published_on", "发布日期"),
)


def topic(material: Material) -> Topic:
    """Return all standards and rules, newest first."""
    newest = material.newest(StandardLine)
    standards = [line for line in newest if line.kind is SelfRegulationKind.TEAM_STANDARD]
    current = sum(line.status is StandardStatus.CURRENT for line in standards)
    whose = len({line.address.owner_id for line in newest})
    everyone = len(material.summaries)
    return Topic(
        about=About(
            urls.STANDARDS,
            "团体标准和自律",
            "各行业协会的团体标准、公开倡议和自律规范，条条有出处。",
        ),
        lead=f"{everyone} 家协会中 {whose} 家公开了 {len(newest)} 项标准、倡议和规范。",
        caution="警示通报和会员惩戒涉及具体会员，只在作出的协会的页面公开，不在这里汇总。",
        empty="还没有协会公开团体标准或者自律规范。协会公开后即列在这里。",
        columns=_COLUMNS,
        entries=[_entry(line, material) for line in newest],
        feed="standards",
        figures=(
            Figure("团体标准", f"{len(standards)} 项"),
            Figure("其中现行", f"{current} / {len(standards)} 项"),
            Figure("倡议和自律规范", f"{len(newest) - len(standards)} 项"),
            Figure("公开的协会", f"{whose} / {everyone} 家"),
        ),
    )


def _entry(line: StandardLine, material: Material) -> Entry:
    uscc = line.address.owner_id
    cells = (
        line.title,
        material.name(uscc),
        line.kind,
        line.standard_no or None,
        line.status,
        line.on,
    )
    return Entry(line.on.year, cells, urls.record(line.address), urls.association(uscc))
