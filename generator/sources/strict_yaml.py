"""YAML in which every scalar is text (ADR 0002).

libyaml's event parser does the reading; what YAML can do beyond mappings, lists and text is refused. No
library offers a strings-only reader at this speed that also knows lines and columns: ruamel and strictyaml
take twenty times as long.
"""

import codecs
import re
from collections.abc import Generator
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import Any

import yaml
from yaml import events
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from generator.model.finding import Path
from generator.model.scalars import Plain
from generator.sources.typos import slip

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 12
NOT_A_STRING = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|true|True|TRUE|false|False|FALSE"
)
"""What YAML 1.2's core schema reads as a number or a boolean (YAML 1.2.2, 10.3.2)."""

NULL = frozenset(("", "~", "null", "Null", "NULL"))
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Refusal(Exception):  # noqa: N818 - what it is, in the words of the rest
    """Why a text is no register file; lines and columns count from 1."""

    code: str
    line: int
    column: int
    message: str
    remedy: str


def parse(content: bytes) -> Any:
    """Return mappings, lists, text, :class:`Plain` text and None. Raises :class:`Refusal`."""
    return Reader(content).document()


def places(content: bytes) -> dict[Path, Place]:
    """Return where each key and item stands; called only for a file with a finding."""
    reader = Reader(content, places={})
    with suppress(Refusal):
        reader.document()
    return reader.places or {}


def _decode(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise Refusal(
            "Y-01", 1, 1, f"文件有 {len(content)} 字节，超过 8 MB", "一个文件只放一条记录，附件用网址"
        )
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Refusal("Y-02", 1, 1, "文件不是 UTF-8 编码（像是 UTF-16）", "用编辑器另存为 UTF-8")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        raise Refusal(
            "Y-02", before.count(b"\n") + 1, column, "文件不是 UTF-8 编码", _encoding_remedy(content)
        ) from None
    if text.startswith("\ufeff"):
        raise Refusal("Y-03", 1, 1, "文件开头有 BOM", "用编辑器另存为“UTF-8（无 BOM）”")
    return text


def _encoding_remedy(content: bytes) -> str:
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return "用编辑器另存为 UTF-8"
    return "像是 GBK（ANSI）编码；用编辑器另存为 UTF-8"


class Reader:
    """One pass over the events of one document."""

    def __init__(self, content: bytes, places: dict[Path, Place] | None = None) -> None:
        self.text = _decode(content)
        self.places = places
        self.events = self._events()

    def _events(self) -> Generator[Any, None, None]:
        if not self.text.strip():
            raise Refusal("Y-04", 1, 1, "文件是空的", "照模板填写，至少写 disclosed_on（公开日期）")
        parser = CParser(self.text)
        try:
            while parser.check_event():
                yield parser.get_event()
        except yaml.reader.ReaderError as error:
            line, column = self._offset(error.position)
            raise Refusal(
                "Y-05", line, column, f"含有不允许的字符 U+{error.character:04X}", "删去这个字符"
            ) from None
        except yaml.MarkedYAMLError as error:
            raise self._syntax_error(error) from None

    def _offset(self, position: int) -> Place:
        before = self.text[:position]
        return before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1

    def _syntax_error(self, error: yaml.MarkedYAMLError) -> Refusal:
        problem, context = str(error.problem), str(error.context)
        unclosed = "quoted scalar" in context and error.context_mark is not None
        mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if tab := self._tab(line, anywhere="cannot start any token" in problem):
            return Refusal("Y-06", line, tab, "缩进或行首用了制表符（Tab）", "改用空格缩进，每级两个空格")
        if not unclosed and (typo := slip(self.text, line)):
            return Refusal("Y-07", typo.line, typo.column, f"不合 YAML 写法：{typo.what}", typo.remedy)
        return Refusal("Y-07", line, column, *_syntax_words(f"{context} {problem}"))

    def _tab(self, line: int, *, anywhere: bool) -> int:
        """Return the column of a tab in a line, or among what indents it; 0 when there is none."""
        lines = self.text.split("\n")
        source = lines[line - 1] if line <= len(lines) else ""
        return source.find("\t", 0, None if anywhere else len(source) - len(source.lstrip())) + 1

    def document(self) -> Any:
        """Read the only document; closing the events lets go of the parser at once."""
        with closing(self.events):
            return self._document()

    def _document(self) -> Any:
        next(self.events)
        start = next(self.events)
        if isinstance(start, events.StreamEndEvent):
            raise Refusal(
                "Y-04", 1, 1, "文件里没有内容，只有注释", "照模板填写，至少写 disclosed_on（公开日期）"
            )
        value = self._node(next(self.events), (), 0)
        next(self.events)
        after = next(self.events)
        if not isinstance(after, events.StreamEndEvent):
            raise self._refuse(
                after, "Y-08", "一个文件里有几份文档（---）", "一个文件只放一条记录，删去 --- 及其后的内容"
            )
        return value

    def _node(self, event: Any, path: Path, depth: int) -> Any:
        if isinstance(event, events.AliasEvent):
            raise self._refuse(event, "Y-09", "用了引用（*）", "把内容写全，不用 & 和 *")
        if event.anchor is not None:
            raise self._refuse(event, "Y-09", "用了锚点（&）", "把内容写全，不用 & 和 *")
        if event.tag is not None:
            raise self._refuse(event, "Y-10", f"用了标签（{event.tag}）", "删去以 ! 开头的标签")
        if self.places is not None:
            self.places.setdefault(path, (event.start_mark.line + 1, event.start_mark.column + 1))
        if isinstance(event, events.ScalarEvent):
            return _scalar(event)
        if depth >= MAX_DEPTH:
            raise self._refuse(event, "Y-11", f"嵌套超过 {MAX_DEPTH} 层", "照模板的层次填写")
        if isinstance(event, events.MappingStartEvent):
            return self._mapping(path, depth)
        return self._sequence(path, depth)

    def _mapping(self, path: Path, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self.events), events.MappingEndEvent):
            key = self._key(event)
            if key in found:
                raise self._twice(event, key, (*path, key))
            if self.places is not None:
                self.places[*path, key] = (event.start_mark.line + 1, event.start_mark.column + 1)
            found[key] = self._node(next(self.events), (*path, key), depth + 1)
        return found

    def _twice(self, event: Any, key: str, path: Path) -> Refusal:
        known = places(self.text.encode()) if self.places is None else self.places
        first = f"，第一次在第 {known[path][0]} 行" if path in known else ""
        return self._refuse(event, "Y-12", f"“{key}”写了两次{first}", "只留一处")

    def _key(self, event: Any) -> str:
        if not isinstance(event, events.ScalarEvent):
            raise self._refuse(event, "Y-13", "字段名不是文字", "字段名照模板写，后面跟英文冒号和空格")
        if event.anchor is not None or event.tag is not None:
            raise self._refuse(event, "Y-09", "字段名用了锚点或标签", "把内容写全，不用 &、* 和 !")
        if event.value == "<<":
            raise self._refuse(event, "Y-09", "用了合并键（<<）", "把内容写全，不用 <<")
        return str(event.value)

    def _sequence(self, path: Path, depth: int) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self.events), events.SequenceEndEvent):
            found.append(self._node(event, (*path, len(found)), depth + 1))
        return found

    def _refuse(self, event: Any, code: str, message: str, remedy: str) -> Refusal:
        mark = event.start_mark
        return Refusal(code, mark.line + 1, mark.column + 1, message, remedy)


def _scalar(event: Any) -> str | None:
    value: str = event.value
    if not event.implicit[0]:
        return value
    if value in NULL:
        return None
    return Plain(value) if NOT_A_STRING.fullmatch(value) else value


def _syntax_words(problem: str) -> tuple[str, str]:
    found = next((words for part, *words in _SYNTAX if part in problem), None)
    what, remedy = found or ("", "核对本行和上一行：冒号后要有空格，缩进要对齐，引号要成对")
    return f"不合 YAML 写法{what and '：'}{what}", remedy


_SYNTAX = (
    ("quoted scalar", "引号没有成对", "补上后一半引号；值里面的单引号写两个 ''"),
    (
        "mapping values are not allowed",
        "这里不能再有冒号",
        "上一行缺了引号，或值里面另有冒号；给整个值加英文引号",
    ),
    ("could not find expected ':'", "字段名后面缺冒号", "写作“字段: 值”，英文冒号后空一格"),
    ("flow sequence", "方括号没有成对，或缺了逗号", "补上 ]，每项之间用英文逗号"),
    ("flow mapping", "花括号没有成对，或缺了逗号", "补上 }，每项之间用英文逗号"),
    (
        "block sequence entries are not allowed",
        "“- ”不能写在这里",
        "另起一行写“- ”，比上面的字段名多缩进两格",
    ),
    ("block mapping", "缩进没有对齐", "同一级的字段左边对齐，下一级多两个空格"),
    ("block collection", "缩进没有对齐", "同一级的“- ”左边对齐，下一级多两个空格"),
    ("escape", "双引号里的反斜杠写法不对", "改用单引号，反斜杠照写"),
    ("cannot start any token", "这个字符不能开头", "给整段文字加英文引号"),
    (
        "alphabetic or numeric character",
        "以 * 或 & 开头的文字没有加引号",
        "给整段文字加英文引号；不写 Markdown",
    ),
)
