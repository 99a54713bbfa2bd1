"""What the emitter writes, the strict reader reads back; money, codes and telling words are quoted."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.scalars import Plain
from generator.model.shapes import UNSAFE
from generator.sample.emitter import Row, document, scalar
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


@given(st.text(min_size=1).filter(lambda text: not UNSAFE.search(text) and "\t" not in text))
def test_text_comes_back_as_it_was(text: str) -> None:
    written = document({"block": text, "row": Row(a=text, b=text), "list": [text]})
    read = parse(written.encode())
    assert read == {"block": text, "row": {"a": text, "b": text}, "list": [text]}
    assert not isinstance(read["block"], Plain)
