"""半年行业发展报告 of the sample: one for each half, from the one before the association joined."""

from collections.abc import Iterator
from datetime import date

from generator.model.writing import Row
from generator.sample.cases import Case
from generator.sample.days import between, later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.profile import Profile

SOURCES = (
    ["协会会员直报", "公开统计"],
    ["公开统计", "行业重点企业抽样调查"],
    ["协会会员直报", "海关公开数据"],
)
TRENDS = ("平稳增长", "稳中有进", "小幅回落后回升", "结构分化", "承压运行")
LATE_HALF, MISSING_HALF = "2025H2", "2026H1"


def halves() -> Iterator[tuple[str, date, date]]:
    """Yield the halves of the sample, each with its last day and the day by which its report is due."""
    for year in (2023, 2024, 2025, 2026):
        if year > 2023:
            yield f"{year}H1", date(year, 6, 30), date(year, 8, 31)
        if year < 2026:
            yield f"{year}H2", date(year, 12, 31), date(year + 1, 2, 28)


def industry_reports(profile: Profile) -> Iterator[Filing]:
    """Yield the reports; one case is late with one of them, and one case does not publish one."""
    for half, end, due in halves():
        skipped = profile.has(Case.NO_HALF_REPORT) and half == MISSING_HALF
        if profile.active(end) and not skipped:
            yield by_association(
                profile, "industry-report", half, _content(profile, half, _told(profile, half, end, due))
            )


def _told(profile: Profile, half: str, end: date, due: date) -> date:
    if profile.has(Case.LATE_HALF_REPORT) and half == LATE_HALF:
        return later(between(profile.dice("late-half"), date(2026, 3, 9), date(2026, 4, 24)), 0)
    return profile.disclosed_by(f"half:{half}", later(end, 25), due)


def _content(profile: Profile, half: str, told: date) -> Content:
    chance = profile.dice(f"half:{half}")
    word, trend = profile.topic.word, chance.choice(TRENDS)
    name = f"{half[:4]}年{'上' if half.endswith('H1') else '下'}半年"
    sources = chance.choice(SOURCES)
    grown = f"{chance.randint(-60, 140) / 10:.1f}"
    return {
        **envelope(told),
        "title": f"{profile.place.name}示例{word}行业{name}发展报告",
        "published_on": told,
        "url": f"https://example.invalid/{profile.uscc}/report-{half.lower()}"
        if chance.random() < 0.8
        else None,
        "pages": chance.randint(12, 48),
        "summary": f"{name}{word}行业{trend}。报告分析生产、销售、价格和用工情况，提示原料价格波动的风险，"
        "提出改善融资、加强标准引领的建议。",
        "data_sources": sources,
        "indicators": [Row(name="主营业务收入增速", value=grown, unit="%", source=sources[0])],
        "provided_to": [profile.office.name],
    }
