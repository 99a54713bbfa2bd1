"""R-29, R-36: the audit, and what the statements leave to a second look (domain §4.3, §5)."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.decoupling import Decoupling, DecouplingStatus
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.model.record import Record
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.flows import EXPENSE, INCOME
from generator.rules.checks.places import EACH
from generator.rules.checks.relation import Bound, ByType, When, asked
from generator.rules.checks.statements import CURRENT_ASSETS, SHEETS
from generator.rules.checks.wording import label

NEVER_NEGATIVE = (
    *CURRENT_ASSETS, "lt_equity_investments", "lt_debt_investments", "other_lt_investments",
    "fixed_assets_cost", "accumulated_depreciation", "construction_in_progress", "heritage_assets",
    "intangible_assets", "lt_deferred_expenses", "entrusted_assets", "total_assets",
)  # fmt: skip
"""Assets; 固定资产清理 is left out, which is negative when it has a credit balance."""


AUDITED: ByType = {
    AnnualReport: (
        *asked(
            ("audit", "required"),
            "firm", "report_no", "opinion", "issued_on",
            when=(When(("audit", "required"), ("true",)),),
        ),
        Bound(
            at=("program_expense_items",),
            words="成本构成合计 {less}，超过业务活动成本 {more}",
            less=(("program_expense_items", EACH, "amount"),),
            more=(("statement_of_activities", "program_expense", "total"),),
        ),
    )
}  # fmt: skip


@check(
    "R-29", "审计和成本构成写得完整", law("L17"), law("L20"),
    about="应当审计的，写会计师事务所、报告号、审计意见和出具日期。业务活动成本构成各项之和不超过业务活动成本。已完成脱钩的协会，年报没有写审计的作警告。",
    remedy="照审计报告补写；核对成本构成",
    example=Example(
        AnnualReport,
        "program_expense_items: [{name: 技术培训, amount: '300000.00'}]",
        "program_expense_items: [{name: 技术培训, amount: '9300000.00'}]",
    ),
    relations=AUDITED,
)  # fmt: skip
def audits(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the audit and the parts of the programme expense."""
    yield from breaches(AUDITED, dossier, situation)
    decoupled = _decoupled_on(dossier, situation)
    for record in dossier.known(AnnualReport, situation.as_of):
        content = record.content
        audit = content.audit
        if (
            (audit is None or not audit.required)
            and decoupled is not None
            and decoupled <= date(content.fiscal_year, 12, 31)
        ):
            words = "已脱钩的协会，年度报告应经会计师事务所审计，没有写审计（audit）"
            yield Fault(record, ("audit",) if audit else (), words, Severity.WARNING)


def _decoupled_on(dossier: Dossier, situation: Situation) -> date | None:
    """Return the day on which the association was told to be decoupled."""
    done = (
        record.content.status_on
        for record in dossier.known(Decoupling, situation.as_of)
        if record.content.status is DecouplingStatus.COMPLETED
    )
    return min(done, default=None)


@check(
    "R-36", "受托代理、限定性费用和负数", law("L20"), severity=Severity.WARNING, version=2,
    about="受托代理资产应等于受托代理负债；费用的限定性栏一般为零，因为限定性净资产先转为非限定性净资产再列支。资产和收入一般不为负数，固定资产清理和投资收益除外；累计折旧写正数。",
    remedy="核对这几行；确有特殊情形的，在备注中说明",
    example=Example(
        AnnualReport,
        "balance_sheet_closing: {entrusted_assets: '0.00', entrusted_liabilities: '0.00'}",
        "balance_sheet_closing: {entrusted_assets: '5000.00', entrusted_liabilities: '0.00'}",
    ),
)  # fmt: skip
def second_look(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Point at figures that are unusual, though not impossible."""
    for record in dossier.known(AnnualReport, situation.as_of):
        for name in SHEETS:
            sheet = getattr(record.content, name)
            if sheet.entrusted_assets != sheet.entrusted_liabilities:
                words = f"受托代理资产 {sheet.entrusted_assets}，受托代理负债 {sheet.entrusted_liabilities}"
                yield Fault(record, (name, "entrusted_assets"), words)
            yield from _negative(record, name)
        yield from _unusual_columns(record)


def _negative(record: Record[AnnualReport], name: str) -> Iterator[Fault]:
    sheet = getattr(record.content, name)
    for line in NEVER_NEGATIVE:
        if (amount := getattr(sheet, line)) < 0:
            yield Fault(record, (name, line), f"“{label(sheet, line)}”是 {amount}，一般不为负数")


def _unusual_columns(record: Record[AnnualReport]) -> Iterator[Fault]:
    table = record.content.statement_of_activities
    for line in EXPENSE:
        amount = getattr(table, line).restricted
        if amount:
            words = f"“{label(table, line)}”的限定性栏是 {amount}，一般为零"
            yield Fault(record, ("statement_of_activities", line, "restricted"), words)
    for line in sorted({*INCOME} - {"investment_income"}):
        if (amount := getattr(table, line).total) < 0:
            words = f"“{label(table, line)}”是 {amount}，一般不为负数"
            yield Fault(record, ("statement_of_activities", line, "total"), words)
