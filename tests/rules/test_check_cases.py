"""What each check says of lines that are wrong, and that it says nothing of lines that are right.

A case in ``cases/`` begins with ``== check record`` and what it shows. Then come the lines written into that record
of the consistent association (a type stands for its newest record, a path may be a new one), ``++ record`` before
the lines of another one, and what the check says: ``=> severity field: message`` for each problem, or ``=> ok``.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from generator.rules.checks import all_checks
from generator.rules.checks.check import REGISTERED, Situation
from tests.rules.case_files import Written, written_cases
from tests.rules.records import broken, dossier

FOLDER = Path(__file__).parent / "cases"
FAMILIES = Path(__file__).parents[2] / "generator" / "rules" / "checks"
WITHOUT_CASES = {"__init__", "check", "wording", "codes", "places", "relation", "beside", "ballots"}
"""Modules without checks, and the one that reads the code in the path: no line of a record can show it."""


class Case(NamedTuple):
    """Lines written into records, a check, and what it says."""

    place: str
    code: str
    changes: tuple[tuple[str, str], ...]
    said: list[str]


def read_case(case: Written) -> Case:
    (head, lines), *others = case.parts
    code, record, _ = head.split(" ", 2)
    changes = ((record, lines), *others)
    return Case(case.place, code, changes, case.said)


CASES = [read_case(case) for case in written_cases(FOLDER)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.place}")
def test_what_a_check_says(case: Case, situation: Situation) -> None:
    problems = REGISTERED[case.code].problems(dossier(broken(*case.changes)), situation)
    said = [f"{p.severity} {'.'.join(map(str, p.path)) or '-'}: {p.message}" for p in problems]
    assert (said or ["ok"]) == case.said


def test_every_family_has_its_cases() -> None:
    families = {file.stem for file in FAMILIES.glob("*.py")} - WITHOUT_CASES
    assert {file.stem for file in FOLDER.glob("*.txt")} == families


def test_every_check_is_seen_to_speak_and_to_be_silent() -> None:
    silent = {case.code for case in CASES if case.said == ["ok"]}
    speaking = {case.code for case in CASES if case.said != ["ok"]}
    assert {check.id for check in all_checks()} - {"R-31"} == silent - {"R-31"} == speaking - {"R-31"}
