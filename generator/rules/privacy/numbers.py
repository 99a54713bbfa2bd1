"""Numbers that lead to a person: known by their length, beginning and check digit, or by the word before."""

import re
from collections.abc import Mapping
from datetime import date

from stdnum import luhn
from stdnum.cn import ric

from generator.model.scalars import uscc_problem
from generator.rules.privacy.detector import Detector, detector

START, END = r"(?<![0-9A-Za-z])(?<![0-9]\.)", r"(?![0-9A-Za-z]|[.,][0-9])"
PROVINCES = frozenset(
    (
        *range(11, 16),
        *range(21, 24),
        *range(31, 38),
        *range(41, 47),
        *range(50, 55),
        *range(61, 66),
        71,
        81,
        82,
        83,
    )
)
"""GB/T 2260; a number keeps the code of a county that is no more."""
DOMAINS = (
    "qq|vip.qq|foxmail|163|vip.163|126|yeah|188|sina|vip.sina|sohu|tom|139|189|wo|21cn|aliyun|gmail|googlemail"
    "|outlook|hotmail|live|msn|icloud|me|yahoo|proton|protonmail"
).replace(".", r"\.")
QUANTITY = r"\.[0-9]|[ ]?(?:[元户家次吨台件人度米份条万亿%]|个(?!人)|平方|立方|千瓦|美元|公斤)"
_AREA, _LINE = r"0[1-9][0-9]{1,2}", r"[0-9]{3,4}[ \-]?[0-9]{4}(?![0-9\-])"


def _is_identity(number: str) -> bool:
    """Say whether a number has the region, the day and the check digit of GB 11643, and is no body's code."""
    try:
        born = date.fromisoformat(f"{number[6:10]}-{number[10:12]}-{number[12:14]}")
    except ValueError:
        return False
    is_person = int(number[:2]) in PROVINCES and born.year in range(1900, 2100)
    return (
        is_person
        and ric.calc_check_digit(number) == number[-1].upper()
        and uscc_problem(number.upper()) is not None
    )


def _is_card(number: str) -> bool:
    """Say whether a number is as long as its issuer's cards, and has their check digit."""
    sixteen = len(number) == 16 and number.startswith(("4", "51", "52", "53", "54", "55"))
    issued = number.startswith(("62", "9558", "9559")) or sixteen
    return issued and luhn.is_valid(number)


NUMBERS: Mapping[str, Detector] = {
    "identity": Detector(
        "身份证号码",
        re.compile(r"(?<![0-9])[1-9][0-9]{5}(?:[ \-]?[0-9]{4}){2}[ \-]?[0-9]{3}[0-9Xx](?![0-9A-Za-z])"),
        _is_identity,
        everywhere=True,
    ),
    "identity card": detector(
        "身份证号码",
        r"(?:身份证|公民身份|社会保障|社保|医保)[^0-9，。；]{0,8}[1-9][0-9]{13,16}[0-9X](?![0-9])",
    ),
    "card": Detector(
        "银行卡号",
        re.compile(rf"{START}[0-9]{{4}}(?:[ \-]?[0-9]{{4}}){{3}}(?:[ \-]?[0-9]{{1,3}})?{END}"),
        _is_card,
    ),
    "account": detector("银行账号", r"(?:卡号|账号|帐号)[^0-9，。；]{0,8}[0-9][0-9 \-]{10,24}[0-9]"),
    "mobile": detector(
        "手机号码",
        r"(?:(?<![0-9A-Za-z])(?<![0-9]\.)|(?<=tel)|(?<=phone)|(?<=mobile))(?:\+?86[ \-]?|0)?"
        rf"1[3-9][0-9][ \-]?[0-9]{{4}}[ \-]?[0-9]{{4}}(?![0-9]|{QUANTITY})",
    ),
    "landline": detector(
        "固定电话号码",
        rf"{START}[(]?{_AREA}(?:[)] ?|[ \-]){_LINE}",
        rf"(?<![0-9A-Za-z])\+?86[ \-][(]?0?[1-9][0-9]{{1,2}}(?:[)] ?|[ \-]){_LINE}",
        rf"(?:电话|座机|传真|热线|联系方式)[^0-9，。；]{{0,6}}{_AREA}{_LINE}",
    ),
    "mailbox": detector(
        "个人邮箱",
        rf"[\w.+\-]+ ?(?:@|[(\[]at[)\]]) ?(?:{DOMAINS})\.(?:com\.cn|com|cn|net)(?![A-Z0-9\-]|\.[A-Z0-9])",
    ),
    "passport": detector(
        "护照或者通行证号码",
        r"(?:护照|通行证)[^0-9A-Z，。；]{0,8}[A-Z]{1,2}[0-9]{7,8}(?![0-9])",
        r"(?:台胞证|回乡证|居留证)[^0-9A-Z，。；]{0,8}[A-Z]?[0-9]{8,12}(?![0-9])",
    ),
}  # fmt: skip
