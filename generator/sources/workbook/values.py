"""What a cell states, as a record states it: figures, days and codes as people and Excel write them."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Any

from generator.model import mistaken_days, mistakes
from generator.model.code_lists import code_list_of
from generator.model.mistakes import bare, half_width, in_quotes, meant_half
from generator.model.scalars import Plain
from generator.model.shapes import DECIMAL, REGION
from generator.model.workbook import NO, YES, chosen
from generator.sources.messages import codes_of, item_shape
from generator.sources.workbook.grid import Cell

Words = mistakes.Words
_EXACT = Context(prec=15, rounding=ROUND_HALF_EVEN)
"""Excel keeps so many digits; what a binary fraction has beyond them nobody wrote."""
_DAYS = range(20_000, 110_000)
_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
_AMOUNT = re.compile(r"[¥￥]?(?P<number>-?[0-9]{1,13}(?:\.[0-9]{1,2})?)(?:元整?)?")
_NUMBER = re.compile(r"-?[0-9]{1,17}(\.[0-9]{1,17})?([eE][+-]?[0-9]{1,3})?")
_DIGITS = re.compile(r"[0-9]{1,10}")
_ANEW = "单元格格式设为“文本”，再照原件重新输入"
_AS_NUMBER = "单元格格式设为“数值”，再照原件重新输入"
_FIGURES = frozenset(("money", "amount", "number", "count", "year"))
_ONLY_IN_FILES = (
    ("须是加引号、两位小数的元", "须是以元为单位的数，至多两位小数"),
    ("加引号、两位小数", "以元为单位，至多两位小数"), ("（单位元，加引号）", "（单位元）"),
    ("，小写，不加引号", ""), ("，不加引号、小数点和千分位", "，不写小数和单位"), ("，不加引号", ""),
    ("不加引号，", ""), ("加引号，", ""), ("，加引号", ""), ("加引号的", ""), ("须加引号", "写法不对"),
    ("没有的选填项整行删去", "没有就留空"), ("单引号", ""), ("'", ""),
)  # fmt: skip
"""What messages say of files, and what is said of cells instead."""


def spoken(words: str) -> str:
    """Return a message as it is said about a cell, where nobody writes quotation marks."""
    for said, instead in _ONLY_IN_FILES:
        words = words.replace(said, instead)
    return words


def value(cell: Cell, field: Any, *, from_1904: bool) -> str | Words:
    """Return the scalar that a cell states in a field of a model, or what is wrong and the remedy."""
    if cell.kind in _NOTHING:
        what, remedy = _NOTHING[cell.kind]
        return f"{what}{f'（{cell.text}）' if cell.text else ''}", remedy
    if codes := codes_of(field):
        named = {code.label: code.value for code in codes} | {code.value: code.value for code in codes}
        known = named.get(cell.text.strip()) or named.get(half_width(cell.text))
        choices = "、".join(code.label for code in codes)
        return known or (f"不能写成{in_quotes(cell.text)}", f"从下拉列表里选：{choices}")
    if code := _chosen(cell, field):
        return code
    shape = item_shape(field) or {}
    name = shape.get("x-scalar", "text")
    if name == "date":
        return _day(cell, from_1904=from_1904)
    if cell.kind == "date":
        return f"{shape['x-kind']}被 Excel 当成了日期", _AS_NUMBER if name in _FIGURES else _ANEW
    found = _READ.get(name, _text)(cell)
    return found if isinstance(found, str) else (spoken(found[0]), spoken(found[1]))


def _chosen(cell: Cell, field: Any) -> str:
    """Return the code that was chosen from a code list by its name; nothing where that was not so."""
    text = cell.text.strip()
    code = chosen(text) if code_list_of(field.annotation, field.metadata) else text
    return code if code != text else ""


UNSOLVED = "公式没有算出结果", "用 Excel 或 WPS 打开工作簿，保存一次；或者直接写数"
_NOTHING = {
    "unsolved": UNSOLVED,
    "error": ("公式出错", "改正公式，或者直接写数"),
}


def serial_day(cell: Cell, *, from_1904: bool) -> date | None:
    """Return the day that a number is in Excel, or None."""
    number = _number(cell)
    if number is None or int(number) not in _DAYS:
        return None
    return _EPOCHS[from_1904] + timedelta(days=int(number))


def _day(cell: Cell, *, from_1904: bool) -> str | Words:
    meant = serial_day(cell, from_1904=from_1904) if cell.kind in ("date", "number") else None
    meant = meant or mistaken_days.meant_day(cell.text)
    return str(meant) if meant else mistaken_days.day(cell.text)


def _number(cell: Cell) -> Decimal | None:
    """Return the number in a cell, to as many digits as Excel keeps."""
    if cell.kind not in ("number", "date") or not _NUMBER.fullmatch(cell.text.strip()):
        return None
    return _EXACT.create_decimal(cell.text.strip())


def _plain(cell: Cell) -> str:
    """Return a figure as it is on a keyboard, without what groups its digits."""
    return bare(cell.text).translate(mistakes.DASHES).replace(" ", "").replace(",", "")


def _money(cell: Cell) -> str | Words:
    number = _number(cell)
    if number is None:
        plain = _plain(cell) if cell.kind == "text" else ""
        if found := _AMOUNT.fullmatch(plain):
            return f"{Decimal(found['number']):.2f}"
        if (below := _AMOUNT.fullmatch(plain[1:-1])) and f"{plain[0]}{plain[-1]}" == "()":
            return "金额用括号表示负数", f"写 -{Decimal(below['number']):.2f}，不用括号"
        return mistakes.money(cell.text, quoted=True)
    if abs(number) >= 10**13:
        return "金额位数过多，至多十三位", "核对金额，单位是元"
    cents = number.quantize(Decimal("0.01"), ROUND_HALF_EVEN)
    if cents != number:
        return (
            f"金额多于两位小数（{cell.text}）",
            "照凭证写到分；按万元填写的，换算成元；公式算出的，用 ROUND(…,2) 取到分",
        )
    return f"{cents or Decimal('0.00'):.2f}"


def _score(cell: Cell) -> str | Words:
    if cell.kind == "percent":
        return "按百分比显示的数，分不清是 0.9 还是 90", "单元格格式设为“常规”，重新输入，不写 %"
    number = _number(cell)
    plain = f"{number.normalize():f}" if number is not None else _plain(cell)
    return plain if DECIMAL.fullmatch(plain) else mistakes.decimal(cell.text, quoted=True)


def _count(cell: Cell) -> str | Words:
    plain = _whole(cell)
    return Plain(plain) if _DIGITS.fullmatch(plain) else mistakes.count(cell.text, quoted=True)


def _year(cell: Cell) -> str | Words:
    plain = _whole(cell).removesuffix("度").removesuffix("年")
    return Plain(plain) if re.fullmatch("[0-9]{4}", plain) else mistakes.year(cell.text, quoted=True)


def _whole(cell: Cell) -> str:
    """Return a whole number without what Excel puts around it."""
    number = _number(cell)
    if number is None:
        return _plain(cell).lstrip("0") or "0" if cell.kind == "text" else ""
    return f"{number.normalize():f}"


def _flag(cell: Cell) -> str | Words:
    said = half_width(cell.text).lower()
    if cell.kind == "flag":
        return Plain("true" if said == "1" else "false")
    if said in _FLAGS:
        return Plain(_FLAGS[said])
    return f"不能写成{in_quotes(cell.text)}", f"从下拉列表里选“{YES}”或“{NO}”"


_FLAGS = {YES: "true", NO: "false", "true": "true", "false": "false"}


def _half(cell: Cell) -> str | Words:
    return meant_half(cell.text) or mistakes.half(cell.text)


def _code_of_digits(cell: Cell) -> str | Words:
    found = _text(cell)
    return half_width(found).replace(" ", "").upper() if isinstance(found, str) else found


def _region(cell: Cell) -> str | Words:
    found = _code_of_digits(cell)
    return found if REGION.fullmatch(str(found)) else mistakes.region(cell.text, quoted=True)


def _text(cell: Cell) -> str | Words:
    """Return a text; a number is one when Excel cannot have changed it."""
    if cell.kind == "text":
        return "\n".join(line.rstrip() for line in cell.text.strip().splitlines())
    if cell.kind == "number" and re.fullmatch(r"-?[0-9]{1,15}", cell.text):
        return cell.text
    return f"被 Excel 当成了数（{cell.text}），写法可能已经变了", _ANEW


_READ: dict[str, Callable[[Cell], str | Words]] = {
    "money": _money, "amount": _money, "number": _score, "count": _count, "year": _year, "flag": _flag,
    "half": _half, "region": _region, "association": _code_of_digits,
}  # fmt: skip
