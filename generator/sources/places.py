"""Where things stand in a text: lines and columns as an editor counts them, also after slips were mended."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.model.finding import Path

Place = tuple[int, int]
"""Line and column, both from 1."""
_LINE_END = re.compile(r"\r\n?|\n")


class Edit(NamedTuple):
    """A change to a text: so many characters at an index give way to others."""

    at: int
    cut: int
    put: str


@dataclass(frozen=True)
class Source:
    """A text as it is written in a file, and as it is read after some edits, one after the other."""

    written: str
    edits: tuple[Edit, ...] = ()

    def mended(self, edit: Edit) -> "Source":
        """Return the source with one more edit."""
        return Source(self.written, (*self.edits, edit))

    @cached_property
    def text(self) -> str:
        """Return the text that is read."""
        text = self.written
        for at, cut, put in self.edits:
            text = text[:at] + put + text[at + cut :]
        return text

    def place(self, index: int) -> Place:
        """Return where a character of the text that is read stands in the file."""
        for edit in reversed(self.edits):
            if index >= edit.at + len(edit.put):
                index += edit.cut - len(edit.put)
            else:
                index = min(index, edit.at)
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(end.end() for end in _LINE_END.finditer(self.written))]


class Spot(NamedTuple):
    """Where a field or an item begins, and where its value begins and ends; indexes into the text.

    The value of a group or a list, and one that is not there, begins where its field begins.
    """

    field: int
    value: int
    end: int


@dataclass(frozen=True, slots=True)
class Marks:
    """Where each field and item of a text stands."""

    source: Source
    spots: Mapping[Path, Spot]

    def place(self, path: Path, piece: str = "") -> Place:
        """Return where a value stands, or a piece of it; of what is missing, the nearest thing around it."""
        while path not in self.spots:
            if not path:
                return 1, 1
            path, piece = path[:-1], ""
        spot = self.spots[path]
        found = self.source.text.find(piece, spot.field, spot.end) if piece else -1
        return self.source.place(spot.value if found < 0 else found)

    def field(self, path: Path) -> Place:
        """Return where a field begins. Raises :class:`KeyError` when there is none."""
        return self.source.place(self.spots[path].field)
