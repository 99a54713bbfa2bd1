"""What people write instead of a figure, a date or a code, and what they meant: for messages only."""

import re
from collections.abc import Callable
from decimal import Decimal

Words = tuple[str, str]
"""What is wrong, and what to write instead."""

TO_FILL = "【待填】"
"""How an unfilled field of a blank form begins."""
NOT_FILLED = "还没有填写", "把“【待填】”和后面的提示换成实际内容；没有的选填项整行删去"

_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0x3002: 0x2E}
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_QUOTES = "“”‘’「」『』"
HAN_DIGITS = {ord(han): str(at % 10) for at, han in enumerate("〇一二三四五六七八九零")}
_FACTORS = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_AMOUNT = re.compile(
    r"[¥￥$]?(?P<number>[-+]?[0-9][0-9,]{0,30}(?:\.[0-9]{1,30})?(?:[eE]\+?[0-9]{1,2})?)(?P<unit>[万亿]?)元?整?"
)
_HALF_YEAR = re.compile(r"(?P<year>20[0-9]{2})(?:年度?)?[- ]?(?:[hH]?(?P<half>[12])|(?P<name>[上下])半年)")
_YES = frozenset("true yes y on 是 对 有 真 1 √ ✓ ✔".split())  # noqa: SIM905 - a list of words reads better so
_NO = frozenset("false no n off 否 不 不是 无 没有 假 0 × ✕ x".split())  # noqa: SIM905 - as above
_NONE = frozenset("无 没有 暂无 不适用 - -- / 空 N/A n/a none".split())  # noqa: SIM905 - as above
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "Z": "2", "S": "5", "V": "U"})
_MOST_SHOWN = 30


def in_quotes(text: str) -> str:
    """Return what somebody wrote, in quotation marks, shortened when it is long."""
    return f"“{text}”" if len(text) <= _MOST_SHOWN else f"“{text[:_MOST_SHOWN]}…”"


def half_width(text: str) -> str:
    """Return a text with its full-width digits, letters and signs as they are on a keyboard."""
    return text.strip().translate(_HALF_WIDTH)


def bare(text: str) -> str:
    """Return a text without Chinese quotation marks around it, or a comma behind it."""
    return half_width(text).rstrip(",;").strip(_QUOTES).strip()


def money(text: str, *, quoted: bool) -> Words:
    """Say what is wrong with an amount."""
    plain = bare(text).replace(" ", "")
    match = _AMOUNT.fullmatch(plain)
    if match is None:
        absent = plain.translate(DASHES) in _NONE
        remedy = (
            "没有发生的写 '0.00'；没有的选填项整行删去" if absent else "例如 '800.00'，不写千分位，不用万元"
        )
        return "金额须是加引号、两位小数的元", remedy
    amount = Decimal(match["number"].replace(",", "")) * _FACTORS.get(match["unit"], Decimal(1))
    if abs(amount) >= 10**13:
        return "金额位数过多，至多十三位", "核对金额，单位是元"
    if amount != round(amount, 2):
        return "金额多于两位小数", "照凭证写到分，例如 '800.00'"
    return _money_mistake(text, plain, quoted=quoted), f"写 '{amount:.2f}'（单位元，加引号）"


def _money_mistake(text: str, plain: str, *, quoted: bool) -> str:
    found: dict[str, bool] = {
        "用了万元或亿元": bool(set("万亿") & set(plain)),
        "写了千分位": "," in plain,
        "用了中文引号": bool(set(_QUOTES) & set(text)),
        "用了全角数字或符号": half_width(text) != text.strip(),
        "是科学记数法（多半由 Excel 写出）": "e" in plain.lower(),
        "后面多了标点": text.rstrip().endswith((",", ";")),
        "前面不写加号": plain.startswith("+"),
        "写了货币符号或单位": not re.fullmatch(r"[-0-9.]+", plain),
        "没有写足两位小数": not re.fullmatch(r"-?[0-9]+\.[0-9]{2}", plain),
        "没有加引号": not quoted,
        "的前后或中间有空格": bool(re.search(r"\s", text)),
    }
    return "金额" + next((what for what, applies in found.items() if applies), "不能这样写")


def amount(text: str, *, quoted: bool) -> Words:
    """Say what is wrong with an amount that cannot be negative."""
    if quoted and re.fullmatch(r"-[0-9]{1,13}\.[0-9]{2}", text):
        return "金额不能小于零", "核对金额，不写负号；退还、冲回的情况写在说明里"
    return money(text, quoted=quoted)


def decimal(text: str, *, quoted: bool) -> Words:
    """Say what is wrong with a decimal number."""
    number = bare(text).rstrip("%分").replace(",", "")
    if re.fullmatch(r"-?[0-9]{1,6}(\.[0-9]{1,4})?", number):
        what = "数值须加引号" if not quoted and number == text else "数值只写数字，加引号"
        return what, f"写 '{number}'"
    return "数值须是加引号的小数，至多四位小数", "例如 '92.50'"


def count(text: str, *, quoted: bool) -> Words:
    """Say what is wrong with a whole number."""
    number = re.fullmatch(r"([0-9][0-9,]*)(?:\.0+)?[个人名家户次票项份件%届年条]?", bare(text))
    if number is None:
        what = "不能小于零" if half_width(text).startswith("-") else "须是不小于零的整数"
        return what, "例如 12，不加引号、小数点和千分位"
    digits = number[1].replace(",", "").lstrip("0") or "0"
    if len(digits) > 10:
        return "数字过大，至多十位", "核对数字"
    if quoted and digits == text:
        return "不加引号", f"写 {digits}，不加引号"
    what = "用了全角数字" if text != half_width(text) else "只写数字"
    return what, f"写 {digits}，不加引号，不写单位，前面不补 0"


def year(text: str, *, quoted: bool) -> Words:
    """Say what is wrong with a year."""
    match = re.fullmatch(r"([0-9]{4})(?:年度?)?", bare(text).translate(HAN_DIGITS))
    if match is None:
        return "须是四位数字的年份", "例如 2025，不加引号"
    if not 2004 <= int(match[1]) <= 2100:
        return f"{match[1]} 不在 2004 至 2100 年之间", "核对年度"
    return "不加引号" if quoted and match[1] == text else "只写四位数字", f"写 {match[1]}，不加引号"


def half(text: str) -> Words:
    """Say what is wrong with a half of a year."""
    match = _HALF_YEAR.fullmatch(bare(text))
    if match is None:
        return "须是年份加 H1 或 H2", "例如 2025H1（上半年）、2025H2（下半年）"
    if not 2004 <= int(match["year"]) <= 2099:
        return f"{match['year']} 不在 2004 至 2099 年之间", "核对年度"
    return "须是年份加 H1 或 H2", f"写 {meant_half(text)}"


def meant_half(text: str) -> str | None:
    """Return the half of a year that was meant, or None."""
    match = _HALF_YEAR.fullmatch(bare(text))
    return match and f"{match['year']}H{match['half'] or ('1' if match['name'] == '上' else '2')}"


def flag(text: str, *, quoted: bool) -> Words:
    """Say what is wrong with a yes or no."""
    said = bare(text).lower()
    if said not in _YES | _NO:
        return "须是“是”或“否”", "写 true（是）或 false（否），小写，不加引号"
    right, meant = ("true", "是") if said in _YES else ("false", "否")
    what = "不加引号" if quoted and text == right else f"不能写成{in_quotes(text)}"
    return what, f"写 {right}，小写，不加引号；意思是“{meant}”"


def region(text: str, *, quoted: bool) -> Words:
    """Say what is wrong with a region code."""
    code = half_width(text).replace(" ", "")
    if re.fullmatch(r"[1-9][0-9]{5}", code):
        return "行政区划代码" + ("写法不对" if quoted else "须加引号"), f"写 '{code}'"
    return "行政区划代码须是加引号的六位数字", "例如 '370100'"


def digest(text: str) -> Words:
    """Say what is wrong with the SHA-256 of a document."""
    meant = re.sub(r"\s", "", half_width(text)).lower()
    if re.fullmatch(r"[0-9a-f]{64}", meant):
        return "SHA-256 用小写字母，中间没有空格", f"写 {meant}"
    what = f"SHA-256 须是 64 位十六进制数，这里是 {len(meant)} 位"
    return what, "照校验工具的输出抄写；没有的选填项整行删去"


def url(text: str) -> Words:
    """Say what is wrong with a web address."""
    remedy = "例如 https://example.invalid/charter；没有的选填项整行删去"
    plain = bare(text)
    if re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/[^\s<>\"'`\\{}|^]*)?", plain):
        return "网址须以 https:// 开头", f"写 https://{plain}"
    if re.fullmatch(r"https?://[^\s<>`\\{}|^\"']+", plain):
        return "网址里有全角符号", f"写 {plain}"
    if re.match(r"https?://", plain) and re.search(r"\s", plain):
        return "网址里有空格", "一项只写一个网址；空格写作 %20"
    if re.match(r"[A-Za-z]:[\\/]|file:|\\\\", plain):
        return "写的是本机文件，别人打不开", "把文件放到单位网站，写它的网址"
    if plain.startswith("//") or (re.match(r"[A-Za-z]+:", plain) and not re.match(r"https?://", plain)):
        return "网址须以 https:// 开头，不收其他协议", remedy
    return "网址须以 https:// 开头，不含空格、引号和尖括号", remedy


def lookalike(text: str, is_right: Callable[[str], bool]) -> str | None:
    """Return a code as it was probably meant (capitals, no spaces, 0 for O), or None when unsure."""
    code = re.sub(r"[\s-]", "", half_width(text)).upper()
    return next(
        (meant for meant in (code, code.translate(_LOOKALIKES)) if meant != text and is_right(meant)), None
    )
