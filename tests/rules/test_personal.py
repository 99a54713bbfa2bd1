"""Identity numbers and mobile numbers are refused (T28, T29); codes of bodies and landlines are not."""

from collections.abc import Callable

import pytest

from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.rules import checks
from generator.rules.checks.check import Situation
from tests.conftest import USCC, Files

Read = Callable[[Files], tuple[Dossier, list[Finding]]]
PATH = f"associations/{USCC}/credit-commitment/2024-02-20.yaml"
COMMITMENT = "disclosed_on: 2024-02-26\ncommitment_type: no_illegal_fees\nexpires_on: 2027-02-19\ntext_url: https://example.invalid/commit\nis_example: true\n"


@pytest.mark.parametrize(
    "text,found",
    [
        ("11010519491231002X", True),
        ("证件11010519491231002x，", True),
        ("110105194912310021", False),
        (USCC, False),
        ("13800000000", True),
        ("联系人 139-0000", False),
        ("0531-0000000", True),
        ("某某@qq.com", True),
        ("somebody@QQ.com", True),
        ("office@example.invalid", False),
        ("合同 201300000000001", False),
    ],
)
def test_personal_information(text: str, found: bool, read: Read, situation: Situation) -> None:
    dossier, findings = read({PATH: f"{COMMITMENT}notes: '{text}'\n"})
    assert not findings
    problems = [problem for problem in checks.run(dossier, situation) if problem.code == "R-50"]
    assert bool(problems) is found
    assert all(problem.path == ("notes",) and text not in problem.message for problem in problems)
