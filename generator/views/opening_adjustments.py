"""What lies between last year's closing and this year's opening figures, with the reasons (domain §5.4)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.disclosures.annual_report import AnnualReport, Restatement, TransitionAdjustment
from generator.rules.checks.continuity import REARRANGED
from generator.views.statement_lines import BALANCE_SHEET, Line, of_form
from generator.views.statements import figure, is_old

HEADS = ("项目", "上年年报期末数", "本年年初数", "相差", "理由")
RESTATED = "期初重述 {amount}：{reason}"
MOVED = "新旧制度衔接调整 {amount}：{reason}"
MADE_UP_OTHERWISE, UNTOLD = "新制度下组成不同，不与上年比较", "年报没有说明"
RENAMED = "{now}（原{before}）"
UNKNOWN = "本站没有 {last} 年度年报，无从核对年初数。"
SAME = "各行的年初数与 {last} 年度年报的期末数一致，没有调整。"
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
    told = [(item.line, _reason(RESTATED, item)) for item in report.restatement]
    told += [(item.key, _reason(MOVED, item)) for item in report.transition_adjustments]
    found: _Reasons = {}
    for line, reason in told:
        found[line] = (*found.get(line, ()), reason)
    return found


def _reason(words: str, item: Restatement | TransitionAdjustment) -> str:
    return words.format(amount=f"{item.amount:+,}", reason=item.reason)


def _silence(line: Line, *, changed: bool) -> str:
    rearranged = changed and line.key in REARRANGED
    return MADE_UP_OTHERWISE if rearranged else UNTOLD


def _label(line: Line, report: AnnualReport, *, changed: bool) -> str:
    if is_old(report):
        return line.label_2004
    otherwise = changed and line.label_2004 and line.label_2004 != line.label_2024
    return RENAMED.format(now=line.label_2024, before=line.label_2004) if otherwise else line.label_2024


def compared(report: AnnualReport, before: AnnualReport | None) -> str:
    """Return whether the opening figures could be compared, for when there is nothing to show."""
    return (SAME if before else UNKNOWN).format(last=report.fiscal_year - 1)
