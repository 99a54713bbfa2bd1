"""The lines of the three statements as the forms print them (domain §5).

``npo_2004`` has line numbers; for ``npo_2024`` none are printed until the official forms were compared.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a statement; a label is empty where the form does not have the line."""

    key: str
    """The field of the model."""
    label_2004: str
    """会民非 01–03 表 of 2004."""
    number: str
    """行次 of 2004; empty where the form has none."""
    label_2024: str
    """The form of 2024."""
    total: bool
    """Whether the line is a total: emphasised, and shown even when it is zero."""


def _line(key: str, label: str, number: str = "", new: str | None = None) -> Line:
    return Line(key, label, number, label if new is None else new, total=False)


def _total(key: str, label: str, number: str = "", new: str | None = None) -> Line:
    return Line(key, label, number, label if new is None else new, total=True)


BALANCE_SHEET = (
    _line("cash_and_bank", "货币资金", "1"),
    _line("short_term_investments", "短期投资", "2"),
    _line("receivables", "应收款项", "3"),
    _line("prepayments", "预付账款", "4"),
    _line("inventories", "存货", "8"),
    _line("deferred_expenses", "待摊费用", "9"),
    _line("current_portion_lt_investments", "一年内到期的长期债权投资", "15", "一年内到期的长期投资"),
    _line("other_current_assets", "其他流动资产", "18"),
    _total("total_current_assets", "流动资产合计", "20"),
    _line("lt_equity_investments", "长期股权投资", "21"),
    _line("lt_debt_investments", "长期债权投资", "24"),
    _line("other_lt_investments", "", "", "其他长期投资"),
    _line("total_lt_investments", "长期投资合计", "30"),
    _line("fixed_assets_cost", "固定资产原价", "31"),
    _line("accumulated_depreciation", "减：累计折旧", "32"),
    _line("fixed_assets_net", "固定资产净值", "33"),
    _line("construction_in_progress", "在建工程", "34"),
    _line("heritage_assets", "文物文化资产", "35", "文物资源"),
    _line("fixed_assets_disposal", "固定资产清理", "38"),
    _total("total_fixed_assets", "固定资产合计", "40"),
    _line("intangible_cost", "", "", "无形资产原价"),
    _line("accumulated_amortization", "", "", "减：累计摊销"),
    _line("intangible_assets", "无形资产", "41", "无形资产净值"),
    _line("lt_deferred_expenses", "", "", "长期待摊费用"),
    _line("total_noncurrent_assets", "", "", "非流动资产合计"),
    _line("entrusted_assets", "受托代理资产", "51"),
    _total("total_assets", "资产总计", "60"),
    _line("short_term_loans", "短期借款", "61"),
    _line("payables", "应付款项", "62"),
    _line("salaries_payable", "应付工资", "63", "应付职工薪酬"),
    _line("taxes_payable", "应交税金", "65", "应交税费"),
    _line("advances_received", "预收账款", "66"),
    _line("accrued_expenses", "预提费用", "71"),
    _line("provisions", "预计负债", "72"),
    _line("current_portion_lt_liabilities", "一年内到期的长期负债", "74"),
    _line("other_current_liabilities", "其他流动负债", "78"),
    _total("total_current_liabilities", "流动负债合计", "80"),
    _line("lt_loans", "长期借款", "81"),
    _line("lt_payables", "长期应付款", "84"),
    _line("other_lt_liabilities", "其他长期负债", "88"),
    _line("total_lt_liabilities", "长期负债合计", "90"),
    _line("entrusted_liabilities", "受托代理负债", "91"),
    _total("total_liabilities", "负债合计", "100"),
    _line("unrestricted_net_assets", "非限定性净资产", "101"),
    _line("restricted_net_assets", "限定性净资产", "105"),
    _total("total_net_assets", "净资产合计", "110"),
    _total("total_liabilities_and_net_assets", "负债和净资产总计", "120"),
)

ACTIVITIES = (
    _line("donation_income", "捐赠收入", "1"),
    _line("membership_fee_income", "会费收入", "2"),
    _line("service_income", "提供服务收入", "3"),
    _line("sales_income", "商品销售收入", "4"),
    _line("government_grant_income", "政府补助收入", "5"),
    _line("headquarters_funding", "", "", "总部拨款收入"),
    _line("investment_income", "投资收益", "6"),
    _line("other_income", "其他收入", "9"),
    _total("total_income", "收入合计", "11"),
    _line("program_expense", "（一）业务活动成本", "12", "业务活动成本"),
    _line("taxes_and_surcharges", "", "", "税金及附加"),
    _line("administrative_expense", "（二）管理费用", "21", "管理费用"),
    _line("fundraising_expense", "（三）筹资费用", "24", "筹资费用"),
    _line("impairment_loss", "", "", "资产减值损失"),
    _line("income_tax_expense", "", "", "所得税费用"),
    _line("other_expense", "（四）其他费用", "28", "其他费用"),
    _total("total_expense", "费用合计", "35"),
    _line("released_from_restriction", "三、限定性净资产转为非限定性净资产", "40"),
    _line("transferred_to_restricted", "", "", "四、非限定性净资产转为限定性净资产"),
    _line("prior_period_adjustment", "", "", "五、以前年度净资产调整"),
    _total("change_in_net_assets", "四、净资产变动额", "45", "六、净资产变动额"),
)

CASH_FLOW = (
    _line("donations_received", "接受捐赠收到的现金", "1"),
    _line("membership_fees_received", "收取会费收到的现金", "2"),
    _line("services_received", "提供服务收到的现金", "3"),
    _line("sales_received", "销售商品收到的现金", "4"),
    _line("government_grants_received", "政府补助收到的现金", "5"),
    _line("other_operating_received", "收到的其他与业务活动有关的现金", "8"),
    _total("operating_inflows", "现金流入小计", "13"),
    _line("grants_paid", "提供捐赠或者资助支付的现金", "14"),
    _line("staff_paid", "支付给员工以及为员工支付的现金", "15"),
    _line("goods_and_services_paid", "购买商品、接受服务支付的现金", "16"),
    _line("taxes_paid", "", "", "各项税费支付的现金"),
    _line("other_operating_paid", "支付的其他与业务活动有关的现金", "19"),
    _total("operating_outflows", "现金流出小计", "23"),
    _total("net_operating", "业务活动产生的现金流量净额", "24"),
    _line("investments_recovered", "收回投资所收到的现金", "25"),
    _line("investment_returns_received", "取得投资收益所收到的现金", "26"),
    _line("long_lived_assets_disposed", "处置固定资产和无形资产所收回的现金", "27"),
    _line("other_investing_received", "收到的其他与投资活动有关的现金", "30"),
    _line("long_lived_assets_purchased", "购建固定资产和无形资产所支付的现金", "35"),
    _line("investments_made", "对外投资所支付的现金", "36"),
    _line("other_investing_paid", "支付的其他与投资活动有关的现金", "39"),
    _total("net_investing", "投资活动产生的现金流量净额", "44"),
    _line("loans_received", "借款所收到的现金", "45"),
    _line("other_financing_received", "收到的其他与筹资活动有关的现金", "48"),
    _line("loans_repaid", "偿还借款所支付的现金", "51"),
    _line("interest_paid", "偿付利息所支付的现金", "52"),
    _line("other_financing_paid", "支付的其他与筹资活动有关的现金", "55"),
    _total("net_financing", "筹资活动产生的现金流量净额", "59"),
    _line("fx_effect", "汇率变动对现金的影响额", "60"),
    _total("net_increase_in_cash", "现金及现金等价物净增加额", "61"),
    _line("opening_cash", "期初现金余额"),
    _line("closing_cash", "期末现金余额"),
)

_MOVED = {"heritage_assets": "total_fixed_assets", "provisions": "other_lt_liabilities"}
"""Lines that stand elsewhere on the form of 2024: after which other line."""


def of_form(lines: tuple[Line, ...], *, old: bool) -> tuple[Line, ...]:
    """Return the lines of one form, in its order."""
    if old:
        return tuple(line for line in lines if line.label_2004)
    staying = [line for line in lines if line.key not in _MOVED]
    moved = {_MOVED[line.key]: line for line in lines if line.key in _MOVED}
    return tuple(found for line in staying for found in (line, moved.get(line.key)) if found)


def renamed() -> tuple[tuple[str, str], ...]:
    """Return the lines of the balance sheet that the form of 2024 calls otherwise: before, and now."""
    return tuple(
        (line.label_2004, line.label_2024)
        for line in BALANCE_SHEET
        if line.label_2004 and line.label_2004 != line.label_2024
    )
