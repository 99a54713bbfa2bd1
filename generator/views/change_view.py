"""A change of a record for reading: what happened, and what was written before and after."""

from dataclasses import dataclass
from decimal import Decimal

from generator.model.listing import Listing
from generator.model.record import Withdrawn
from generator.rules.changes import Change, Difference
from generator.views import format as written
from generator.views import sections, urls
from generator.views.labels import Field, field_at, heading, path_label
from generator.views.scene import Scene
from generator.views.states import CHANGES, OK, State

REMOVED = State("✓", "移出", OK)


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """One field that a correction changed."""

    label: str
    """The field and where it stands."""
    before: str
    """What was written."""
    after: str
    """What is written now."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A filing, a correction, a withdrawal, a nil return, or a removal from a list."""

    anchor: str
    """The fragment on the page of all revisions."""
    on: str
    """The day it became public."""
    state: State
    """What happened."""
    heading: str
    """The type of the record."""
    title: str
    """Which record of the type."""
    url: str
    """Where the record stands."""
    revision: str
    """第 2 版."""
    note: str
    """Why: the correction's note, or the reason of a withdrawal."""
    differences: tuple[DifferenceView, ...]
    """What the correction changed."""
    file: str
    """The file of the revision, from the folder of the association, or from ``data/``."""
    edit_url: str
    """Where the file can be corrected; empty without a forge."""


def change_view(change: Change, scene: Scene) -> ChangeView:
    """Return one change for reading."""
    record = change.record
    address, content = record.address, record.content
    removed = isinstance(content, Listing) and content.removed_on is not None
    return ChangeView(
        anchor=urls.entry(address),
        on=written.day(change.on),
        state=REMOVED if removed else CHANGES[record.state],
        heading=heading(address.record_type),
        title="" if removed else sections.title(record),
        url=urls.association(address.subject or "") if removed else urls.record(address),
        revision=f"第 {address.revision} 版",
        note=content.withdrawn.reason if isinstance(content, Withdrawn) else content.correction_note or "",
        differences=()
        if removed
        else tuple(difference_view(type(content), found, scene) for found in change.differences),
        file=address.file.removeprefix(f"associations/{address.subject}/"),
        edit_url=scene.publication.edit_url(address.file),
    )


def difference_view(model: type, found: Difference, scene: Scene) -> DifferenceView:
    """Return one changed field for reading: its codes in words, its amounts with their unit."""
    field = field_at(model, found.path)
    unit = " 元" if field and field.shape == "money" else ""
    before, after = (_said(field, value, scene, unit) for value in (found.before, found.after))
    return DifferenceView(path_label(model, found.path), before, after)


def _said(field: Field | None, value: object, scene: Scene, unit: str) -> str:
    if field and field.listed and isinstance(value, str | tuple):
        return scene.code_names(field.listed, value)
    return written.value(value) + (unit if isinstance(value, Decimal) else "")
