"""What people write instead of a figure, a date or a code, and what they meant: for messages only."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

Words = tuple[str, str]
"""What is wrong, and what to write instead."""

TO_FILL = "【待填】"
"""How an unfilled field of a blank form begins."""
NOT_FILLED = "还没有填写", "把“【待填】”和后面的提示换成实际内容；没有的选填项整行删去"

_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0x3002: 0x2E}
_HAN_DIGITS = {ord(han): str(at % 10) for at, han in enumerate("〇一二三四五六七八九零")}
_FACTORS = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_AMOUNT = re.compile(
    r"[¥￥$]?(?P<number>[-+]?[0-9][0-9,]{0,30}(?:\.[0-9]{1,30})?(?:[eE]\+?[0-9]{1,2})?)(?P<unit>[万亿]?)元?整?"
)
_DAY = re.compile(
    r"(?P<y>[0-9]{4})[-/.年](?P<m>[0-9]{1,2})[-/.月](?P<d>[0-9]{1,2})[日号]?(?:[ T][0-9:.+Z]+)?"
    r"|(?P<y2>(?:19|20)[0-9]{2})(?P<m2>[0-9]{2})(?P<d2>[0-9]{2})"
    r"|(?P<m3>[0-9]{1,2})/(?P<d3>[0-9]{1,2})/(?P<y3>[0-9]{4})"
)
_EXCEL_DAYS, _EXCEL_EPOCH = range(32_874, 73_051), date(1899, 12, 30)
_HALF_YEAR = re.compile(r"(?P<year>20[0-9]{2})(?:年度?)?[- ]?(?:[hH]?(?P<half>[12])|(?P<name>[上下])半年)")
_YES = frozenset("true yes y on 是 对 有 真 1 √ ✓ ✔".split())  # noqa: SIM905 - a list of words reads better so
_NO = frozenset("false no n off 否 不 不是 无 没有 假 0 × ✕ x".split())  # noqa: SIM905 - as above
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "Z": "2", "S": "5", "V": "U"})


def half_width(text: str) -> str:
    """Return a text with its full-width digits, letters and signs as they are on a keyboard."""
    return text.strip().translate(_HALF_WIDTH)


def money(text: str, *, quoted: bool) -> Words:
    """Say what is wrong with an amount."""
    amount = _amount(text)
    if amount is None:
        return "金额须是加引号、两位小数的元", "例如 '800.00'，不写千分位，不用万元"
    return _money_mistake(text, quoted=quoted), f"写 '{amount:.2f}'（单位元，加引号）"


def _money_mistake(text: str, *, quoted: bool) -> str:
    plain = half_width(text)
    found: dict[str, bool] = {
        "用了万元或亿元": bool(set("万亿") & set(plain)),
        "写了千分位": "," in plain,
        "用了全角数字或符号": plain != text.strip(),
        "是科学记数法（多半由 Excel 写出）": "e" in plain.lower(),
        "写了货币符号或单位": not re.fullmatch(r"[-+0-9.]+", plain),
        "没有写足两位小数": not re.fullmatch(r"-?[0-9]+\.[0-9]{2}", plain),
        "没有加引号": not quoted,
    }
    return "金额" + next((what for what, applies in found.items() if applies), "不能这样写，或者位数过多")


def _amount(text: str) -> Decimal | None:
    match = _AMOUNT.fullmatch(half_width(text).replace(" ", ""))
    if match is None:
        return None
    amount = Decimal(match["number"].replace(",", "")) * _FACTORS.get(match["unit"], Decimal(1))
    exact = abs(amount) < 10**13 and amount == round(amount, 2)
    return round(amount, 2) if exact else None


def decimal(text: str, *, quoted: bool) -> Words:
    """Say what is wrong with a decimal number."""
    number = half_width(text).rstrip("%分").replace(",", "")
    if re.fullmatch(r"-?[0-9]{1,6}(\.[0-9]{1,4})?", number):
        what = "数值须加引号" if not quoted and number == text else "数值只写数字，加引号"
        return what, f"写 '{number}'"
    return "数值须是加引号的小数，至多四位小数", "例如 '92.50'"


def count(text: str, *, quoted: bool) -> Words:
    """Say what is wrong with a whole number."""
    number = re.fullmatch(r"([0-9][0-9,]*)(?:\.0+)?[个人名家户次票项份件%届年条]?", half_width(text))
    if number is None:
        what = "不能小于零" if half_width(text).startswith("-") else "须是不小于零的整数"
        return what, "例如 12，不加引号、小数点和千分位"
    digits = number[1].replace(",", "").lstrip("0") or "0"
    if len(digits) > 10:
        return "数字过大，至多十位", "核对数字"
    return "整数不加引号" if quoted and digits == text else "整数只写数字", f"写 {digits}，不加引号"


def year(text: str, *, quoted: bool) -> Words:
    """Say what is wrong with a year."""
    match = re.fullmatch(r"([0-9]{4})(?:年度?)?", half_width(text).translate(_HAN_DIGITS))
    if match is None:
        return "年度须是四位数字", "例如 2025，不加引号"
    if not 2004 <= int(match[1]) <= 2100:
        return f"年度 {match[1]} 不在 2004 至 2100 之间", "核对年度"
    return "年度不加引号" if quoted and match[1] == text else "年度只写四位数字", f"写 {match[1]}，不加引号"


def half(text: str) -> Words:
    """Say what is wrong with a half of a year."""
    match = _HALF_YEAR.fullmatch(half_width(text))
    if match is None:
        return "半年度须是年份加 H1 或 H2", "例如 2025H1（上半年）、2025H2（下半年）"
    if not 2004 <= int(match["year"]) <= 2099:
        return f"年度 {match['year']} 不在 2004 至 2099 之间", "核对年度"
    number = match["half"] or ("1" if match["name"] == "上" else "2")
    return "半年度须是年份加 H1 或 H2", f"写 {match['year']}H{number}"


def flag(text: str) -> Words:
    """Say what is wrong with a yes or no."""
    said = half_width(text).lower()
    if said in _YES | _NO:
        meant = "true（是）" if said in _YES else "false（否）"
        return f"不能写“{text}”", f"写 {meant}，小写，不加引号"
    return "须是“是”或“否”", "写 true（是）或 false（否），不加引号"


def day(text: str) -> Words:
    """Say what is wrong with a date."""
    meant = _day(text)
    if meant is None:
        return "日期须是“年-月-日”", "例如 2025-05-20，月和日各两位"
    if isinstance(meant, str):
        return f"没有 {meant} 这一天", "核对年月日"
    if half_width(text).isdigit() and len(text.strip()) == 5:
        return f"“{text}”像是 Excel 的日期序号", f"写 {meant}"
    return f"日期不能写“{text}”", f"写 {meant}"


def _day(text: str) -> date | str | None:
    """Return the day that was meant, its name when there is no such day, or None."""
    plain = _han_day(half_width(text))
    if re.fullmatch(r"[0-9]{5}", plain) and int(plain) in _EXCEL_DAYS:
        return _EXCEL_EPOCH + timedelta(days=int(plain))
    match = _DAY.fullmatch(plain)
    if match is None:
        return None
    year_, month, day_ = (int(match[n] or match[n + "2"] or match[n + "3"]) for n in "ymd")
    try:
        return date(year_, month, day_)
    except ValueError:
        return f"{year_:04}-{month:02}-{day_:02}"


def _han_day(text: str) -> str:
    """Return 二〇二五年五月二十日 as 2025年5月20日; a text without Han numerals as it is."""
    match = re.fullmatch(
        r"([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]",
        text,
    )
    if match is None:
        return text
    year_, month, day_ = match.groups()
    return f"{year_.translate(_HAN_DIGITS)}年{_below_hundred(month)}月{_below_hundred(day_)}日"


def _below_hundred(han: str) -> int:
    tens, ten, ones = han.rpartition("十")
    return int((tens or "1").translate(_HAN_DIGITS) if ten else "0") * 10 + int(
        (ones or "0").translate(_HAN_DIGITS)
    )


def region(text: str, *, quoted: bool) -> Words:
    """Say what is wrong with a region code."""
    code = half_width(text).replace(" ", "")
    if re.fullmatch(r"[1-9][0-9]{5}", code):
        return "行政区划代码" + ("写法不对" if quoted else "须加引号"), f"写 '{code}'"
    return "行政区划代码须是加引号的六位数字", "例如 '370100'"


def url(text: str) -> Words:
    """Say what is wrong with a web address."""
    remedy = "例如 https://example.invalid/charter"
    if re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/[^\s<>\"'`\\{}|^]*)?", text):
        return "网址须以 https:// 开头", f"写 https://{text}"
    if re.match(r"https?://", text) and " " in text.strip():
        return "网址里有空格", "一项只写一个网址；空格写作 %20"
    if text.startswith("//") or (re.match(r"[A-Za-z]+:", text) and not re.match(r"https?://", text)):
        return "网址须以 https:// 开头，不收其他协议", remedy
    return "网址须以 https:// 开头，不含空格、引号和尖括号", remedy


def lookalike(text: str, is_right: Callable[[str], bool]) -> str | None:
    """Return a code as it was probably meant (capitals, no spaces, 0 for O), or None when unsure."""
    code = re.sub(r"[\s-]", "", half_width(text)).upper()
    return next(
        (meant for meant in (code, code.translate(_LOOKALIKES)) if meant != text and is_right(meant)), None
    )
