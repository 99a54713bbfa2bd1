"""Commands and what they say, as a reader would see them on a terminal.

``tests/cli/register`` is the small register they run on, ``files`` are those it gets. ``$ generator`` begins a command, what follows is its
output, and ``[2]`` the exit status when it is not 0. ``$ cat`` shows a file, ``$ cp`` puts another in its place.
"""

import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import generator
from tests.conftest import DATA

HERE = Path(__file__).parent
TRANSCRIPTS = sorted((HERE / "transcripts").glob("*.txt"))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("register", "files"):
        shutil.copytree(HERE / folder, tmp_path / folder)
    for folder in ("policy", "vocabularies"):
        shutil.copytree(DATA / folder, tmp_path / "register" / folder)
        shutil.copytree(DATA / folder, tmp_path / "empty" / folder)
    monkeypatch.chdir(tmp_path)


def said(command: str) -> str:
    program, *arguments = shlex.split(command.removeprefix("$ "))
    return f"{command}\n{SAID[program](*arguments)}"


def run(*arguments: str) -> str:
    done = CliRunner().invoke(generator, arguments, prog_name="generator")
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    status = f"[{done.exit_code}]\n" if done.exit_code else ""
    return f"{done.stdout}{done.stderr}{status}"


def cat(file: str) -> str:
    return Path(file).read_text(encoding="utf-8")


def cp(source: str, target: str) -> str:
    shutil.copyfile(source, target)
    return ""


SAID = {"generator": run, "cat": cat, "cp": cp}


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda path: path.stem)
def test_transcript(transcript: Path, request: pytest.FixtureRequest) -> None:
    expected = transcript.read_text(encoding="utf-8")
    commands = [line for line in expected.splitlines() if line.startswith("$ ")]
    actual = "\n".join(map(said, commands))
    if request.config.getoption("--update-golden"):
        transcript.write_text(actual, encoding="utf-8")
        return
    assert actual == expected
