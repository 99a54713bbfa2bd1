"""What an association said before: shown beside what is filled in now, and what that is held against."""

from datetime import date
from typing import Any

from generator.model.disclosures.charter import Charter
from generator.model.dossier import AnyRecord, Dossier
from generator.model.record import Disclosure, Owner
from generator.model.writing import stated
from generator.rules.checks.once import ONCE
from generator.rules.checks.places import written
from generator.rules.earlier import earlier, filed
from generator.rules.facts import Facts

Said = dict[str, Any]
_OF_THE_FILING = frozenset(("evidence", "notes", "source_url"))
"""What one filing says of itself: a correction says it again, the next filing does not."""
_OF_THE_REVISION = frozenset(("correction_note",))
"""What not even a correction says again."""
_OF_VOTES = ("effective_from", "quorum_rule", "majority_rules")
"""What a charter says of votes, and from when."""


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
        "earlier": held_against(facts.dossier, facts.as_of),
    }


def held_against(dossier: Dossier, known: date) -> Said:
    """Return what relations ask beside a record, as the browser reads it: like ``Earlier``, filed by type."""
    told = earlier(dossier, known)
    others = {kind.record_type: filed(dossier, kind, known) for kind in ONCE}
    return {
        "established_on": written(told.established_on) if told.established_on else None,
        "charters": [_of_votes(charter) for charter in told.charters],
        "filed": {kind: [list(one) for one in found] for kind, found in others.items() if found},
    }


def _of_votes(charter: Charter) -> Said:
    said = stated(charter)
    return {name: _plain(said[name]) for name in _OF_VOTES if name in said}


def _told(record: AnyRecord) -> Said:
    whole = {name: _plain(value) for name, value in stated(record.content).items()}
    said = {name: whole[name] for name in whole if name not in _OF_THE_FILING | _OF_THE_REVISION}
    again = {name: whole[name] for name in whole if name in _OF_THE_FILING}
    return {"key": record.address.key, "revision": record.address.revision, "said": said, "again": again}


def _plain(value: object) -> Any:
    """Return a value as the text a file has for it; lists and groups stay what they are."""
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return written(value)
