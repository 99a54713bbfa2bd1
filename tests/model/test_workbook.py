"""A code that is chosen from a list by its name is read as the code that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.workbook import choice, chosen

WORDS = st.text("甲乙A1-_（） ", min_size=1)


@pytest.mark.parametrize(
    "name, code, shown",
    [
        ("公开招标", "open_tender", "公开招标（open_tender）"),
        ("济南市（370100）", "370100", "济南市（370100）"),
        ("其他", "其他", "其他"),
        ("质量认证（ISO）", "iso-9001", "质量认证（ISO）（iso-9001）"),
        ("行业标准制定", "行业标准", "行业标准"),
        ("示例（", "a b", "a b"),
    ],
)
def test_a_choice_is_shown_by_its_name_where_its_code_can_be_read(name: str, code: str, shown: str) -> None:
    assert choice(name, code) == shown
    assert chosen(shown) == code


@given(WORDS, WORDS.filter(lambda code: chosen(code) == code))
def test_every_choice_is_read_as_its_code(name: str, code: str) -> None:
    assert chosen(choice(name, code)) == code
