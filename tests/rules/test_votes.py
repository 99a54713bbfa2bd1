"""Quorum and majority at their bounds (T02–T04)."""

from collections.abc import Callable

import pytest

from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.rules import checks
from generator.rules.checks.check import Situation
from tests.conftest import USCC, Files

Read = Callable[[Files], tuple[Dossier, list[Finding]]]
VOTE = f"associations/{USCC}/trust-vote/2025-03-20.yaml"
CHARTER = f"associations/{USCC}/charter/2025-01-10.yaml"
STRICT = """disclosed_on: 2025-02-20
approved_on: 2025-02-01
effective_from: 2025-02-01
text_url: https://example.invalid/charter
term_years: 5
checklist: {}
is_example: true
majority_rules: [{matter: trust_vote, numerator: 1, denominator: 2, strict: true}]
"""


def vote(**changes: object) -> str:
    fields: dict[str, object] = {
        "disclosed_on": "2025-04-10", "subject": "officer", "subject_name": "会长", "eligible_count": 215,
        "present_count": 168, "ballots_issued": 168, "ballots_returned": 165, "invalid": 2, "for": 149,
        "against": 9, "abstain": 5, "secret_ballot": "true", "passed": "true", "is_example": "true",
    }  # fmt: skip
    return "".join(f"{name}: {value}\n" for name, value in (fields | changes).items())


def codes(read: Read, situation: Situation, files: Files) -> list[str]:
    dossier, findings = read(files)
    assert not findings
    return sorted(problem.code for problem in checks.run(dossier, situation))


CASES = [
    ({}, []),
    ({"ballots_returned": 166}, ["X-19"]),
    ({"present_count": 216, "ballots_issued": 168}, ["X-19"]),
    ({"ballots_issued": 169}, ["X-19"]),
    (
        {
            "present_count": 143,
            "ballots_issued": 143,
            "ballots_returned": 143,
            "for": 131,
            "against": 9,
            "abstain": 1,
        },
        ["X-20", "X-21"],
    ),
    (
        {
            "present_count": 144,
            "ballots_issued": 144,
            "ballots_returned": 144,
            "for": 131,
            "against": 9,
            "abstain": 2,
        },
        [],
    ),
    (
        {
            "eligible_count": 150,
            "present_count": 100,
            "ballots_issued": 100,
            "ballots_returned": 100,
            "for": 90,
            "against": 8,
            "abstain": 0,
        },
        [],
    ),
    ({"for": 84, "against": 70, "abstain": 9}, []),
    ({"for": 83, "against": 71, "abstain": 9}, ["X-21"]),
    ({"passed": "false"}, ["X-21", "X-21"]),
    ({"for": 83, "against": 71, "abstain": 9, "passed": "false", "follow_up": "整改后再次投票"}, []),
    ({"for": 83, "against": 71, "abstain": 9, "passed": "false"}, ["X-21"]),
]


@pytest.mark.parametrize("changes,expected", CASES)
def test_votes(changes: dict[str, object], expected: list[str], read: Read, situation: Situation) -> None:
    assert codes(read, situation, {VOTE: vote(**changes)}) == expected


def test_a_charter_may_ask_for_more_than_half(read: Read, situation: Situation) -> None:
    half = vote(**{"for": 84, "against": 70, "abstain": 9})
    assert "X-21" in codes(read, situation, {VOTE: half, CHARTER: STRICT})
    more = vote(**{"for": 85, "against": 69, "abstain": 9})
    assert "X-21" not in codes(read, situation, {VOTE: more, CHARTER: STRICT})
