"""A workbook that is sound becomes a record that ``fmt`` and ``validate`` have nothing to say about."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import generator
from generator.outputs.templates import workbook
from generator.sources.policy import load_policy
from generator.views.filing.template import template
from tests.conftest import DATA, USCC
from tests.filing.test_sloppy_workbooks import GIFT


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("policy", "vocabularies", f"associations/{USCC}/registration"):
        shutil.copytree(DATA / folder, tmp_path / "data" / folder)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gift.xlsx").write_bytes(
        workbook(template("donation", load_policy(DATA), {**GIFT, ("is_example",): "是"}))
    )
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(generator, arguments)
    return done.exit_code, done.output


FILE = f"data/associations/{USCC}/donation/2026-03-12.yaml"


@pytest.mark.usefixtures("place")
def test_what_is_imported_is_in_its_one_form_and_sound() -> None:
    status, said = run("import", "gift.xlsx")
    assert (status, said.splitlines()[0]) == (0, f"通过：已写入 {FILE}")
    assert run("fmt", "--check", FILE) == (0, "通过：1 个文件，写法都合规范\n")
    assert not [
        line
        for line in run("validate", FILE, "--as-of", "2026-04-01")[1].splitlines()
        if "错误" in line and FILE in line
    ]


def test_checking_writes_nothing_and_filing_twice_is_refused(place: Path) -> None:
    assert run("import", "--check", "gift.xlsx") == (0, f"通过：可以写成 {FILE}\n")
    assert not (place / FILE).exists()
    run("import", "gift.xlsx")
    status, said = run("import", "gift.xlsx")
    assert status == 1
    assert "工作表“填写”C6：已有 associations/" in said
