"""X-01…X-10: a consistent association passes, and no figure of its statements can be wrong unnoticed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.pipeline.register import place_problems
from generator.rules import checks
from generator.rules.checks.check import Situation
from generator.rules.checks.forms import SINCE_2024
from generator.views import statement_lines
from tests.conftest import DATA, USCC, Files
from tests.rules.records import broken, consistent, found, overlaid

Read = Callable[[Files], tuple[Dossier, list[Finding]]]
REPORT = f"associations/{USCC}/annual-report/2025.yaml"


def codes(lines: str, situation: Situation) -> set[str]:
    return {problem.code for problem in found(broken((REPORT, lines)), situation)}


def test_the_worked_example_is_consistent(read: Read, situation: Situation) -> None:
    folder = DATA / "associations" / USCC
    files = {f.relative_to(DATA).as_posix(): f.read_text(encoding="utf-8") for f in folder.rglob("*.yaml")}
    dossier, findings = read(files)
    errors = [p for p in checks.run(dossier, situation) if p.severity == "error"]
    assert (findings, errors) == ([], [])


CASES = [
    ("balance_sheet_closing: {total_assets: '2658530.98'}", {"X-01", "X-02"}),
    ("balance_sheet_closing: {receivables: '80000.01'}", {"X-02"}),
    ("balance_sheet_closing: {accumulated_depreciation: '195560.01'}", {"X-03"}),
    ("balance_sheet_closing: {restricted_net_assets: '140000.01'}", {"X-04", "X-07"}),
    ("balance_sheet_closing: {cash_and_bank: '2302090.98'}", {"X-02", "X-08"}),
    ("balance_sheet_opening: {payables: '72500.01'}", {"X-02", "X-09"}),
    ("cash_flow_statement: {staff_paid: '876400.01'}", {"X-08"}),
    ("cash_flow_statement: {closing_cash: '2302090.98'}", {"X-08"}),
    ("statement_of_activities: {total_income: {unrestricted: '2219808.31'}}", {"X-05", "X-06"}),
    ("statement_of_activities: {released_from_restriction: {total: '0.01'}}", {"X-05", "X-06"}),
]


@pytest.mark.parametrize("lines,expected", CASES)
def test_one_fen_is_noticed(lines: str, expected: set[str], situation: Situation) -> None:
    assert codes(lines, situation) == expected


def test_a_restatement_explains_a_difference_exactly(situation: Situation) -> None:
    wrong = "balance_sheet_opening: {receivables: '95000.01'}\n"
    note = "restatement: [{line: receivables, amount: '0.01', reason: 示例重述}]\n"
    assert codes(wrong + note, situation) == {"X-02"}
    assert codes(wrong + note.replace("0.01", "0.02"), situation) == {"X-02", "X-09"}


def test_the_change_of_accounting_rules_explains_a_difference(situation: Situation) -> None:
    files = consistent()
    closing = files[REPORT]["balance_sheet_closing"]
    moved = {"intangible_cost": "60000.00", "accumulated_amortization": "48000.00"}
    report = overlaid(files[REPORT], "statement_format: npo_2024")
    report["balance_sheet_opening"] = closing | moved | {"receivables": "80000.50"}
    files[REPORT.replace("2025", "2026")] = report

    def differing() -> list[str]:
        problems = found(files, situation)
        return [p.message for p in problems if p.code == "X-09" and "/2026" in p.file]

    assert differing() == ["“应收款项”年初数 80000.50 与 2025 年期末数 80000.00 相差 0.50"]
    report |= overlaid({}, "transition_adjustments: [{key: receivables, amount: '0.50', reason: 示例调整}]")
    assert differing() == []


def test_donations_add_up_to_the_income(situation: Situation) -> None:
    files = consistent()
    del files[f"associations/{USCC}/donation/2025-06-12.yaml"]
    assert {problem.code for problem in found(files, situation)} == {"X-10", "X-11"}


def test_problems_know_their_line(read: Read, situation: Situation, tmp_path: Path) -> None:
    text = (DATA / REPORT).read_text(encoding="utf-8").replace("2658530.97", "1.00")
    dossier, _ = read({REPORT: text})
    placed = list(place_problems(tmp_path / "data", checks.run(dossier, situation)))
    assert "total_assets: '1.00'" in text.splitlines()[placed[0].line - 1]


def test_the_lines_that_only_the_forms_of_2024_have_are_those_the_pages_leave_out_before() -> None:
    shown = {
        "balance_sheet_opening": statement_lines.BALANCE_SHEET,
        "balance_sheet_closing": statement_lines.BALANCE_SHEET,
        "statement_of_activities": statement_lines.ACTIVITIES,
        "cash_flow_statement": statement_lines.CASH_FLOW,
    }
    only_new = {name: {line.key for line in lines if not line.label_2004} for name, lines in shown.items()}
    assert {name: set(lines) for name, lines in SINCE_2024.items()} == only_new
