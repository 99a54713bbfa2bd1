"""Whatever is filed is answered: never an exception, always a place in the file and a remedy in Chinese."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.finding import Finding, Severity
from generator.model.record import Address
from generator.rules.privacy import personal
from generator.sources.addresses import address_of
from generator.sources.encodings import guessed
from generator.sources.records import load
from tests.conftest import USCC

GIFT = f"associations/{USCC}/donation/2025-06-12.yaml"
GOOD = """disclosed_on: 2025-07-04
recognized_fy: 2025
donor_type: enterprise
donor_name: 示例电缆有限公司
donor_count: 1
cash_amount: '20000.00'
in_kind_amount: '0.00'
service_in_kind: false
restricted: false
purpose: >
  日常业务活动，
  不限项目
used_amount: '20000.00'
usage_as_of: 2025-12-31
domestic: true
evidence:
  - title: 收据
    url: https://example.invalid/1
  - {title: "协议", issued_on: 2025-06-12}
notes: 无
is_example: true
"""
SIGNS = ":：,，'\"“”’-—－[]{}()（）&*!|>%@#?\\<~=\t\r\n \u3000\u00a0\u200b\u2028\x07\ufeff0１９年月日万元是否trueyes"
HAN = re.compile(r"[\u4e00-\u9fff]")
fuzzed = settings(derandomize=True, database=None, deadline=None, max_examples=250)


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / GIFT).parent.mkdir(parents=True)
    return folder


def lines_of(content: bytes) -> list[str]:
    """Return the lines of a file as an editor shows them."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = guessed(content) or content.decode("utf-8", "replace")
    return re.split(r"\r\n?|\n", text)


def told(root: Path, content: bytes) -> list[Finding]:
    """Return what is told about a file, after looking at what holds for every finding."""
    address = address_of(GIFT)
    assert isinstance(address, Address)
    (root / GIFT).write_bytes(content)
    record, findings = load(root, address)
    assert (record is None) == any(finding.severity is Severity.ERROR for finding in findings)
    lines = lines_of(content)
    for finding in findings:
        assert 1 <= finding.line <= len(lines)
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1
        assert HAN.search(finding.message)
        assert HAN.search(finding.remedy)
        assert finding.file == GIFT
    return findings


@st.composite
def mistyped(draw: st.DrawFn) -> str:
    """Return the good file after some slips: lines and characters left out, put in, exchanged."""
    text = GOOD
    for _ in range(draw(st.integers(1, 6))):
        parts = text.splitlines(keepends=True) if draw(st.booleans()) else list(text)
        at, other = (draw(st.integers(0, len(parts) - 1)) for _ in "ab") if parts else (0, 0)
        slip = draw(st.sampled_from(["leave out", "put in", "twice", "exchange"]))
        if slip == "put in" or not parts:
            parts.insert(at, draw(st.sampled_from(SIGNS)))
        elif slip == "leave out":
            del parts[at]
        elif slip == "twice":
            parts.insert(other, parts[at])
        else:
            parts[at], parts[other] = parts[other], parts[at]
        text = "".join(parts)
    return text


def test_the_file_the_slips_begin_with_is_good(root: Path) -> None:
    assert told(root, GOOD.encode()) == []


@fuzzed
@given(content=st.binary(max_size=300))
def test_any_bytes(root: Path, content: bytes) -> None:
    assert told(root, content)


@fuzzed
@given(text=st.text(max_size=300))
def test_any_text(root: Path, text: str) -> None:
    assert told(root, text.encode())


@fuzzed
@given(text=st.text(SIGNS + "abcdefgnp_", max_size=200))
def test_any_text_of_the_signs_of_yaml(root: Path, text: str) -> None:
    assert told(root, text.encode())


@fuzzed
@given(text=mistyped())
def test_slips_in_a_good_file(root: Path, text: str) -> None:
    told(root, text.encode())


@fuzzed
@given(text=mistyped(), encoding=st.sampled_from(["gb18030", "utf-16", "utf-16-le", "utf-8-sig"]))
def test_slips_in_another_encoding(root: Path, text: str, encoding: str) -> None:
    told(root, text.encode(encoding))


@fuzzed
@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=6).map("/".join))
def test_any_path(path: str) -> None:
    answer = address_of(path)
    assert isinstance(answer, Finding)
    assert HAN.search(answer.message)
    assert answer.remedy


@fuzzed
@given(st.text("0123456789X -+()（）１３.@/:年月日生，男女族党员中共护照出qcom" + SIGNS, max_size=60))
def test_any_text_is_looked_at_for_persons(text: str) -> None:
    assert all(word and piece in text for word, piece in personal(text))
