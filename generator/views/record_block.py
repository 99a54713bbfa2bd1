"""A record on the page of whoever it is of: what it states, and what follows from that and from others."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model.disclosures.consultation import Consultation
from generator.model.dossier import AnyRecord
from generator.model.record import Disclosure
from generator.views.answers import opinions
from generator.views.declared_tables import table
from generator.views.derived_rows import derived
from generator.views.own_tables import OWN, instead_of
from generator.views.rows import Table
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
    made = block(record, scene, untold(type(content), of_office=facts.dossier.is_office))
    others = (row for row in made.rows if f"{row.label} {row.text}" != made.title)
    return replace(
        made,
        rows=(*derived(content), *standing_rows(record, facts, scene.policy), *others),
        tables=(*_own_tables(record, facts), *made.tables),
    )


def untold(kind: type[Disclosure], *, of_office: bool) -> frozenset[str]:
    """Return the fields of a type that a block does not show as they are: other parts of the page do."""
    own = OWN.get(kind)
    without = ENVELOPE | _OF_THE_TITLE | (instead_of(own) if own else frozenset())
    return without if of_office else without | _OF_THE_PAGE


def _own_tables(record: AnyRecord, facts: Known) -> Iterator[Table]:
    content = record.content
    if isinstance(content, Consultation):
        yield from opinions(record, facts)
    elif own := OWN.get(type(content)):
        yield from table(own.caption, own.heads, own.rows(content))
