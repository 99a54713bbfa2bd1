"""Gifts that associations received; those of single persons are only counted (domain §9.2)."""

from generator.model.lines import GiftLine
from generator.model.scalars import NOTHING
from generator.rules.ratios import percent
from generator.rules.statistics.money import personal_gifts
from generator.views import format as written
from generator.views import urls
from generator.views.page import About
from generator.views.statistics.material import Material
from generator.views.statistics.money import PERSONAL, gifts
from generator.views.table import Column
from generator.views.topic_page import Entry, Figure, Topic

_COLUMNS = (
    Column("purpose", "用途"),
    Column("association", "接受捐赠的协会"),
    Column("donor", "捐赠人"),
    Column("donor_type", "捐赠人类型"),
    Column("donors", "捐赠人数"),
    Column("amount", "金额（元）"),
    Column("used", "已使用（元）"),
    Column("received_on", "接受日期"),
)


def topic(material: Material) -> Topic:
    """Return all gifts that are not of single persons, newest first."""
    newest = material.newest(GiftLine)
    total = sum((line.amount for line in newest), start=NOTHING)
    used = sum((line.used for line in newest), start=NOTHING)
    whose = len({line.address.owner_id for line in newest})
    everyone, personal = len(material.summaries), sum(personal_gifts(material.summaries).values())
    return Topic(
        about=About(urls.DONATIONS, "接受捐赠", "各行业协会接受的捐赠、用途和使用情况，条条有出处。"),
        lead=f"{everyone} 家协会中 {whose} 家公开了 {len(newest)} 笔捐赠，合计 {written.yuan(total)}。",
        caution=PERSONAL,
        empty="还没有协会公开接受的捐赠。协会公开后即列在这里；声明没有接受捐赠的，见各协会的页面。",
        columns=_COLUMNS,
        entries=[_entry(line, material) for line in newest],
        feed="donation",
        figures=(
            Figure("单位捐赠和匿名合并", f"{len(newest)} 笔"),
            Figure("金额合计", written.yuan(total)),
            Figure("已使用", f"{written.yuan(used)}（{written.percent(percent(used, total))}）"),
            Figure("接受捐赠的协会", f"{whose} / {everyone} 家"),
            Figure("个人捐赠（只计笔数）", f"{personal} 笔"),
        ),
        told=(gifts(material),) if newest else (),
    )


def _entry(line: GiftLine, material: Material) -> Entry:
    uscc = line.address.owner_id
    cells = (
        line.purpose,
        material.name(uscc),
        line.donor or None,
        line.donor_type,
        line.donors,
        line.amount,
        line.used,
        line.on,
    )
    return Entry(line.on.year, cells, urls.record(line.address), urls.association(uscc))
