"""Where the page of an annual report shows its fields: in statements, under headings, or among the notes."""

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.statements import Activities, BalanceSheet, CashFlow
from generator.views.labels import fields
from generator.views.sections import ENVELOPE

GROUPS = ("audit", "membership_fee_report")
"""Groups with a heading of their own."""
STATEMENTS = frozenset(
    field.name for field in fields(AnnualReport) if field.item in (BalanceSheet, Activities, CashFlow)
)
_BESIDE_STATEMENTS = frozenset(
    ("fiscal_year", "statement_format", "program_expense_items", "restatement", "transition_adjustments")
)
"""What statements say in their heads, and what stands among their lines or explains them."""
NOT_IN_NOTES = ENVELOPE | STATEMENTS | _BESIDE_STATEMENTS | frozenset(GROUPS)
