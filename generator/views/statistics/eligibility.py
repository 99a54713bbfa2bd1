"""The newest yearly list, in numbers."""

from collections.abc import Iterator, Sequence

from generator.model.disclosures.eligible_list import EligibleList, ListResult
from generator.rules.statistics import eligibility
from generator.rules.statistics.eligibility import Named
from generator.views.statistics.material import Material
from generator.views.statistics.statistic import SHARES_METHOD, Told, of_shares, rate_bars, share_bars
from generator.views.table import Cell, Column, Table

_RESULTS = {result.value: result.label for result in ListResult}
_YOUNG = {"listed": "列入名录的协会", "named": "名录载明的全部协会"}


def told(material: Material) -> Iterator[Told]:
    """Yield the statistics of the newest list; none while there is no list."""
    for record in material.lists[:1]:
        issued = record.content
        entries = eligibility.named(material.summaries, issued.year)
        about = f"分母：{issued.year} 年承接名录载明的 {len(entries)} 家，截止日 {issued.cutoff_date}。"
        shares = eligibility.results(entries)
        table = of_shares("results", f"{issued.year} 年名录结果", "结果", shares, _RESULTS.__getitem__)
        yield Told(table, about, SHARES_METHOD, share_bars(shares, _RESULTS.__getitem__))
        yield Told(_by_city(entries, material), about, "按住所地计，一家协会只计一次。")
        yield _criteria(entries, material)
        yield _pending(entries, material)
        yield _young(entries, issued)


def _by_city(entries: Sequence[Named], material: Material) -> Table:
    columns = (
        Column("group", "住所地"),
        *(Column(result.value, result.label) for result in ListResult),
        Column("of", "合计"),
    )
    counts = eligibility.results_by_city(entries)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (material.region(count.region), *count.counts, count.whole) for count in counts
    )
    return Table("results-by-city", "各地名录结果", columns, rows)


def _criteria(entries: Sequence[Named], material: Material) -> Told:
    counts = eligibility.criteria(entries)
    columns = (
        Column("criterion", "条件"),
        Column("failed", "不符合"),
        Column("failed_percent", "不符合（%）"),
        Column("unknown", "资料不足"),
        Column("unknown_percent", "资料不足（%）"),
        Column("of", "适用"),
    )
    rows = tuple(
        (
            _criterion(count.criterion_id, material),
            count.failed.part,
            count.failed.percent,
            count.unknown.part,
            count.unknown.percent,
            count.failed.whole,
        )
        for count in counts
    )
    failed = [count.failed for count in counts if count.failed.part]
    return Told(
        Table("criteria", "各条件不符合的比例", columns, rows),
        "分母：该条件适用的协会，不适用的不计。图中只画有不符合的条件。",
        "以登记管理机关公布的结果为准。E 为必要条件，S 为支撑条件，P 为优先条件。",
        rate_bars(failed, lambda code: _criterion(code, material)),
    )


def _pending(entries: Sequence[Named], material: Material) -> Told:
    shares = eligibility.pending_reasons(entries)
    table = of_shares(
        "pending", "资料待补的原因", "缺少资料的条件", shares, lambda code: _criterion(code, material)
    )
    pending = sum(verdict.result == ListResult.PENDING for _, verdict in entries)
    about = f"分母：资料待补的 {pending} 家。"
    how = "一家协会可以缺几个条件的资料，占比相加可以超过 100%。"
    return Told(
        table, about, SHARES_METHOD + how, share_bars(shares, lambda code: _criterion(code, material))
    )


def _criterion(name: str, material: Material) -> str:
    titles = {criterion.id: criterion.title for criterion in material.scene.policy.criteria}
    return f"{name} {titles.get(name, '')}".strip() or "未载明"


def _young(entries: Sequence[Named], issued: EligibleList) -> Told:
    """Tell whether the conditions keep new associations out: there is no least age."""
    shares = eligibility.young(entries, issued.cutoff_date)
    table = of_shares("young", "成立不满三年的协会", "范围", shares, _YOUNG.__getitem__)
    about = f"分母：列入名录的 {shares[0].whole} 家，名录载明的 {shares[1].whole} 家。"
    how = (
        "成立登记之日起到名录截止日不满三年的为年轻协会，成立日期未公开的不计入分子。"
        "名录没有成立年限的要求；两个比例相差很大时，应当检查条件是否事实上排除了年轻协会。"
    )
    return Told(table, about, how, rate_bars(shares, _YOUNG.__getitem__))
