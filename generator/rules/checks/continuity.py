"""X-09, X-10: what one year says agrees with the year before and with the gifts."""

from collections.abc import Iterator
from decimal import Decimal

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.donation import Donation
from generator.model.dossier import Dossier
from generator.model.record import Record
from generator.model.statements import BalanceSheet
from generator.rules.checks.check import Example, Fault, Situation, check, law
from generator.rules.checks.relation import Follows
from generator.rules.checks.statements import SYSTEM, reports

NOTHING = Decimal("0.00")
REARRANGED = (
    "total_fixed_assets", "intangible_cost", "accumulated_amortization", "total_noncurrent_assets",
    "total_current_liabilities", "total_lt_liabilities",
)  # fmt: skip
"""Lines that the forms of 2024 add, or make up of other lines than those of 2004."""

EXPLAINED = "，重述说明的是 {told}"
OPENING = tuple(
    Follows(
        at=("balance_sheet_opening", line),
        last=("balance_sheet_closing", line),
        words="“{label}”年初数 {stated} 与 {year} 年期末数 {before} 相差 {difference}",
        is_rearranged=line in REARRANGED,
    )
    for line in BalanceSheet.model_fields
)


@check(
    "X-09", "年初数等于上年期末数", SYSTEM, version=2,
    about="本年资产负债表每一行的年初数，都应等于上一年的期末数；不相等的，期初重述里要写明项目、金额和理由，且恰好等于差额。实行新制度的首年，差额写在新旧制度衔接调整里；组成改变了的合计数不比较。",
    remedy="核对两年的报表，单位都是元；有重述的，补写 restatement；新制度首年补写 transition_adjustments",
    example=Example(
        AnnualReport,
        "balance_sheet_opening: {receivables: '95000.00'}",
        "balance_sheet_opening: {receivables: '95000.01'}",
    ),
    follows={AnnualReport: OPENING},
)  # fmt: skip
def opening(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare opening figures with the closing figures of the year before, line by line."""
    by_year = {record.content.fiscal_year: record for record in reports(dossier, situation)}
    for year, record in by_year.items():
        yield from _unknown_lines(record)
        if before := by_year.get(year - 1):
            yield from _opening_differences(record, before)


def _opening_differences(record: Record[AnnualReport], before: Record[AnnualReport]) -> Iterator[Fault]:
    rearranged = record.content.statement_format is not before.content.statement_format
    explained = _explained(record.content, rearranged=rearranged)
    for follows in OPENING:
        if rearranged and follows.is_rearranged:
            continue
        line = str(follows.at[-1])
        stated = getattr(record.content.balance_sheet_opening, line)
        closing = getattr(before.content.balance_sheet_closing, line)
        told = explained.get(line, NOTHING)
        if stated != closing + told:
            words = follows.words.format(
                label=BalanceSheet.model_fields[line].description,
                stated=stated,
                year=before.content.fiscal_year,
                before=closing,
                difference=stated - closing,
            )
            yield Fault(record, follows.at, words + (EXPLAINED.format(told=told) if told else ""))


def _unknown_lines(record: Record[AnnualReport]) -> Iterator[Fault]:
    told = [(("restatement", n, "line"), item.line) for n, item in enumerate(record.content.restatement)]
    adjusted = enumerate(record.content.transition_adjustments)
    told += [(("transition_adjustments", n, "key"), item.key) for n, item in adjusted]
    names = {str(field.description): name for name, field in BalanceSheet.model_fields.items()}
    for path, line in told:
        if line not in BalanceSheet.model_fields:
            meant = f"，应写 {names[line]}" if line in names else "，应写资产负债表的字段名，例如 receivables"
            yield Fault(record, path, f"“{line}”不是报表项目的字段名{meant}")


def _explained(report: AnnualReport, *, rearranged: bool) -> dict[str, Decimal]:
    """Return by line what restatements and, in its first year, the change of accounting rules account for."""
    told = [(item.line, item.amount) for item in report.restatement]
    if rearranged:
        told += [(item.key, item.amount) for item in report.transition_adjustments]
    explained: dict[str, Decimal] = {}
    for line, amount in told:
        explained[line] = explained.get(line, NOTHING) + amount
    return explained


@check(
    "X-10", "捐赠记录合计等于捐赠收入", law("L1", "第二十六条"), SYSTEM,
    about="同一会计年度各条接受捐赠记录（货币加非货币）的合计，应等于业务活动表捐赠收入的合计。",
    remedy="补报漏掉的捐赠记录，或更正记录、年报中的金额和确认年度",
    example=Example(Donation, "cash_amount: '10000.00'", "cash_amount: '10000.01'"),
)  # fmt: skip
def donations(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the gifts of a year with the donation income of its report."""
    given: dict[int, Decimal] = {}
    for gift in dossier.known(Donation, situation.as_of):
        amount = gift.content.cash_amount + gift.content.in_kind_amount
        given[gift.content.recognized_fy] = given.get(gift.content.recognized_fy, NOTHING) + amount
    for record in reports(dossier, situation):
        stated = record.content.statement_of_activities.donation_income.total
        recorded = given.get(record.content.fiscal_year, NOTHING)
        if stated != recorded:
            message = f"捐赠收入 {stated}，而当年捐赠记录合计 {recorded}，相差 {stated - recorded}"
            yield Fault(record, ("statement_of_activities", "donation_income", "total"), message)
