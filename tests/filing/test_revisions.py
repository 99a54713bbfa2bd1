"""The next revision of a record is a copy that asks for its own day and note."""

from pathlib import Path

import pytest

from generator.model.record import Address
from generator.sources.addresses import address_of
from generator.sources.records import load
from generator.sources.revisions import corrected, revision, revisions
from tests.filing.conftest import filled

FOLDER = "associations/51379900MJE000013B/donation"
EDITOR = "# yaml-language-server: $schema=../s.json"
ASKED = """\
disclosed_on: 【待填】这次更正公开的日期，例如 2026-05-06
correction_note: 【待填】更正了什么、为什么，500 字以内
"""


def place(name: str = "2025-06-12.yaml") -> Address:
    found = address_of(f"{FOLDER}/{name}")
    assert isinstance(found, Address)
    return found


@pytest.mark.parametrize(
    "before, after",
    [
        ("disclosed_on: 2025-07-04\npurpose: 用途\n", f"{EDITOR}\n{ASKED}purpose: 用途\n"),
        (
            "# yaml-language-server: $schema=old.json\n# 头\n\n# 公开\ndisclosed_on: 2025-07-04\npurpose: 用途  # 旁\n# 尾\n",
            f"# yaml-language-server: $schema=old.json\n# 头\n\n# 公开\n{ASKED}purpose: 用途  # 旁\n# 尾\n",
        ),
        (
            "disclosed_on: 2025-07-04\ncorrection_note: |\n  第一段\n\n  第二段\nrevision: 2\npurpose: 用途\n",
            f"{EDITOR}\n{ASKED}purpose: 用途\n",
        ),
        ("{disclosed_on: 2025-07-04, purpose: 用途}", f"{EDITOR}\n{ASKED}purpose: 用途\n"),
        ("purpose: 用途\r\n", f"{EDITOR}\n{ASKED}purpose: 用途\n"),
        ("disclosed_on: 2025-07-04\nnil_return: true\n", f"{EDITOR}\n{ASKED}nil_return: true\n"),
    ],
)
def test_a_correction_keeps_everything_but_day_note_and_number(before: str, after: str) -> None:
    assert corrected(before.encode(), place("2025-06-12.r2.yaml"), EDITOR) == after


def test_a_correction_that_is_filled_in_can_be_read(tmp_path: Path) -> None:
    content = (
        "disclosed_on: 2025-07-04\nrecognized_fy: 2025\ndonor_type: enterprise\ndonor_count: 1\n"
        "cash_amount: '20000.00'\nin_kind_amount: '0.00'\nservice_in_kind: false\nrestricted: false\n"
        "purpose: 用途\nused_amount: '0.00'\nusage_as_of: 2025-12-31\ndomestic: true\n"
    )
    address = place("2025-06-12.r2.yaml")
    text = corrected(content.encode(), address, EDITOR)
    file = tmp_path / address.file
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    assert [finding.code for finding in load(tmp_path, address)[1]] == ["F-11", "F-11"]
    ready = filled(text.replace("这次更正公开的日期，", ""), "donation")
    file.write_text(ready, encoding="utf-8")
    assert load(tmp_path, address)[1] == []


def test_revisions_are_found_whatever_lies_beside_them(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir(parents=True)
    for name in (
        "2025-06-12.yaml",
        "2025-06-12.r10.yaml",
        "2025-06-12.r2.yaml",
        "2025-06-12-2.yaml",
        "2025-06-12.txt",
    ):
        (folder / name).touch()
    found = revisions(tmp_path, place("2025-06-12.r7.yaml"))
    assert [address.revision for address in found] == [1, 2, 10]
    assert found[1].file == f"{FOLDER}/2025-06-12.r2.yaml"
    assert revision(found[0], 11).file == f"{FOLDER}/2025-06-12.r11.yaml"
    assert revisions(tmp_path, place("2024-06-12.yaml")) == ()
