"""The commands of the workflows, run in their order with the environment that they declare."""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.test_disclosure_check import GIFT, NEW, OWN, Repository, base, repository
from tests.conftest import ROOT

__all__ = ["base", "repository"]
NUMBER = 7
SPREAD = ("Makefile", "pyproject.toml", "requirements.lock")


Asked = tuple[Path, dict[str, object]]
"""Where a request is judged, and what expressions about it come to."""


def job(workflow: str, name: str) -> dict[str, Any]:
    found = yaml.safe_load((ROOT / ".github/workflows" / workflow).read_text(encoding="utf-8"))
    asked: dict[str, Any] = found["jobs"][name]
    return asked


def run(asked: dict[str, Any], place: Path, known: Mapping[str, object]) -> list[int]:
    """Run the commands of a job as a forge does; what it ``uses`` is there already. Return what they end with.

    ``known`` are the values of expressions; one that is not known is a mistake.
    """

    def said(environment: Mapping[str, str]) -> dict[str, str]:
        expression = re.compile(r"\$\{\{ (.*?) \}\}")
        return {k: expression.sub(lambda f: str(known[f[1]]), str(v)) for k, v in environment.items()}

    ends: list[int] = []
    summary = {"GITHUB_STEP_SUMMARY": str(place.parent / "step-summary.md"), "PYTHONPATH": str(ROOT)}
    for step in asked["steps"]:
        if "run" not in step or (any(ends) and step.get("if") != "${{ !cancelled() }}"):
            continue
        told = os.environ | summary | said(asked.get("env", {})) | said(step.get("env", {}))
        told |= {"SOURCE_DATE_EPOCH": "1795392000", "PIP_NO_INDEX": "1"}
        done = subprocess.run(
            ["bash", "-e", "-c", step["run"]],
            cwd=place,
            env=told,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr
        ends.append(done.returncode)
    return ends


@pytest.fixture
def request_of(repository: Repository, tmp_path: Path) -> Callable[[str], Asked]:
    """Return what files a pull request, and checks its base out beside it, with the tools that are set up."""
    repository.git("checkout", "--quiet", "main")
    repository.commit({name: (ROOT / name).read_bytes() for name in SPREAD})

    def filed(text: str) -> Asked:
        repository.git("checkout", "--quiet", "-B", "filing", "main")
        head = repository.commit({NEW: text})
        repository.git("update-ref", f"refs/pull/{NUMBER}/head", head)
        asked = "github.event.pull_request"
        known = {f"{asked}.head.sha": head, f"{asked}.number": NUMBER}
        return checked_out(repository, tmp_path / "work"), known | {
            f"{asked}.base.sha": repository.git("rev-parse", "main")
        }

    return filed


def checked_out(repository: Repository, place: Path) -> Path:
    """Return a clone of the main branch in which everything is installed."""
    repository.git("clone", "--quiet", "--branch", "main", "--single-branch", ".", str(place))
    installed = place / ".venv"
    installed.mkdir()
    for part in (Path(sys.prefix) / name for name in ("bin", "lib", "pyvenv.cfg")):
        if part.exists():
            (installed / part.name).symlink_to(part)
    (installed / ".runtime").touch()
    return place


def summary(place: Path) -> str:
    return (place.parent / "step-summary.md").read_text(encoding="utf-8")


def test_a_filing_is_judged_and_shown(request_of: Callable[[str], Asked]) -> None:
    place, known = request_of(GIFT)
    known["github.event.pull_request.user.login"] = "example-a"
    assert run(job("disclosure.yml", "check"), place, known) == [0, 0, 0, 0]
    assert summary(place).startswith("## 通过：1 个记录文件，0 处警告\n")
    assert (place / "build/report/summary.txt").is_file()
    assert (place / "build/pages.zip").is_file()


def test_a_refusal_reaches_the_summary_and_nothing_of_a_request_is_a_command(
    request_of: Callable[[str], Asked],
) -> None:
    place, known = request_of(GIFT)
    known["github.event.pull_request.user.login"] = 'a"; touch hacked; $(touch hacked) #'
    assert run(job("disclosure.yml", "check"), place, known) == [0, 0, 1, 0]
    assert f'- {OWN}/ 不是 a"; touch hacked; $(touch hacked) \\# 的文件夹' in summary(place)
    assert not (place / "build/pages.zip").exists()
    assert not list(place.parent.rglob("hacked"))


def test_the_site_is_built_beside_the_addresses_of_the_last_release(
    repository: Repository, tmp_path: Path
) -> None:
    repository.git("checkout", "--quiet", "main")
    registered = next((ROOT / OWN / "registration").glob("*.yaml")).relative_to(ROOT).as_posix()
    repository.commit({name: (ROOT / name).read_bytes() for name in (*SPREAD, registered)})
    place = checked_out(repository, tmp_path / "work")
    online = tmp_path / "online"
    online.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(online)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    known = {
        "steps.pages.outputs.base_url": f"http://127.0.0.1:{server.server_port}",
        "github.server_url": "https://forge.example.invalid",
        "github.repository": "example/site",
    }
    try:
        assert run(job("publish.yml", "build"), place, known) == [0, 0]
        sitemap = (place / "site/sitemap.xml").read_text(encoding="utf-8")
        page = (place / "site" / OWN.removeprefix("data/") / "index.html").read_text(encoding="utf-8")
        assert f"<loc>http://127.0.0.1:{server.server_port}/sitemap-1.xml</loc>" in sitemap
        assert f'href="https://forge.example.invalid/example/site/edit/main/{registered}"' in page
        gone = (
            (place / "site/manifest.json").read_text(encoding="utf-8").replace('"statistics/', '"statistik/')
        )
        (online / "manifest.json").write_text(gone, encoding="utf-8")
        shutil.rmtree(place / "site")
        assert run(job("publish.yml", "build"), place, known) == [0, 2]
    finally:
        server.shutdown()
        server.server_close()
