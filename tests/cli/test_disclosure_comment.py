"""``scripts/disclosure-comment``: an artefact that anybody may have made is shown as text, in one comment."""

import json
import os
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("jq", "unzip", "iconv"))),
    reason="the forge's machines have jq, unzip and iconv",
)

# Answers with the files of its folder by the last part of the address, and keeps what is posted.
FORGE = """\
#!/bin/sh
here=$(dirname "$0")
for word; do
  [ "$before" != --input ] || cp "$word" "$here/posted"
  case $word in repos/*) address=${word%%\\?*} ;; PATCH | POST) echo "$word" >"$here/how" ;; esac
  before=$word
done
[ -f "$here/posted" ] || cat "$here/$(basename "$address")"
"""
BOT = {"login": "github-actions[bot]"}
MARK = "<!-- disclosure-check -->"


@pytest.fixture
def forge(tmp_path: Path) -> Path:
    (tmp_path / "gh").write_text(FORGE, encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    answers: dict[str, Any] = {
        "pulls": [{"number": 7, "head": {"sha": "old"}}, {"number": 8, "head": {"sha": "new"}}],
        "comments": [],
        "artifacts": {"artifacts": [{"id": 5, "name": "summary", "size_in_bytes": 900}]},
    }
    for name, answer in answers.items():
        (tmp_path / name).write_text(json.dumps(answer), encoding="utf-8")
    return tmp_path


def posted(forge: Path, text: str, result: str = "failure", head: str = "new") -> str | None:
    with BytesIO() as packed:
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("summary.txt", text)
        (forge / "zip").write_bytes(packed.getvalue())
    asked = {"GITHUB_REPOSITORY": "a/b", "RUN": "1", "RESULT": result, "HEAD": head, "BRANCH": "x:$(id)"}
    environment = os.environ | asked | {"PATH": f"{forge}:{os.environ['PATH']}"}
    subprocess.run([ROOT / "scripts/disclosure-comment"], env=environment, check=True, capture_output=True)
    body = forge / "posted"
    return json.loads(body.read_text(encoding="utf-8"))["body"] if body.is_file() else None


def test_everything_of_the_artefact_stands_in_a_code_block(forge: Path) -> None:
    said = posted(forge, "未通过\n\n```\n@all ![x](https://x.invalid)\r</code>\x1b[0m\n")
    assert said is not None
    head, _, block = said.partition("\n\n")
    assert head.startswith(f"{MARK}\n**核对没有通过。**")
    assert block.splitlines() == [
        "    未通过",
        "    ",
        "    ```",
        "    @all ![x](https://x.invalid)</code>[0m",
    ]
    assert (forge / "how").read_text() == "POST\n"


def test_the_result_is_the_runs_not_the_artefacts(forge: Path) -> None:
    said = posted(forge, "通过：1 个记录文件")
    assert said is not None
    assert "核对没有通过" in said


def test_a_huge_artefact_is_cut(forge: Path) -> None:
    said = posted(forge, "长" * 400_000)
    assert said is not None
    assert len(said) < 20_000


def test_the_comment_there_is_gets_written_anew_but_no_one_elses(forge: Path) -> None:
    comments = [{"id": 1, "user": {"login": "x"}, "body": MARK}, {"id": 2, "user": BOT, "body": f"{MARK}\n"}]
    (forge / "comments").write_text(json.dumps(comments), encoding="utf-8")
    assert posted(forge, "通过", "success") is not None
    assert (forge / "how").read_text() == "PATCH\n"


def test_an_outdated_run_says_nothing(forge: Path) -> None:
    assert posted(forge, "通过", "success", head="older") is None


def test_what_is_no_filing_gets_no_comment(forge: Path) -> None:
    assert posted(forge, "不是报送：没有单独改动", "success") is None
