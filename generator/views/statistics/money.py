"""Income, gifts and contracts, in numbers."""

from collections.abc import Iterator, Sequence

from generator.model.lines import ContractLine, EvaluationLine, GiftLine
from generator.model.scalars import NOTHING
from generator.rules.statistics import money
from generator.views import format as written
from generator.views.format import UNFILLED
from generator.views.statistics.material import Material
from generator.views.statistics.statistic import (
    MEDIAN_METHOD,
    SHARES_METHOD,
    Told,
    amount_bars,
    of_amounts,
    of_shares,
    of_spreads,
    share_bars,
)

_KINDS = {
    "fees": "会费收入", "services": "提供服务收入", "donations": "捐赠收入", "grants": "政府补助收入",
    money.OTHER: "其他收入",
}  # fmt: skip
ONCE = "一份合同只计一次：购买主体和协会都公开的，以购买主体公开的为准，按合同编号比对。"
PERSONAL = "个人捐赠只计笔数，不列姓名和金额，也不在金额之内。"


def income_told(material: Material) -> Iterator[Told]:
    """Yield the statistics about income and gifts."""
    year = material.year("annual_report")
    found = money.incomes(material.summaries, year)
    whole = len(material.summaries)
    about = f"范围：公开了 {year} 年度财务年报的 {len(found)} 家（全部 {whole} 家）。"
    parts = money.structure(found)
    table = of_amounts("income", f"{year} 年度收入结构", "收入", parts, _KINDS.__getitem__)
    how = "各家收入相加后的占比；数量为有该项收入的协会。其他收入为收入合计减去前四项。"
    yield Told(table, about, how, amount_bars(parts, _KINDS.__getitem__))
    spreads = (money.income_spread(found), *money.income_by_city(found)) if found else ()
    names = {"all": "全部"}
    table = of_spreads(
        "income-spread",
        f"{year} 年度收入的中位数和四分位数",
        "住所地",
        spreads,
        lambda code: names.get(code) or material.region(code),
    )
    yield Told(table, about, MEDIAN_METHOD)
    yield gifts(material)


def gifts(material: Material) -> Told:
    """Return the gifts by year."""
    amounts = money.gifts_by_year(material.of(GiftLine))
    personal = sum(money.personal_gifts(material.summaries).values())
    table = of_amounts("donations", "接受捐赠", "接受年度", amounts, "{} 年".format)
    about = f"单位捐赠和匿名合并 {sum(a.size for a in amounts)} 笔；另有个人捐赠 {personal} 笔。"
    return Told(table, about, f"货币和非货币公允价值之和。{PERSONAL}", amount_bars(amounts, "{} 年".format))


def contracts_told(material: Material) -> Iterator[Told]:
    """Yield the statistics about contracts and their evaluation."""
    contracts = money.contracts(material.of(ContractLine))
    yield from contract_tables(contracts, material)
    shares = money.ratings(material.of(EvaluationLine))
    whole = shares[0].whole
    table = of_shares("ratings", "绩效评价等级", "等级", shares, lambda code: code or UNFILLED)
    about = f"分母：已公开的 {whole} 次绩效评价。"
    yield Told(table, about, SHARES_METHOD, share_bars(shares, str))


def contract_tables(contracts: Sequence[ContractLine], material: Material) -> Iterator[Told]:
    """Yield number and amount of contracts, by where the association sits and by purchaser."""
    regions = {s.uscc: s.domicile_region for s in material.summaries}
    total = sum((line.amount for line in contracts), start=NOTHING)
    about = f"全部 {len(contracts)} 份合同，金额合计 {written.yuan(total)}。"
    found = money.contracts_by(contracts, lambda line: regions.get(line.uscc, ""))
    table = of_amounts("contracts-by-city", "购买和委托：按协会住所地", "住所地", found, material.region)
    yield Told(table, about, ONCE, amount_bars(found, material.region))
    found = money.contracts_by(contracts, lambda line: line.office)
    table = of_amounts(
        "contracts-by-department", "购买和委托：按购买主体", "购买主体", found, material.department
    )
    yield Told(table, about, ONCE, amount_bars(found, material.department))
