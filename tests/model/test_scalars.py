"""Codes of associations at their edges (T01), and the scalars that decide types."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.model import scalars
from generator.model.scalars import Plain, uscc_problem
from generator.model.shapes import MONEY
from generator.rules.checks.codes import organisation_check_character


@pytest.mark.parametrize(
    "code,part",
    [
        ("51379900MJE000013A", "校验码"),
        ("91379900MJE0000130", "不是社会团体"),
        ("51379900mje000013b", "18 位"),
        ("51379900MJE00001IB", "18 位"),
        ("51379900MJE00001", "18 位"),
        ("５１379900MJE000013B", "18 位"),
    ],
)
def test_wrong_codes(code: str, part: str) -> None:
    problem = uscc_problem(code)
    assert problem
    assert part in problem[0]


def test_the_right_code() -> None:
    assert uscc_problem("51379900MJE000013B") is None
    assert organisation_check_character("MJE00001") == "3"


@given(st.decimals(-(10**12), 10**12, places=2))
def test_money_is_exact(amount: Decimal) -> None:
    assert scalars.parse_money(f"{amount:.2f}") == amount


@pytest.mark.parametrize("value", ["-0.01", "-0.00", "0", Plain("1.00"), None])
def test_an_amount_is_never_negative(value: object) -> None:
    assert scalars.parse_amount("0.00") == 0
    with pytest.raises(PydanticCustomError):
        scalars.parse_amount(value)


@given(st.text())
def test_money_is_its_pattern_or_refused(value: str) -> None:
    if not MONEY.fullmatch(value):
        with pytest.raises(PydanticCustomError):
            scalars.parse_money(value)


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_dates_come_back(day: date) -> None:
    assert scalars.parse_date(day.isoformat()) == day


@pytest.mark.parametrize("value", ["true", Plain("True"), Plain("yes"), Plain("1"), None, [], {}])
def test_only_plain_true_and_false_are_flags(value: object) -> None:
    with pytest.raises(PydanticCustomError):
        scalars.parse_flag(value)


@pytest.mark.parametrize("unsafe", ["\x00", "\r", "\u202e", "\ufdd0", "\ufffe", "\U0001fffe", "\U0010ffff"])
def test_text_holds_no_character_that_is_none(unsafe: str) -> None:
    problem = scalars._text_problem(f"示例{unsafe}文字", 60)
    assert problem
    assert problem[0] == f"含有看不见的控制字符 U+{ord(unsafe):04X}"
    assert scalars._text_problem("示例\n文字😀", 60) is None
