"""Who the associations are, in numbers."""

from collections.abc import Iterator

from generator.model.disclosures.decoupling import DecouplingStatus
from generator.model.disclosures.registration import RegistrarLevel
from generator.rules.statistics import associations
from generator.rules.statistics.measure import Share
from generator.views import format as written
from generator.views.format import UNFILLED
from generator.views.statistics.material import Material
from generator.views.statistics.statistic import SHARES_METHOD, Namer, Told, of_shares, share_bars

SEVERAL = "一家协会可以属于几个，占比相加可以超过 100%。"
_LEVELS = {level.value: level.label for level in RegistrarLevel}
_DECOUPLING = {status.value: status.label for status in DecouplingStatus}
_PARTY = {associations.COVERED: "有党组织或者党建工作指导员", associations.UNCOVERED: "两者都没有"}


def told(material: Material) -> Iterator[Told]:
    """Yield the statistics about all associations."""
    every = material.summaries
    yield _all(material, "by-city", "按住所地", associations.by_city(every), material.region)
    yield _all(material, "by-level", "按登记层级", associations.by_level(every), _named(_LEVELS))
    yield _all(
        material, "by-section", "按行业门类", associations.by_section(every), material.section, SEVERAL
    )
    yield _all(
        material, "ten-strong", "按十强产业", associations.by_ten_strong(every), material.ten_strong, SEVERAL
    )
    grade: Namer = lambda code: code or "无有效期内的等级"  # noqa: E731 - a name for one table
    yield _all(material, "grades", "评估等级", associations.by_grade(every), grade, "只计有效期内的等级。")
    party = "以最近一年公开的党建情况为准，未公开的计入未填，不当作没有。"
    yield _all(material, "party", "党组织覆盖", associations.party(every), _named(_PARTY), party)
    yield _decoupling(material)


def _all(  # noqa: PLR0913, PLR0917 - a table has a name, a title, groups and words
    material: Material, name: str, title: str, shares: tuple[Share, ...], namer: Namer, more: str = ""
) -> Told:
    table = of_shares(name, title, title.removeprefix("按"), shares, namer)
    return Told(table, material.everyone, SHARES_METHOD + more, share_bars(shares, namer))


def _decoupling(material: Material) -> Told:
    shares = associations.decoupling(material.summaries)
    done = associations.decoupled(material.summaries)
    rate = f"脱钩完成率 {written.percent(done.percent)}（{done.part} / {done.whole}）"
    how = "完成率的分子是已完成和直接登记的，分母不含不在范围、经批准暂不脱钩和未填的。"
    namer = _named(_DECOUPLING)
    table = of_shares("decoupling", "脱钩情况", "脱钩情况", shares, namer)
    return Told(table, f"{rate}。{material.everyone}", SHARES_METHOD + how, share_bars(shares, namer))


def _named(labels: dict[str, str]) -> Namer:
    return lambda code: labels.get(code, code) or UNFILLED
