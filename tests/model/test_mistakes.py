"""What people write is understood, so that the message can say what to write instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import mistakes


@pytest.mark.parametrize(
    "written, quoted, said",
    [
        ("20000.00", False, ("金额没有加引号", "'20000.00'")),
        ("20000", True, ("两位小数", "'20000.00'")),
        ("20,000.00", True, ("千分位", "'20000.00'")),
        ("２０，０００．００", True, ("千分位", "'20000.00'")),
        ("２０００．００", True, ("全角", "'2000.00'")),
        ("2万", False, ("万元", "'20000.00'")),
        ("1.5 亿元", False, ("亿元", "'150000000.00'")),
        ("2.0E+07", False, ("科学记数", "'20000000.00'")),
        ("￥800元整", False, ("货币符号", "'800.00'")),
        ("¥800", False, ("货币符号", "'800.00'")),
        ("0.001", True, ("两位小数", "例如")),
        ("贰万元整", False, ("两位小数", "例如")),
        ("1e999999999", False, ("金额", "例如")),
        ("99999999999999.00", True, ("金额", "例如")),
    ],
)
def test_amounts(written: str, quoted: bool, said: tuple[str, str]) -> None:
    what, remedy = mistakes.money(written, quoted=quoted)
    assert said[0] in what
    assert said[1] in remedy


@pytest.mark.parametrize(
    "written, remedy",
    [
        ("2025/5/20", "写 2025-05-20"),
        ("2025.5.20", "写 2025-05-20"),
        ("2025-5-20", "写 2025-05-20"),
        ("20250520", "写 2025-05-20"),
        ("2025年5月20日", "写 2025-05-20"),
        ("２０２５－０５－２０", "写 2025-05-20"),
        ("二〇二五年五月二十日", "写 2025-05-20"),
        ("二零二五年十二月三十一日", "写 2025-12-31"),
        ("2025-05-20 00:00:00", "写 2025-05-20"),
        ("2025-05-20T08:00:00Z", "写 2025-05-20"),
        ("5/20/2025", "写 2025-05-20"),
        ("45797", "写 2025-05-20"),
        ("2025年2月30日", "核对年月日"),
        ("去年五月", "例如 2025-05-20，月和日各两位"),
    ],
)
def test_days(written: str, remedy: str) -> None:
    assert mistakes.day(written)[1] == remedy


@pytest.mark.parametrize(
    "asked, remedy",
    [
        (mistakes.count("215人", quoted=False), "写 215，不加引号"),
        (mistakes.count("1,215", quoted=False), "写 1215，不加引号"),
        (mistakes.count("215.0", quoted=False), "写 215，不加引号"),
        (mistakes.count("２１５", quoted=False), "写 215，不加引号"),
        (mistakes.count("007", quoted=False), "写 7，不加引号"),
        (mistakes.count("-3", quoted=False), "例如 12，不加引号、小数点和千分位"),
        (mistakes.year("2025年度", quoted=False), "写 2025，不加引号"),
        (mistakes.year("2025", quoted=True), "写 2025，不加引号"),
        (mistakes.year("1999", quoted=False), "核对年度"),
        (mistakes.decimal("92.5%", quoted=False), "写 '92.5'"),
        (mistakes.half("2025年上半年"), "写 2025H1"),
        (mistakes.half("2025-h2"), "写 2025H2"),
        (mistakes.half("1999H1"), "例如 2025H1（上半年）、2025H2（下半年）"),
        (mistakes.flag("是"), "写 true（是），小写，不加引号"),
        (mistakes.flag("无"), "写 false（否），小写，不加引号"),
        (mistakes.flag("True"), "写 true（是），小写，不加引号"),
        (mistakes.region("370100", quoted=False), "写 '370100'"),
        (mistakes.url("www.example.invalid/a"), "写 https://www.example.invalid/a"),
        (mistakes.url("ftp://example.invalid"), "例如 https://example.invalid/charter"),
    ],
)
def test_other_values(asked: tuple[str, str], remedy: str) -> None:
    assert asked[1] == remedy


@given(st.text(max_size=40), st.booleans())
def test_anything_is_answered(text: str, quoted: bool) -> None:
    answers = [
        mistakes.money(text, quoted=quoted),
        mistakes.decimal(text, quoted=quoted),
        mistakes.count(text, quoted=quoted),
        mistakes.year(text, quoted=quoted),
        mistakes.region(text, quoted=quoted),
        mistakes.day(text),
        mistakes.half(text),
        mistakes.flag(text),
        mistakes.url(text),
    ]
    assert all(what and remedy for what, remedy in answers)
