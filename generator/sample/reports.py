"""年度工作报告和财务年报 of the sample: on time, late, never, or filed wrong and corrected."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.model.disclosures.annual_report import AuditOpinion, StatementFormat
from generator.model.writing import Row
from generator.sample.cases import Case
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.finances import dues, fiscal_years, party_expense
from generator.sample.ledger import FiscalYear
from generator.sample.members import LEVELS
from generator.sample.money import YUAN, share, yuan
from generator.sample.profile import REPORTED_YEARS, Profile
from generator.sample.statements import activities, balance_sheet, cash_flow, payroll

CORRECTED_ON = date(2026, 7, 16)
LATE = date(2026, 6, 12), date(2026, 7, 20)
LATE_UNTIL_LISTED = date(2025, 9, 8), date(2025, 9, 11)
ITEMS = (("行业调研和统计", 300), ("标准制订和宣贯", 250), ("培训和技能竞赛", 280))


def annual_reports(profile: Profile) -> Iterator[Filing]:
    """Yield the report of each year; one case was filed with a transposed figure and corrected in July."""
    for year in fiscal_years(profile):
        filing = by_association(profile, "annual-report", year.year, _content(profile, year))
        if year.year == REPORTED_YEARS[-1] and profile.has(Case.CORRECTED_REPORT):
            yield replace(filing, content=filing.content | _transposed(year), sound=False)
            note = "管理费用一行抄录有误，费用合计不变；已按报送登记管理机关的报表更正"
            yield replace(
                filing, content=filing.content | envelope(CORRECTED_ON, correction=note), revision=2
            )
        else:
            yield filing


def _transposed(year: FiscalYear) -> Content:
    """Return the statement of activities with a wrong line: 费用合计 no longer is the sum."""
    table = activities(year)
    wrong = yuan(year.expense.administration + 9 * 1000 * YUAN)
    table["administrative_expense"] = Row(unrestricted=wrong, restricted=yuan(0), total=wrong)
    return {"statement_of_activities": table}


def filing_days(profile: Profile, year: int) -> tuple[date, date]:
    """Return when the report of a year was filed with the registrar, and when it was disclosed here."""
    chance = profile.dice(f"report:{year}")
    if year == REPORTED_YEARS[-1] and profile.has(Case.LATE_REPORT):
        return LATE
    if year == REPORTED_YEARS[-2] and profile.has(Case.REMOVED):
        return LATE_UNTIL_LISTED
    last_days = 18 if profile.has(Case.DUAL) else 55
    filed_on = later(date(year + 1, 3, 8 if profile.has(Case.DUAL) else 30), chance.randint(3, last_days - 3))
    return filed_on, profile.disclosed(filed_on, chance.randint(2, 16))


def _content(profile: Profile, year: FiscalYear) -> Content:
    filed_on, disclosed_on = filing_days(profile, year.year)
    chance = profile.dice(f"content:{year.year}")
    fees = dues(profile, year.year)
    return {
        **envelope(disclosed_on),
        "filed_on": filed_on,
        "work_report_url": f"https://example.invalid/{profile.uscc}/report-{year.year}",
        "statement_format": StatementFormat.NPO_2004,
        "balance_sheet_opening": balance_sheet(year.opening),
        "balance_sheet_closing": balance_sheet(year.closing),
        "statement_of_activities": activities(year),
        "cash_flow_statement": cash_flow(year),
        "audit": _audit(profile, year.year, filed_on),
        "independent_bank_account": True,
        "party_expense": yuan(party_expense(profile, year.year)),
        "membership_fee_report": {
            "collected": yuan(fees.collected),
            "payers_by_level": Row(zip(LEVELS, fees.payers, strict=True)),
            "waived_count": fees.waived,
        },
        "program_expense_items": _items(year) if chance.random() < 0.6 else None,
        "payroll_total": yuan(payroll(year)) if profile.members > 60 else None,
        "related_party_note": "本年无关联方交易" if chance.random() < 0.3 else None,
    }


def _audit(profile: Profile, year: int, filed_on: date) -> Content | None:
    """Return the audit that decoupled associations need (财资〔2017〕86号)."""
    if profile.has(Case.DUAL):
        return None
    doubtful = profile.has(Case.QUALIFIED_AUDIT) and year == REPORTED_YEARS[-1]
    return {
        "required": True,
        "firm": "示例会计师事务所",
        "report_no": f"示审字{year}第{profile.index + 9:05d}号",
        "opinion": AuditOpinion.QUALIFIED if doubtful else AuditOpinion.UNQUALIFIED,
        "issued_on": later(filed_on, -10),
    }


def _items(year: FiscalYear) -> list[Row]:
    program = year.expense.program
    named = [(name, share(program, part)) for name, part in ITEMS]
    rest = program - sum(fen for _, fen in named)
    return [Row(name=name, amount=yuan(fen)) for name, fen in (*named, ("会员服务", rest))]
