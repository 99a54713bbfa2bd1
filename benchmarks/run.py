"""Figures at scale: a synthetic register built cold, warm and with search; a dated table into RESULTS.md.

``make bench`` runs it whole (some 20 minutes); ``python benchmarks/run.py 200 1000`` takes other sizes.
"""

import platform
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copytree

import psutil
from criteria import measure as measure_criteria
from exports import Exported
from exports import measure as measure_exports
from pages import measure as measure_pages

ROOT = Path(__file__).parent.parent
GENERATOR = Path(sys.executable).with_name("generator")
AS_OF = "2026-11-23"
STEP = re.compile(r"(\S+?) ([0-9.]+) 秒")


@dataclass(frozen=True, slots=True)
class Measured:
    """One command: wall seconds, the largest memory of it and its children together, and what it said."""

    seconds: float
    megabytes: float
    said: str

    def step(self, name: str) -> float:
        """Return how long one step took by the command's own account."""
        return next((float(seconds) for step, seconds in STEP.findall(self.said) if step.endswith(name)), 0.0)


def run(*arguments: str) -> Measured:
    """Run the command and watch its memory (proportional set size: shared pages counted once)."""
    began = time.perf_counter()
    with subprocess.Popen([GENERATOR, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        peak = 0.0
        while process.poll() is None:
            peak = max(peak, memory(process.pid))
            time.sleep(0.2)
        said = process.stdout.read() if process.stdout else ""
    if process.returncode:
        raise SystemExit(f"{' '.join(arguments)} ended with {process.returncode}")
    return Measured(time.perf_counter() - began, peak, said)


def memory(pid: int) -> float:
    """Return the memory of a process and its children in MB."""
    try:
        parent = psutil.Process(pid)
        family = [parent, *parent.children(recursive=True)]
        return sum(part.memory_full_info().pss for part in family) / 1e6
    except psutil.NoSuchProcess:
        return 0.0


def measure(size: int, folder: Path) -> list[str]:
    """Return the rows of one size."""
    data, site = folder / "data", folder / "site"
    sampled = run("sample", str(data), "--associations", str(size), "--seed", "1", "--as-of", AS_OF)
    for name in ("policy", "vocabularies"):
        copytree(ROOT / "data" / name, data / name)
    files = sum(1 for _ in data.rglob("*.yaml"))
    common = ("build", "--data", str(data), "--output", str(site), "--as-of", AS_OF, "--workers", "2")
    rows = [row(size, "sample register written", sampled, f"{files} files")]
    rows += measure_validation(size, data)
    cold = run(*common, "--no-search")
    rows.append(row(size, "cold build without search", cold, f"map {cold.step('协会页面'):.1f} s"))
    written, seconds = measure_pages(data)
    rows.append(f"| {size} | page step: views, templates, writing | {seconds:.1f} | | {written} pages |")
    print(rows[-1], flush=True)
    made = measure_exports(data)
    rows.append(row(size, "exports: all formats, whole and by year", made, made.note))
    changed = a_donation(data)
    rows += [
        warm(size, changed, "warm build, one file changed, without search", (*common, "--no-search")),
        row(
            size,
            "build with the search index made anew",
            full := run(*common),
            f"index {full.step('全文索引'):.1f} s",
        ),
        warm(size, changed, "warm build, one file changed, all of it", common),
        warm(size, changed, "the same once more", common),
    ]
    pages = sum(1 for _ in site.rglob("index.html"))
    size_mb = sum(file.stat().st_size for file in site.rglob("*") if file.is_file()) / 1e6
    rows.append(f"| {size} | the site | | | {pages} pages, {size_mb:.0f} MB |")
    return rows


def measure_validation(size: int, data: Path) -> list[str]:
    """Return the rows of what people wait for who file or who compute a list."""
    common = ("--data", str(data), "--as-of", AS_OF)
    whole = ("validate", *common, "--workers", "2")
    own = a_donation(data).parent.parent
    judged, seconds = measure_criteria(data, date(2026, 6, 30))
    return [
        row(size, "validate, nothing kept", run(*whole), ""),
        warm(size, a_donation(data), "validate, one file changed", whole),
        row(
            size,
            "validate, one association",
            run("validate", *common, str(own)),
            "",
        ),
        f"| {size} | all criteria of one year, records read, one core | {seconds:.1f} | | {judged} judged |",
    ]


def a_donation(data: Path) -> Path:
    """Return some record file."""
    return min(data.glob("associations/*/donation/2025-*.yaml"))


def warm(size: int, changed: Path, what: str, command: tuple[str, ...]) -> str:
    """Change one file, build, and return the row."""
    changed.write_text(changed.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    measured = run(*command)
    return row(size, what, measured, measured.said.splitlines()[0].partition("；")[2])


def row(size: int, what: str, measured: Measured | Exported, note: str) -> str:
    """Return one line of the table, and say it."""
    line = f"| {size} | {what} | {measured.seconds:.1f} | {measured.megabytes:.0f} | {note} |"
    print(line, flush=True)
    return line


def main() -> None:
    """Measure all sizes and put a dated table on top of the results."""
    sizes = [int(size) for size in sys.argv[1:]] or [500, 5000]
    memory_gb = psutil.virtual_memory().total / 1e9
    machine = f"{psutil.cpu_count()} cores, {memory_gb:.0f} GB, Python {platform.python_version()}"
    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory(
            dir=ROOT / ".cache" if (ROOT / ".cache").is_dir() else None
        ) as folder:
            rows += measure(size, Path(folder))
    head = "| associations | what | seconds | MB | |\n|---:|---|---:|---:|---|\n"
    header = f"## {datetime.now(UTC).date()}\n\n{machine}\n\n{head}"
    results = Path(__file__).parent / "RESULTS.md"
    before = results.read_text(encoding="utf-8") if results.exists() else "# Results\n"
    title, _, rest = before.partition("\n")
    results.write_text(f"{title}\n\n{header}{chr(10).join(rows)}\n{rest}", encoding="utf-8")


if __name__ == "__main__":
    main()
