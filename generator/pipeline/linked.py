"""The step that writes the downloads in other vocabularies: contracts, then the catalogue."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from sys import intern
from typing import Any

from generator.model.disclosures.commissioned_item import CommissionedItem
from generator.model.disclosures.purchase import Purchase
from generator.outputs import ocds as ocds_files
from generator.outputs.downloads import json_lines
from generator.outputs.downloads.json_lines import Lines
from generator.outputs.files import Staging, Written
from generator.outputs.tables import compact_json
from generator.views import urls
from generator.views.data.offer import Downloads, File
from generator.views.data.tables import table_name
from generator.views.linked import dcat, ocds
from generator.views.statistics.material import Material


@dataclass(frozen=True, slots=True)
class Linked:
    """What was written, and all that is offered now."""

    written: tuple[Written, ...]
    downloads: Downloads


def write_linked(lines: Lines, downloads: Downloads, material: Material, staging: Staging) -> Linked:
    """Write the contracts, and the catalogue of all that is offered."""
    publication = material.scene.publication
    releases = _releases(lines, material)
    written = [staging.write(*file) for file in ocds_files.packages(releases, publication)]
    whole = _with(downloads, written)
    content = compact_json(dcat.catalog(whole, publication))
    written.append(staging.write(urls.CATALOG, content))
    return Linked(tuple(written), _with(downloads, written))


def _releases(lines: Lines, material: Material) -> ocds_files.ByYear:
    """Yield the contracts of each year of signing, the first year first."""
    purchases, items = (_records(lines, kind.record_type) for kind in (Purchase, CommissionedItem))
    for year, found in sorted(ocds.processes(purchases, items).items()):
        yield year, (ocds.release(process, material) for process in found)


def _records(lines: Lines, record_type: str) -> Iterator[dict[str, Any]]:
    """Yield records; all of them are held at once, so each name of a field is held only once."""
    records = chain.from_iterable(json_lines.read(lines.file(table_name(record_type))))
    return ({intern(name): said for name, said in record.items()} for record in records)


def _with(downloads: Downloads, written: Iterable[Written]) -> Downloads:
    return replace(downloads, files={**downloads.files, **{file.path: File(*file[:3]) for file in written}})
