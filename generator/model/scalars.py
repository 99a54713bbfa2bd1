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

from generator.model import code_lists, mistaken_days, mistakes, shapes
from generator.model.code_lists import CodeList

NOTHING = Decimal("0.00")
"""Zero, which is never written as minus zero."""


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


def wrong(code: str, what: str, remedy: str, piece: str = "") -> PydanticCustomError:
    """Return the error every scalar raises: what is wrong, what to write instead, and which part is meant."""
    return PydanticCustomError(code, "{what}", {"what": what, "remedy": remedy, "piece": piece})


def _refused(code: str, value: Any, words: Callable[[str, bool], mistakes.Words]) -> PydanticCustomError:
    """Return the error of a value; ``words`` looks at the text, and at whether it was quoted."""
    if value is None:
        return wrong(code, "没有填写", "填写内容；没有的选填项整行删去")
    if not isinstance(value, str):
        return wrong(code, "须是一个值，这里写成了列表或者几行“字段: 值”", "在冒号后面写一个值")
    return wrong(code, *words(value, not isinstance(value, Plain)))


def _is_quoted(value: Any, pattern: re.Pattern[str]) -> bool:
    return isinstance(value, str) and not isinstance(value, Plain) and pattern.fullmatch(value) is not None


def _is_unquoted(value: Any, pattern: re.Pattern[str]) -> bool:
    return isinstance(value, Plain) and pattern.fullmatch(value) is not None


def parse_money(value: Any) -> Decimal:
    """Return an amount in yuan, exact to the fen: a quoted string with two decimals."""
    if _is_quoted(value, shapes.MONEY):
        return Decimal(value) or NOTHING
    raise _refused("money", value, lambda text, quoted: mistakes.money(text, quoted=quoted))


def parse_amount(value: Any) -> Decimal:
    """Return an amount in yuan that is not negative: what is given, paid, charged or owed."""
    if _is_quoted(value, shapes.AMOUNT):
        return Decimal(value)
    raise _refused("amount", value, lambda text, quoted: mistakes.amount(text, quoted=quoted))


def parse_decimal(value: Any) -> Decimal:
    """Return a quoted decimal number of at most four decimals (scores, percentages)."""
    if _is_quoted(value, shapes.DECIMAL):
        return Decimal(value)
    raise _refused("decimal", value, lambda text, quoted: mistakes.decimal(text, quoted=quoted))


def parse_count(value: Any) -> int:
    """Return a whole number of persons, votes or things, never negative."""
    if _is_unquoted(value, shapes.COUNT):
        return int(value)
    raise _refused("count", value, lambda text, quoted: mistakes.count(text, quoted=quoted))


def parse_year(value: Any) -> int:
    """Return a fiscal year: the calendar year (会计法 第十一条), 2004 to 2100."""
    if _is_unquoted(value, shapes.YEAR):
        return int(value)
    raise _refused("year", value, lambda text, quoted: mistakes.year(text, quoted=quoted))


def parse_half(value: Any) -> str:
    """Return a half of a year: ``2025H1`` is January to June."""
    if isinstance(value, str) and shapes.HALF.fullmatch(value):
        return str(value)
    raise _refused("half", value, lambda text, _: mistakes.half(text))


def parse_flag(value: Any) -> bool:
    """Return yes or no: an unquoted ``true`` or ``false``."""
    if isinstance(value, Plain) and value in ("true", "false"):
        return value == "true"
    raise _refused("flag", value, lambda text, quoted: mistakes.flag(text, quoted=quoted))


def parse_date(value: Any) -> date:
    """Return a civil date in Asia/Shanghai."""
    if isinstance(value, str) and shapes.DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise wrong("date", f"没有 {value} 这一天", "核对年月日") from None
    raise _refused("date", value, lambda text, _: mistaken_days.day(text))


def parse_url(value: Any) -> str:
    """Return a web address; other schemes never reach a page."""
    if _is_quoted(value, shapes.URL):
        return str(value)
    raise _refused("url", value, lambda text, _: mistakes.url(text))


def parse_region(value: Any) -> str:
    """Return a six-digit region code (GB/T 2260)."""
    if _is_quoted(value, shapes.REGION):
        return str(value)
    raise _refused("region", value, lambda text, quoted: mistakes.region(text, quoted=quoted))


def parse_digest(value: Any) -> str:
    """Return the SHA-256 of a document: 64 hexadecimal digits in small letters (FIPS 180-4)."""
    if isinstance(value, str) and shapes.SHA256.fullmatch(value):
        return str(value)
    raise _refused("sha256", value, lambda text, _: mistakes.digest(text))


@lru_cache(maxsize=65_536)
def uscc_problem(value: str) -> tuple[str, str] | None:
    """Return what is wrong with a unified social credit code and the remedy, or None (GB 32100-2015)."""
    if not shapes.USCC.fullmatch(value):
        length = f"，这里是 {len(value)} 位" if value.isalnum() and len(value) != 18 else ""
        what = f"统一社会信用代码须是 18 位数字和大写字母，不含 I、O、S、V、Z{length}"
        meant = mistakes.lookalike(value, social_credit_code.is_valid)
        return what, f"是不是 {meant}？照登记证书核对" if meant else "照登记证书抄写，字母大写"
    if not value.startswith("51"):
        return f"{value} 不是社会团体的代码", "社会团体的代码以 51 开头；核对登记证书"
    if not social_credit_code.is_valid(value):
        return f"{value} 的校验码不符", "至少有一位抄错；照登记证书逐位核对"
    return None


def parse_uscc(value: Any) -> str:
    """Return the code of an association: 18 characters, class 51, check digit right."""
    if isinstance(value, str) and not isinstance(value, Plain) and uscc_problem(value) is None:
        return value
    raise _refused("uscc", value, _uscc_mistake)


def _uscc_mistake(value: str, quoted: bool) -> mistakes.Words:  # noqa: FBT001 - as the other scalars are asked
    return uscc_problem(value) or (
        "统一社会信用代码全是数字时须加引号",
        f"写 '{value}'" if not quoted else "",
    )


def text(limit: int, shape: shapes.Shape | None = None) -> PlainValidator:
    """Accept at most ``limit`` characters that are safe to show: no markup, control or bidi characters."""

    def parse(value: Any) -> str:
        if not isinstance(value, str) or isinstance(value, Plain):
            raise _refused(
                "text", value, lambda plain, _: ("数字和 true、false 当作文字写时须加引号", f"写 '{plain}'")
            )
        if problem := _text_problem(value, limit):
            raise wrong("text", *problem)
        return value

    said = WithJsonSchema(shape or shapes.text_shape(limit))
    return PlainValidator(parse, json_schema_input_type=Annotated[Any, said])


def _text_problem(string: str, limit: int) -> tuple[str, ...] | None:
    if not string.strip():
        return "没有填写", "填写内容；没有的选填项整行删去"
    if string.startswith(mistakes.TO_FILL):
        return mistakes.NOT_FILLED
    if len(string) > limit:
        return f"有 {len(string)} 字，超过 {limit} 字", f"缩短到 {limit} 字以内"
    if unsafe := shapes.UNSAFE.search(string):
        what = f"含有看不见的控制字符 U+{ord(unsafe.group()):04X}"
        return what, "删去这个字符，重新输入前后几个字", unsafe.group()
    if markup := shapes.MARKUP.search(string):
        return "含有网页标记（< 后面跟着字母或 /）", "只写文字，不写 HTML", markup.group()
    return None


def _scalar(parse: Callable[[Any], Any], shape: shapes.Shape) -> tuple[PlainValidator, WithJsonSchema]:
    return PlainValidator(parse), WithJsonSchema(shape)


def _coded(listed: CodeList, kind: str, example: str) -> tuple[PlainValidator, CodeList]:
    own = f"代码表是 data/vocabularies/{listed.name}.yaml"
    how = "写这一类的文件夹名" if listed is code_lists.RECORD_TYPES else own
    return text(60, shapes.code_shape(listed.name, kind, how, example)), listed


_as_text = PlainSerializer(str, when_used="json")

Money = Annotated[Decimal, *_scalar(parse_money, shapes.money), _as_text]
Amount = Annotated[Decimal, *_scalar(parse_amount, shapes.amount), _as_text]
Number = Annotated[Decimal, *_scalar(parse_decimal, shapes.number), _as_text]
Count = Annotated[int, *_scalar(parse_count, shapes.count)]
Year = Annotated[int, *_scalar(parse_year, shapes.year)]
Flag = Annotated[bool, *_scalar(parse_flag, shapes.flag)]
Half = Annotated[str, *_scalar(parse_half, shapes.half)]
Date = Annotated[date, *_scalar(parse_date, shapes.day)]
Url = Annotated[str, *_scalar(parse_url, shapes.url)]
RegionCode = Annotated[str, *_scalar(parse_region, shapes.region), code_lists.REGIONS]
Digest = Annotated[str, *_scalar(parse_digest, shapes.digest)]
Uscc = Annotated[str, *_scalar(parse_uscc, shapes.association)]
Word = Annotated[str, text(60)]
Line = Annotated[str, text(200)]
Note = Annotated[str, text(500)]
Paragraph = Annotated[str, text(1000)]
Article = Annotated[str, text(2000)]
IndustrySection = Annotated[str, *_coded(code_lists.INDUSTRY_SECTIONS, "行业门类代码", "C")]
IndustryDivision = Annotated[str, *_coded(code_lists.INDUSTRY_DIVISIONS, "行业大类代码", "34")]
StrongIndustry = Annotated[str, *_coded(code_lists.STRONG_INDUSTRIES, "产业代码", "new_it")]
FourNewTag = Annotated[str, *_coded(code_lists.FOUR_NEW_TAGS, "四新代码", "new_tech")]
ProcurementMethod = Annotated[str, *_coded(code_lists.PROCUREMENT_METHODS, "采购方式代码", "open_tender")]
ServiceCategory = Annotated[str, *_coded(code_lists.SERVICE_CATEGORIES, "服务类别", "行业标准")]
DepartmentId = Annotated[str, *_coded(code_lists.DEPARTMENTS, "部门编号", "d-370000-gxt")]
RecordType = Annotated[str, *_coded(code_lists.RECORD_TYPES, "信息类别", "annual-report")]
