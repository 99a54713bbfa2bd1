"""What lies between last year's closing and this year's opening figures, with the reasons (domain §5.4)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.disclosures.annual_report import AnnualReport
from generator.rules.checks.continuity import REARRANGED
from generator.views.statement_lines import BALANCE_SHEET, Line, of_form
from generator.views.statements import figure, is_old

_Reasons = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class AdjustmentRow:
    """One line of the balance sheet that does not open as it closed."""

    label: str
    """What this year's form calls the line, and the form before if it did so otherwise."""
    closing: str
    """Last year's closing figure; empty where there was no such line, or no report."""
    opening: str
    """This year's opening figure."""
    difference: str
    """The one less the other, to the fen."""
    reason: str
    """What the report says of it; that it says nothing, or that the line is made up otherwise now."""


def adjustments(report: AnnualReport, before: AnnualReport | None) -> tuple[AdjustmentRow, ...]:
    """Return the lines that differ, or of which the report speaks, in the order of the form."""
    return tuple(_rows(report, before))


def _rows(report: AnnualReport, before: AnnualReport | None) -> Iterator[AdjustmentRow]:
    reasons = _reasons(report)
    changed = before is not None and before.statement_format is not report.statement_format
    for line in of_form(BALANCE_SHEET, old=is_old(report)):
        opening = getattr(report.balance_sheet_opening, line.key)
        closing = getattr(before.balance_sheet_closing, line.key) if before else None
        moved = opening - (opening if closing is None else closing)
        if not moved and line.key not in reasons:
            continue
        stood = None if changed and not line.label_2004 else closing
        said = reasons.get(line.key) or (_silence(line, changed=changed),)
        yield AdjustmentRow(
            _label(line, report, changed=changed),
            figure(stood),
            figure(opening),
            "" if stood is None else figure(moved),
            "；".join(said),
        )
    known = {line.key for line in BALANCE_SHEET}
    for key in (key for key in reasons if key not in known):
        yield AdjustmentRow(key, "", "", "", "；".join(reasons[key]))


def _reasons(report: AnnualReport) -> _Reasons:
    told = [(item.line, f"期初重述 {item.amount:+,}：{item.reason}") for item in report.restatement]
    told += [
        (item.key, f"新旧制度衔接调整 {item.amount:+,}：{item.reason}")
        for item in report.transition_adjustments
    ]
    found: _Reasons = {}
    for line, reason in told:
        found[line] = (*found.get(line, ()), reason)
    return found


def _silence(line: Line, *, changed: bool) -> str:
    rearranged = changed and line.key in REARRANGED
    return "新制度下组成不同，不与上年比较" if rearranged else "年报没有说明"


def _label(line: Line, report: AnnualReport, *, changed: bool) -> str:
    if is_old(report):
        return line.label_2004
    otherwise = changed and line.label_2004 and line.label_2004 != line.label_2024
    return f"{line.label_2024}（原{line.label_2004}）" if otherwise else line.label_2024
