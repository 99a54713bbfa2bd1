"""The records of an association, and the totals of its accounts.

Empty fields are left out, and so is what a record's path says; the tables of the accounts stand in the
downloads, and what departments filed, which names many associations, on their own pages.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from pydantic import Field

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.dossier import AnyRecord
from generator.model.record import Owner, Record, State
from generator.model.statements import Activities, BalanceSheet, CashFlow
from generator.views import urls
from generator.views.api.response import Part
from generator.views.compare_rows import ACCOUNTS
from generator.views.data.records import content_of
from generator.views.labels import fields

ACCOUNT_TABLES = frozenset(
    field.name for field in fields(AnnualReport) if field.item in (BalanceSheet, Activities, CashFlow)
)
_SAID_ABOVE = ACCOUNT_TABLES | {"disclosed_on"}


class Accounts(Part):
    """一个会计年度的合计数.

    单位元；全部报表见 /data/annual_report.jsonl。
    """

    fiscal_year: int
    """会计年度"""
    total_income: Decimal
    """收入合计"""
    membership_fee_income: Decimal
    """会费收入"""
    donation_income: Decimal
    """捐赠收入"""
    service_income: Decimal
    """提供服务收入"""
    government_grant_income: Decimal
    """政府补助收入"""
    total_expense: Decimal
    """费用合计"""
    net_assets: Decimal
    """年末净资产"""


class PublicRecord(Part):
    """一条公开的记录，取现行版次."""

    key: str
    """期间或日期。与下载里的 key 相同。"""
    revision: int = Field(default=1, exclude_if=lambda revision: revision == 1)
    """版次。第 1 版不写。"""
    state: State = Field(default="filed", exclude_if=lambda state: state == "filed")
    """状态。filed 首次公开（不写），corrected 已更正，withdrawn 已撤回，nil 无发生额声明。"""
    disclosed_on: date
    """公开日期"""
    url: str
    """永久链接。相对网站首页的地址。"""
    content: dict[str, Any] | None
    """内容。字段见数据字典 /data/dictionary/；没有填写的字段不出现；财务报表只列合计，见 accounts；
    部门公开的记录为空，内容在永久链接和下载里。
    """


def accounts(record: Record[AnnualReport]) -> Accounts:
    """Return the totals of one year."""
    report = record.content
    return Accounts(
        fiscal_year=report.fiscal_year,
        **{name: getattr(report.statement_of_activities, name).total for name in ACCOUNTS},
        net_assets=report.balance_sheet_closing.total_net_assets,
    )


def by_type(records: Iterable[AnyRecord]) -> dict[str, tuple[PublicRecord, ...]]:
    """Return records that may be shown by their types, in the order given."""
    grouped = groupby(records, key=lambda record: record.address.record_type)
    return {record_type: tuple(map(_public, found)) for record_type, found in grouped}


def _public(record: AnyRecord) -> PublicRecord:
    address = record.address
    return PublicRecord(
        key=address.key,
        revision=address.revision,
        state=record.state,
        disclosed_on=record.disclosed_on,
        url=urls.record(address),
        content=None if address.owner is Owner.DEPARTMENT else _content(record),
    )


def _content(record: AnyRecord) -> dict[str, Any]:
    """Return what a record states, without what is empty and what stands elsewhere."""
    said = content_of(record)
    stated: dict[str, Any] = _stated({name: said[name] for name in said if name not in _SAID_ABOVE})
    return stated


def _stated(said: Any) -> Any:
    """Return a statement without what it leaves empty."""
    if isinstance(said, dict):
        inner = {name: _stated(value) for name, value in said.items()}
        return {name: value for name, value in inner.items() if value not in (None, [], {})}
    return [_stated(item) for item in said] if isinstance(said, list) else said
