"""What tells of a person: numbers by their check digits, words by their context (domain §9)."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from stdnum import luhn
from stdnum.cn import ric

from generator.model.scalars import uscc_problem

_DIGIT = "[0-9０-９]"
SUSPECT = re.compile(
    rf"{_DIGIT}(?:{_DIGIT}|[ \-－)(）（]){{5}}{_DIGIT}|[@＠]"
    r"|护照|通行证|出生|生日|生于|月生|日生|党员|面貌|住址|地址|户籍"
)
"""Texts without any of these are not looked at further: nearly all of them."""
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
SPARED = re.compile(r"https?://\S+|(?<![0-9A-Za-z])[0-9A-Fa-f]{40,64}(?![0-9A-Za-z])")
"""Links and digests, in which only identity numbers are looked for."""
GAP = re.compile(r"[ \-]")
START, END = r"(?<![0-9A-Za-z])(?<![0-9]\.)", r"(?![0-9A-Za-z]|[.,][0-9])"
DOMAINS = (
    "qq|vip.qq|foxmail|163|vip.163|126|yeah|188|sina|vip.sina|sohu|tom|139|189|wo|21cn|aliyun|gmail|googlemail"
    "|outlook|hotmail|live|msn|icloud|me|yahoo|proton|protonmail"
).replace(".", r"\.")


def _is_identity(number: str) -> bool:
    """Say whether a number has the region, the day and the check digit of GB 11643, and is no body's code."""
    return ric.is_valid(number.upper()) and uscc_problem(number.upper()) is not None


def _is_card(number: str) -> bool:
    """Say whether a number is as long as its issuer's cards, and has their check digit."""
    sixteen = len(number) == 16 and number.startswith(("4", "51", "52", "53", "54", "55"))
    issued = number.startswith(("62", "9558", "9559")) or sixteen
    return issued and luhn.is_valid(number)


def _always(_: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Detector:
    """How one kind of personal information looks; ``confirm`` sees the number without its gaps."""

    word: str
    pattern: re.Pattern[str]
    confirm: Callable[[str], bool] = _always
    everywhere: bool = False


DETECTORS: Mapping[str, Detector] = {
    "identity": Detector(
        "身份证号码",
        re.compile(rf"{START}[1-9][0-9]{{5}}[ \-]?[0-9]{{8}}[ \-]?[0-9]{{3}}[0-9Xx]{END}"),
        _is_identity,
        everywhere=True,
    ),
    "card": Detector(
        "银行卡号",
        re.compile(rf"{START}[0-9]{{4}}(?:[ \-]?[0-9]{{4}}){{3}}(?:[ \-]?[0-9]{{1,3}})?{END}"),
        _is_card,
    ),
    "account": Detector(
        "银行账号", re.compile(r"(?:卡号|账号|帐号)[^0-9，。；]{0,8}[0-9][0-9 \-]{10,24}[0-9]")
    ),
    "mobile": Detector(
        "手机号码",
        re.compile(
            r"(?<![0-9])(?<![0-9]\.)1[3-9][0-9][ \-]?[0-9]{4}[ \-]?[0-9]{4}(?![0-9]|\.[0-9]|[ ]?[元户家次])"
        ),
    ),
    "landline": Detector(
        "固定电话号码",
        re.compile(rf"{START}[(]?0[1-9][0-9]{{1,2}}(?:[)] ?|[ \-])[1-9]?[0-9]{{7}}(?![0-9\-])"),
    ),
    "mailbox": Detector(
        "个人邮箱", re.compile(rf"[\w.+-]+@(?:{DOMAINS})\.(?:com\.cn|com|cn|net)(?![\w.-]*\w)", re.IGNORECASE)
    ),
    "passport": Detector(
        "护照或者通行证号码",
        re.compile(r"(?:护照|通行证)[^0-9A-Za-z，。；]{0,8}[A-Za-z]{1,2}[0-9]{7,8}(?![0-9])"),
    ),
    "birth": Detector(
        "出生日期",
        re.compile(
            r"(?:出生|生日|(?<![发产诞])生于)[^0-9，。；]{0,8}(?:19|20)[0-9]{2} ?[年./\-] ?[01]?[0-9]"
            r"|(?:19|20)[0-9]{2}年[01]?[0-9]月(?:[0-3]?[0-9]日)?(?:出生|生(?=[，,。；;、)）]|$))"
        ),
    ),
    "party": Detector(
        "个人的政治面貌",
        re.compile(
            r"政治面貌[：: ]*(?:为|是)?(?:中共|共青|群众|民主|无党|民革|民盟|民建|民进|农工|致公|九三|台盟)"
            r"|[\u4e00-\u9fff·]{2,4}(?:[，,(（][男女])?[，,(（：: ]{1,2}中共(?:预备)?党员(?=[，,。；;)） ]|$)"
            r"|同志(?:是|为|系|，)?中共(?:预备)?党员|中共(?:预备)?党员[\u4e00-\u9fff·]{2,4}同志"
        ),
    ),
    "address": Detector(
        "家庭住址", re.compile(r"(?:家庭住址|家庭地址|现住址|户籍地址|户籍所在地)[：: ]{1,3}\S")
    ),
}


def personal(text: str, allowed: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """Yield what a text tells of a person: in words, and as it stands there."""
    if not SUSPECT.search(text):
        return
    plain = text.translate(FULL_WIDTH)
    spared = SPARED.sub("", plain)
    for name, detector in DETECTORS.items():
        if name in allowed:
            continue
        for match in detector.pattern.finditer(plain if detector.everywhere else spared):
            if detector.confirm(GAP.sub("", match.group())):
                yield detector.word, match.group()
