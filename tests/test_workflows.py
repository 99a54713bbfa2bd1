"""The workflows take nothing on trust: pinned actions, least permissions, no secrets, no foreign code."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).parent.parent / ".github/workflows").glob("*.yml"))
MAY_WRITE = {
    "comment.yml": {"pull-requests"},
    "publish.yml": {"pages", "id-token"},
}


def read(file: Path) -> dict[Any, Any]:
    found = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_action_is_pinned_to_a_commit_and_says_its_version(file: Path) -> None:
    for line in file.read_text(encoding="utf-8").splitlines():
        if "uses:" in line:
            assert re.search(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$", line), line


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_may_do_nothing_and_each_job_little(file: Path) -> None:
    found = read(file)
    assert found["permissions"] == {}
    granted = {
        name for job in found["jobs"].values() for name, what in job["permissions"].items() if what != "read"
    }
    assert granted == MAY_WRITE.get(file.name, set())


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_no_secret_no_trigger_with_rights_no_expression_in_a_shell(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    for job in read(file)["jobs"].values():
        assert all("${{" not in step.get("run", "") for step in job["steps"])
        checkouts = [step for step in job["steps"] if "checkout@" in step.get("uses", "")]
        assert all(step["with"]["persist-credentials"] is False for step in checkouts)
