"""The operator's code lists are read strictly: a code that forms and templates could not tell apart is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.sources.policy import PolicyError, load_policy
from tests.conftest import Files
from tests.sources.test_notices_file import POLICY

LIST = "vocabularies/service-categories.yaml"


def listed(terms: str) -> Files:
    return {**POLICY, LIST: f"title: 服务类别\nsource: 示例\nterms: [{terms}]\n"}


def test_a_list_may_be_empty(write: Callable[[Files], Path]) -> None:
    assert load_policy(write(listed(""))).terms("service-categories") == ()


def test_a_code_that_would_be_read_as_another_is_refused(write: Callable[[Files], Path]) -> None:
    with pytest.raises(PolicyError) as refused:
        load_policy(write(listed("{code: 质量认证（ISO）, name: 质量认证}")))
    (finding,) = refused.value.findings
    assert (finding.file, finding.line) == (LIST, 3)
    assert finding.remedy == "写 ISO，名称写在 name"
