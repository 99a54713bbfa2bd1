"""A record on the page of whoever it is of: what it states, and what follows from that and from others."""

from dataclasses import replace

from generator.model.dossier import AnyRecord
from generator.model.record import Disclosure
from generator.views.derived_rows import derived
from generator.views.own_tables import own_tables
from generator.views.scene import Scene
from generator.views.sections import ENVELOPE, Block, block
from generator.views.standing_rows import Known, standing_rows

_OF_THE_PAGE = frozenset(("association_id", "association_ids", "consulted_association_ids"))
"""What the page of an association says already."""
_OF_THE_TITLE = frozenset(("year", "fiscal_year", "title"))
"""What the title of a block says already."""


def record_block(record: AnyRecord, facts: Known, scene: Scene) -> Block:
    """Return a record for reading."""
    content = record.content
    if not isinstance(content, Disclosure):
        return block(record, scene)
    own = own_tables(record)
    without = ENVELOPE | _OF_THE_TITLE | (own.instead_of if own else frozenset())
    made = block(record, scene, without if facts.dossier.is_office else without | _OF_THE_PAGE)
    untold = (row for row in made.rows if f"{row.label} {row.text}" != made.title)
    return replace(
        made,
        rows=(*derived(content), *standing_rows(record, facts, scene.policy), *untold),
        tables=(*(own.tables(record, facts) if own else ()), *made.tables),
    )
