"""One shard of the search index: pages in, Pagefind once over the folder, the files that are used out."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.outputs.files import Written
from generator.outputs.search_packs import Pack
from generator.views import urls

INDEX = urls.SEARCH_INDEX.removesuffix("/")
LISTING = "written.json"
USED = (
    *("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.unknown.pagefind"),
    *(".pf_meta", ".pf_index", ".pf_fragment"),
)
"""The ends of the names of the files that a reader's browser asks for."""


def index(name: str, packs: list[Pack], entry: Path) -> None:
    """Index the packs of one shard into a cache entry, which appears only when it is whole."""
    with TemporaryDirectory(prefix=".", dir=entry.parent) as folder:
        work = Path(folder)
        bundle = work / "made" / INDEX / name
        _write_pages(packs, work / "site")
        _run(work, bundle)
        _drop_unused(bundle)
        listing = json.dumps([file._asdict() for file in _written(work / "made")])
        (work / "made" / LISTING).write_text(listing, encoding="utf-8")
        _keep(work / "made", entry)


def _write_pages(packs: list[Pack], site: Path) -> None:
    site.mkdir()
    for pack in packs:
        (site / f"{pack.uscc}.html").write_bytes(pack.page)


def _run(work: Path, bundle: Path) -> None:
    """Run Pagefind in a folder of its own, where no pagefind.toml of the operator's lies."""
    command = [sys.executable, "-m", "pagefind", "--site", "site", "--output-path", os.fspath(bundle)]
    done = subprocess.run(  # noqa: S603 - our interpreter, our folders
        [*command, "--silent"], cwd=work, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"Pagefind 未能建立索引：{done.stderr.strip() or done.stdout.strip()}")


def _drop_unused(bundle: Path) -> None:
    for path in bundle.iterdir():
        if path.is_file() and not path.name.endswith(USED):
            path.unlink()


def _written(made: Path) -> Iterator[Written]:
    for path in sorted(made.rglob("*")):
        if path.is_file():
            content, stat = path.read_bytes(), path.stat()
            digest = sha256(content).hexdigest()
            yield Written(path.relative_to(made).as_posix(), len(content), digest, stat.st_mtime_ns)


def _keep(made: Path, entry: Path) -> None:
    shutil.rmtree(entry, ignore_errors=True)
    made.rename(entry)


def files_of(entry: Path) -> tuple[Written, ...]:
    """Return the files of a cache entry; none when its listing cannot be read."""
    try:
        listed = json.loads((entry / LISTING).read_text(encoding="utf-8"))
        return tuple(Written(**file) for file in listed)
    except (OSError, ValueError, TypeError):
        return ()
