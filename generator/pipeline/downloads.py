"""The step that writes the downloads: JSON Lines first, then from these every other format, side by side."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from generator.model.disclosures.eligible_list import EligibleList
from generator.model.summary import Summary
from generator.outputs.cache import Cache
from generator.outputs.downloads import database, json_lines, originals, record_type
from generator.outputs.downloads.json_lines import Lines
from generator.outputs.downloads.spool import Bundle, bundle
from generator.outputs.files import Staging, Written
from generator.outputs.tables import excel_csv, indented_json, plain_csv
from generator.pipeline.context import Context
from generator.pipeline.parts import Part, make
from generator.pipeline.reduction import Reduction
from generator.pipeline.register import Register
from generator.pipeline.templates import templates
from generator.views import urls
from generator.views.data import formats
from generator.views.data.datapackage import datapackage
from generator.views.data.dictionary import dictionary
from generator.views.data.offer import Downloads, File, Offer, YearRows
from generator.views.data.records import published
from generator.views.data.tables import ASSOCIATIONS, DataTable, all_tables, by_type, table_name
from generator.views.page import Publication

NEVER = date(2000, 1, 1)
"""The day of a workbook without any record."""
Tables = tuple[DataTable, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """What was written, and what of that is offered."""

    written: tuple[Written, ...]
    downloads: Downloads


def gather(register: Register, reduction: Reduction, publication: Publication, folder: Path) -> Lines:
    """Write every record that may be shown into a folder, a line each: what all formats are made from."""
    names = (group[0].name for group in by_type(all_tables()))
    return json_lines.gather(names, _bundles(register, reduction, publication), folder)


def write_downloads(lines: Lines, context: Context, executor: Executor, cache: Cache | None = None) -> Made:
    """Write all downloads into staging; rows are in order of years, associations, then departments."""
    groups = tuple(by_type(all_tables()))
    made = _make(groups, lines, context, executor, cache)
    written = [file for files, _ in made.values() for file in files]
    staging = Staging(context.staging, context.published)
    written += [staging.write(path, content) for path, content in _dictionary_files()]
    offers = tuple(_offer(group, made[group[0].name][1], lines.extents[group[0].name]) for group in groups)
    files = {file.path: File(*file[:3]) for file in written if file.path.startswith(urls.DATA)}
    described = datapackage(Downloads(offers, files, packed=lines.are_many), context.publication)
    last = staging.write(urls.download("datapackage.json"), indented_json(described))
    files[last.path] = File(*last[:3])
    return Made((*written, last), Downloads(offers, files, packed=lines.are_many))


def _make(
    groups: tuple[Tables, ...], lines: Lines, context: Context, executor: Executor, cache: Cache | None
) -> dict[str, record_type.Made]:
    """Make everything that follows from the records; what takes longest is begun first."""
    staging = Staging(context.staging, context.published)
    sources = tuple(lines.file(group[0].name) for group in groups)
    write = partial(_originals, packed=lines.are_many)
    zipped = executor.submit(write, context.staging, context.data, sources[1:])
    parts = (*_parts(groups, lines, context.staging), templates(context))
    made = make(parts, staging, executor, cache)
    return made | {formats.ORIGINALS: ((zipped.result(),), ())}


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


def _parts(groups: Iterable[Tables], lines: Lines, folder: Path) -> Iterator[Part]:
    """Yield what is made from the records alone, the largest first; whether it is packed is in its basis."""
    packed, extents = lines.are_many, lines.extents
    everything = " ".join((str(packed), *(extent.sha256 for extent in extents.values())))
    yield Part("register", everything, _database, (folder, lines))
    for group in sorted(groups, key=lambda group: -extents[group[0].name].size):
        name = group[0].name
        made_on = _day(extents[name].last) or NEVER
        write = partial(record_type.write, packed=packed)
        arguments = (group, lines.file(name), folder, made_on)
        yield Part(name, f"{packed} {extents[name].sha256}", write, arguments)


def _database(folder: Path, lines: Lines) -> record_type.Made:
    staging, path = Staging(folder, None), formats.database(packed=lines.are_many)
    sources = {name: lines.file(name) for name in lines.extents}
    database.publish(staging.place(path), all_tables(), sources)
    return (staging.written(path),), ()


def _originals(folder: Path, data: Path, sources: tuple[Path, ...], *, packed: bool) -> Written:
    staging = Staging(folder, None)
    originals.write(staging.place(formats.ORIGINALS), data, sources, packed=packed)
    return staging.written(formats.ORIGINALS)


def _dictionary_files() -> Iterator[tuple[str, bytes]]:
    table = dictionary()
    yield urls.download(f"{table.name}.csv"), plain_csv(table)
    yield urls.download(f"{table.name}.excel.csv"), excel_csv(table)


def _offer(group: Tables, years: tuple[YearRows, ...], extent: json_lines.Extent) -> Offer:
    return Offer(group, years, _day(extent.first), _day(extent.last))


def _day(said: str) -> date | None:
    return date.fromisoformat(said) if said else None
