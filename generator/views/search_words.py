"""Text as the words an index holds; ``search_words.js`` reads a query by the same rules."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from pypinyin import Style, lazy_pinyin

HAN = (
    "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
)
"""The characters of \\p{Script=Han}, with all of the two planes that are kept for it."""

_WORD = re.compile(rf"[0-9]{{1,3}}(?:,[0-9]{{3}})+(?![0-9])|[{HAN}]|[^\W_{HAN}]+")
_RUN = re.compile(rf"[{HAN}]+|[^\W_{HAN}]+")
_LETTERS = str.maketrans("0123456789abcdef", "ghijklmnopqrstuv")
_SHORTEST_CODE = 4
SIGN = " 。 "


def words(text: str) -> list[str]:
    """Return each Han character, and each run of other letters and digits, as one lower-case word."""
    return [word.replace(",", "") for word in _WORD.findall(normalize("NFKC", text).lower())]


def apart(texts: Iterable[str]) -> str:
    """Return the words of several texts; the sign between takes a place, so that no phrase spans two."""
    return SIGN.join(filter(None, (" ".join(words(text)) for text in texts)))


def pinyin_words(name: str) -> Iterator[str]:
    """Yield the joined pinyin and the initials from each syllable on: a search by prefix finds the middle."""
    syllables = [syllable for run in _RUN.findall(name.lower()) for syllable in _syllables(run)]
    yield from _endings(syllables)
    yield from _endings([syllable[0] for syllable in syllables])


def _syllables(run: str) -> list[str]:
    return [syllable for syllable in lazy_pinyin(run, style=Style.NORMAL) if syllable.isascii()]


def _endings(parts: list[str]) -> Iterator[str]:
    return ("".join(parts[start:]) for start in range(len(parts) - 1))


def code_words(code: str) -> Iterator[str]:
    """Yield the endings of a code, so that any four characters of it in a row are a prefix."""
    return (code[start:].lower() for start in range(len(code) - _SHORTEST_CODE + 1))


def whole_word(text: str) -> str:
    """Return a text as one word that nothing but the whole text finds."""
    points = (f"{ord(character):05x}" for character in "".join(words(text)))
    return "zz" + "".join(points).translate(_LETTERS)
