"""The three statements as tables: this year beside last year, zero lines left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.model.disclosures.annual_report import AnnualReport, StatementFormat
from generator.model.statements import Activities, BalanceSheet, CashFlow
from generator.rules.ratios import change
from generator.views import format as written
from generator.views.statement_lines import ACTIVITIES, BALANCE_SHEET, CASH_FLOW, Line

_NEVER_STATED = ""
_Figures = tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One line with its figures."""

    anchor: str
    """The fragment of the line, so that a figure can be cited."""
    number: str
    """行次; empty where the form has none."""
    label: str
    """What the form calls the line."""
    figures: tuple[str, ...]
    """The figures in the order of the columns; empty where nothing is known."""
    total: bool
    """Whether the line is a total."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One of the three statements."""

    anchor: str
    """The fragment of the statement."""
    title: str
    """Its name on the form."""
    numbered: bool
    """Whether the form has line numbers that were checked."""
    columns: tuple[str, ...]
    """The heads of the figures."""
    rows: tuple[StatementRow, ...]
    """The lines that have a figure, and the totals."""
    hidden: str
    """How many lines are left out because they are zero; empty when none."""


def statements(report: AnnualReport, before: AnnualReport | None) -> tuple[Statement, ...]:
    """Return the three statements; ``before`` is the report of the year before, if it is public."""
    old = report.statement_format is StatementFormat.NPO_2004
    return _balance(report, old=old), _activities(report, before, old=old), _cash(report, before, old=old)


def _balance(report: AnnualReport, *, old: bool) -> Statement:
    closing, opening = report.balance_sheet_closing, report.balance_sheet_opening
    year = report.fiscal_year
    columns = (f"{year} 年末", f"{year} 年初", "变动")
    rows = [
        _row("balance", line, _pair(closing, opening, line), old=old)
        for line in _lines(BALANCE_SHEET, old=old)
    ]
    return _statement("balance", "资产负债表", columns, rows, old=old)


def _activities(report: AnnualReport, before: AnnualReport | None, *, old: bool) -> Statement:
    now, then = report.statement_of_activities, before.statement_of_activities if before else None
    year = report.fiscal_year
    columns = ("非限定性", "限定性", f"{year} 年合计", f"{year - 1} 年合计", "变动")
    lines = _lines(ACTIVITIES, old=old)
    rows = [_row("activities", line, _columns(now, then, line), old=old) for line in lines]
    return _statement("activities", "业务活动表", columns, rows, old=old)


def _cash(report: AnnualReport, before: AnnualReport | None, *, old: bool) -> Statement:
    now, then = report.cash_flow_statement, before.cash_flow_statement if before else None
    columns = (f"{report.fiscal_year} 年", f"{report.fiscal_year - 1} 年", "变动")
    rows = [_row("cash", line, _pair(now, then, line), old=old) for line in _lines(CASH_FLOW, old=old)]
    return _statement("cash", "现金流量表", columns, rows, old=old)


def _lines(lines: tuple[Line, ...], *, old: bool) -> Iterator[Line]:
    return (line for line in lines if (line.label_2004 if old else line.label_2024))


def _pair(now: BalanceSheet | CashFlow, then: BalanceSheet | CashFlow | None, line: Line) -> _Figures:
    return getattr(now, line.key), getattr(then, line.key) if then else None


def _columns(now: Activities, then: Activities | None, line: Line) -> _Figures:
    said = getattr(now, line.key)
    before = getattr(then, line.key).total if then else None
    return said.unrestricted, said.restricted, said.total, before


def _row(table: str, line: Line, figures: _Figures, *, old: bool) -> StatementRow | None:
    if not line.total and not any(figures):
        return None
    label, number = (line.label_2004, line.number) if old else (line.label_2024, "")
    now, before = figures[-2], figures[-1]
    moved = change(now, before) if now is not None and before is not None else None
    texts = (
        *(_figure(figure) for figure in figures),
        _NEVER_STATED if moved is None else written.change(moved),
    )
    return StatementRow(f"{table}-{line.key}", number, label, texts, line.total)


def _figure(figure: Decimal | None) -> str:
    if figure is None:
        return _NEVER_STATED
    return written.money(figure) if figure else written.DASH


def _statement(
    anchor: str, title: str, columns: tuple[str, ...], rows: list[StatementRow | None], *, old: bool
) -> Statement:
    shown = tuple(row for row in rows if row is not None)
    left_out = len(rows) - len(shown)
    hidden = f"本期和上期都为零的 {left_out} 行未列出。" if left_out else ""
    return Statement(anchor, title, old, columns, shown, hidden)
