"""Commands and what they say, as a reader would see them on a terminal.

``tests/cli/register`` is the small register they run on, ``files`` are those it gets. ``$ generator`` begins a command, what follows is its
output, and ``[2]`` the exit status when it is not 0. ``$ cat`` shows a file, ``$ cp`` puts another in its place.
"""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DATA

HERE = Path(__file__).parent
GENERATOR = Path(sys.executable).with_name("generator")
TRANSCRIPTS = sorted((HERE / "transcripts").glob("*.txt"))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "register", tmp_path / "register")
    shutil.copytree(HERE / "files", tmp_path / "files")
    for folder in ("policy", "vocabularies"):
        shutil.copytree(DATA / folder, tmp_path / "register" / folder)
        shutil.copytree(DATA / folder, tmp_path / "empty" / folder)
    return tmp_path


def said(command: str, place: Path) -> str:
    program, *arguments = shlex.split(command.removeprefix("$ "))
    assert program in ("generator", "cat", "cp")
    started = GENERATOR if program == "generator" else program
    done = subprocess.run([started, *arguments], cwd=place, capture_output=True, text=True, check=False)
    status = f"[{done.returncode}]\n" if done.returncode else ""
    return f"{command}\n{done.stdout}{done.stderr}{status}"


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda path: path.stem)
def test_transcript(transcript: Path, place: Path, request: pytest.FixtureRequest) -> None:
    expected = transcript.read_text(encoding="utf-8")
    commands = [line for line in expected.splitlines() if line.startswith("$ ")]
    actual = "\n".join(said(command, place) for command in commands)
    assert "Traceback" not in actual
    if request.config.getoption("--update-golden"):
        transcript.write_text(actual, encoding="utf-8")
        return
    assert actual == expected
