"""Everything that has a code is explained under it, with its basis; examples are those that the checks are held to."""

import pytest

from generator.model.disclosures import record_types
from generator.model.policy import Policy
from generator.rules.checks import all_checks
from generator.rules.flags import all_flags
from generator.views.filing import explanations
from generator.views.filing.explanations import Explanation


def every(policy: Policy) -> dict[str, Explanation]:
    return explanations.checks(policy) | explanations.criteria(policy) | explanations.flags(policy)


def test_every_check_condition_and_flag_is_explained_with_its_basis(policy: Policy) -> None:
    found = every(policy)
    known = {check.id for check in all_checks()} | {rule.id for rule in all_flags()}
    assert found.keys() >= known | {criterion.id for criterion in policy.criteria}
    for code, told in found.items():
        assert told.title.startswith(f"{code} ")
        said = dict(told.said)
        assert said["依据"]
        assert all(text for text in said.values())


def test_a_check_shows_its_example_as_it_is(policy: Policy) -> None:
    found = explanations.checks(policy)
    for check in all_checks():
        if check.example:
            said = dict(found[check.id].said)
            heading = check.example.kind.heading
            assert said[f"对的例子（{heading}）"] == check.example.good
            assert said[f"错的例子（{heading}）"] == check.example.bad


def test_an_older_wording_of_a_condition_stands_above_the_newer_one(policy: Policy) -> None:
    newer = policy.criteria[0].model_copy(
        update={"in_force_from": policy.criteria[0].in_force_from.replace(year=2031)}
    )
    with_newer = Policy(
        policy.instruments, (newer, *policy.criteria), policy.disclosures, policy.parameters,
        policy.vocabularies, policy.calendar,
    )  # fmt: skip
    said = [text for label, text in explanations.criteria(with_newer)[newer.id].said if label == "施行"]
    assert said == ["2020-01-01 起", "2031-01-01 起"]


@pytest.mark.parametrize("record_type", sorted(record_types()))
def test_a_record_type_is_explained_in_short(record_type: str, policy: Policy) -> None:
    told = explanations.record_type(record_types()[record_type], policy)
    said = dict(told.said)
    assert record_type in told.title
    assert f"/{record_type}/" in said["文件"]
    assert said["写一份模板"].startswith(f"generator new {record_type} ")
    assert f"docs/fields/{record_type}.md" in said["全部字段"]
    assert all(said.values())
