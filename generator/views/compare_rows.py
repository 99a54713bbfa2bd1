"""What is compared, for everyone in the same rows."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One thing that is compared."""

    name: str
    """snake_case, as the cards and the downloads have it."""
    label: str
    """Chinese, with its unit."""
    numeric: bool = False
    """Whether the values are figures."""


@dataclass(frozen=True, slots=True)
class CompareGroup:
    """Rows that belong together."""

    title: str
    """What they are about."""
    yearly: bool
    """Whether each year has its own values."""
    rows: tuple[CompareRow, ...]
    """The rows."""


def _rows(said: Mapping[str, str], *, numeric: bool = False) -> tuple[CompareRow, ...]:
    return tuple(CompareRow(name, label, numeric) for name, label in said.items())


IDENTITY = {
    "short_name": "简称",
    "association_kind": "社会团体类型",
    "registrar": "登记管理机关",
    "level": "登记层级",
    "city": "住所地",
    "sections": "行业门类",
    "divisions": "行业大类",
    "ten_strong": "“十强”产业",
    "established_on": "成立登记日期",
    "status": "登记状态",
}
LISTS = {
    "eligible": "最近的承接名录",
    "abnormal": "活动异常名录",
    "serious": "严重违法失信名单",
    "grade": "评估等级",
}
ACCOUNTS = {
    "total_income": "收入合计（元）",
    "membership_fee_income": "会费收入（元）",
    "donation_income": "捐赠收入（元）",
    "service_income": "提供服务收入（元）",
    "government_grant_income": "政府补助收入（元）",
    "total_expense": "费用合计（元）",
}
NET_ASSETS = {"net_assets": "年末净资产（元）"}
MEMBERS = {
    "closing_members": "年末会员（家）",
    "joined": "新入会（家）",
    "left": "退出（家）",
    "left_share": "退出比例",
}
TRUST = {"trust": "会员信任投票", "satisfaction": "会员满意度", "party": "党组织"}
DISCLOSURE = {
    "index": "信息公开指数（参考）",
    "due": "应公开（项）",
    "on_time": "按时公开（项）",
    "late": "逾期公开（项）",
    "missing": "逾期未公开（项）",
}
GROUPS = (
    CompareGroup("身份", yearly=False, rows=_rows(IDENTITY)),
    CompareGroup("名录", yearly=False, rows=_rows(LISTS)),
    CompareGroup("财务", yearly=True, rows=_rows(ACCOUNTS | NET_ASSETS, numeric=True)),
    CompareGroup("会员", yearly=True, rows=_rows(MEMBERS, numeric=True)),
    CompareGroup("信任、满意和党建", yearly=True, rows=_rows(TRUST)),
    CompareGroup(
        "公开情况", yearly=False, rows=(*_rows(DISCLOSURE, numeric=True), CompareRow("last", "最近公开"))
    ),
)
"""The rows in the order readers see them; a card has a value for each, or the record is not public."""
