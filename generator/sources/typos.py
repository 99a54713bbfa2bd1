"""Slips of the keyboard that make a text no YAML: where they stand, and what to type instead."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Slip(NamedTuple):
    """A slip with its place; lines and columns count from 1."""

    line: int
    column: int
    what: str
    remedy: str


_FIELD = r"\s*(?:- +)?[A-Za-z_]\w*"
_VALUE = r"[^#'\"]*?:\s+"
_SLIPS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(_FIELD + r"\s*(?P<at>[：﹕∶])"),
        "字段名后面是中文冒号“：”",
        "改为英文冒号，冒号后空一格",
    ),
    (re.compile(_FIELD + r"(?P<at>:)(?!//)[^\s:]"), "冒号后面缺空格", "冒号后空一格，写作“字段: 值”"),
    (re.compile(r"\s*(?P<at>[－—–•·＊]) *\S"), "列表项前面不是英文短横线", "写作“- ”，英文短横线后空一格"),
    (re.compile(r"\s*(?P<at>-)(?=[^\s\-0-9.])"), "短横线后面缺空格", "列表项写作“- ”，短横线后空一格"),
    (re.compile(r" *(?P<at>[\u3000\u00a0])"), "缩进用了全角空格或不换行空格", "改用英文空格缩进，每级两个"),
    (re.compile(_VALUE + r"(?P<at>[@`%])"), "以 @、` 或 % 开头的文字没有加引号", "给整段文字加英文引号"),
    (
        re.compile(_VALUE + r"(?P<at>[*&])"),
        "以 * 或 & 开头的文字没有加引号",
        "给整段文字加英文引号；不写 Markdown",
    ),
    (
        re.compile(_VALUE + r"[^'\"\[{|>\s#][^'\"#]*?(?P<at>:)(?:\s|$)"),
        "值里面另有冒号",
        "给整个值加英文引号，例如 '地址: 示例路1号'",
    ),
    (re.compile(_FIELD + r"(?P<at> +)[^\s:#][^:#]*$"), "字段名后面缺冒号", "写作“字段: 值”，冒号后空一格"),
    (re.compile(r"\s*(?:- +)?[A-Za-z_]\w*(?P<at>)\s*$"), "字段名后面缺冒号", "写作“字段: 值”，冒号后空一格"),
)


def slip(text: str, line: int) -> Slip | None:
    """Return the slip nearest to a line at which reading failed: on it, or on one of the lines before."""
    lines = text.split("\n")
    near = range(min(line, len(lines)), max(0, line - 4), -1)
    return next(_slips((at, lines[at - 1]) for at in near), None)


def first_slip(text: str) -> Slip | None:
    """Return the first slip in a text that could be read, but not as fields and values."""
    return next(_slips(enumerate(text.split("\n"), 1)), None)


def _slips(numbered: Iterable[tuple[int, str]]) -> Iterator[Slip]:
    for line, source in numbered:
        if source.lstrip().startswith("#"):
            continue
        for pattern, what, remedy in _SLIPS:
            if found := pattern.match(source):
                yield Slip(line, found.start("at") + 1, what, remedy)
