"""How well associations and departments disclose, in numbers."""

from collections.abc import Iterator, Sequence

from generator.model.summary import OfficeSummary
from generator.rules.obligations.halves import label_of
from generator.rules.statistics import disclosure, members
from generator.rules.statistics.measure import NONE_ABOVE, Spread
from generator.views.format import UNFILLED
from generator.views.scene import Scene
from generator.views.statistics.material import Material
from generator.views.statistics.statistic import (
    MEDIAN_METHOD,
    SHARES_METHOD,
    Told,
    of_shares,
    rate_bars,
    share_bars,
)
from generator.views.table import Column, Table

_INDEX = {"90": "90 以上", "75": "75 以上不满 90", "60": "60 以上不满 75", "0": "不满 60", "": "样本不足"}
_LEAVING = {
    "0": "没有退出", "2": "不超过 2%", "5": "超过 2% 至 5%", "10": "超过 5% 至 10%", NONE_ABOVE: "超过 10%",
    "": UNFILLED,
}  # fmt: skip
_CONTENT = {
    "60": "不超过 60%", "80": "超过 60% 至 80%", "90": "超过 80% 至 90%", NONE_ABOVE: "超过 90%",
    "": UNFILLED,
}  # fmt: skip
IN_TIME_METHOD = "按时率 = 按时 ÷ 应当完成。尚未到期、经批准延期和不适用的不在分母中。"


def told(material: Material) -> Iterator[Told]:
    """Yield the statistics about disclosure."""
    bands = disclosure.index_bands(material.summaries)
    table = of_shares("disclosure-index", "信息公开指数的分布", "指数", bands, _INDEX.__getitem__)
    how = "指数只看近 24 个月是否公开、是否按时，是参考指标，不构成等级评估结论；应公开事项太少的为样本不足。"
    yield Told(table, material.everyone, how, share_bars(bands, _INDEX.__getitem__))
    yield half_reports(material)
    yield replies(material.offices, material.scene)


def half_reports(material: Material) -> Told:
    """Return how many reports came in time, half by half."""
    halves = disclosure.half_reports(material.summaries)
    table = of_shares("half-reports", "半年行业发展报告按时率", "半年度", halves, label_of)
    about = "分母：该半年度到期应公开报告的协会。"
    return Told(table, about, IN_TIME_METHOD, rate_bars(halves, label_of))


def replies(offices: Sequence[OfficeSummary], scene: Scene) -> Told:
    """Return how many opinions each department answered in time."""
    shares = disclosure.replies(offices)
    table = of_shares("replies", "部门书面答复按时率", "部门", shares, scene.department)
    about = "分母：到期应书面答复的意见；没有应答复意见的部门不列。"
    return Told(table, about, IN_TIME_METHOD, rate_bars(shares, scene.department))


def members_told(material: Material) -> Iterator[Told]:
    """Yield the statistics about members."""
    every = material.summaries
    year = material.year("membership")
    shares = members.leaving(every, year)
    table = of_shares("leaving", f"{year} 年会员退出比例的分布", "退出比例", shares, _LEAVING.__getitem__)
    how = "退出比例 =（自愿退会 + 除名 + 注销等终止）÷ 年初会员数；年初没有会员的计入未填。"
    yield Told(table, material.everyone, SHARES_METHOD + how, share_bars(shares, _LEAVING.__getitem__))
    surveyed = material.year("satisfaction_survey")
    shares = members.satisfaction(every, surveyed)
    table = of_shares(
        "satisfaction", f"{surveyed} 年会员满意度的分布", "满意度", shares, _CONTENT.__getitem__
    )
    how = "满意度 =（非常满意 + 满意）÷ 有效问卷。"
    yield Told(table, material.everyone, SHARES_METHOD + how, share_bars(shares, _CONTENT.__getitem__))
    found = (members.leaving_spread(every, year), members.satisfaction_spread(every, surveyed))
    yield _spread(found, (f"{year} 年退出比例", f"{surveyed} 年满意度"))


def _spread(spreads: tuple[Spread, ...], names: tuple[str, ...]) -> Told:
    columns = (
        Column("group", "比例"),
        Column("count", "家数"),
        Column("lower_quartile", "下四分位数（%）"),
        Column("median", "中位数（%）"),
        Column("upper_quartile", "上四分位数（%）"),
    )
    rows = tuple((name, s.size, s.low, s.median, s.high) for name, s in zip(names, spreads, strict=True))
    table = Table("members-spread", "退出比例和满意度的中位数", columns, rows)
    return Told(table, "家数为公开了该年数字的协会，每家的比例权重相同。", MEDIAN_METHOD)
