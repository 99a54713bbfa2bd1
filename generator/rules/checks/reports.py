"""X-26, R-15: one report on the industry for each half, out after its end, figures with sources (§6.4)."""

from collections.abc import Iterator

from generator.model.disclosures.industry_report import IndustryReport
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.rules.checks.check import Example, Fault, Situation, check, law
from generator.rules.periods import days_of_half

ARTICLE = law("S", "第十一条")


@check(
    "X-26", "半年报在半年结束后发布，每半年一份", ARTICLE,
    about="半年行业发展报告在所属半年结束以后发布；每个半年只有一份现行的报告，更正是它的新版次。",
    remedy="核对半年度和发布日期；重复的一份撤回，或者写成另一份的新版次",
    example=Example(IndustryReport, "published_on: 2026-03-05", "published_on: 2025-12-31"),
)  # fmt: skip
def halves(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check when a report came out, and that it is the only one."""
    seen: dict[str, str] = {}
    for record in dossier.known(IndustryReport, situation.as_of):
        content = record.content
        _, end = days_of_half(content.half)
        if content.published_on <= end:
            words = f"{content.published_on} 发布，{content.half} 到 {end} 才结束"
            yield Fault(record, ("published_on",), words)
        other = seen.setdefault(content.half, record.address.key)
        if other != record.address.key:
            yield Fault(record, ("title",), f"{content.half} 已有一份报告（{other}）")


@check(
    "R-15", "半年报的数据写明来源", ARTICLE, severity=Severity.WARNING,
    about="报告写明数据来源；每个指标写明来源，不得让人看出某一家企业的数据。",
    remedy="补写 data_sources 和各指标的 source",
    example=Example(
        IndustryReport,
        "indicators: [{name: 产值, value: '312.5', unit: 亿元, source: 协会会员直报}]",
        "indicators: [{name: 产值, value: '312.5', unit: 亿元}]",
    ),
)  # fmt: skip
def sources(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Point at figures without a source."""
    for record in dossier.known(IndustryReport, situation.as_of):
        if not record.content.data_sources:
            yield Fault(record, ("data_sources",), "没有写数据来源")
        for number, indicator in enumerate(record.content.indicators):
            if indicator.source is None:
                yield Fault(record, ("indicators", number), f"指标“{indicator.name}”没有写来源")
