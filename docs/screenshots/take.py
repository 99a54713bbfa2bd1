"""Takes the screenshots of the READMEs and of CONTRIBUTING.md from ``site/`` (``make screenshots``)."""

import os
import shutil
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from filing import SHOWN
from playwright.sync_api import sync_playwright
from workbook import PROGRAMS, picture

HERE = Path(__file__).parent
SITE = HERE.parent.parent / "site"
USCC = "51379900MJE000013B"
SHOTS = {
    "home": ("", 1280, "light"),
    "association": (f"associations/{USCC}/", 1280, "light"),
    "association-phone-dark": (f"associations/{USCC}/", 390, "dark"),
    "browse": ("associations/", 1280, "light"),
    "eligible-list": ("eligible-list/2026/", 1280, "light"),
    "reasons": ("eligible-list/2026/reasons/", 1280, "light"),
    "check": (f"eligible-list/check/?uscc={USCC}&on=2026-08-03", 1280, "light"),
}


def main() -> None:
    """Serve the built site on the loopback and take each picture."""
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=os.fspath(SITE))
    )
    Thread(target=server.serve_forever, daemon=True).start()
    program = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name, (path, width, scheme) in SHOTS.items():
            page = browser.new_page(
                viewport={"width": width, "height": 820}, color_scheme=scheme, locale="zh-CN"
            )  # type: ignore[arg-type]
            page.goto(f"http://127.0.0.1:{server.server_port}/{path}", wait_until="networkidle")
            page.screenshot(path=HERE / f"{name}.png")
            page.close()
        for name, show in SHOWN.items():
            page = browser.new_page(viewport={"width": 960, "height": 640}, locale="zh-CN")
            show(page, f"http://127.0.0.1:{server.server_port}").screenshot(path=HERE / f"{name}.png")
            page.close()
        browser.close()
    server.shutdown()
    if not picture(HERE / "filing-workbook.png"):
        sys.stderr.write(f"filing-workbook.png is left as it is: it takes {' and '.join(PROGRAMS)}\n")


if __name__ == "__main__":
    main()
