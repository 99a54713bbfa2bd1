"""Every check says what it is about, and its example is one: the good lines pass it, the bad ones do not."""

from dataclasses import replace

import pytest

from generator.rules.checks import all_checks
from generator.rules.checks.check import REGISTERED, Check, Situation
from tests.conftest import USCC
from tests.rules.records import broken, consistent, dossier, found

EVERY = all_checks()
MEMBERSHIP = f"associations/{USCC}/membership/2025.yaml"
WITHOUT_EXAMPLE = {"R-31", "R-51", "R-52"}
"""Checks that lines of one disclosure cannot show: of the code in the path, of declarations, of second records."""


def test_a_consistent_association_has_no_problem(situation: Situation) -> None:
    assert found(consistent(), situation) == []


def test_an_operator_without_code_lists_or_with_empty_ones_is_asked_no_codes(situation: Situation) -> None:
    lists = situation.policy.vocabularies
    empty = {name: one.model_copy(update={"terms": ()}) for name, one in lists.items()}
    for kept in ({}, empty):
        without = replace(situation, policy=replace(situation.policy, vocabularies=kept))
        assert found(consistent(), without) == []


@pytest.mark.parametrize("check", EVERY, ids=lambda check: check.id)
def test_a_check_is_documented(check: Check, situation: Situation) -> None:
    assert check.title
    assert len(check.about) > 15
    assert len(check.remedy) > 5
    assert situation.policy.cite_all(check.basis)
    assert check.version >= 1
    assert (check.example is None) == (check.id in WITHOUT_EXAMPLE)


@pytest.mark.parametrize("check", [c for c in EVERY if c.example], ids=lambda check: check.id)
def test_the_example_of_a_check_is_one(check: Check, situation: Situation) -> None:
    assert check.example is not None
    name = check.example.kind.record_type
    good = found(broken((name, check.example.good)), situation)
    assert check.id not in {problem.code for problem in good}, good
    bad = [
        problem for problem in found(broken((name, check.example.bad)), situation) if problem.code == check.id
    ]
    assert bad
    assert bad[0].remedy == check.remedy


@pytest.mark.parametrize(
    "code,said",
    [("51379900MJE000013B", []), ("51379900MJE000014E", ["代码第 17 位是 4，按算法应为 3"])],
)
def test_r31_reads_the_organisation_code_in_the_path(
    code: str, said: list[str], situation: Situation
) -> None:
    files = {f"associations/{code}/membership/2025.yaml": consistent()[MEMBERSHIP]}
    problems = REGISTERED["R-31"].problems(dossier(files, code), situation)
    assert [problem.message for problem in problems] == said
