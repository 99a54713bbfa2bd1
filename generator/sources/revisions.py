"""The revisions of a record on disk, and the text of the next one."""

from dataclasses import replace
from pathlib import Path

from generator.model.mistakes import TO_FILL
from generator.model.record import Address
from generator.sources.addresses import FILE_NAME, file_name
from generator.sources.strict_yaml import marks, parse

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
    return replace(address, file=f"{folder}/{file_name(address.key, number)}", revision=number)


def is_withdrawal(content: bytes) -> bool:
    """Say whether a file withdraws its record. Raises :class:`Refusal`."""
    stated = parse(content)
    return isinstance(stated, dict) and "withdrawn" in stated


def corrected(content: bytes) -> str:
    """Return the text of the next revision: a copy whose day and note are to be filled in."""
    lines = content.decode().replace("\r\n", "\n").splitlines()
    known = marks(content)
    begins = {path[0]: known.field(path)[0] - 1 for path in known.spots if len(path) == 1}
    ends = dict(zip(begins.values(), [*sorted(begins.values())[1:], len(lines)], strict=True))
    gone = {at for name in _OF_ONE_REVISION if name in begins for at in _lines_of(lines, begins[name], ends)}
    at = min(begins.values(), default=0)
    kept = [line for number, line in enumerate(lines) if number not in gone and number >= at]
    return "\n".join((*lines[:at], *_ANEW, *kept)) + "\n"


def _lines_of(lines: list[str], begin: int, ends: dict[int, int]) -> range:
    """Return the lines of a field without the comments below it, which belong to the next."""
    end = ends[begin]
    while end - 1 > begin and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return range(begin, end)
