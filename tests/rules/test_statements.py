"""X-01…X-10 on the worked example: it is consistent, and no figure of it can be wrong unnoticed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.pipeline.register import place_problems
from generator.rules import checks
from generator.rules.checks.check import Situation
from tests.conftest import DATA, USCC, Files

Read = Callable[[Files], tuple[Dossier, list[Finding]]]
REPORT = f"associations/{USCC}/annual-report/2025.yaml"


@pytest.fixture
def worked() -> dict[str, str]:
    """The worked example's own records, by path."""
    folder = DATA / "associations" / USCC
    return {
        file.relative_to(DATA).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*.yaml"))
    }


def codes(read: Read, situation: Situation, files: Files) -> set[str]:
    dossier, findings = read(files)
    assert not findings
    return {problem.code for problem in checks.run(dossier, situation)}


def changed(report: str, section: str, line: str, amount: str) -> str:
    """Return a report with another amount on one line of one statement."""
    head, found, rest = report.partition(f"\n{section}:\n")
    assert found, section
    for old in rest.splitlines():
        if old.strip().startswith(f"{line}:"):
            return head + found + rest.replace(old, f"{old.partition(':')[0]}: '{amount}'", 1)
    raise AssertionError(line)


def test_the_worked_example_is_consistent(worked: dict[str, str], read: Read, situation: Situation) -> None:
    assert codes(read, situation, worked) == set()


CASES = [
    ("balance_sheet_closing", "total_assets", "2658530.98", {"X-01", "X-02"}),
    ("balance_sheet_closing", "receivables", "80000.01", {"X-02"}),
    ("balance_sheet_closing", "accumulated_depreciation", "195560.01", {"X-03"}),
    ("balance_sheet_closing", "restricted_net_assets", "140000.01", {"X-04", "X-07"}),
    ("balance_sheet_closing", "cash_and_bank", "2302090.98", {"X-02", "X-08"}),
    ("balance_sheet_opening", "payables", "72500.01", {"X-02", "X-09"}),
    ("cash_flow_statement", "staff_paid", "876400.01", {"X-08"}),
    ("cash_flow_statement", "closing_cash", "2302090.98", {"X-08"}),
]


@pytest.mark.parametrize("section,line,amount,expected", CASES)
def test_one_fen_is_noticed(
    section: str,
    line: str,
    amount: str,
    expected: set[str],
    worked: dict[str, str],
    read: Read,
    situation: Situation,
) -> None:
    files = worked | {REPORT: changed(worked[REPORT], section, line, amount)}
    assert codes(read, situation, files) == expected


def test_a_restatement_explains_a_difference_exactly(
    worked: dict[str, str], read: Read, situation: Situation
) -> None:
    report = changed(worked[REPORT], "balance_sheet_opening", "receivables", "95000.01")
    note = "restatement: [{line: receivables, amount: '0.01', reason: 示例重述}]\n"
    assert codes(read, situation, worked | {REPORT: report + note}) == {"X-02"}
    wrong = note.replace("0.01", "0.02")
    assert codes(read, situation, worked | {REPORT: report + wrong}) == {"X-02", "X-09"}


def test_donations_add_up_to_the_income(worked: dict[str, str], read: Read, situation: Situation) -> None:
    gift = next(path for path in worked if "/donation/2025-" in path)
    without = {path: text for path, text in worked.items() if path != gift}
    assert codes(read, situation, without) == {"X-10"}


def test_the_new_forms_begin_in_2026(worked: dict[str, str], read: Read, situation: Situation) -> None:
    new = worked[REPORT].replace("npo_2004", "npo_2024")
    assert "R-09" in codes(read, situation, worked | {REPORT: new})


def test_problems_know_their_line(
    worked: dict[str, str], read: Read, situation: Situation, tmp_path: Path
) -> None:
    report = changed(worked[REPORT], "balance_sheet_closing", "total_assets", "1.00")
    dossier, _ = read(worked | {REPORT: report})
    placed = list(place_problems(tmp_path / "data", checks.run(dossier, situation)))
    line = placed[0].line
    assert "total_assets: '1.00'" in report.splitlines()[line - 1]
