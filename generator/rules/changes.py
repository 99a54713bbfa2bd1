"""What happened to the records: every revision is a change, with what was written before and after."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from generator.model.dossier import AnyRecord, Dossier
from generator.model.finding import Path
from generator.model.listing import Listing
from generator.model.policy import Policy
from generator.rules.display import removal_shown, shown

_ENVELOPE = frozenset(("disclosed_on", "correction_note", "source_url", "is_example"))


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that a correction changed; a side is None where the field was not there."""

    path: Path
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Change:
    """A record that was filed, corrected or withdrawn, or a listing that ended."""

    record: AnyRecord
    previous: AnyRecord | None
    differences: tuple[Difference, ...]

    @property
    def on(self) -> date:
        """Return the day the change became public."""
        return self.record.disclosed_on


def changes(dossier: Dossier, policy: Policy, on: date) -> tuple[Change, ...]:
    """Return all changes that may be shown, newest first."""
    found = [
        c
        for kind in sorted({r.address.record_type for r in dossier.records})
        for c in _of_type(dossier, kind, on)
    ]
    visible = [change for change in found if _visible(change, dossier, policy, on)]
    return tuple(sorted(visible, key=lambda c: (c.on, c.record.address.file), reverse=True))


def _of_type(dossier: Dossier, record_type: str, on: date) -> Iterator[Change]:
    for revisions in dossier.versions(record_type):
        previous = None
        for record in revisions:
            if record.disclosed_on <= on:
                yield Change(record, previous, tuple(_differences(previous, record)))
                previous = record


def _visible(change: Change, dossier: Dossier, policy: Policy, on: date) -> bool:
    """Say whether a change may be told: a negative record only while its newest revision may be shown."""
    content = change.record.content
    newest = next(
        r
        for r in dossier.standing(change.record.address.record_type, on)
        if r.address.identity == change.record.address.identity
    )
    if isinstance(content, Listing) and content.removed_on and isinstance(newest.content, Listing):
        return shown(change.record, policy, on) or removal_shown(content, policy, on)
    return shown(newest, policy, on) and shown(change.record, policy, on)


def _differences(before: AnyRecord | None, after: AnyRecord) -> Iterator[Difference]:
    if before is not None and type(before.content) is type(after.content):
        yield from _compare((), before.content, after.content)


def _compare(path: Path, before: Any, after: Any) -> Iterator[Difference]:
    if before == after:
        return
    if isinstance(before, BaseModel) and isinstance(after, BaseModel) and type(before) is type(after):
        for name in type(before).model_fields:
            if path or name not in _ENVELOPE:
                yield from _compare((*path, name), getattr(before, name), getattr(after, name))
    else:
        yield Difference(path, before, after)
