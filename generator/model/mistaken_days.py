"""What people write instead of a date, and which day they meant: for messages only."""

import re
from datetime import date, timedelta

from generator.model.mistakes import DASHES, HAN_DIGITS, Words, bare, in_quotes

_DAY = re.compile(
    r"(?P<y>[0-9]{4})[-/.年](?P<m>[0-9]{1,2})[-/.月](?P<d>[0-9]{1,2})[日号]?(?:[ T][0-9:.+Z]+)?"
    r"|(?P<y2>(?:19|20)[0-9]{2})(?P<m2>[0-9]{2})(?P<d2>[0-9]{2})"
)
_YEAR_LAST = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_MONTH = re.compile(r"((?:19|20)[0-9]{2})[-/.年]?(0?[1-9]|1[0-2])月?")
_EXCEL_DAYS, _EXCEL_EPOCH = range(32_874, 73_051), date(1899, 12, 30)


def day(text: str) -> Words:
    """Say what is wrong with a date."""
    plain = _han_day(bare(text).translate(DASHES))
    if said := _year_last(plain):
        return said
    meant = _day(plain)
    if meant is None:
        return _no_day(plain)
    if isinstance(meant, str):
        return f"没有 {meant} 这一天", "核对年月日"
    if not 1900 <= meant.year <= 2199:
        return f"没有 {meant.year:04} 年的记录", "核对年份"
    if plain.isdigit() and len(plain) == 5:
        return f"“{plain}”像是 Excel 的日期序号", f"写 {meant}"
    return f"不能写成{in_quotes(text)}", f"写 {meant}"


def meant_day(text: str) -> date | None:
    """Return the day that was meant, or None."""
    meant = _day(_han_day(bare(text).translate(DASHES)))
    return meant if isinstance(meant, date) else None


def _no_day(plain: str) -> Words:
    if month := _MONTH.fullmatch(plain):
        return "只写到月，没有写日", f"补上两位的日，写作 {month[1]}-{int(month[2]):02}-…"
    return "须是“年-月-日”", "例如 2025-05-20，月和日各两位"


def _year_last(plain: str) -> Words | None:
    """Say which days 1/3/2025 could be."""
    match = _YEAR_LAST.fullmatch(plain)
    if match is None:
        return None
    orders = {(int(match[1]), int(match[2])), (int(match[2]), int(match[1]))}
    days = sorted(str(day) for m, d in orders if (day := _on(int(match[3]), m, d)))
    what = "分不清哪个是月，哪个是日" if len(days) == 2 else f"不能写成{in_quotes(plain)}"
    return what, f"写 {' 或 '.join(days)}" if days else "核对年月日"


def _day(plain: str) -> date | str | None:
    """Return the day that was meant, its name when there is no such day, or None."""
    if re.fullmatch(r"[0-9]{5}", plain) and int(plain) in _EXCEL_DAYS:
        return _EXCEL_EPOCH + timedelta(days=int(plain))
    match = _DAY.fullmatch(plain)
    if match is None:
        return None
    year_, month, day_ = (int(match[n] or match[n + "2"]) for n in "ymd")
    return _on(year_, month, day_) or f"{year_:04}-{month:02}-{day_:02}"


def _on(year_: int, month: int, day_: int) -> date | None:
    try:
        return date(year_, month, day_)
    except ValueError:
        return None


def _han_day(text: str) -> str:
    """Return 二〇二五年五月二十日 as 2025年5月20日; a text without Han numerals as it is."""
    match = re.fullmatch(
        r"([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]",
        text,
    )
    if match is None:
        return text
    year_, month, day_ = match.groups()
    return f"{year_.translate(HAN_DIGITS)}年{_below_hundred(month)}月{_below_hundred(day_)}日"


def _below_hundred(han: str) -> int:
    tens, ten, ones = han.rpartition("十")
    return int((tens or "1").translate(HAN_DIGITS) if ten else "0") * 10 + int(
        (ones or "0").translate(HAN_DIGITS)
    )
