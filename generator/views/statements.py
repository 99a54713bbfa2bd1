"""The three statements as tables: this year beside last year, zero lines left out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.model.disclosures.annual_report import AnnualReport, StatementFormat
from generator.rules.ratios import change
from generator.views import format as written
from generator.views.statement_lines import ACTIVITIES, BALANCE_SHEET, CASH_FLOW, Line, of_form

_NEVER_STATED = ""
_Figures = tuple[Decimal | None, ...]
_ITEM_NUMBERS = ("13", "14", "15", "16")
"""行次 of 2004 for what 业务活动成本 is made of; the form has room for four."""


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


def statements(report: AnnualReport, before: AnnualReport | None) -> tuple[Statement, ...]:
    """Return the three statements; ``before`` is the report of the year before, if it is public."""
    form = _Form(report, before)
    return _balance(form), _activities(form), _cash(form)


def _balance(form: _Form) -> Statement:
    report = form.report
    opening, closing = report.balance_sheet_opening, report.balance_sheet_closing
    columns = (f"{report.fiscal_year} 年末", f"{report.fiscal_year} 年初", "变动")
    return _statement(
        ("balance", "资产负债表"), columns, form, BALANCE_SHEET,
        lambda line: (getattr(closing, line.key), getattr(opening, line.key)),
    )  # fmt: skip


def _activities(form: _Form) -> Statement:
    year = form.report.fiscal_year
    columns = ("非限定性", "限定性", f"{year} 年合计", f"{year - 1} 年合计", "变动")

    def figures(line: Line) -> _Figures:
        said, earlier = getattr(form.report.statement_of_activities, line.key), form.earlier(line)
        before = getattr(earlier.statement_of_activities, line.key).total if earlier else None
        return said.unrestricted, said.restricted, said.total, before

    return _statement(("activities", "业务活动表"), columns, form, ACTIVITIES, figures)


def _cash(form: _Form) -> Statement:
    columns = (f"{form.report.fiscal_year} 年", f"{form.report.fiscal_year - 1} 年", "变动")

    def figures(line: Line) -> _Figures:
        earlier = form.earlier(line)
        before = getattr(earlier.cash_flow_statement, line.key) if earlier else None
        return getattr(form.report.cash_flow_statement, line.key), before

    return _statement(("cash", "现金流量表"), columns, form, CASH_FLOW, figures)


def _statement(
    names: tuple[str, str],
    columns: tuple[str, ...],
    form: _Form,
    lines: tuple[Line, ...],
    figures: Callable[[Line], _Figures],
) -> Statement:
    """Return one statement; ``names`` are its anchor and its title."""
    found = [(line, figures(line)) for line in of_form(lines, old=form.old)]
    told = [(line, said) for line, said in found if line.total or any(said)]
    rows = (row for line, said in told for row in _rows(names[0], line, said, form))
    left_out = len(found) - len(told)
    hidden = f"本期和上期都为零的 {left_out} 行未列出。" if left_out else ""
    return Statement(*names, form.old, columns, tuple(rows), hidden)


def _rows(table: str, line: Line, figures: _Figures, form: _Form) -> Iterator[StatementRow]:
    """Yield a line, and what it is made of."""
    label, number = (line.label_2004, line.number) if form.old else (line.label_2024, "")
    yield StatementRow(f"{table}-{line.key}", number, label, _texts(figures), line.total)
    if line.key == "program_expense":
        yield from _items(form)


def _items(form: _Form) -> Iterator[StatementRow]:
    """Yield what the programme expense is made of; last year's figure is the one under the same name."""
    before = {item.name: item.amount for item in form.before.program_expense_items} if form.before else {}
    for place, item in enumerate(form.report.program_expense_items):
        numbered = form.old and place < len(_ITEM_NUMBERS)
        yield StatementRow(
            anchor=f"activities-program_expense-{place + 1}",
            number=_ITEM_NUMBERS[place] if numbered else "",
            label=f"其中：{item.name}",
            figures=_texts((None, None, item.amount, before.get(item.name))),
            total=False,
        )


def _texts(figures: _Figures) -> tuple[str, ...]:
    """Return the figures of a line, and the change of the last two."""
    now, before = figures[-2], figures[-1]
    moved = change(now, before) if now is not None and before is not None else None
    return (*map(figure, figures), _NEVER_STATED if moved is None else written.change(moved))


def figure(amount: Decimal | None) -> str:
    """Return a figure of a statement to the fen: a dash for zero, nothing for what was never stated."""
    if amount is None:
        return _NEVER_STATED
    return written.money(amount) if amount else written.DASH
