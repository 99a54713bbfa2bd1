"""Corrections and withdrawals, as the page of the whole site tells of them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.model.disclosures.eligible_list import EligibleList
from generator.model.listing import Listing
from generator.model.record import Record, Withdrawn
from generator.rules.changes import Change
from generator.views.change_view import ChangeView, change_view
from generator.views.scene import Scene

TOLD = ("corrected", "withdrawn")


class Correction(NamedTuple):
    """What was corrected or withdrawn, of whom, and who decided a withdrawal.

    ``subject`` is the code of the association, or the id of the department that filed the record itself.
    """

    subject: str
    change: ChangeView
    decided: str


def corrections(changes: Iterable[Change], scene: Scene) -> Iterator[Correction]:
    """Yield the corrections and withdrawals of one dossier; the end of a listing is neither."""
    for change in changes:
        content = change.record.content
        ended = isinstance(content, Listing) and content.removed_on is not None
        if change.record.state in TOLD and not ended:
            address = change.record.address
            yield Correction(
                address.subject or address.owner_id, change_view(change, scene), _decided(change)
            )


def of_lists(records: Iterable[Record[EligibleList]], scene: Scene) -> Iterator[Correction]:
    """Yield the yearly lists that were corrected; what each line said before is told on the list's page."""
    yield from corrections((Change(record, None, ()) for record in records), scene)


def _decided(change: Change) -> str:
    content = change.record.content
    if not isinstance(content, Withdrawn):
        return ""
    said = content.withdrawn
    return f"{said.decided_on} 由{said.decided_by}决定撤回，依据：{said.legal_basis}"
