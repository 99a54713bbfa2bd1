"""Files nobody should have to read: each becomes findings with a place and a remedy, and nothing else."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.pipeline.register import open_register, read_dossier
from tests.conftest import USCC, Files

FOLDER = f"associations/{USCC}"
GIFT = f"{FOLDER}/donation/2025-06-12.yaml"
GOOD = """disclosed_on: 2025-07-04
recognized_fy: 2025
donor_type: enterprise
donor_name: 示例电缆有限公司
donor_count: 1
cash_amount: '20000.00'
in_kind_amount: '0.00'
service_in_kind: false
restricted: false
purpose: 日常业务活动
used_amount: '20000.00'
usage_as_of: 2025-12-31
domestic: true
is_example: true
"""


def swapped(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new)


CASES: dict[str, tuple[str, str | bytes, str]] = {
    "utf-16": (GIFT, GOOD.encode("utf-16"), "1:1 Y-02"),
    "gbk": (GIFT, GOOD.encode("gbk"), "4:14 Y-02"),
    "broken utf-8": (GIFT, b"disclosed_on: 2025-07-04\nnotes: \xff\xfe", "2:8 Y-02"),
    "byte order mark": (GIFT, b"\xef\xbb\xbf" + GOOD.encode(), "1:1 Y-03"),
    "windows line ends": (GIFT, GOOD.replace("\n", "\r\n"), "1:25 Y-14"),
    "tab": (GIFT, "disclosed_on: 2025-07-04\nevidence:\n\t- {title: x}\n", "3:1 Y-06"),
    "duplicate key": (GIFT, GOOD + "purpose: 培训\n", "15:1 Y-12"),
    "alias": (GIFT, "disclosed_on: &d 2025-07-04\nusage_as_of: *d\n", "1:15 Y-09"),
    "merge": (GIFT, "<<: {a: b}\n", "1:1 Y-09"),
    "tag": (GIFT, "disclosed_on: !!timestamp 2025-07-04\n", "1:15 Y-10"),
    "python tag": (GIFT, "notes: !!python/object/apply:os.system ['true']\n", "1:8 Y-10"),
    "two documents": (GIFT, GOOD + "---\na: 1\n", "15:1 Y-08"),
    "empty": (GIFT, "", "1:1 Y-04"),
    "only a comment": (GIFT, "# nothing\n", "1:1 Y-04"),
    "deep nesting": (GIFT, "a: " + "[" * 4000, "1:15 Y-11"),
    "a list": (GIFT, "- a\n- b\n", "1:1 F-00"),
    "a sentence": (GIFT, "今年没有捐赠\n", "1:1 F-00"),
    "chinese colon": (GIFT, "disclosed_on：2025-07-04\n", "1:13 F-00"),
    "unclosed quote": (GIFT, "notes: 'x\n", "1:8 Y-07"),
    "control character": (GIFT, b"notes: a\x07b\n", "1:9 Y-05"),
    "unknown key": (GIFT, swapped("purpose:", "purpos:"), "1:1 F-01|10:1 F-02"),
    "missing key": (GIFT, swapped("purpose: 日常业务活动\n", ""), "1:1 F-01"),
    "unknown code": (GIFT, swapped("enterprise", "company"), "3:1 F-03"),
    "money as number": (GIFT, swapped("'20000.00'\nin", "20000.00\nin"), "6:1 F-05"),
    "money without fen": (GIFT, swapped("'20000.00'\nin", "'20000'\nin"), "6:1 F-05"),
    "money in wan": (GIFT, swapped("'20000.00'\nin", "2万\nin"), "6:1 F-05"),
    "full-width digits": (GIFT, swapped("'20000.00'\nin", "'２００００.００'\nin"), "6:1 F-05"),
    "exponent": (GIFT, swapped("donor_count: 1", "donor_count: 1e3"), "5:1 F-05"),
    "underscore": (GIFT, swapped("donor_count: 1", "donor_count: 1_000"), "5:1 F-05"),
    "quoted count": (GIFT, swapped("donor_count: 1", "donor_count: '1'"), "5:1 F-05"),
    "yes": (GIFT, swapped("domestic: true", "domestic: yes"), "13:1 F-05"),
    "no such day": (GIFT, swapped("2025-12-31", "2025-02-30"), "12:1 F-05"),
    "timestamp": (GIFT, swapped("2025-12-31", "1700006400"), "12:1 F-05"),
    "html": (GIFT, swapped("日常业务活动", "<script>alert(1)</script>"), "10:1 F-05"),
    "bidi": (GIFT, swapped("日常业务活动", '"日常\\u202e业务"'), "10:1 F-05"),
    "zero width": (GIFT, swapped("日常业务活动", "日常\u200b业务"), "10:1 F-05"),
    "too long": (GIFT, swapped("日常业务活动", "长" * 61), "10:1 F-05"),
    "blank": (GIFT, swapped("日常业务活动", "'  '"), "10:1 F-05"),
    "null": (GIFT, swapped("日常业务活动", ""), "10:1 F-05"),
    "javascript address": (GIFT, GOOD + "source_url: javascript:alert(1)\n", "15:1 F-05"),
    "list for text": (GIFT, swapped("日常业务活动", "[a, b]"), "10:1 F-05"),
    "text for list": (GIFT, GOOD + "evidence: 收据\n", "15:1 F-04"),
    "wrong key in a nested item": (GIFT, GOOD + "evidence:\n  - title: 收据\n    link: x\n", "17:5 F-02"),
    "contradicts the path": (GIFT, GOOD + "association_id: 51379900MJE000021A\n", "15:1 F-06"),
    "contradicts the name": (GIFT, GOOD + "received_on: 2025-06-13\n", "15:1 F-07"),
    "correction without note": (GIFT.replace(".yaml", ".r2.yaml"), GOOD, "1:1 F-08"),
    "withdrawal without original": (
        GIFT,
        "disclosed_on: 2025-07-04\nis_example: true\nwithdrawn: {reason: 重复, legal_basis: 本站规则, decided_by: 示例, decided_on: 2025-07-04}\n",
        "3:1 F-09",
    ),
    "nil return of a type that has none": (
        f"{FOLDER}/charter/2025.yaml",
        "disclosed_on: 2026-01-05\nnil_return: true\n",
        "2:1 F-10",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_bad_file_is_told_with_place_and_remedy(name: str, write: Callable[[Files], Path]) -> None:
    path, content, expected = CASES[name]
    neighbour = f"{FOLDER}/donation/2025-09-03.yaml"
    root = write({path: content, neighbour: GOOD})
    register = open_register(root, date.max)
    dossier, findings = read_dossier(root, register.jobs[0])
    assert "|".join(f"{f.line}:{f.column} {f.code}" for f in sorted(findings)) == expected
    assert all(f.message and f.remedy and f.file == path for f in findings)
    assert neighbour in {record.address.file for record in dossier.records}, "the rest is still read"


LAYOUT = {
    "assocations/x/donation/2025.yaml": "L-04",
    f"{FOLDER}/2025.yaml": "L-05",
    f"{FOLDER}/donation/old/2025.yaml": "L-05",
    f"{FOLDER}/donations/2025.yaml": "L-07",
    f"{FOLDER}/grade/2025-01-01.yaml": "L-08",
    "associations/51379900MJE000013A/donation/2025.yaml": "L-09",
    "associations/91379900MJE000013B/donation/2025.yaml": "L-09",
    "associations/51379900mje000013b/donation/2025.yaml": "L-09",
    f"{FOLDER}/donation/2025年.yaml": "L-10",
    f"{FOLDER}/donation/2025.yml": "L-10",
    f"{FOLDER}/donation/2025.r1.yaml": "L-10",
    f"{FOLDER}/donation/捐赠.pdf": "L-10",
    f"registrars/shandong/grade/{USCC}/2025-01-01.yaml": "L-06",
    "registrars/370000/grade/2025-01-01.yaml": "L-05",
}


@pytest.mark.parametrize("path", LAYOUT)
def test_a_wrong_place_is_told(path: str, write: Callable[[Files], Path]) -> None:
    register = open_register(write({path: GOOD}), date.max)
    assert [(f.code, f.file) for f in register.findings] == [(LAYOUT[path], path)]
    assert register.findings[0].remedy


def test_a_folder_where_a_file_belongs(write: Callable[[Files], Path]) -> None:
    root = write({GIFT: GOOD})
    (root / FOLDER / "donation" / "2025-09-03.yaml").mkdir()
    assert [f.code for f in open_register(root, date.max).findings] == ["L-03"]


def test_a_symbolic_link_is_not_followed(write: Callable[[Files], Path]) -> None:
    root = write({GIFT: GOOD})
    (root / FOLDER / "donation" / "2025-09-03.yaml").symlink_to("/etc/hostname")
    (root / FOLDER / "loop").symlink_to(root)
    assert [f.code for f in open_register(root, date.max).findings] == ["L-01", "L-01"]


def test_a_huge_file_is_not_read(write: Callable[[Files], Path]) -> None:
    root = write({GIFT: GOOD})
    with (root / FOLDER / "donation" / "2025-09-03.yaml").open("wb") as file:
        file.truncate(50_000_000)
    register = open_register(root, date.max)
    _, findings = read_dossier(root, register.jobs[0])
    assert [(f.code, f.line) for f in findings] == [("Y-01", 1)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_cannot_be_read(write: Callable[[Files], Path]) -> None:
    root = write({GIFT: GOOD})
    (root / GIFT).chmod(0)
    register = open_register(root, date.max)
    _, findings = read_dossier(root, register.jobs[0])
    assert [f.code for f in findings] == ["Y-15"]
