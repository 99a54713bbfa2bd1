"""A record as it is downloaded: one object, and from that its rows in the tables."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import Any

from pydantic import BaseModel

from generator.model.disclosures import record_types
from generator.model.dossier import AnyRecord
from generator.model.record import Address
from generator.views import urls
from generator.views.data.tables import ASSOCIATION, RECORD, DataTable, Level, Path, named_by_path
from generator.views.page import Publication

Said = dict[str, Any]
"""A record as JSON: what its path says, then what it states; amounts and days are text."""
Row = tuple[Any, ...]
"""A cell for each column of a table; None where nothing is stated."""


_AS_IT_IS = frozenset((str, int, bool, type(None)))
"""What JSON holds as we do; a code, a day and an amount become text."""


def published(record: AnyRecord, publication: Publication) -> Said:
    """Return a record that may be shown, as it is told in every download."""
    address = record.address
    return {
        "record": identity(address),
        **_who(address),
        "record_id": address.record_id,
        "key": address.key,
        "revision": address.revision,
        "state": record.state,
        "file": address.file,
        "permalink": publication.absolute(urls.record(address)),
        **content_of(record),
    }


def content_of(record: AnyRecord) -> Said:
    """Return what a record states, as JSON holds it."""
    said: Said = plain(record.content)
    return said


def identity(address: Address) -> str:
    """Return what identifies a record: its path without the revision, which a correction does not change."""
    return f"{address.file.rpartition('/')[0]}/{address.key}"


def plain(said: Any) -> Any:
    """Return a value of a statement as JSON holds it; pydantic's own way warns of what we write as text."""
    if type(said) in _AS_IT_IS:
        return said
    if isinstance(said, BaseModel):
        return {name: plain(getattr(said, name)) for name in type(said).model_fields}
    if isinstance(said, tuple):
        return [plain(item) for item in said]
    if isinstance(said, dict):
        return {name: plain(item) for name, item in said.items()}
    return str(said)


def _who(address: Address) -> dict[str, str | None]:
    names = named_by_path(record_types()[address.record_type])
    return {name: address.subject if name == ASSOCIATION else address.owner_id for name in names}


def reader(table: DataTable) -> Callable[[Said], Iterable[Row]]:
    """Return what reads a record's rows in a table: one for the record, or one for each item of its list."""
    cells, levels = _cells([column.path for column in table.own]), table.levels
    if not levels:
        return lambda said: (tuple(cells(said)),)
    return lambda said: [(said[RECORD], *numbers, *cells(item)) for numbers, item in _items(said, levels)]


def _cells(paths: Sequence[Path]) -> Callable[[Any], Iterable[Any]]:
    """Return what reads the values at some paths; those beside each other are looked up together."""
    if paths == [()]:
        return lambda item: (item,)
    groups = [
        (parent, tuple(path[-1] for path in beside))
        for parent, beside in groupby(paths, key=lambda path: path[:-1])
    ]
    return lambda said: chain.from_iterable(
        map((_found(said, parent) or {}).get, names) for parent, names in groups
    )


def _items(said: Any, levels: Sequence[Level]) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if not levels:
        yield (), said
        return
    listed = _found(said, levels[0].path) or ()
    for number, item in listed.items() if isinstance(listed, dict) else enumerate(listed, 1):
        for numbers, inner in _items(item, levels[1:]):
            yield (number, *numbers), inner


def _found(said: Any, path: Path) -> Any:
    for step in path:
        said = said.get(step) if said else None
    return said
