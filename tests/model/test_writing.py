"""What is written, the strict reader reads back; money, codes and telling words are quoted."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.scalars import Plain
from generator.model.writing import Column, Row, document, scalar
from generator.sources.strict_yaml import parse


@pytest.mark.parametrize(
    "value, written",
    [
        (Decimal("1226000.00"), "'1226000.00'"),
        ("370000", "'370000'"),
        ("37", "'37'"),
        ("0531-0000000", "'0531-0000000'"),
        ("4A", "'4A'"),
        ("no", "'no'"),
        ("True", "'True'"),
        ("null", "'null'"),
        ("示例协会", "示例协会"),
        ("https://example.invalid/a-1", "https://example.invalid/a-1"),
        ("{{ 7*7 }} 'x'", "'{{ 7*7 }} ''x'''"),
        ("一行\n两行", '"一行\\n两行"'),
        ("有\u200b零宽字符", '"有\\U0000200b零宽字符"'),
        ("", "''"),
        ("示例䶮𬭎", "示例䶮𬭎"),
        (date(2025, 5, 20), "2025-05-20"),
        (12, "12"),
        (True, "true"),
        (Plain("2025"), "2025"),
    ],
)
def test_each_kind_of_value_has_one_form(value: object, written: str) -> None:
    assert scalar(value) == written


def test_a_float_is_refused() -> None:
    with pytest.raises(TypeError, match="no scalar"):
        scalar(0.1)


def test_the_shape_of_a_document() -> None:
    content = {
        "name": "示例",
        "left_out": None,
        "codes": ["37", "C"],
        "none": [],
        "line": Row(total=Decimal("1.00"), empty=None),
        "items": [{"role": "会长", "inner": {"a": 1}}, Row(paid_on=date(2025, 1, 2))],
    }
    assert document(content) == (
        "name: 示例\n"
        "codes: ['37', C]\n"
        "none: []\n"
        "line: {total: '1.00'}\n"
        "items:\n"
        "  - role: 会长\n"
        "    inner:\n"
        "      a: 1\n"
        "  - {paid_on: 2025-01-02}\n"
    )


def test_what_is_nested_on_one_line_and_what_has_lines_of_its_own() -> None:
    content = {
        "empty": {},
        "flow": Row(inner=[1, Row(a="x")], none={}),
        "column": Column(["C", Plain("1"), Row(a=1)]),
        "odd name: #": "值",
        "2025": "值",
    }
    assert document(content) == (
        "empty: {}\n"
        "flow: {inner: [1, {a: x}], none: {}}\n"
        "column:\n"
        "  - C\n"
        "  - 1\n"
        "  - {a: 1}\n"
        "'odd name: #': 值\n"
        "'2025': 值\n"
    )


def test_paragraphs_stand_as_they_are_read() -> None:
    text = "第一段\n\n第二段: # 不是注释"
    assert document({"a": {"notes": text}, "b": text + "\n"}) == (
        "a:\n  notes: |-\n    第一段\n\n    第二段: # 不是注释\nb: |\n  第一段\n\n  第二段: # 不是注释\n"
    )
    assert document({"indented": "一\n 二"}) == 'indented: "一\\n 二"\n'


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_comes_back_as_it_was(text: str) -> None:
    written = document({"block": {"in": text}, "row": Row(a=text, b=text), "list": [text]})
    read = parse(written.encode())
    assert read == {"block": {"in": text}, "row": {"a": text, "b": text}, "list": [text]}
    assert not isinstance(read["block"]["in"], Plain)
