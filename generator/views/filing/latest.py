"""What an association said last, type by type: the form shows it beside what is filled in now."""

from typing import Any

from generator.model.dossier import AnyRecord
from generator.model.record import Disclosure, Owner
from generator.model.writing import stated
from generator.rules.checks.places import written
from generator.rules.facts import Facts

Said = dict[str, Any]
_OF_THE_FILING = frozenset(("evidence", "notes", "correction_note", "source_url"))
"""What one filing says of itself, and the next does not say again."""


def latest(facts: Facts) -> Said:
    """Return the newest record of each type that the association files itself, as files have it."""
    newest: dict[str, AnyRecord] = {}
    for record in facts.shown:
        if record.address.owner is Owner.ASSOCIATION and isinstance(record.content, Disclosure):
            known = newest.get(record.address.record_type)
            if known is None or known.address.key < record.address.key:
                newest[record.address.record_type] = record
    return {
        "name": facts.name,
        "as_of": str(facts.as_of),
        "records": {kind: _told(record) for kind, record in sorted(newest.items())},
    }


def _told(record: AnyRecord) -> Said:
    said = {
        name: _plain(value) for name, value in stated(record.content).items() if name not in _OF_THE_FILING
    }
    return {"key": record.address.key, "revision": record.address.revision, "said": said}


def _plain(value: object) -> Any:
    """Return a value as the text a file has for it; lists and groups stay what they are."""
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return written(value)
