"""The step that writes the JSON interface: what needs all associations, then what describes it all."""

from collections.abc import Iterator

from generator.outputs.responses import body, changes_bundle, months
from generator.outputs.tables import indented_json
from generator.pipeline.context import Context
from generator.pipeline.reduction import Reduction
from generator.pipeline.register import Register
from generator.pipeline.site import material
from generator.rules.changes import Change
from generator.views import api_urls, listing_page
from generator.views.api import changes
from generator.views.api.associations import associations
from generator.views.api.catalogue import ENDPOINTS
from generator.views.api.changes import changed_records
from generator.views.api.eligible_lists import eligible_list, eligible_lists
from generator.views.api.grades import grades
from generator.views.api.index import Counts, index
from generator.views.api.listings import listings
from generator.views.api.openapi import openapi
from generator.views.api.overdue import overdue
from generator.views.api.response import Response
from generator.views.api.schemas import schema
from generator.views.api.search import search
from generator.views.api.statistics import statistics
from generator.views.data.offer import File
from generator.views.scene import Scene


def responses(register: Register, reduction: Reduction, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield every response but those about one association, which the map has written, and the index."""
    for url, response in _reduced(register, reduction, context.scene):
        yield url, body(response)
    whole = material(register, reduction, context)
    yield api_urls.file("statistics"), body(statistics(whole))
    yield from _changes(register, reduction, context)
    for endpoint in ENDPOINTS:
        yield api_urls.schema(endpoint.name), indented_json(schema(endpoint, context.publication))
    examples = dict(_examples(register, reduction))
    yield api_urls.file("openapi"), indented_json(openapi(examples, context.publication))


def _reduced(register: Register, reduction: Reduction, scene: Scene) -> Iterator[tuple[str, Response]]:
    summaries = reduction.summaries
    yield api_urls.file("associations"), associations(summaries, scene)
    yield api_urls.file("search"), search(summaries, scene)
    yield api_urls.file("grades"), grades(summaries, scene)
    yield api_urls.file("overdue"), overdue(summaries, reduction.offices, scene)
    for record_type in listing_page.ADDRESSES:
        yield api_urls.listing(record_type), listings(record_type, summaries, scene)
    yield api_urls.file("eligible-lists/index"), eligible_lists(register.lists, scene)
    known = {summary.uscc: summary for summary in summaries}
    for record in register.lists:
        yield api_urls.eligible_list(str(record.content.year)), eligible_list(record, known, scene)


def _changes(register: Register, reduction: Reduction, context: Context) -> Iterator[tuple[str, bytes]]:
    as_of = context.publication.as_of
    of_lists = changes_bundle(changed_records(Change(record, None, ()) for record in register.lists))
    counted = []
    for month, url, content in months([*reduction.changes, of_lists], as_of):
        counted.append(month)
        yield url, content
    yield api_urls.file("changes"), body(changes.months(counted, as_of))


def _examples(register: Register, reduction: Reduction) -> Iterator[tuple[str, str]]:
    """Yield a value that exists for each part of an address that stands for many."""
    if reduction.summaries:
        yield "uscc", reduction.summaries[0].uscc
    if newest := max(filter(None, (s.last_disclosed for s in reduction.summaries)), default=None):
        yield "month", f"{newest:%Y-%m}"
    if register.lists:
        yield "year", str(register.lists[0].content.year)


def _is_listed(path: str) -> bool:
    """Say whether the index lists a file; those of the associations are listed by their own index."""
    return path.startswith(api_urls.VERSION) and not path.startswith(api_urls.ASSOCIATIONS)


def index_of(register: Register, reduction: Reduction, context: Context) -> tuple[str, bytes]:
    """Return the index, with the digests of all that was written before it."""
    found = (file for file in reduction.written.values() if _is_listed(file.path))
    files = sorted(File(*file[:3]) for file in found)
    counts = Counts(
        associations=len(reduction.summaries),
        records=reduction.records + len(register.lists),
        eligible_lists=len(register.lists),
    )
    return api_urls.file("index"), body(index(counts, files, context.publication))
