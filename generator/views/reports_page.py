"""The library of half-year reports on the industries."""

from generator.model.lines import ReportLine
from generator.rules.obligations.halves import label_of
from generator.views import urls
from generator.views.page import About
from generator.views.statistics.disclosure import half_reports
from generator.views.statistics.material import Material
from generator.views.table import Column
from generator.views.topic_page import Entry, Figure, Topic

_COLUMNS = (
    Column("title", "题名"),
    Column("association", "协会"),
    Column("half", "半年度"),
    Column("industry", "行业"),
    Column("joint", "联合发布的其他协会"),
    Column("published_on", "发布日期"),
)


def topic(material: Material) -> Topic:
    """Return all reports, the newest half first."""
    found = sorted(material.newest(ReportLine), key=lambda line: line.half, reverse=True)
    whose = len({line.address.owner_id for line in found})
    everyone = len(material.summaries)
    sections = {s.uscc: "、".join(map(material.section, s.sections)) for s in material.summaries}
    return Topic(
        about=About(
            urls.REPORTS, "行业发展报告", "各行业协会每半年发布的行业发展报告，按半年度排列，条条有出处。"
        ),
        lead=f"{everyone} 家协会中 {whose} 家发布了 {len(found)} 份半年行业发展报告。",
        caution="",
        empty="还没有协会公开半年行业发展报告。协会公开后即列在这里。",
        columns=_COLUMNS,
        entries=[_entry(line, sections, material) for line in found],
        feed="reports",
        figures=(
            Figure("报告", f"{len(found)} 份"),
            Figure("发布报告的协会", f"{whose} / {everyone} 家"),
        ),
        told=(half_reports(material),) if found else (),
    )


def _entry(line: ReportLine, sections: dict[str, str], material: Material) -> Entry:
    uscc = line.address.owner_id
    cells = (
        line.title,
        material.name(uscc),
        label_of(line.half),
        sections.get(uscc) or None,
        line.joint,
        line.on,
    )
    return Entry(int(line.half[:4]), cells, urls.record(line.address), urls.association(uscc))
