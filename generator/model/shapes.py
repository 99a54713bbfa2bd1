"""The pattern of every scalar, and how it is described: as JSON Schema to editors, in words to people."""

import re
from typing import Any

from generator.model.mistakes import TO_FILL

Shape = dict[str, Any]
"""A JSON Schema; ``x-kind``, ``x-unit`` and ``x-how`` say in Chinese what editors do not ask for."""

MONEY = re.compile(r"-?[0-9]{1,13}\.[0-9]{2}")
AMOUNT = re.compile(r"[0-9]{1,13}\.[0-9]{2}")
DECIMAL = re.compile(r"-?[0-9]{1,6}(\.[0-9]{1,4})?")
COUNT = re.compile(r"0|[1-9][0-9]{0,9}")
DATE = re.compile(r"(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")
YEAR = re.compile(r"200[4-9]|20[1-9][0-9]|2100")
HALF = re.compile(r"20(0[4-9]|[1-9][0-9])H[12]")
REGION = re.compile(r"[1-9][0-9]{5}")
URL = re.compile(r"https?://[^\s<>`\\{}|^" + "\"'" + "]{1,2000}")
SHA256 = re.compile(r"[0-9a-f]{64}")
USCC = re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}")
ASSOCIATION = re.compile(r"51[0-9A-HJ-NPQRTUWXY]{16}")
_NO_CHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(1 << 16, 17 << 16, 1 << 16)
)
UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff0-\uffff\ud800-\udfff\U000e0000-\U000e0fff"
    f"{_NO_CHARACTERS}]"
)
MARKUP = re.compile(r"<[A-Za-z/!?]")


def _shape(name: str, kind: str, how: str, example: object, **schema: object) -> Shape:
    return {"x-scalar": name, "x-kind": kind, "x-how": how, "examples": [example], **schema}


def _written(pattern: re.Pattern[str], name: str, kind: str, how: str, example: str) -> Shape:
    said = {"type": "string", "pattern": f"^({pattern.pattern})$", "patternErrorMessage": f"{kind}：{how}"}
    return _shape(name, kind, how, example, **said)


def text_shape(limit: int) -> Shape:
    """Return the shape of a text of at most so many characters."""
    pattern = rf"^(?!{TO_FILL})(?![\s\S]*{MARKUP.pattern})[\s\S]*\S"
    how, error = f"{limit} 字以内，不写 HTML", "还没有填写，或者含有网页标记"
    shape = _shape(f"text-{limit}", "文字", how, "示例文字", type="string", minLength=1, maxLength=limit)
    return shape | {"pattern": pattern, "patternErrorMessage": error}


def code_shape(vocabulary: str, kind: str, how: str, example: str) -> Shape:
    """Return the shape of a code of a list; which codes there are the schema does not say."""
    return text_shape(60) | _shape(f"code-{vocabulary}", kind, how, example) | {"x-vocabulary": vocabulary}


money = _written(MONEY, "money", "金额", "加引号、两位小数，不写千分位，不用万元", "800.00") | {
    "x-unit": "元"
}
amount = _written(AMOUNT, "amount", "金额", "加引号、两位小数，不写负号和千分位，不用万元", "800.00") | {
    "x-unit": "元"
}
number = _written(DECIMAL, "number", "小数", "加引号，至多四位小数，不写 %", "92.50")
half = _written(HALF, "half", "半年度", "年份加 H1（上半年）或 H2（下半年）", "2025H1")
day = _written(DATE, "date", "日期", "年-月-日，月和日各两位", "2025-05-20") | {"format": "date"}
url = _written(URL, "url", "网址", "以 https:// 开头，不含空格和引号", "https://example.invalid/1")
region = _written(REGION, "region", "行政区划代码", "六位数字，加引号", "370100") | {
    "x-vocabulary": "regions"
}
digest = _written(
    SHA256, "sha256", "SHA-256", "64 位小写十六进制数",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
)  # fmt: skip
association = _written(
    ASSOCIATION, "association", "统一社会信用代码", "18 位，字母大写", "51379900MJE000013B"
)
count = _shape(
    "count", "整数", "不加引号，不写单位和千分位", 12, type="integer", minimum=0, maximum=9_999_999_999
)
year = _shape("year", "年度", "四位数字，不加引号", 2025, type="integer", minimum=2004, maximum=2100)
flag = _shape("flag", "是否", "true（是）或 false（否），不加引号", example=True, type="boolean")
