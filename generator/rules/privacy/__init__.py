"""What tells of a person: numbers by their check digits, words by their context (domain §9)."""

import re
from collections.abc import Iterator

from generator.rules.privacy.numbers import NUMBERS
from generator.rules.privacy.words import WORDS

DETECTORS = {**NUMBERS, **WORDS}
_DIGIT = "[0-9０-９]"
_LONG = re.compile(rf"{_DIGIT}(?:{_DIGIT}|[ \-－)(）（]){{5}}{_DIGIT}")
_TELLING = re.compile(
    "0生|1生|2生|3生|4生|5生|6生|7生|8生|9生|@|＠|at]|at[)）]|AT]|AT[)）]|护照|通行证|台胞证|回乡证|居留证|出生|生日|生于|月生|日生|党员|面貌|政审|政治审查|住址"
    "|家庭地址|户籍|常住|居住|家住|民族|男，|男,|男、|女，|女,|女、|宗教|信佛|信道|信基|信天|信伊|信仰|信奉|状况|残疾证"
    "|病历|投诉人|举报人|信访人|证人|受助|受益人"
)
"""Texts without any of these are not looked at further: nearly all of them."""
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xD7: 0x58}
SPARED = re.compile(
    r"https?://\S+|(?<![0-9A-Za-z])10\.[0-9]{4,9}/\S+|(?<![0-9A-Za-z])[0-9A-Fa-f]{40,64}(?![0-9A-Za-z])"
)
"""Links, digital object identifiers and digests, in which only identity numbers are looked for."""
GAP = re.compile(r"[ \-]")


def personal(text: str, allowed: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """Yield what a text tells of a person: in words, and letter by letter as it stands there."""
    if not (_LONG.search(text) or _TELLING.search(text)):
        return
    plain = text.translate(FULL_WIDTH)
    spared = SPARED.sub(lambda found: "\0" * len(found.group()), plain)
    for name, detector in DETECTORS.items():
        if name in allowed:
            continue
        for match in detector.pattern.finditer(plain if detector.everywhere else spared):
            if detector.confirm(GAP.sub("", match.group())):
                yield detector.word, text[match.start() : match.end()]
