"""The three statements of 民间非营利组织会计制度 (财会〔2004〕7号; 财会〔2024〕25号 from 2026), in yuan.

Lines left out are zero; totals are stated, so that they can be checked.
Labels that differ in 2024, and the line numbers of 2004, are in ``views.statement_lines``.
"""

from decimal import Decimal

from generator.model.record import Stated
from generator.model.scalars import Money

ZERO = Decimal("0.00")


class BalanceSheet(Stated):
    """资产负债表 at one day."""

    cash_and_bank: Money = ZERO
    """货币资金"""
    short_term_investments: Money = ZERO
    """短期投资"""
    receivables: Money = ZERO
    """应收款项"""
    prepayments: Money = ZERO
    """预付账款"""
    inventories: Money = ZERO
    """存货"""
    deferred_expenses: Money = ZERO
    """待摊费用"""
    current_portion_lt_investments: Money = ZERO
    """一年内到期的长期债权投资"""
    other_current_assets: Money = ZERO
    """其他流动资产"""
    total_current_assets: Money
    """流动资产合计"""
    lt_equity_investments: Money = ZERO
    """长期股权投资"""
    lt_debt_investments: Money = ZERO
    """长期债权投资"""
    other_lt_investments: Money = ZERO
    """其他长期投资"""
    total_lt_investments: Money = ZERO
    """长期投资合计"""
    fixed_assets_cost: Money = ZERO
    """固定资产原价"""
    accumulated_depreciation: Money = ZERO
    """减：累计折旧"""
    fixed_assets_net: Money = ZERO
    """固定资产净值"""
    construction_in_progress: Money = ZERO
    """在建工程"""
    heritage_assets: Money = ZERO
    """文物文化资产"""
    fixed_assets_disposal: Money = ZERO
    """固定资产清理"""
    total_fixed_assets: Money = ZERO
    """固定资产合计"""
    intangible_cost: Money = ZERO
    """无形资产原价"""
    accumulated_amortization: Money = ZERO
    """减：累计摊销"""
    intangible_assets: Money = ZERO
    """无形资产"""
    lt_deferred_expenses: Money = ZERO
    """长期待摊费用"""
    total_noncurrent_assets: Money = ZERO
    """非流动资产合计"""
    entrusted_assets: Money = ZERO
    """受托代理资产"""
    total_assets: Money
    """资产总计"""
    short_term_loans: Money = ZERO
    """短期借款"""
    payables: Money = ZERO
    """应付款项"""
    salaries_payable: Money = ZERO
    """应付工资"""
    taxes_payable: Money = ZERO
    """应交税金"""
    advances_received: Money = ZERO
    """预收账款"""
    accrued_expenses: Money = ZERO
    """预提费用"""
    provisions: Money = ZERO
    """预计负债"""
    current_portion_lt_liabilities: Money = ZERO
    """一年内到期的长期负债"""
    other_current_liabilities: Money = ZERO
    """其他流动负债"""
    total_current_liabilities: Money
    """流动负债合计"""
    lt_loans: Money = ZERO
    """长期借款"""
    lt_payables: Money = ZERO
    """长期应付款"""
    other_lt_liabilities: Money = ZERO
    """其他长期负债"""
    total_lt_liabilities: Money = ZERO
    """长期负债合计"""
    entrusted_liabilities: Money = ZERO
    """受托代理负债"""
    total_liabilities: Money
    """负债合计"""
    unrestricted_net_assets: Money = ZERO
    """非限定性净资产"""
    restricted_net_assets: Money = ZERO
    """限定性净资产"""
    total_net_assets: Money
    """净资产合计"""
    total_liabilities_and_net_assets: Money
    """负债和净资产总计"""


class Columns(Stated):
    """One line of the statement of activities."""

    unrestricted: Money = ZERO
    """非限定性"""
    restricted: Money = ZERO
    """限定性"""
    total: Money
    """合计"""


NIL = Columns.model_construct(unrestricted=ZERO, restricted=ZERO, total=ZERO)


class Activities(Stated):
    """业务活动表 of one year."""

    donation_income: Columns = NIL
    """捐赠收入"""
    membership_fee_income: Columns = NIL
    """会费收入"""
    service_income: Columns = NIL
    """提供服务收入"""
    sales_income: Columns = NIL
    """商品销售收入"""
    government_grant_income: Columns = NIL
    """政府补助收入"""
    headquarters_funding: Columns = NIL
    """总部拨款收入"""
    investment_income: Columns = NIL
    """投资收益"""
    other_income: Columns = NIL
    """其他收入"""
    total_income: Columns
    """收入合计"""
    program_expense: Columns = NIL
    """业务活动成本"""
    taxes_and_surcharges: Columns = NIL
    """税金及附加"""
    administrative_expense: Columns = NIL
    """管理费用"""
    fundraising_expense: Columns = NIL
    """筹资费用"""
    impairment_loss: Columns = NIL
    """资产减值损失"""
    income_tax_expense: Columns = NIL
    """所得税费用"""
    other_expense: Columns = NIL
    """其他费用"""
    total_expense: Columns
    """费用合计"""
    released_from_restriction: Columns = NIL
    """限定性净资产转为非限定性净资产"""
    transferred_to_restricted: Columns = NIL
    """非限定性净资产转为限定性净资产"""
    prior_period_adjustment: Columns = NIL
    """以前年度净资产调整"""
    change_in_net_assets: Columns
    """净资产变动额"""


class CashFlow(Stated):
    """现金流量表 of one year."""

    donations_received: Money = ZERO
    """接受捐赠收到的现金"""
    membership_fees_received: Money = ZERO
    """收取会费收到的现金"""
    services_received: Money = ZERO
    """提供服务收到的现金"""
    sales_received: Money = ZERO
    """销售商品收到的现金"""
    government_grants_received: Money = ZERO
    """政府补助收到的现金"""
    other_operating_received: Money = ZERO
    """收到的其他与业务活动有关的现金"""
    operating_inflows: Money
    """现金流入小计"""
    grants_paid: Money = ZERO
    """提供捐赠或者资助支付的现金"""
    staff_paid: Money = ZERO
    """支付给员工以及为员工支付的现金"""
    goods_and_services_paid: Money = ZERO
    """购买商品、接受服务支付的现金"""
    taxes_paid: Money = ZERO
    """各项税费支付的现金"""
    other_operating_paid: Money = ZERO
    """支付的其他与业务活动有关的现金"""
    operating_outflows: Money
    """现金流出小计"""
    net_operating: Money
    """业务活动产生的现金流量净额"""
    investments_recovered: Money = ZERO
    """收回投资所收到的现金"""
    investment_returns_received: Money = ZERO
    """取得投资收益所收到的现金"""
    long_lived_assets_disposed: Money = ZERO
    """处置固定资产和无形资产所收回的现金"""
    other_investing_received: Money = ZERO
    """收到的其他与投资活动有关的现金"""
    long_lived_assets_purchased: Money = ZERO
    """购建固定资产和无形资产所支付的现金"""
    investments_made: Money = ZERO
    """对外投资所支付的现金"""
    other_investing_paid: Money = ZERO
    """支付的其他与投资活动有关的现金"""
    net_investing: Money
    """投资活动产生的现金流量净额"""
    loans_received: Money = ZERO
    """借款所收到的现金"""
    other_financing_received: Money = ZERO
    """收到的其他与筹资活动有关的现金"""
    loans_repaid: Money = ZERO
    """偿还借款所支付的现金"""
    interest_paid: Money = ZERO
    """偿付利息所支付的现金"""
    other_financing_paid: Money = ZERO
    """支付的其他与筹资活动有关的现金"""
    net_financing: Money
    """筹资活动产生的现金流量净额"""
    fx_effect: Money = ZERO
    """汇率变动对现金的影响额"""
    net_increase_in_cash: Money
    """现金及现金等价物净增加额"""
    opening_cash: Money
    """期初现金余额"""
    closing_cash: Money
    """期末现金余额"""
