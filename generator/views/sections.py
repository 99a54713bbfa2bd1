"""Any record as it stands on a page: what it states, and where it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.model.dossier import AnyRecord
from generator.model.record import Disclosure, Envelope, NilReturn, Withdrawn
from generator.model.shapes import HALF
from generator.rules.obligations.halves import label_of
from generator.views import format as written
from generator.views.labels import kind_of, label
from generator.views.provenance import Provenance, provenance
from generator.views.rows import Row, Table, arrangement, rows, tables, unfilled
from generator.views.scene import Scene
from generator.views.states import RECORDS, State

ENVELOPE = frozenset(Envelope.model_fields) - {"notes"}
"""What every record says besides its own content; the provenance shows it."""
_GIST = (
    "title", "donor_name", "donor_type", "grade", "event",
    "commitment_type", "reason_code", "kind", "subject_name",
)  # fmt: skip
"""Fields that say in a word which record of its type it is; the first that is stated is taken."""
_YEAR = 4
"""The length of a key that is a year."""


@dataclass(frozen=True, slots=True)
class Block:
    """One record as it stands on a page."""

    anchor: str
    """The fragment of its permanent address."""
    title: str
    """Which record of its type it is."""
    state: State | None
    """Corrected, withdrawn or nil; nothing for a plain first filing."""
    message: str
    """What a withdrawal says; else empty."""
    rows: tuple[Row, ...]
    """What is stated."""
    tables: tuple[Table, ...]
    """What is stated as a list."""
    unfilled: tuple[str, ...]
    """The labels of what is not stated."""
    provenance: Provenance
    """Where it comes from."""


def block(record: AnyRecord, scene: Scene, without: frozenset[str] = ENVELOPE) -> Block:
    """Return any record for reading, without the fields that the page shows elsewhere."""
    content = record.content
    shown = arrangement(type(content), without) if isinstance(content, Disclosure) else None
    return Block(
        anchor=record.address.anchor,
        title=title(record),
        state=RECORDS[record.state],
        message=_message(content),
        rows=rows(content, scene, shown) if shown else (),
        tables=tables(content, scene, shown) if shown else (),
        unfilled=unfilled(content, shown) if shown else (),
        provenance=provenance(record, scene),
    )


def title(record: AnyRecord) -> str:
    """Return which record of its type it is: the day or year of its key, and what it is about."""
    content = record.content
    if isinstance(content, NilReturn):
        return f"{content.period} 年度"
    said = (getattr(content, name) for name in gist_fields(type(content)))
    gist = next((written.value(value) for value in said if value is not None), "")
    key = record.address.key
    if HALF.fullmatch(key):
        return f"{label_of(key)} {gist}"
    if len(key) == _YEAR:
        return f"{key} 年度"
    return f"{key[:10]} {gist}" if gist else f"{_key_label(record.address.record_type)} {key[:10]}"


@cache
def gist_fields(model: type[Envelope]) -> tuple[str, ...]:
    """Return the fields that may say in a word which record of its type it is."""
    return tuple(name for name in _GIST if name in model.model_fields)


@cache
def _key_label(record_type: str) -> str:
    kind = kind_of(record_type)
    return label(kind, kind.key_field) if kind else ""


def _message(content: Envelope) -> str:
    return "".join(_said(content))


def _said(content: Envelope) -> Iterator[str]:
    if isinstance(content, Withdrawn):
        said = content.withdrawn
        yield f"{said.decided_on} 由{said.decided_by}决定撤回。"
        yield f"理由：{said.reason}。依据：{said.legal_basis}。"
