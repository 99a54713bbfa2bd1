"""R-09: the statements are those of the accounting rules of their year, line by line (domain §5)."""

from collections.abc import Iterator

from pydantic import BaseModel

from generator.model.disclosures.annual_report import AnnualReport, StatementFormat
from generator.model.dossier import Dossier
from generator.model.record import Record
from generator.model.statements import Columns
from generator.rules.checks.check import Example, Fault, Situation, check, law
from generator.rules.checks.wording import label

NEW_SYSTEM_FROM = 2026
_SHEET = (
    "other_lt_investments", "intangible_cost", "accumulated_amortization", "lt_deferred_expenses",
    "total_noncurrent_assets",
)  # fmt: skip
SINCE_2024 = {
    "balance_sheet_opening": _SHEET,
    "balance_sheet_closing": _SHEET,
    "statement_of_activities": (
        "headquarters_funding", "taxes_and_surcharges", "impairment_loss", "income_tax_expense",
        "transferred_to_restricted", "prior_period_adjustment",
    ),
    "cash_flow_statement": ("taxes_paid",),
}  # fmt: skip
"""The lines that only the forms of 2024 have, by statement."""


@check(
    "R-09", "报表制度与年度相符", law("L20"), version=2,
    about="2025 年度及以前用 2004 年制度（npo_2004），以后用 2024 年制度（npo_2024）；前者没有的行不写。",
    remedy="改正 statement_format，并按对应制度填写各行；2004 年的报表没有的行删去，金额归入原来的行",
    example=Example(AnnualReport, "statement_format: npo_2004", "statement_format: npo_2024"),
)  # fmt: skip
def statement_format(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the layout against the fiscal year, and the lines against the layout."""
    for record in dossier.known(AnnualReport, situation.as_of):
        year = record.content.fiscal_year
        expected = StatementFormat.NPO_2024 if year >= NEW_SYSTEM_FROM else StatementFormat.NPO_2004
        if record.content.statement_format is not expected:
            yield Fault(record, ("statement_format",), f"{year} 年度应用{expected.label}（{expected}）")
        elif expected is StatementFormat.NPO_2004:
            yield from _foreign_lines(record)


def _foreign_lines(record: Record[AnnualReport]) -> Iterator[Fault]:
    for statement, lines in SINCE_2024.items():
        table: BaseModel = getattr(record.content, statement)
        for line in lines:
            if _is_filled(getattr(table, line)):
                words = f"2004 年的报表没有“{label(table, line)}”这一行"
                yield Fault(record, (statement, line), words)


def _is_filled(value: object) -> bool:
    if isinstance(value, Columns):
        return any((value.unrestricted, value.restricted, value.total))
    return bool(value)
