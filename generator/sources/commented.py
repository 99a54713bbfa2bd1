"""A file as it is laid out: its values, the comments between them, and what was written on one line."""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from yaml import events

from generator.model.finding import Path
from generator.model.writing import Column, Row
from generator.sources.encodings import decode
from generator.sources.places import Place, Source
from generator.sources.strict_yaml import Reader

Span = tuple[int, int]


class Remark(NamedTuple):
    """A comment or, with no text, a blank line; lines and columns count from 1.

    One beside a dash, or beside the marks of a document, is alone; its column is that of the mark.
    """

    line: int
    column: int
    text: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """A document with where its fields and items stand.

    ``places`` are in the order of the file, without what stands inside a value that was written on one line;
    ``ends`` has the last line of each of those.
    """

    content: Any
    places: dict[Path, Place]
    ends: dict[Path, int]
    remarks: tuple[Remark, ...]


def layout(content: bytes) -> Layout:
    """Read a file with its comments. Raises :class:`~generator.sources.refusals.Refusal`."""
    reader = _Reader(content)
    value = reader.document()
    return Layout(value, reader.blocks(), reader.ends, tuple(_remarks(reader.source.text, reader.spans)))


class _Reader(Reader):
    """Remembers where scalars begin and end, and which mappings and lists are written in brackets."""

    def __init__(self, content: bytes) -> None:
        super().__init__(Source(decode(content).replace("\r\n", "\n").replace("\r", "\n")), spots={})
        self.spans: list[Span] = []
        self.ends: dict[Path, int] = {}
        self.end = 0

    def _events(self) -> Generator[Any, None, None]:
        for event in super()._events():
            self.end = event.end_mark.index
            if isinstance(event, events.ScalarEvent):
                self.spans.append(_span(event, self.source.text))
            yield event

    def _node(self, event: Any, path: Path, depth: int, begin: int) -> Any:
        value = super()._node(event, path, depth, begin)
        in_brackets = getattr(event, "flow_style", False)
        if in_brackets:
            self.ends[path] = self.source.place(self.end)[0]
        if isinstance(value, dict):
            return Row(value) if in_brackets else value
        return Column(value) if isinstance(value, list) and not in_brackets else value

    def blocks(self) -> dict[Path, Place]:
        """Return where everything stands that has a line of its own."""
        known = self.marks
        shown = (path for path in known.spots if path and not self._is_inside(path))
        return {path: known.field(path) for path in sorted(shown, key=self._order)}

    def _is_inside(self, path: Path) -> bool:
        """Say whether what stands at a path is part of a value that was written on one line."""
        return any(path[:at] in self.ends for at in range(len(path)))

    def _order(self, path: Path) -> tuple[int, int]:
        return self.marks.spots[path].field, len(path)


def _span(event: Any, text: str) -> Span:
    """Return what a scalar covers; beside the head of a block of text a comment may stand."""
    begin, end = event.start_mark.index, event.end_mark.index
    return (text.index("\n", begin, end), end) if event.style in ("|", ">") else (begin, end)


def _remarks(text: str, spans: list[Span]) -> Iterator[Remark]:
    source = text.split("\n")
    for number, line in enumerate(_without(text, spans).split("\n"), 1):
        at = line.find("#")
        if at >= 0:
            begin = len(line) - len(line.lstrip()) + 1
            yield Remark(number, begin, source[number - 1][at:].rstrip(), not line[:at].strip(" -."))
        elif not line.strip():
            yield Remark(number, 1, "", alone=True)


def _without(text: str, spans: list[Span]) -> str:
    """Return a text whose scalars are crossed out; none of its lines has another number."""
    done, parts = 0, []
    for begin, end in spans:
        parts += [text[done:begin], re.sub(r"[^\n]", "x", text[begin:end]).replace("\n", "x\n")]
        done = end
    return "".join((*parts, text[done:]))
