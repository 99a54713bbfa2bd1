"""What people write is understood, so that the message can say what to write instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import mistaken_days, mistakes


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
        ("0.001", True, ("多于两位小数", "例如")),
        ("贰万元整", False, ("两位小数", "例如")),
        ("1e999999999", False, ("金额", "例如")),
        ("1e999", False, ("金额", "例如")),
        ("99999999999999.00", True, ("位数过多", "核对金额")),
        ("“800.00”", False, ("中文引号", "'800.00'")),
        ("'800.00',", True, ("金额", "例如")),
        ("800.00,", True, ("标点", "'800.00'")),
        (" 800.00", True, ("空格", "'800.00'")),
        ("+800.00", True, ("加号", "'800.00'")),
        ("无", False, ("两位小数", "没有发生的写 '0.00'")),
        ("——", False, ("两位小数", "没有发生的写 '0.00'")),
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
        ("20/5/2025", "写 2025-05-20"),
        ("5.5.2025", "写 2025-05-05"),
        ("1/3/2025", "写 2025-01-03 或 2025-03-01"),
        ("31/31/2025", "核对年月日"),
        ("2025—05—20", "写 2025-05-20"),
        ("“2025-05-20”", "写 2025-05-20"),
        ("2025-05", "补上两位的日，写作 2025-05-…"),
        ("2025年5月", "补上两位的日，写作 2025-05-…"),
        ("0025-05-20", "核对年份"),
        ("45797", "写 2025-05-20"),
        ("2025年2月30日", "核对年月日"),
        ("去年五月", "例如 2025-05-20，月和日各两位"),
    ],
)
def test_days(written: str, remedy: str) -> None:
    assert mistaken_days.day(written)[1] == remedy


@pytest.mark.parametrize(
    "asked, remedy",
    [
        (mistakes.count("215人", quoted=False), "写 215，不加引号，不写单位，前面不补 0"),
        (mistakes.count("1,215", quoted=False), "写 1215，不加引号，不写单位，前面不补 0"),
        (mistakes.count("215.0", quoted=False), "写 215，不加引号，不写单位，前面不补 0"),
        (mistakes.count("２１５", quoted=False), "写 215，不加引号，不写单位，前面不补 0"),
        (mistakes.count("007", quoted=False), "写 7，不加引号，不写单位，前面不补 0"),
        (mistakes.count("215", quoted=True), "写 215，不加引号"),
        (mistakes.count("-3", quoted=False), "例如 12，不加引号、小数点和千分位"),
        (mistakes.year("2025年度", quoted=False), "写 2025，不加引号"),
        (mistakes.year("2025", quoted=True), "写 2025，不加引号"),
        (mistakes.year("1999", quoted=False), "核对年度"),
        (mistakes.decimal("92.5%", quoted=False), "写 '92.5'"),
        (mistakes.half("2025年上半年"), "写 2025H1"),
        (mistakes.half("2025-h2"), "写 2025H2"),
        (mistakes.half("1999H1"), "例如 2025H1（上半年）、2025H2（下半年）"),
        (mistakes.flag("是", quoted=False), "写 true，小写，不加引号；意思是“是”"),
        (mistakes.flag("无", quoted=False), "写 false，小写，不加引号；意思是“否”"),
        (mistakes.flag("True", quoted=False), "写 true，小写，不加引号；意思是“是”"),
        (mistakes.flag("true,", quoted=False), "写 true，小写，不加引号；意思是“是”"),
        (mistakes.flag("也许", quoted=False), "写 true（是）或 false（否），小写，不加引号"),
        (mistakes.region("370100", quoted=False), "写 '370100'"),
        (mistakes.digest("AB12 " * 16), f"写 {'ab12' * 16}"),
        (mistakes.url("www.example.invalid/a"), "写 https://www.example.invalid/a"),
        (mistakes.url("ftp://example.invalid"), "例如 https://example.invalid/charter；没有的选填项整行删去"),
        (mistakes.url("https：//example.invalid／a"), "写 https://example.invalid/a"),
        (mistakes.url("C:\\公开\\章程.pdf"), "把文件放到单位网站，写它的网址"),
        (mistakes.amount("-800.00", quoted=True), "核对金额，不写负号；退还、冲回的情况写在说明里"),
        (mistakes.amount("-2万", quoted=False), "写 '-20000.00'（单位元，加引号）"),
    ],
)
def test_other_values(asked: tuple[str, str], remedy: str) -> None:
    assert asked[1] == remedy


@given(st.text(max_size=40), st.booleans())
def test_anything_is_answered(text: str, quoted: bool) -> None:
    answers = [
        mistakes.money(text, quoted=quoted),
        mistakes.amount(text, quoted=quoted),
        mistakes.decimal(text, quoted=quoted),
        mistakes.count(text, quoted=quoted),
        mistakes.year(text, quoted=quoted),
        mistakes.region(text, quoted=quoted),
        mistaken_days.day(text),
        mistakes.half(text),
        mistakes.flag(text, quoted=quoted),
        mistakes.url(text),
    ]
    assert all(what and remedy for what, remedy in answers)
