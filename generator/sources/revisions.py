"""The revisions of a record on disk, and the text of the next one."""

from itertools import takewhile
from pathlib import Path

from generator.model.mistakes import TO_FILL
from generator.model.paths import file_name
from generator.model.record import Address
from generator.sources.addresses import FILE_NAME
from generator.sources.canonical import canonical
from generator.sources.strict_yaml import marks

LAST_REVISION = 99
_ANEW = (
    f"disclosed_on: {TO_FILL}这次更正公开的日期，例如 2026-05-06",
    f"correction_note: {TO_FILL}更正了什么、为什么，500 字以内",
)
_OF_ONE_REVISION = ("disclosed_on", "correction_note", "revision", "record_id")


def revisions(root: Path, address: Address) -> tuple[Address, ...]:
    """Return the revisions of a record that there are, oldest first."""
    folder = (root / address.file).parent
    found = (FILE_NAME.fullmatch(file.name) for file in folder.glob(f"{address.key}*.yaml"))
    numbers = sorted(int(name["revision"] or 1) for name in found if name and name["key"] == address.key)
    return tuple(revision(address, number) for number in numbers)


def revision(address: Address, number: int) -> Address:
    """Return the address of another revision of the same record."""
    folder = address.file.rpartition("/")[0]
    return address._replace(file=f"{folder}/{file_name(address.key, number)}", revision=number)


def corrected(content: bytes, following: Address, editor_line: str) -> str:
    """Return the text of the next revision: a copy whose day and note are to be filled in.

    Raises :class:`~generator.sources.refusals.Refusal` when the content cannot be read.
    """
    lines = canonical(content, following).split("\n")[:-1]
    known = marks("\n".join(lines).encode())
    begins = {path[0]: known.field(path)[0] - 1 for path in known.spots if len(path) == 1}
    old = {number for name in _OF_ONE_REVISION if name in begins for number in _value(lines, begins[name])}
    at = min(begins.values(), default=len(lines))
    kept = [line for number, line in enumerate(lines) if number not in old and number >= at]
    head = [] if lines[0].startswith(editor_line.partition("$")[0]) else [editor_line]
    return "\n".join((*head, *lines[:at], *_ANEW, *kept)) + "\n"


def _value(lines: list[str], begin: int) -> range:
    """Return the lines of a field: what is indented below it is its own."""
    below = takewhile(lambda line: not line or line.startswith(" "), lines[begin + 1 :])
    return range(begin, begin + 1 + sum(1 for _ in below))
