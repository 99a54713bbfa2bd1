"""Whose comment is whose, and where it stands when the fields have moved.

A comment beside a field is the field's; one on a line of its own is about what follows, unless it is indented
deeper than that: then it closes what stands before it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model.finding import Path
from generator.sources.commented import Layout, Remark

WHOLE: Path = ()
Notes = defaultdict[Path, list[str]]


@dataclass(slots=True)
class _Owned:
    """The comments of one file; ``above`` the whole file is its head, ``below`` it is its end."""

    above: Notes = field(default_factory=lambda: defaultdict(list))
    beside: dict[Path, str] = field(default_factory=dict)
    below: Notes = field(default_factory=lambda: defaultdict(list))


def attached(before: Layout, after: Layout, lines: list[str]) -> Iterator[str]:
    """Yield lines without comments, laid out as ``after``, together with the comments of ``before``."""
    owned = _owned(before)
    end = len(lines) + 1
    remarks = defaultdict[int, list[str]](list, {1: owned.above[WHOLE]})
    for path, line in _ends(after, end):
        indent = " " * (_column(after, path) - 1)
        remarks[line] += [_indented(text, indent) for text in owned.below[path]]
    for path, (line, _) in after.places.items():
        written = lines[line - 1]
        indent = written[: -len(written.lstrip())]
        remarks[line] += [_indented(text, indent) for text in owned.above[path]]
        lines[line - 1] += f"  {owned.beside[path]}" if path in owned.beside else ""
    remarks[end] += owned.below[WHOLE]
    yield from _woven(lines, remarks)


def _woven(lines: list[str], remarks: dict[int, list[str]]) -> Iterator[str]:
    """Yield the lines, each below its remarks; of several blank lines one remains, at both ends none."""
    above = ""
    for number, line in enumerate(lines, 1):
        for text in remarks[number]:
            if text or above:
                yield text
            above = text
        yield line
        above = line
    last = remarks[len(lines) + 1]
    while last and not last[-1]:
        last.pop()
    yield from (text for text, over in zip(last, [above, *last], strict=False) if text or over)


def _indented(text: str, indent: str) -> str:
    return f"{indent}{text}" if text else ""


def _ends(after: Layout, end: int) -> Iterator[tuple[Path, int]]:
    """Yield every field and item with the line that follows its last, those that stand later first."""
    around = [(0, end)]
    for path in reversed(after.places):
        while around[-1][0] > len(path):
            around.pop()
        yield path, around[-1][1]
        around.append((len(path), after.places[path][0]))


def _owned(before: Layout) -> _Owned:
    """Say of every remark whose it is."""
    owned, paths = _Owned(), [WHOLE, *before.places]
    begins = [line for line, _ in before.places.values()]
    for remark in before.remarks:
        at = bisect_right(begins, remark.line)
        _give(owned, remark, paths[at], paths[at + 1] if at + 1 < len(paths) else None, before)
    _part_head(owned, paths)
    return owned


def _give(owned: _Owned, remark: Remark, last: Path, following: Path | None, before: Layout) -> None:
    """Give a remark to the field it is about; ``last`` is the one before it, or the whole file."""
    if last == WHOLE:
        owned.above[WHOLE].append(remark.text)
    elif not remark.alone and last not in owned.beside:
        owned.beside[last] = remark.text
    elif not remark.alone or remark.line <= before.ends.get(last, 0):
        owned.above[last] += filter(None, [remark.text])
    elif closed := _closed_by(remark, last, following, before):
        owned.below[closed].append(remark.text)
    elif following:
        owned.above[following].append(remark.text)
    else:
        owned.below[WHOLE].append(remark.text)


def _closed_by(remark: Remark, last: Path, following: Path | None, before: Layout) -> Path | None:
    """Return the innermost field or item that a remark closes by its indentation, if any."""
    margin = _column(before, following) if following else 1
    if remark.column <= margin or (following and following[: len(last)] == last):
        return None
    around = (last[:length] for length in range(len(last), 0, -1))
    return next((path for path in around if _column(before, path) <= remark.column), None)


def _column(of: Layout, path: Path) -> int:
    """Return where a field begins; an item begins at its dash."""
    column = of.places[path][1]
    return max(1, column - 2) if isinstance(path[-1], int) else column


def _part_head(owned: _Owned, paths: list[Path]) -> None:
    """Let what stands above a blank line be the head, and what stands below it the first field's."""
    texts = owned.above[WHOLE]
    if "" in texts and len(paths) > 1:
        length = len(texts) - texts[::-1].index("")
        owned.above[paths[1]][:0] = texts[length:]
        del texts[length:]
