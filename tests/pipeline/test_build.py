"""Whole builds: the same bytes whatever the circumstances, and the site that stands stays."""

import gzip
import hashlib
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT

GENERATOR = Path(sys.executable).with_name("generator")
AS_OF = "2026-11-23"
EXPIRED = """\
disclosed_on: 2024-02-20
is_example: true
decision_no: 示例罚QX77401号
authority_name: 示例省民政厅
domain: registration
kind: warning
facts: 示例事实QX77402
legal_basis: 示例依据
status: performed
severity_class: general
display_until: 2025-02-19
"""
GONE = "51379900MJF000015P"
GIFT = "associations/51379900MJE000013B/donation/2025-09-03.yaml"


def build(
    place: Path, *more: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    command = [GENERATOR, "build", "--data", "data", "--output", "site", "--as-of", AS_OF, *more]
    return subprocess.run(
        command,
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **(environment or {})},
    )


def tree(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


def unpacked(raw: bytes) -> bytes:
    if raw.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return b"".join(name.encode() + archive.read(name) for name in archive.namelist())
    return gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw


def prepared(place: Path) -> Path:
    """A small operator's repository: settings, prose, templates, and three associations."""
    place.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", place)
    for folder in ("content", "overrides"):
        shutil.copytree(ROOT / folder, place / folder)
    for folder in ("policy", "vocabularies"):
        shutil.copytree(DATA / folder, place / "data" / folder)
    for uscc in sorted(path.name for path in (DATA / "associations").iterdir())[:3]:
        for folder in [DATA / "associations" / uscc, *DATA.glob(f"registrars/*/*/{uscc}")]:
            shutil.copytree(folder, place / folder.relative_to(ROOT))
    penalty = place / "data" / "registrars/370000/penalty/51379900MJE000013B/2024-02-19.yaml"
    penalty.parent.mkdir(parents=True, exist_ok=True)
    penalty.write_text(EXPIRED, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = prepared(tmp_path_factory.mktemp("build") / "one")
    done = build(place)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("通过：3 家协会")
    return place


def test_the_manifest_tells_every_file(built: Path) -> None:
    said = json.loads((built / "site" / "manifest.json").read_text(encoding="utf-8"))
    found = tree(built / "site")
    del found["manifest.json"], found["release.json"]
    assert said["files"] == found
    assert said["associations"] == 3


def test_what_has_expired_is_in_no_file(built: Path) -> None:
    files = {path: path.read_bytes() for path in (built / "site").rglob("*") if path.is_file()}
    told = {path: unpacked(raw) for path, raw in files.items()}
    assert any(path.suffix == ".pf_fragment" and told[path] != raw for path, raw in files.items())
    assert [path for path, content in told.items() if b"qx7740" in content.lower()] == []


def test_corrections_of_records_with_the_same_name_are_all_told(built: Path) -> None:
    corrected = list((built / "data" / "associations").glob("*/*/*.r[2-9].yaml"))
    assert len({file.parts[-2:] for file in corrected}) < len(corrected)
    page = (built / "site" / "corrections" / "index.html").read_text(encoding="utf-8")
    for file in corrected:
        uscc, record_type, name = file.parts[-3:]
        assert f"associations/{uscc}/#{record_type}-{name.partition('.')[0]}" in page


def test_other_circumstances_same_bytes(built: Path, tmp_path: Path) -> None:
    place = prepared(tmp_path / "other" / "folder")
    environment = {
        "PYTHONHASHSEED": "4711",
        "TZ": "America/New_York",
        "LC_ALL": "C",
        "SOURCE_DATE_EPOCH": "1",
    }
    assert build(place, "--workers", "2", "--no-cache", environment=environment).returncode == 0
    assert tree(place / "site") == tree(built / "site")


def test_warm_and_cold_are_the_same(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "warm"
    shutil.copytree(built, place)
    gift = place / "data" / GIFT
    gift.write_text(gift.read_text(encoding="utf-8") + "notes: 示例改动\n", encoding="utf-8")
    warm = build(place)
    assert warm.returncode == 0, warm.stderr
    found = tree(place / "site")
    again = build(place)
    assert "3 家未变" in again.stdout
    assert tree(place / "site") == found
    assert build(place, "--no-cache").returncode == 0
    assert tree(place / "site") == found
    assert found != tree(built / "site")


def test_an_error_in_the_data_leaves_the_site(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "broken"
    shutil.copytree(built, place)
    (place / "data" / GIFT).write_text("disclosed_on: 昨天\n", encoding="utf-8")
    before = tree(place / "site")
    done = build(place)
    assert done.returncode == 1
    assert "网站保持原样" in done.stderr
    assert f"data/{GIFT}:1:15: 错误 [F-05]" in done.stderr
    assert tree(place / "site") == before
    assert {path.name for path in place.iterdir()} >= {"site"}
    assert not (place / "site.staging").exists()


@pytest.mark.parametrize("share", [0.15, 0.4, 0.65, 0.9])
def test_a_killed_build_leaves_the_site(built: Path, tmp_path: Path, share: float) -> None:
    place = tmp_path / "killed"
    shutil.copytree(built, place)
    before = tree(place / "site")
    began = time.perf_counter()
    assert build(place, "--no-cache", "--no-search", "--output", "other").returncode == 0
    whole = time.perf_counter() - began
    with subprocess.Popen(
        [GENERATOR, "build", "--as-of", AS_OF, "--no-cache", "--no-search"],
        cwd=place,
        stdout=subprocess.DEVNULL,
    ) as process:
        time.sleep(whole * share)
        process.send_signal(signal.SIGKILL)
    assert tree(place / "site") in (before, tree(place / "other"))
    assert build(place).returncode == 0
    assert tree(place / "site") == before


def test_a_withdrawn_report_keeps_its_address(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "withdrawn"
    shutil.copytree(built, place)
    report = place / "data/associations/51379900MJE000013B/annual-report/2025.r2.yaml"
    decided = "{reason: 示例撤回理由, legal_basis: 本站规则, decided_by: 示例, decided_on: 2026-10-01}"
    report.write_text(f"disclosed_on: 2026-10-08\nis_example: true\nwithdrawn: {decided}\n", encoding="utf-8")
    done = build(place)
    assert done.returncode == 0, done.stderr
    page = place / "site/associations/51379900MJE000013B/finance/2025/index.html"
    assert "示例撤回理由" in page.read_text(encoding="utf-8")


def test_past_days_know_only_what_was_known(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "past"
    shutil.copytree(built, place)
    assert build(place, "--as-of", "2025-06-30", "--output", "then").returncode == 0
    page = (place / "then" / "associations/51379900MJE000013B/index.html").read_text(encoding="utf-8")
    assert "donation-2025-09-03" not in page


def without(place: Path, uscc: str) -> Path:
    """Take everything about an association out of the data."""
    for folder in [place / "data/associations" / uscc, *place.glob(f"data/registrars/*/*/{uscc}")]:
        shutil.rmtree(folder)
    return place / "data/policy/addresses.yaml"


def test_a_build_that_would_lose_an_address_stops_and_names_it(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "lost"
    shutil.copytree(built, place)
    allowed, before = without(place, GONE), tree(place / "site")
    done = build(place)
    assert done.returncode == 1
    assert (
        f"data/policy/addresses.yaml:1:1: 错误 [P-02] 上次发布的 /associations/{GONE}/ 和它下面的地址会消失"
        in done.stderr
    )
    assert done.stderr.count("P-02") == 1
    assert "moved_to" in done.stderr
    assert "网站保持原样" in done.stderr
    assert tree(place / "site") == before
    entry = f'addresses:\n  - address: "associations/{GONE}/"\n    on: 2026-11-20\n    reason: 依申请删除\n'
    allowed.write_text(entry, encoding="utf-8")
    done = build(place)
    assert done.returncode == 0, done.stderr
    assert not (place / "site/associations" / GONE).exists()


def test_a_moved_page_leads_to_the_new_one_as_long_as_it_is_said(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "moved"
    shutil.copytree(built, place)
    kept = "51379900MJE000013B"
    entry = f'addresses:\n  - address: "associations/{GONE}/"\n    on: 2026-11-20\n    reason: 换发新码\n    moved_to: '
    allowed = without(place, GONE)
    allowed.write_text(f'{entry}"nowhere/"\n', encoding="utf-8")
    done = build(place, "--no-search")
    assert done.returncode == 1
    assert "[P-03]" in done.stderr
    allowed.write_text(f'{entry}"associations/{kept}/"\n', encoding="utf-8")
    for _ in range(2):
        done = build(place, "--no-search")
        assert done.returncode == 0, done.stderr
        page = (place / "site/associations" / GONE / "index.html").read_text(encoding="utf-8")
        assert f'href="../../associations/{kept}/"' in page
    told = json.loads((place / "site/manifest.json").read_text(encoding="utf-8"))["files"]
    assert f"associations/{GONE}/index.html" in told


def test_the_ledger_is_enough_where_the_last_release_is_not(built: Path, tmp_path: Path) -> None:
    place = tmp_path / "ledger"
    shutil.copytree(built, place, ignore=shutil.ignore_patterns("site", ".cache"))
    (place / "site").mkdir()
    shutil.copy(built / "site/manifest.json", place / "site")
    without(place, GONE)
    done = build(place, "--no-search")
    assert done.returncode == 1
    assert f"/associations/{GONE}/ " in done.stderr
