"""Reads a file for all that is wrong in it: a slip that is understood is mended, and reading goes on."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from generator.model.finding import Path
from generator.sources.encodings import decode, guessed
from generator.sources.places import Marks, Source
from generator.sources.refusals import Refusal
from generator.sources.strict_yaml import MOST, Reader, parse
from generator.sources.typos import first_slip

LONG = 100_000
"""From how many characters on only the first slip of a file is told: each takes another pass."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says: its value when it could be read to the end, and why it is refused, if it is.

    ``unread`` are the fields of which the value could not be told.
    """

    value: Any
    refusals: Sequence[Refusal] = ()
    marks: Marks | None = None
    unread: frozenset[Path] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Say whether the file was read to the end, so that its content can be judged."""
        return self.marks is not None or not self.refusals

    def leaves_open(self, path: Path) -> bool:
        """Say whether a path leads into a value that could not be told."""
        return any(path[: len(unread)] == unread for unread in self.unread)


def read(content: bytes) -> Reading:
    """Return what a file says; nothing raises."""
    with suppress(Refusal):
        value = parse(content)
        if not isinstance(value, str):
            return Reading(value)
    return _read_on(content)


def _read_on(content: bytes) -> Reading:
    try:
        text, told = decode(content), []
    except Refusal as refusal:
        if (guess := guessed(content)) is None:
            return Reading(None, [refusal])
        text, told = guess, [refusal.with_traceback(None)]
    return _passes(Source(text), told)


def _passes(source: Source, told: list[Refusal]) -> Reading:
    """Read until nothing stops it; what stops it is told, and mended for the next pass.

    After that a complaint that is not understood is left out, and any in a line from which a tab was taken:
    it could be due to the mending.
    """
    most = MOST if len(source.written) <= LONG else 1
    while True:
        noted: list[Refusal] = []
        reader = Reader(source, {}, noted)
        value, stop = _pass(reader)
        if stop is None:
            return Reading(value, [*told, *noted], reader.marks, frozenset(reader.unread))
        if not source.edits or (stop.edit and ("Y-06", stop.line) not in ((t.code, t.line) for t in told)):
            told.append(stop)
        if stop.edit is None or len(source.edits) + 1 >= most:
            return Reading(None, [*told, *noted])
        source = source.mended(stop.edit)


def _pass(reader: Reader) -> tuple[Any, Refusal | None]:
    """Read as far as reading goes; what stops it is kept, without the frames that hold the reader."""
    try:
        value = reader.document()
    except Refusal as stop:
        return None, stop.with_traceback(None)
    text = reader.source.text
    if isinstance(value, str) and (typo := first_slip(text)):
        return None, reader.refusal(typo.at, typo.code, typo.what, typo.remedy, typo.edit)
    return value, None
