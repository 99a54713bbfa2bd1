"""The step that writes the downloads: JSON Lines first, then from these every other format, side by side."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from generator.model.disclosures.eligible_list import EligibleList
from generator.model.summary import Summary
from generator.outputs.downloads import database, json_lines, originals, record_type
from generator.outputs.downloads.spool import Bundle, bundle
from generator.outputs.files import Staging, Written
from generator.outputs.tables import excel_csv, indented_json, plain_csv
from generator.pipeline.context import Context
from generator.pipeline.reduction import Reduction
from generator.pipeline.register import Register
from generator.views import urls
from generator.views.data.datapackage import datapackage
from generator.views.data.dictionary import dictionary
from generator.views.data.offer import Downloads, File, Offer
from generator.views.data.records import published
from generator.views.data.tables import ASSOCIATIONS, DataTable, all_tables, table_name
from generator.views.page import Publication

DATABASE, ORIGINALS = urls.download("register.sqlite"), urls.download("register-yaml.zip")
Tables = tuple[DataTable, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """What was written, and what of that is offered."""

    written: tuple[Written, ...]
    downloads: Downloads


def write_downloads(register: Register, reduction: Reduction, context: Context, executor: Executor) -> Made:
    """Write all downloads into staging; rows are in order of associations, then of departments."""
    staging = Staging(context.staging, None)
    groups = tuple(tuple(group) for _, group in groupby(all_tables(), lambda table: table.record_type))
    bundles = _bundles(register, reduction, context.publication)
    extents = json_lines.write([group[0].name for group in groups], bundles, staging)
    wholes, parts = _started(groups, context, executor)
    made = {name: part.result() for name, part in parts.items()}
    written = [*(one.result() for one in wholes), *(file for files, _ in made.values() for file in files)]
    written += [staging.write(path, content) for path, content in _dictionary_files()]
    offers = tuple(_offer(group, made[group[0].name][1], extents[group[0].name]) for group in groups)
    described = Downloads(offers, {file.path: File(*file[:3]) for file in written})
    said = indented_json(datapackage(described, context.publication))
    written.append(staging.write(urls.download("datapackage.json"), said))
    return Made(tuple(written), Downloads(offers, {file.path: File(*file[:3]) for file in written}))


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


def _started(
    groups: tuple[Tables, ...], context: Context, executor: Executor
) -> tuple[list[Future[Written]], Mapping[str, Future[record_type.Made]]]:
    """Give everything to the workers, what takes longest first."""
    folder, as_of = context.staging, context.publication.as_of
    sources = {group[0].name: folder / json_lines.file_of(group[0].name) for group in groups}
    largest_first = sorted(groups, key=lambda group: -sources[group[0].name].stat().st_size)
    filed = tuple(sources[group[0].name] for group in groups if group[0] is not ASSOCIATIONS)
    wholes = [
        executor.submit(_database, folder, sources),
        executor.submit(_originals, folder, context.data, filed),
    ]
    parts = {g[0].name: executor.submit(record_type.write, g, folder, as_of) for g in largest_first}
    return wholes, parts


def _database(folder: Path, sources: Mapping[str, Path]) -> Written:
    staging = Staging(folder, None)
    database.write(staging.place(DATABASE), all_tables(), sources)
    return staging.written(DATABASE)


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
