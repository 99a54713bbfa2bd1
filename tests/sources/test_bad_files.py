"""Files nobody should have to read: each is told with its place and a remedy (``bad/README.md``)."""

import os
from collections import Counter
from pathlib import Path

import pytest

from tests.sources.cases import Case, cases, told, validated

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file.parent.name}/{case.file.stem}")
def test_a_bad_file_is_told(case: Case, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    case.write(tmp_path)
    found = validated(tmp_path)
    assert found
    assert all(finding.message and finding.remedy for finding in found)
    if request.config.getoption("--update-golden"):
        case.update(told(found, tmp_path))
    else:
        assert told(found, tmp_path) == case.expected


def test_no_two_cases_are_the_same() -> None:
    assert [files for files, times in Counter(case.files for case in CASES).items() if times > 1] == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    case = next(case for case in CASES if case.file.stem == "missing")
    case.write(tmp_path)
    next(tmp_path.rglob("*.yaml")).chmod(0)
    assert [(f.code, f.remedy) for f in validated(tmp_path)] == [("Y-15", "检查权限，或重新保存")]
