"""The pages and tables that need all associations."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.outputs import eligible_list_files
from generator.outputs.calendar import ics
from generator.outputs.open_search import open_search
from generator.outputs.robots import robots
from generator.outputs.security_txt import security_txt
from generator.outputs.sitemap import sitemap
from generator.outputs.tables import compact_json, excel_csv, plain_csv
from generator.pipeline.context import Context
from generator.pipeline.reduction import Reduction
from generator.pipeline.register import Register
from generator.rules.statistics import RegisterCounts
from generator.views import (
    browse_page,
    check_page,
    checks_page,
    cms_page,
    compare_page,
    consultations_page,
    corrections_page,
    criteria_page,
    deadlines_page,
    departments_page,
    dictionary_page,
    donations_page,
    eligible_list_document,
    eligible_list_page,
    eligible_lists_page,
    feeds_page,
    flags_page,
    form_page,
    forms_page,
    home_page,
    index_formula_page,
    listing_page,
    not_found_page,
    overdue_list_page,
    overdue_page,
    place_page,
    places_page,
    purchases_page,
    reasons_page,
    reports_page,
    search_page,
    standards_page,
    statistics_page,
    topic_page,
    urls,
)
from generator.views.association_index import association_index
from generator.views.corrections import of_lists
from generator.views.deadlines import registrar_calendars, registrars
from generator.views.eligible_list_rows import material_of
from generator.views.eligible_list_tables import about_list, listed, outcomes, reasons
from generator.views.embeds import eligible_list_table
from generator.views.feed_names import site_feeds
from generator.views.filing.cms import settings
from generator.views.filing.preview import preview
from generator.views.filing.relations import relations
from generator.views.page import Crumb, Page
from generator.views.scene import Scene
from generator.views.statistics.material import Material


def pages(
    register: Register, reduction: Reduction, counts: RegisterCounts, context: Context
) -> Iterator[Page]:
    """Yield every page that is not about one association."""
    policy, publication, summaries = context.policy, context.publication, reduction.summaries
    scene = Scene(policy, publication)
    yield home_page.present(summaries, counts, reduction.newest("all"), register.lists, policy, publication)
    yield from browse_page.present_all(summaries, policy, publication)
    for record_type in ("abnormal-listing", "serious-listing"):
        yield listing_page.present(record_type, summaries, policy, publication)
    yield eligible_lists_page.present(register.lists, publication)
    yield check_page.present(publication)
    yield compare_page.present(publication)
    for record in register.lists:
        yield from eligible_list_page.present_all(record, summaries, policy, publication)
        yield from reasons_page.present_all(record, summaries, policy, publication)
        yield eligible_list_document.present(record, summaries, policy, publication)
        yield eligible_list_table.present(record, summaries, policy, publication)
    for record in register.published:
        yield eligible_list_table.as_published(record, summaries, publication)
    yield criteria_page.present(policy, publication)
    for page in (checks_page, flags_page, deadlines_page, index_formula_page):
        yield page.present(policy, publication)
    yield departments_page.present(reduction.offices, scene)
    yield overdue_page.present(summaries, reduction.offices, scene)
    yield from overdue_list_page.present_all(summaries, scene)
    whole = material(register, reduction, context)
    yield statistics_page.present(whole)
    for topic in topics(whole):
        yield from topic_page.present_all(topic, scene)
    found = (*reduction.corrections.values(), *of_lists(register.lists, scene))
    yield from corrections_page.present_all(found, whole)
    yield from places(whole, reduction.newest)
    yield feeds_page.present(site_feeds(policy), registrars(summaries, scene), scene)
    yield forms_page.present(publication)
    yield from form_page.present_all(policy, publication)
    yield dictionary_page.present(publication)
    yield search_page.present(publication)
    yield not_found_page.present(publication)
    yield from cms_page.present_all(publication)


def places(whole: Material, newest: place_page.Newest) -> Iterator[Page]:
    """Yield the cities and the industries, and the pages that list them."""
    scene, year = whole.scene, whole.lists[0].content.year if whole.lists else None
    for about, find in (
        (places_page.CITIES, place_page.cities),
        (places_page.INDUSTRIES, place_page.industries),
    ):
        found = find(whole.summaries, scene)
        yield places_page.present(about, found, year, scene)
        above = Crumb(about.title, about.url)
        for place in found:
            yield from place_page.present_all(place, above, year, newest, scene)


def material(register: Register, reduction: Reduction, context: Context) -> Material:
    """Return what the statistics and the pages of one topic are made from."""
    scene = context.scene
    return Material(reduction.summaries, reduction.offices, reduction.lines, register.lists, scene)


def topics(whole: Material) -> Iterator[topic_page.Topic]:
    """Yield the topics whose records have pages and files of their own."""
    for page in (purchases_page, donations_page, consultations_page, reports_page, standards_page):
        yield page.topic(whole)


def table_files(register: Register, reduction: Reduction, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield the tables of the statistics and of the topics."""
    whole = material(register, reduction, context)
    for table in statistics_page.tables(whole):
        yield urls.statistics_file(table.name, "csv"), plain_csv(table)
        yield urls.statistics_file(table.name, "excel.csv"), excel_csv(table)
    for topic in topics(whole):
        table = topic_page.table_of(topic, whole.scene)
        yield urls.topic_file(topic.name, "csv"), plain_csv(table)
        yield urls.topic_file(topic.name, "excel.csv"), excel_csv(table)


def calendar_files(reduction: Reduction, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield the calendar of every registrar."""
    scene = context.scene
    for calendar in registrar_calendars(reduction.summaries, scene):
        yield calendar.url, ics(calendar, context.publication)


def crawler_files(pages: Mapping[str, date | None], context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield what programs look for at addresses that everybody knows; ``pages`` are all, with their days."""
    publication = context.publication
    yield from sitemap(pages, publication)
    yield urls.ROBOTS, robots(publication)
    yield urls.OPEN_SEARCH, open_search(publication)
    if publication.security_contact:
        yield urls.SECURITY_TXT, security_txt(publication)


def index_files(reduction: Reduction, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield all associations in columns, for the browser that chooses among them."""
    scene = context.scene
    yield urls.ASSOCIATION_INDEX, compact_json(association_index(reduction.summaries, scene))


def form_files(context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield what every form asks of its fields, and how pages tell what is filled in."""
    for name in (kind.record_type for kind in form_page.forms()):
        yield urls.form_relations(name), compact_json(relations(name))
        yield urls.form_preview(name), compact_json(preview(name, context.scene))


def cms_files(context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield the settings of the CMS, where the operator named a forge; JSON is YAML, too."""
    if context.publication.cms_backend:
        yield f"{urls.CMS}config.yml", compact_json(settings(context.scene))


def list_files(register: Register, reduction: Reduction, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield every yearly list as files."""
    policy, publication, summaries = context.policy, context.publication, reduction.summaries
    for record in register.lists:
        material = material_of(record, summaries, Scene(policy, publication))
        tables = (listed(material), reasons(record, summaries, policy))
        folder = urls.eligible_list(str(record.content.year))
        about = about_list(record, publication)
        yield from eligible_list_files.files(folder, tables, about, publication.as_of)
        yield urls.outcomes(str(record.content.year)), compact_json(outcomes(record, summaries))
