from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.pipeline.walk import walk
from generator.sources.layout import scan

DATA = Path("data")


def test_a_walk_side_by_side_finds_what_one_finds() -> None:
    with ThreadPoolExecutor(1) as executor:
        assert walk(DATA, executor) == scan(DATA)


def test_what_stands_in_wrong_places_is_found_too(tmp_path: Path) -> None:
    for wrong in ("loose.yaml", "nobody/x/y.yaml", "associations/loose.yaml", "associations/1/charter/a.txt"):
        (tmp_path / wrong).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / wrong).touch()
    with ThreadPoolExecutor(1) as executor:
        found = walk(tmp_path, executor)
    assert found.findings == scan(tmp_path).findings
    assert len(found.findings) == 4


def test_no_folder_is_said(tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as executor, pytest.raises(FileNotFoundError):
        walk(tmp_path / "nothing", executor)
