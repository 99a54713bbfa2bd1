"""The three statements as tables: this year beside last year, zero lines left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.model.disclosures.annual_report import AnnualReport, StatementFormat
from generator.rules.ratios import change
from generator.views import format as written
from generator.views.statement_lines import ACTIVITIES, BALANCE_SHEET, CASH_FLOW, Line, of_form

_NEVER_STATED = ""
_Amounts = tuple[Decimal | None, ...]
ITEM_NUMBERS = ("13", "14", "15", "16")
"""行次 of 2004 for what 业务活动成本 is made of; the form has room for four."""
HIDDEN = "本期和上期都为零的 {} 行未列出。"


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


@dataclass(frozen=True, slots=True)
class _Form:
    """A report beside the one of the year before, each on its own form."""

    report: AnnualReport
    before: AnnualReport | None

    @property
    def old(self) -> bool:
        """Say whether the report is on the forms of 2004."""
        return is_old(self.report)

    def earlier(self, line: Line) -> AnnualReport | None:
        """Return the report of the year before, unless its form does not have a line."""
        known = self.before is not None and (line.label_2004 if is_old(self.before) else line.label_2024)
        return self.before if known else None


def is_old(report: AnnualReport) -> bool:
    """Say whether a report is on the forms of 2004."""
    return report.statement_format is StatementFormat.NPO_2004


@dataclass(frozen=True, slots=True)
class Figures:
    """A column of a statement: from which group of a report, and of a line which part, if it has parts."""

    head: str
    """Its head; ``{year}`` is the year of the report and ``{last}`` the one before."""
    group: str
    """The field of the report."""
    part: str = ""
    of_last_year: bool = False

    def of(self, line: Line, form: _Form) -> Decimal | None:
        """Return the figure of a line; None where no report states it."""
        report = form.earlier(line) if self.of_last_year else form.report
        if report is None:
            return None
        said: Any = getattr(getattr(report, self.group), line.key)
        figure: Decimal = getattr(said, self.part) if self.part else said
        return figure


@dataclass(frozen=True, slots=True)
class StatementForm:
    """What stands on one of the three statements; the last two columns are compared."""

    anchor: str
    title: str
    lines: tuple[Line, ...]
    columns: tuple[Figures, ...]


STATEMENTS = (
    StatementForm(
        "balance",
        "资产负债表",
        BALANCE_SHEET,
        (Figures("{year} 年末", "balance_sheet_closing"), Figures("{year} 年初", "balance_sheet_opening")),
    ),
    StatementForm(
        "activities",
        "业务活动表",
        ACTIVITIES,
        (
            Figures("非限定性", "statement_of_activities", "unrestricted"),
            Figures("限定性", "statement_of_activities", "restricted"),
            Figures("{year} 年合计", "statement_of_activities", "total"),
            Figures("{last} 年合计", "statement_of_activities", "total", of_last_year=True),
        ),
    ),
    StatementForm(
        "cash",
        "现金流量表",
        CASH_FLOW,
        (
            Figures("{year} 年", "cash_flow_statement"),
            Figures("{last} 年", "cash_flow_statement", of_last_year=True),
        ),
    ),
)
CHANGE = "变动"
"""The head of the last column."""


def statements(report: AnnualReport, before: AnnualReport | None) -> tuple[Statement, ...]:
    """Return the three statements; ``before`` is the report of the year before, if it is public."""
    form = _Form(report, before)
    return tuple(_statement(one, form) for one in STATEMENTS)


def _statement(one: StatementForm, form: _Form) -> Statement:
    year = form.report.fiscal_year
    heads = (column.head.format(year=year, last=year - 1) for column in one.columns)
    lines = of_form(one.lines, old=form.old)
    found = [(line, tuple(column.of(line, form) for column in one.columns)) for line in lines]
    told = [(line, said) for line, said in found if line.total or any(said)]
    rows = tuple(row for line, said in told for row in _rows(one.anchor, line, said, form))
    left_out = len(found) - len(told)
    hidden = HIDDEN.format(left_out) if left_out else ""
    return Statement(one.anchor, one.title, form.old, (*heads, CHANGE), rows, hidden)


def _rows(table: str, line: Line, figures: _Amounts, form: _Form) -> Iterator[StatementRow]:
    """Yield a line, and what it is made of."""
    label, number = (line.label_2004, line.number) if form.old else (line.label_2024, "")
    yield StatementRow(f"{table}-{line.key}", number, label, _texts(figures), line.total)
    if line.key == "program_expense":
        yield from _items(form)


def _items(form: _Form) -> Iterator[StatementRow]:
    """Yield what the programme expense is made of; last year's figure is the one under the same name."""
    before = {item.name: item.amount for item in form.before.program_expense_items} if form.before else {}
    for place, item in enumerate(form.report.program_expense_items):
        numbered = form.old and place < len(ITEM_NUMBERS)
        yield StatementRow(
            anchor=f"activities-program_expense-{place + 1}",
            number=ITEM_NUMBERS[place] if numbered else "",
            label=f"其中：{item.name}",
            figures=_texts((None, None, item.amount, before.get(item.name))),
            total=False,
        )


def _texts(figures: _Amounts) -> tuple[str, ...]:
    """Return the figures of a line, and the change of the last two."""
    now, before = figures[-2], figures[-1]
    moved = change(now, before) if now is not None and before is not None else None
    return (*map(figure, figures), _NEVER_STATED if moved is None else written.change(moved))


def figure(amount: Decimal | None) -> str:
    """Return a figure of a statement to the fen: a dash for zero, nothing for what was never stated."""
    if amount is None:
        return _NEVER_STATED
    return written.money(amount) if amount else written.DASH
