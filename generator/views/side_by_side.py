"""Records of one type side by side: what is stated once as a label, and under each record only its value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.views import format as written
from generator.views.provenance import Provenance
from generator.views.rows import Row
from generator.views.sections import Block
from generator.views.states import State

COLUMNS = 2
"""How many records stand side by side: the newest and the one before; a phone has room for no more."""


@dataclass(frozen=True, slots=True)
class Column:
    """One record, newest first."""

    anchor: str
    """The fragment of its permanent address."""
    title: str
    """Which record of its type it is."""
    state: State | None
    """Corrected or not."""
    provenance: Provenance
    """Where it comes from."""


@dataclass(frozen=True, slots=True)
class Line:
    """One label through the records."""

    label: str
    """What is stated."""
    cells: tuple[Row, ...]
    """What each record states; 未填 where it might and does not, a dash where it does not apply."""


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Several records of one type."""

    columns: tuple[Column, ...]
    """The records."""
    lines: tuple[Line, ...]
    """What they state."""
    unfilled: tuple[str, ...]
    """The labels that none of them states."""


@dataclass(frozen=True, slots=True)
class Arranged:
    """The records of one type by how fully they are told, newest first."""

    whole: tuple[Block, ...]
    """Told in full."""
    beside: SideBySide | None
    """Told in full side by side."""
    earlier: tuple[Block, ...]
    """Told in a line."""


def arranged(blocks: Sequence[Block]) -> Arranged:
    """Return the newest records in full and the earlier ones in a line, so that no page grows for ever.

    A record that states lists, that nothing is stated in, or that is withdrawn, cannot stand beside others.
    """
    plain = [block for block in blocks if block.rows and not block.tables and not block.message]
    newest = plain[:COLUMNS] if len(plain) > 1 else []
    alone = [block for block in blocks if block not in newest]
    first = alone[:1] if alone[:1] == list(blocks[:1]) else []
    return Arranged(
        tuple(first),
        _side_by_side(newest) if newest else None,
        tuple(block for block in alone if block not in first),
    )


def _side_by_side(blocks: Sequence[Block]) -> SideBySide:
    return SideBySide(
        columns=tuple(Column(b.anchor, b.title, b.state, b.provenance) for b in blocks),
        lines=tuple(_lines(blocks)),
        unfilled=tuple(
            label for label in blocks[0].unfilled if all(label in block.unfilled for block in blocks)
        ),
    )


def _lines(blocks: Sequence[Block]) -> Iterator[Line]:
    stated = [{row.label: row for row in block.rows} for block in blocks]
    for label in dict.fromkeys(_in_order(blocks)):
        cells = tuple(
            rows.get(label) or _absent(label, block) for rows, block in zip(stated, blocks, strict=True)
        )
        yield Line(label, cells)


def _in_order(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the labels of the fullest record first, then what only others state."""
    for block in sorted(blocks, key=lambda block: len(block.rows), reverse=True):
        yield from (row.label for row in block.rows)


def _absent(label: str, block: Block) -> Row:
    return Row(label, written.UNFILLED if label in block.unfilled else written.DASH, "")
