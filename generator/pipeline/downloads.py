"""The step that writes the downloads: JSON Lines first, then from these every other format, side by side."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.model.disclosures.eligible_list import EligibleList
from generator.model.summary import Summary
from generator.outputs.cache import Cache
from generator.outputs.downloads import database, json_lines, originals, record_type
from generator.outputs.downloads.spool import Bundle, bundle
from generator.outputs.files import Staging, Written
from generator.outputs.tables import excel_csv, indented_json, plain_csv
from generator.pipeline.context import Context
from generator.pipeline.parts import Part, make
from generator.pipeline.reduction import Reduction
from generator.pipeline.register import Register
from generator.pipeline.templates import templates
from generator.views import urls
from generator.views.data.datapackage import datapackage
from generator.views.data.dictionary import dictionary
from generator.views.data.offer import Downloads, File, Offer
from generator.views.data.records import published
from generator.views.data.tables import ASSOCIATIONS, DataTable, all_tables, by_type, table_name
from generator.views.page import Publication

DATABASE, ORIGINALS = urls.download("register.sqlite"), urls.download("register-yaml.zip")
NEVER = date(2000, 1, 1)
"""The day of a workbook without any record."""
Tables = tuple[DataTable, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """What was written, and what of that is offered."""

    written: tuple[Written, ...]
    downloads: Downloads


def write_downloads(
    register: Register, reduction: Reduction, context: Context, executor: Executor, cache: Cache | None = None
) -> Made:
    """Write all downloads into staging; rows are in order of associations, then of departments."""
    staging = Staging(context.staging, context.published)
    groups = tuple(by_type(all_tables()))
    bundles = _bundles(register, reduction, context.publication)
    extents = json_lines.write([group[0].name for group in groups], bundles, staging)
    lines = {name: staging.written(json_lines.file_of(name)) for name in extents}
    filed = tuple(context.staging / lines[name].path for name in lines if name != ASSOCIATIONS.name)
    zipped = executor.submit(_originals, context.staging, context.data, filed)
    parts = (*_parts(groups, lines, extents, context.staging), templates(context))
    made = make(parts, staging, executor, cache)
    written = [*lines.values(), *(file for files, _ in made.values() for file in files), zipped.result()]
    written += [staging.write(path, content) for path, content in _dictionary_files()]
    offers = tuple(_offer(group, made[group[0].name][1], extents[group[0].name]) for group in groups)
    described = datapackage(_downloads(offers, written), context.publication)
    written.append(staging.write(urls.download("datapackage.json"), indented_json(described)))
    return Made(tuple(written), _downloads(offers, written))


def _downloads(offers: tuple[Offer, ...], written: Iterable[Written]) -> Downloads:
    return Downloads(offers, {file.path: File(*file[:3]) for file in written})


def _bundles(register: Register, reduction: Reduction, publication: Publication) -> Iterator[Bundle]:
    """Yield all records; the associations themselves come first, the yearly lists last."""
    yield bundle((ASSOCIATIONS.name, _association(one, publication)) for one in reduction.summaries)
    yield from reduction.spool.bundles()
    name = table_name(EligibleList.record_type)
    yield bundle((name, published(record, publication)) for record in reversed(register.lists))


def _association(summary: Summary, publication: Publication) -> dict[str, Any]:
    said = {c.path[0]: getattr(summary, c.path[0], None) for c in ASSOCIATIONS.columns}
    days = {name: str(day) for name, day in said.items() if isinstance(day, date)}
    return said | days | {"permalink": publication.absolute(urls.association(summary.uscc))}


def _parts(
    groups: Iterable[Tables],
    lines: Mapping[str, Written],
    extents: Mapping[str, json_lines.Extent],
    folder: Path,
) -> Iterator[Part]:
    """Yield what is made from the JSON Lines, what takes longest first."""
    sources = {name: folder / file.path for name, file in lines.items()}
    yield Part(DATABASE, " ".join(file.sha256 for file in lines.values()), _database, (folder, sources))
    for group in sorted(groups, key=lambda group: -lines[group[0].name].size):
        name = group[0].name
        made_on = _day(extents[name].last) or NEVER
        yield Part(name, lines[name].sha256, record_type.write, (group, folder, made_on))


def _database(folder: Path, sources: Mapping[str, Path]) -> record_type.Made:
    staging = Staging(folder, None)
    database.write(staging.place(DATABASE), all_tables(), sources)
    return (staging.written(DATABASE),), ()


def _originals(folder: Path, data: Path, sources: tuple[Path, ...]) -> Written:
    staging = Staging(folder, None)
    originals.write(staging.place(ORIGINALS), data, sources)
    return staging.written(ORIGINALS)


def _dictionary_files() -> Iterator[tuple[str, bytes]]:
    table = dictionary()
    yield urls.download(f"{table.name}.csv"), plain_csv(table)
    yield urls.download(f"{table.name}.excel.csv"), excel_csv(table)


def _offer(group: Tables, rows: tuple[int, ...], extent: json_lines.Extent) -> Offer:
    return Offer(group, rows, _day(extent.first), _day(extent.last))


def _day(said: str) -> date | None:
    return date.fromisoformat(said) if said else None
