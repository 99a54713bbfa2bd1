"""The scalars of the register. Every value arrives as text; its pattern decides what it is (ADR 0002)."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, Self

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError
from stdnum.cn import uscc as social_credit_code


class Plain(str):
    """An unquoted scalar that YAML 1.2 reads as a number or a boolean: text to us, but not a string."""

    __slots__ = ()


class Code(StrEnum):
    """A code with the Chinese label a reader sees: ``ENTERPRISE = "enterprise", "企业"``."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Keep the label beside the value."""
        code = str.__new__(cls, value)
        code._value_ = value
        code.label = label
        return code


MONEY = re.compile(r"-?[0-9]{1,13}\.[0-9]{2}")
DECIMAL = re.compile(r"-?[0-9]{1,6}(\.[0-9]{1,4})?")
COUNT = re.compile(r"0|[1-9][0-9]{0,9}")
DATE = re.compile(r"(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")
YEAR = re.compile(r"20[0-9]{2}|2100")
HALF = re.compile(r"20[0-9]{2}H[12]")
REGION = re.compile(r"[1-9][0-9]{5}")
URL = re.compile(r"https?://[^\s<>\"'`\\{}|^]{1,2000}")
USCC = re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}")
UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
MARKUP = re.compile(r"<[A-Za-z/!?]")
LATEST_FISCAL_YEAR, FIRST_FISCAL_YEAR = 2100, 2004


def wrong(code: str, what: str, remedy: str) -> PydanticCustomError:
    """Return the error every scalar raises: what is wrong, and what to write instead."""
    return PydanticCustomError(code, "{what}", {"what": what, "remedy": remedy})


def _quoted(value: Any, code: str, what: str, remedy: str) -> str:
    if isinstance(value, str) and not isinstance(value, Plain):
        return value
    raise wrong(code, what, remedy)


def _unquoted(value: Any, pattern: re.Pattern[str], code: str, what: str, remedy: str) -> str:
    if isinstance(value, Plain) and pattern.fullmatch(value):
        return value
    raise wrong(code, what, remedy)


def parse_money(value: Any) -> Decimal:
    """Return an amount in yuan, exact to the fen: a quoted string with two decimals."""
    what, remedy = "金额须是加引号、两位小数的元", "例如 '800.00'，不写千分位，不用万元"
    if MONEY.fullmatch(_quoted(value, "money", what, remedy)):
        return Decimal(value)
    raise wrong("money", what, remedy)


def parse_decimal(value: Any) -> Decimal:
    """Return a quoted decimal number of at most four decimals (scores, percentages)."""
    what, remedy = "数值须是加引号的小数", "例如 '92.50'"
    if DECIMAL.fullmatch(_quoted(value, "decimal", what, remedy)):
        return Decimal(value)
    raise wrong("decimal", what, remedy)


def parse_count(value: Any) -> int:
    """Return a whole number of persons, votes or things, never negative."""
    return int(_unquoted(value, COUNT, "count", "须是不小于零的整数", "例如 12，不加引号、小数点和千分位"))


def parse_year(value: Any) -> int:
    """Return a fiscal year: the calendar year (会计法 第十一条), 2004 to 2100."""
    year = int(_unquoted(value, YEAR, "year", "年度须是四位数字", "例如 2025，不加引号"))
    if FIRST_FISCAL_YEAR <= year <= LATEST_FISCAL_YEAR:
        return year
    raise wrong("year", f"年度 {year} 不在 2004 至 2100 之间", "核对年度")


def parse_half(value: Any) -> str:
    """Return a half of a year, such as 2025H1."""
    if isinstance(value, str) and HALF.fullmatch(value):
        return str(value)
    raise wrong("half", "半年度须是年份加 H1 或 H2", "例如 2025H1（上半年）、2025H2（下半年）")


def parse_flag(value: Any) -> bool:
    """Return yes or no: an unquoted ``true`` or ``false``."""
    if isinstance(value, Plain) and value in ("true", "false"):
        return value == "true"
    raise wrong("flag", "须是“是”或“否”", "写 true（是）或 false（否），不加引号")


def parse_date(value: Any) -> date:
    """Return a civil date in Asia/Shanghai."""
    if isinstance(value, str) and DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise wrong("date", f"没有 {value} 这一天", "核对年月日") from None
    raise wrong("date", "日期须是“年-月-日”", "例如 2025-05-20，月和日各两位")


def parse_url(value: Any) -> str:
    """Return a web address; other schemes never reach a page."""
    text = _quoted(value, "url", "网址须以 https:// 开头", "例如 https://example.invalid/charter")
    if URL.fullmatch(text):
        return text
    raise wrong("url", "网址须以 https:// 开头，不含空格和引号", "例如 https://example.invalid/charter")


def parse_region(value: Any) -> str:
    """Return a six-digit region code (GB/T 2260)."""
    what, remedy = "行政区划代码须是加引号的六位数字", "例如 '370100'"
    if REGION.fullmatch(_quoted(value, "region", what, remedy)):
        return str(value)
    raise wrong("region", what, remedy)


@lru_cache(maxsize=65_536)
def uscc_problem(value: str) -> tuple[str, str] | None:
    """Return what is wrong with a unified social credit code and the remedy, or None (GB 32100-2015)."""
    if not USCC.fullmatch(value):
        return "统一社会信用代码须是 18 位数字和大写字母，不含 I、O、S、V、Z", "照登记证书抄写，字母大写"
    if not value.startswith("51"):
        return f"{value} 不是社会团体的代码", "社会团体的代码以 51 开头；核对登记证书"
    if not social_credit_code.is_valid(value):
        return f"{value} 的校验码不符", "至少有一位抄错；照登记证书逐位核对"
    return None


def parse_uscc(value: Any) -> str:
    """Return the code of an association: 18 characters, class 51, check digit right."""
    text = _quoted(value, "uscc", "统一社会信用代码须是 18 位数字和大写字母", "照登记证书抄写并加引号")
    if problem := uscc_problem(text):
        raise wrong("uscc", *problem)
    return text


def text(limit: int) -> PlainValidator:
    """Accept at most ``limit`` characters that are safe to show: no markup, control or bidi characters."""

    def parse(value: Any) -> str:
        string = _quoted(value, "text", "须是文字", "数字或 true/false 作文字用时加引号，例如 '37'")
        if problem := _text_problem(string, limit):
            raise wrong("text", *problem)
        return string

    return PlainValidator(parse)


def _text_problem(string: str, limit: int) -> tuple[str, str] | None:
    if not string.strip():
        return "不能是空白", "填写内容，或者删去这一行"
    if len(string) > limit:
        return f"有 {len(string)} 字，超过 {limit} 字", f"缩短到 {limit} 字以内"
    if unsafe := UNSAFE.search(string):
        return f"含有看不见的控制字符 U+{ord(unsafe.group()):04X}", "删去后重新输入这段文字"
    if MARKUP.search(string):
        return "含有网页标记（< 后面跟着字母或 /）", "只写文字，不写 HTML"
    return None


def _schema(parse: Callable[[Any], Any], **schema: Any) -> tuple[PlainValidator, WithJsonSchema]:
    return PlainValidator(parse), WithJsonSchema(schema)


_as_text = PlainSerializer(str, when_used="json")

Money = Annotated[Decimal, *_schema(parse_money, type="string", pattern=f"^{MONEY.pattern}$"), _as_text]
Number = Annotated[Decimal, *_schema(parse_decimal, type="string", pattern=f"^{DECIMAL.pattern}$"), _as_text]
Count = Annotated[int, *_schema(parse_count, type="integer", minimum=0)]
Year = Annotated[int, *_schema(parse_year, type="integer", minimum=2004, maximum=2100)]
Flag = Annotated[bool, *_schema(parse_flag, type="boolean")]
Half = Annotated[str, *_schema(parse_half, type="string", pattern=f"^{HALF.pattern}$")]
Date = Annotated[date, *_schema(parse_date, type="string", format="date")]
Url = Annotated[str, *_schema(parse_url, type="string", pattern=f"^{URL.pattern}$")]
RegionCode = Annotated[str, *_schema(parse_region, type="string", pattern=f"^{REGION.pattern}$")]
Uscc = Annotated[str, *_schema(parse_uscc, type="string", pattern=f"^51{USCC.pattern[:-4]}{{16}}$")]
Word = Annotated[str, text(60)]
Line = Annotated[str, text(200)]
Note = Annotated[str, text(500)]
Paragraph = Annotated[str, text(1000)]
Article = Annotated[str, text(2000)]
