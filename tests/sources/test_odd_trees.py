"""Whatever lies below ``data/`` is answered, and nothing of it can break or forge a line of the answer."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.cli.findings import STYLES, render
from generator.sources import layout
from tests.conftest import USCC, Files
from tests.sources.cases import validated

DONATIONS = f"associations/{USCC}/donation"
GIFT = f"{DONATIONS}/2025-06-12.yaml"
Write = Callable[[Files], Path]


def scanning(monkeypatch: pytest.MonkeyPatch, before: Callable[[Path], None]) -> None:
    """Let something happen to a folder between its being listed and its entries being looked at."""
    scandir = os.scandir

    @contextmanager
    def scan(folder: str) -> Iterator[list["os.DirEntry[str]"]]:
        with scandir(folder) as found:
            entries = list(found)
        before(Path(folder))
        yield entries

    monkeypatch.setattr(layout.os, "scandir", scan)


def test_a_folder_that_may_not_be_opened(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> None:
        if folder.name == "donation":
            raise PermissionError(13, "Permission denied")

    scanning(monkeypatch, refuse)
    (found,) = validated(write({GIFT: "a: 1\n"}))
    assert (found.file, found.code, found.message) == (DONATIONS, "Y-15", "文件夹无法读取（没有权限）")


def test_a_file_that_vanishes_while_the_tree_is_walked(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write({GIFT: "a: 1\n"})

    def vanish(folder: Path) -> None:
        if folder.name == "donation":
            (root / GIFT).unlink()

    scanning(monkeypatch, vanish)
    (found,) = validated(root)
    assert (found.file, found.message) == (DONATIONS, "文件夹无法读取（已经不在那里）")


@pytest.mark.parametrize(
    "path, code",
    [
        ("associations", "L-04"),
        (f"associations/{USCC}", "L-05"),
        (DONATIONS, "L-05"),
        ("registrars/379900/grade", "L-05"),
    ],
)
def test_a_file_where_a_folder_belongs(path: str, code: str, write: Write) -> None:
    (found,) = validated(write({path: "x"}))
    assert (found.file, found.code) == (path, code)


def test_thousands_of_foreign_files(write: Write) -> None:
    found = validated(write({f"{DONATIONS}/IMG_{number:04}.JPG": "" for number in range(2000)}))
    assert len(found) == 2000
    assert {(finding.code, finding.remedy) for finding in found} == {
        ("L-10", "只放 .yaml 文件；附件放到单位网站，在 evidence 里写网址")
    }


def test_folders_deeper_than_a_path_can_be_long(tmp_path: Path) -> None:
    folder, name = os.open(tmp_path, os.O_RDONLY), "f" * 200
    for _ in range(30):
        os.mkdir(name, dir_fd=folder)
        inner = os.open(name, os.O_RDONLY, dir_fd=folder)
        os.close(folder)
        folder = inner
    os.close(folder)
    (found,) = validated(tmp_path)
    assert (found.code, found.message) == ("Y-15", "文件夹无法读取（路径过长）")


NAMES = [
    b"2025\n::error file=x::forged.yaml",
    b"2025\r06.yaml",
    b"\x1b[31m2025.yaml",
    b"\xff\xfe2025.yaml",
    "2025\u202elmay.yaml".encode(),
    "2025\u2028.yaml".encode(),
    "café.yaml".encode(),
    "cafe\u0301.yaml".encode(),
    "２０２５.yaml".encode(),
    "长".encode() * 80 + b".yaml",
    b"%0A::error::.yaml",
    b"-rf.yaml",
    b"a:b,c.yaml",
    b" .yaml",
]


@pytest.mark.parametrize("style", STYLES)
def test_hostile_names_stay_within_their_line(style: str, write: Write) -> None:
    root = write({GIFT: "a: 1\n"})
    for name in NAMES:
        (root / DONATIONS / os.fsdecode(name)).touch()
    (root / GIFT).unlink()
    found = validated(root)
    assert [finding.code for finding in found] == ["L-10"] * len(NAMES)
    answer = render(found, style, Path("data")).encode().decode()
    if style == "json":
        assert [each["code"] for each in json.loads(answer)] == ["L-10"] * len(NAMES)
    else:
        assert answer.count("\n") == len(NAMES)
        assert len(answer.splitlines()) == len(NAMES)
        assert all(character.isprintable() for line in answer.splitlines() for character in line)


def test_a_hostile_value_stays_within_its_line(write: Write) -> None:
    content = 'disclosed_on: "x\\n::error::forged"\ndonor_type: "\\r\\n\\u2028forged"\n"a\\nb": 1\n'
    found = validated(write({GIFT: content}))
    for style in ("text", "github"):
        assert len(render(found, style, Path("data")).splitlines()) == len(found)
