"""Slips of the keyboard that make a text no YAML: where they stand, what to type, and how to read on."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.sources.places import Edit


class Slip(NamedTuple):
    """A slip at an index of a text, and the edit after which the rest can be read."""

    at: int
    code: str
    what: str
    remedy: str
    edit: Edit


class _Kind(NamedTuple):
    """A kind of slip: a pattern of a line whose group ``at`` is the slip.

    ``mend`` takes the place of each character of the group ``cut``, or of ``at`` when there is none.
    """

    pattern: re.Pattern[str]
    what: str
    remedy: str
    mend: str
    code: str = "Y-07"


def _kind(pattern: str, what: str, remedy: str, mend: str, code: str = "Y-07") -> _Kind:
    return _Kind(re.compile(pattern), what, remedy, mend, code)


_FIELD = r"\s*(?:- +)?[A-Za-z_]\w*"
_VALUE = r"[^#'\"]*?:\s+"
_START = rf"(?:{_FIELD}:\s+|\s*- +)"
_SINGLE, _DOUBLE = r"'(?:[^']|'')*'", r'"(?:[^"\\]|\\.)*"'
_QUOTE = "给整个值加英文引号"
_PAIR = "值的前后各写一个英文引号，前后相同"
_COLON = "写作“字段: 值”，英文冒号后空一格"
_KINDS = (
    _kind(
        r".*?(?P<at>[\x85\u2028\u2029]+)", "含有看不见的换行符", "删去这个字符，重新输入前后几个字", " ",
        code="Y-05",
    ),
    _kind(
        r"(?P<at>(?:<{7}|={7}|>{7}|\|{7})(?: .*)?)$", "合并冲突没有处理",
        "保留要用的一方，删去另一方和 <<<<<<<、=======、>>>>>>> 各行", "",
    ),
    _kind(_FIELD + r"\s*(?P<at>[：﹕∶])", "字段名后面是中文冒号“：”", "改为英文冒号，冒号后空一格", ": "),
    _kind(_FIELD + r"\s*(?P<at>[=＝])", "字段名后面是等号", "改为英文冒号，冒号后空一格", ": "),
    _kind(_FIELD + r"(?P<at>:)(?!//)[^\s:]", "冒号后面缺空格", "冒号后空一格，写作“字段: 值”", ": "),
    _kind(
        r"\s*(?P<at>[－—–•·＊●▪]) *\S", "列表项前面不是英文短横线", "写作“- ”，英文短横线后空一格", "- "
    ),
    _kind(r"\s*(?P<at>-)(?=[^\s\-0-9.])", "短横线后面缺空格", "列表项写作“- ”，短横线后空一格", "- "),
    _kind(r" *(?P<at>\u3000+)", "缩进用了全角空格", "改用英文空格缩进，每级两个", "  "),
    _kind(r" *(?P<at>\u00a0+)", "缩进用了不换行空格", "改用英文空格缩进，每级两个", " "),
    _kind(
        r" *(?P<at>\t+)\s*\S", "缩进或行首用了制表符（Tab）", "改用空格缩进，每级两个空格", "  ", code="Y-06"
    ),
    _kind(
        rf"{_START}(?P<at>')(?:[^']|'')*?(?P<cut>[”’“‘\"＇]?)\s*$", "引号没有成对，少了后一半", _PAIR, "'"
    ),
    _kind(
        rf"{_START}(?P<at>\")(?:[^\"\\]|\\.)*?(?P<cut>[”’“‘'＂]?)\s*$",
        "引号没有成对，少了后一半", _PAIR, '"',
    ),
    _kind(
        rf"{_START}(?:{_SINGLE}|{_DOUBLE})\s*(?P<at>[,，;；。]+)\s*$",
        "行尾多了标点", "删去引号后面的标点", "",
    ),
    _kind(
        rf"{_START}(?:{_SINGLE}|{_DOUBLE})\s*(?P<at>[^\s#,\]}}].*)$",
        "后一个引号的后面还有内容", "引号要括住整个值，后面不再写字；单位不写", "",
    ),
    _kind(_VALUE + r"(?P<at>[@`%]|!(?=[^\x00-\x7f]))", "以 @、`、% 或 ! 开头的文字没有加引号", _QUOTE, "x"),
    _kind(
        _VALUE + r"(?P<at>[*&])(?![A-Za-z0-9_\-])",
        "以 * 或 & 开头的文字没有加引号", f"{_QUOTE}；不写 Markdown", "x",
    ),
    _kind(_VALUE + r"(?P<at>[|>])[^\s+\-0-9]", "以 | 或 > 开头的文字没有加引号", _QUOTE, "x"),
    _kind(
        _VALUE + r"(?P<cut>(?P<at>\[)[^\]]*\]\s*[^\s#,\]}].*)$", "以 [ 开头的文字没有加引号", _QUOTE, "x"
    ),
    _kind(
        r"[^#'\"\[{]*?:\s+[^'\"\[{|>\s#][^'\"#]*?(?P<at>:)(?:\s|$)",
        "值里面另有冒号", f"{_QUOTE}，例如 '地址: 示例路1号'", "x",
    ),
    _kind(_FIELD + r"(?P<at> ) *[^\s:#][^:#]*$", "字段名后面缺冒号", _COLON, ": "),
    _kind(r"\s*[A-Za-z_]\w*(?P<at>)\s*$", "字段名后面缺冒号", _COLON, ":"),
)  # fmt: skip
_TAB = _kind(r".*?(?P<at>\t+)", "这里用了制表符（Tab）", "改用空格", " ", code="Y-06")
_STATED = re.compile(r"(?P<indent>\s*(?:- +)?)[A-Za-z_]\w*: +[^\s#'\"\[{|>]")
_STEP = re.compile(r"(?P<indent> +)[A-Za-z_]\w*:(?: |$)")


def slip(text: str, index: int) -> Slip | None:
    """Return the slip nearest to an index at which reading failed: in its line, or in one of three before."""
    lines = _lines(text)
    line = max(at for at, (start, _) in enumerate(lines) if start <= index)
    near = reversed(lines[max(0, line - 3) : line + 1])
    return (
        _too_deep(lines, line)
        or _all_too_deep(lines, line)
        or next(_slips(near, _KINDS), None)
        or next(_slips([lines[line]], (_TAB,)), None)
    )


def first_slip(text: str) -> Slip | None:
    """Return the first slip in a text that could be read, but not as fields and values."""
    return next(_slips(_lines(text), _KINDS), None)


def _lines(text: str) -> list[tuple[int, str]]:
    """Return every line with the index at which it begins."""
    return [(line.start(), line.group()) for line in re.finditer(r"(?:^|(?<=[\r\n]))[^\r\n]*", text)]


def _slips(lines: Iterable[tuple[int, str]], kinds: Iterable[_Kind]) -> Iterator[Slip]:
    for start, line in lines:
        if line.lstrip().startswith("#"):
            continue
        for kind in kinds:
            if found := kind.pattern.match(line):
                yield _slip(start, found, kind)


def _slip(start: int, found: re.Match[str], kind: _Kind) -> Slip:
    first, last = found.span("cut" if "cut" in found.groupdict() else "at")
    edit = Edit(start + first, last - first, kind.mend * max(1, last - first))
    return Slip(start + found.start("at"), kind.code, kind.what, kind.remedy, edit)


def _too_deep(lines: list[tuple[int, str]], at: int) -> Slip | None:
    """Return the slip of a field that stands deeper than the one before, which has a value already."""
    start, line = lines[at]
    before = next((text for _, text in reversed(lines[:at]) if text.strip()), "")
    stated, step = _STATED.match(before), _STEP.match(line)
    if stated is None or step is None or len(step["indent"]) <= len(stated["indent"]):
        return None
    what = "缩进多了：上一行已经写了值，这一行不会是它的下一级"
    edit = Edit(start, len(step["indent"]), " " * len(stated["indent"]))
    return Slip(start + len(step["indent"]), "Y-07", what, "与上一行的字段名左边对齐", edit)


def _all_too_deep(lines: list[tuple[int, str]], at: int) -> Slip | None:
    """Return the slip of a first line that is indented, where a later one is not."""
    stated = ((start, line) for start, line in lines[:at] if line.strip() and not line.startswith("#"))
    start, line = next(stated, (0, ""))
    indent = len(line) - len(line.lstrip(" "))
    if not indent or lines[at][1].startswith(" "):
        return None
    edit = Edit(start, indent, "")
    return Slip(start + indent, "Y-07", "缩进多了：这一行的前面不该有空格", "最外一级的字段都顶格写", edit)
