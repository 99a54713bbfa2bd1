"""Text as the words an index holds; ``search_words.js`` reads a query by the same rules."""

import re
from collections.abc import Iterable
from unicodedata import normalize

HAN = (
    "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
)
"""The characters of \\p{Script=Han}, with all of the two planes that are kept for it."""

_WORD = re.compile(rf"[0-9]{{1,3}}(?:,[0-9]{{3}})+(?![0-9])|[{HAN}]|[^\W_{HAN}]+")
SIGN = " 。 "


def words(text: str) -> list[str]:
    """Return each Han character, and each run of other letters and digits, as one lower-case word."""
    return [word.replace(",", "") for word in _WORD.findall(normalize("NFKC", text).lower())]


def apart(texts: Iterable[str]) -> str:
    """Return the words of several texts; the sign between takes a place, so that no phrase spans two."""
    return SIGN.join(filter(None, (" ".join(words(text)) for text in texts)))
