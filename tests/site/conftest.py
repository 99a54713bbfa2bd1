"""A real browser, a server on the loopback, and no way out to any other host."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.conftest import ROOT

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium; without one the test is skipped, in CI it fails."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        absent = f"no browser ({', '.join(NAMES)}); run: make browser"
        pytest.fail(absent) if os.environ.get("CI") == "true" else pytest.skip(absent)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=QUIET)
        yield started
        started.close()


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Return a function that serves a folder and returns its address."""
    servers = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=os.fspath(folder)))
        Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """Open a page that may speak to the loopback only, and whose scripts make no errors."""
    page = browser.new_page(viewport={"width": 390, "height": 844}, locale="zh-CN")
    outside: list[str] = []
    errors: list[str] = []

    def check(route: Route) -> None:
        if urlsplit(route.request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            outside.append(route.request.url)
            route.abort()

    page.route("**/*", check)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    page.close()
    assert not outside, f"asked other hosts: {outside}"
    assert not errors, f"script errors: {errors}"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample register as a newcomer builds it; built once for all tests."""
    output = tmp_path_factory.mktemp("site") / "site"
    command = [
        Path(sys.executable).with_name("generator"),
        "build",
        "--output",
        output,
        "--as-of",
        "2026-11-23",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return output
