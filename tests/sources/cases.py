"""Reads the cases in ``tests/sources/bad``; their form is told in its README."""

import os
import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from generator.cli.findings import as_text
from generator.model.finding import Finding
from generator.pipeline.progress import Silence
from generator.pipeline.validation import Scope, validate
from tests.conftest import AS_OF, DATA

FOLDER = Path(__file__).parent / "bad"
EXPECTED = "=== 应当看到\n"
HEAD = re.compile(r"(?P<path>.+?)(?: （(?P<how>UTF-16|GBK|BOM|CRLF|CR|文件夹|管道|链接到 (?P<target>.+))）)?")
MARK = re.compile(r"⟦(?:U\+(?P<character>[0-9A-F]{4,6})|0x(?P<byte>[0-9A-F]{2}))(?: × (?P<times>[0-9]+))?⟧")
INVISIBLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\u00ad\u0300-\u036f\u200b-\u200f\u2028-\u202e\u3000\ufeff]"
)
LONGEST = 60


@dataclass(frozen=True)
class Case:
    """A case as it is written: what somebody did, the files, and what they should be told."""

    file: Path
    said: str
    files: str
    expected: str

    def write(self, root: Path) -> None:
        """Write the files of the case below a data folder."""
        for part in self.files.split("=== ")[1:]:
            head, _, content = part.partition("\n")
            found = HEAD.fullmatch(head)
            assert found, head
            path = root / _bytes(found["path"]).decode()
            path.parent.mkdir(parents=True, exist_ok=True)
            _put(path, _bytes(content), found["how"] or "", root / (found["target"] or ""))

    def update(self, told: str) -> None:
        """Write what is told now as what should be."""
        self.file.write_text(f"{self.said}{self.files}{EXPECTED}{told}", encoding="utf-8")


def cases() -> list[Case]:
    """Return every case."""
    return [_case(file) for file in sorted(FOLDER.glob("*/*.txt"))]


def validated(root: Path) -> tuple[Finding, ...]:
    """Return what the product finds in a data folder, judged by the policy of this repository."""
    for folder in ("policy", "vocabularies"):
        (root / folder).symlink_to(DATA / folder)
    with ThreadPoolExecutor(1) as executor:
        return validate(Scope(root), AS_OF, executor, Silence()).findings


def told(findings: Iterable[Finding], root: Path) -> str:
    """Return findings as the command prints them, each with the line it points to, from the slip on."""
    return "".join(f"{_visible(as_text(finding))}\n{_pointed(finding, root)}" for finding in findings)


def _case(file: Path) -> Case:
    content, _, expected = file.read_text(encoding="utf-8").partition(EXPECTED)
    said, mark, files = content.partition("=== ")
    return Case(file, said, mark + files, expected)


def _put(path: Path, content: bytes, how: str, target: Path) -> None:
    if how == "文件夹":
        path.mkdir()
    elif how == "管道":
        os.mkfifo(path)
    elif how.startswith("链接"):
        path.symlink_to(target)
    else:
        path.write_bytes(_written(content, how))


def _written(content: bytes, how: str) -> bytes:
    ends = {"CRLF": b"\r\n", "CR": b"\r"}
    encodings = {"UTF-16": "utf-16", "GBK": "gbk", "BOM": "utf-8-sig"}
    if how in encodings:
        return content.decode().encode(encodings[how])
    return content.replace(b"\n", ends.get(how, b"\n"))


def _bytes(text: str) -> bytes:
    """Return a text with its marks as what they stand for: ``⟦U+200B⟧``, ``⟦U+5BF9 × 61⟧``, ``⟦0xFF⟧``."""
    found, at = b"", 0
    for mark in MARK.finditer(text):
        one = bytes.fromhex(mark["byte"]) if mark["byte"] else chr(int(mark["character"], 16)).encode()
        found += text[at : mark.start()].encode() + one * int(mark["times"] or 1)
        at = mark.end()
    return found + text[at:].encode()


def _visible(text: str) -> str:
    return INVISIBLE.sub(lambda found: f"⟦U+{ord(found.group()):04X}⟧", text)


def _pointed(finding: Finding, root: Path) -> str:
    """Return the line a finding points to, with ``▸`` before the slip; nothing for a matter of names."""
    path = root / finding.file
    if finding.code.startswith("L") or (finding.line, finding.column) == (1, 1) or not path.is_file():
        return ""
    text = re.sub(r"\r\n?", "\n", path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff"))
    line = text.split("\n")[finding.line - 1]
    before, after = line[: finding.column - 1], line[finding.column - 1 :]
    return f"    {_visible(before[-LONGEST:])}▸{_visible(after[:LONGEST])}\n"
