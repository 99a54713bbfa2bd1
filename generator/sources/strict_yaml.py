"""YAML in which every scalar is text (ADR 0002).

libyaml's event parser does the reading; what YAML can do beyond mappings, lists and text is refused. No
library offers a strings-only reader at this speed that also knows lines and columns: ruamel and strictyaml
take twenty times as long.
"""

import re
from collections.abc import Generator
from contextlib import closing, suppress
from typing import Any

import yaml
from yaml import events
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from generator.model.finding import Path
from generator.model.mistakes import in_quotes
from generator.model.scalars import Plain
from generator.sources.encodings import decode
from generator.sources.places import Edit, Marks, Source, Spot
from generator.sources.refusals import Refusal, syntax_words
from generator.sources.typos import slip

MAX_DEPTH = 12
MOST = 30
"""How many faults of a file are told before it is read no further."""
NOT_A_STRING = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|true|True|TRUE|false|False|FALSE"
)
"""What YAML 1.2's core schema reads as a number or a boolean (YAML 1.2.2, 10.3.2)."""

NULL = frozenset(("", "~", "null", "Null", "NULL"))
NOT_PRINTABLE = re.compile(r"[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")
"""What no YAML text may contain (YAML 1.2.2, 5.1)."""
UNQUOTED = "把内容写全；文字以 {} 开头的，整段加英文引号"
NO_TAG = "删去标签；文字以 ! 开头的，整段加英文引号"
TEMPLATE = "照模板填写，至少写 disclosed_on（公开日期）"


def parse(content: bytes) -> Any:
    """Return mappings, lists, text, :class:`Plain` text and None. Raises :class:`Refusal`."""
    return Reader(Source(decode(content))).document()


def marks(content: bytes) -> Marks:
    """Return where each field and item stands; called only for a file with a finding."""
    with suppress(Refusal):
        reader = Reader(Source(decode(content)), spots={})
        with suppress(Refusal):
            reader.document()
        return reader.marks
    return Marks(Source(""), {})


_BEGINS = "quoted scalar", "flow", "alias", "anchor", "tag", "directive"
"""What libyaml was in the middle of when the slip is where that began."""


class Reader:
    """One pass over the events of one document.

    With ``spots`` it notes where fields and items stand. With ``noted`` it reads past whatever it can, and
    keeps in ``unread`` of which fields it could not tell the value.
    """

    def __init__(
        self, source: Source, spots: dict[Path, Spot] | None = None, noted: list[Refusal] | None = None
    ) -> None:
        self.source = source
        self.spots = spots
        self.noted = noted
        self.unread: set[Path] = set()
        self.events = self._events()

    @property
    def marks(self) -> Marks:
        """Return where the fields and items read so far stand."""
        return Marks(self.source, self.spots or {})

    def document(self) -> Any:
        """Read the only document, and let go of the parser at once. Raises :class:`Refusal`."""
        with closing(self.events):
            return self._document()

    def _document(self) -> Any:
        next(self.events)
        start = next(self.events)
        if isinstance(start, events.StreamEndEvent):
            raise self.refusal(0, "Y-04", "文件里没有内容，只有注释", TEMPLATE)
        event = next(self.events)
        value = self._node(event, (), 0, event.start_mark.index)
        next(self.events)
        after = next(self.events)
        if not isinstance(after, events.StreamEndEvent):
            remedy = "一个文件只放一条记录，删去 --- 及其后的内容"
            self._object(after, "Y-08", "一个文件里有几份文档（---）", remedy)
        return value

    def _events(self) -> Generator[Any, None, None]:
        if not self.source.text.strip():
            raise self.refusal(0, "Y-04", "文件是空的", TEMPLATE)
        parser = CParser(self.source.text)
        try:
            while parser.check_event():
                yield parser.get_event()
        except yaml.reader.ReaderError as error:
            raise self._not_printable(error.character) from None
        except yaml.MarkedYAMLError as error:
            raise self._syntax_error(error) from None

    def _not_printable(self, character: int) -> Refusal:
        """Return the refusal of the first such character; libyaml counts the bytes before it."""
        found = NOT_PRINTABLE.search(self.source.text)
        at, end = found.span() if found else (0, 0)
        what, edit = f"含有看不见的控制字符 U+{character:04X}", Edit(at, end - at, " " * (end - at))
        return self.refusal(at, "Y-05", what, "删去这个字符，重新输入前后几个字", edit)

    def _syntax_error(self, error: yaml.MarkedYAMLError) -> Refusal:
        problem, context = str(error.problem), str(error.context)
        begins = any(part in context for part in _BEGINS)
        mark = error.context_mark if begins else error.problem_mark
        at = min(mark.index, len(self.source.text)) if mark else 0
        if typo := slip(self.source.text, at):
            return self.refusal(typo.at, typo.code, typo.what, typo.remedy, typo.edit)
        return self.refusal(at, "Y-07", *syntax_words(f"{context} {problem}"))

    def _node(self, event: Any, path: Path, depth: int, begin: int) -> Any:
        """Read a value whose field or item begins at an index."""
        if isinstance(event, events.AliasEvent):
            self.unread.add(path)
            return self._object(event, "Y-09", "用了引用（*）", UNQUOTED.format("*"))
        if event.anchor is not None:
            self._object(event, "Y-09", "用了锚点（&）", UNQUOTED.format("&"))
        if event.tag is not None:
            self._object(event, "Y-10", f"用了标签（{_tag(event.tag)}）", NO_TAG)
        if isinstance(event, events.ScalarEvent):
            self._mark(path, begin, event)
            return _scalar(event)
        if depth >= MAX_DEPTH:
            at = event.start_mark.index
            raise self.refusal(at, "Y-11", f"嵌套超过 {MAX_DEPTH} 层", "照模板的层次填写")
        if isinstance(event, events.MappingStartEvent):
            return self._mapping(path, depth, begin)
        return self._sequence(path, depth, begin)

    def _mapping(self, path: Path, depth: int, begin: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self.events), events.MappingEndEvent):
            key = self._key(event, path, depth)
            if key in found:
                self._object(
                    event, "Y-12", f"{in_quotes(key)}写了两次{self._first((*path, key))}", "只留一处"
                )
            value = self._node(next(self.events), (*path, key), depth + 1, event.start_mark.index)
            found.setdefault(key, value)
        self._mark(path, begin, event)
        return found

    def _key(self, event: Any, path: Path, depth: int) -> str:
        if not isinstance(event, events.ScalarEvent):
            self._object(event, "Y-13", "字段名不是文字", "字段名照模板写，后面跟英文冒号和空格")
            self.unread.add((*path, ""))
            self._node(event, (*path, ""), depth + 1, event.start_mark.index)
            return ""
        if event.anchor is not None or event.tag is not None:
            self._object(event, "Y-09", "字段名用了锚点或标签", "把内容写全，不用 &、* 和 !")
        if event.value == "<<":
            self._object(event, "Y-09", "用了合并键（<<）", "把内容写全，不用 <<")
            self.unread.add((*path, "<<"))
        return str(event.value)

    def _sequence(self, path: Path, depth: int, begin: int) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self.events), events.SequenceEndEvent):
            found.append(self._node(event, (*path, len(found)), depth + 1, event.start_mark.index))
        self._mark(path, begin, event)
        return found

    def _mark(self, path: Path, begin: int, last: Any) -> None:
        """Note where a field and its value stand, of which the value is, or ends with, an event."""
        if self.spots is not None:
            first, end = last.start_mark.index, last.end_mark.index
            stated = isinstance(last, events.ScalarEvent) and first < end
            self.spots.setdefault(path, Spot(begin, first if stated else begin, end))

    def _first(self, path: Path) -> str:
        known = self.spots and path in self.spots
        return f"，第一次在第 {self.marks.field(path)[0]} 行" if known else ""

    def _object(self, event: Any, code: str, message: str, remedy: str) -> None:
        """Note what can be read past, or raise it; after many the rest can wait."""
        at = event.start_mark.index
        if self.noted is None or len(self.noted) >= MOST:
            raise self.refusal(at, code, message, remedy)
        self.noted.append(self.refusal(at, code, message, remedy))

    def refusal(self, at: int, code: str, message: str, remedy: str, edit: Edit | None = None) -> Refusal:
        """Return the refusal of what stands at an index of the text that is read."""
        return Refusal(code, *self.source.place(at), message, remedy, edit)


def _tag(tag: str) -> str:
    """Return a tag as people write it."""
    return in_quotes(tag.replace("tag:yaml.org,2002:", "!!"))


def _scalar(event: Any) -> str | None:
    value: str = event.value
    if not event.implicit[0]:
        return value
    if value in NULL:
        return None
    return Plain(value) if NOT_A_STRING.fullmatch(value) else value
