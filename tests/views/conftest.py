"""Pages of the sample register, derived once, and plain-text golden files."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.model.policy import Policy
from generator.model.record import Owner, Record
from generator.model.summary import Summary
from generator.outputs.pages import Chrome, Renderer
from generator.pipeline.register import Register, open_register, read_dossier
from generator.pipeline.site import places, topics
from generator.rules import statistics
from generator.rules.facts import Facts, derive
from generator.rules.lines import lines
from generator.rules.office import derive_office
from generator.rules.summary import summarise, summarise_office
from generator.views import (
    api_page,
    association_page,
    browse_page,
    check_page,
    checks_page,
    cms_page,
    compare_page,
    corrections_page,
    criteria_page,
    deadlines_page,
    departments_page,
    eligibility_page,
    eligible_list_document,
    eligible_list_page,
    eligible_lists_page,
    feeds_page,
    finance_page,
    flags_page,
    history_page,
    home_page,
    index_formula_page,
    listing_page,
    not_found_page,
    overdue_list_page,
    overdue_page,
    reasons_page,
    statistics_page,
    topic_page,
    urls,
)
from generator.views.corrections import corrections
from generator.views.data.formats import EXCEL, LINES, ORIGINALS, PROGRAMS, database, file_of, workbook_of
from generator.views.data.offer import Downloads, File, Offer, YearRows
from generator.views.data.tables import all_tables, by_type
from generator.views.deadlines import registrars
from generator.views.embeds import association_card, eligible_list_table
from generator.views.feed_names import site_feeds
from generator.views.feeds import entries
from generator.views.page import Page, Publication
from generator.views.scene import Scene
from generator.views.statistics.material import Material
from tests.conftest import AS_OF, DATA, ROOT, USCC

GOLDEN = ROOT / "tests" / "golden"
OF_ALL = (
    database(packed=False), ORIGINALS, urls.CATALOG,
    *(urls.download(name) for name in ("datapackage.json", "dictionary.csv", "dictionary.excel.csv")),
)  # fmt: skip
Render = Callable[[Page], str]


@pytest.fixture(scope="session")
def register() -> Register:
    return open_register(DATA, AS_OF)


@pytest.fixture(scope="session")
def every(register: Register, policy: Policy) -> dict[str, Facts]:
    """Return the facts of every association of the sample register by its code."""
    found = ((job.subject, read_dossier(DATA, job)[0].until(AS_OF)) for job in register.jobs)
    return {uscc: derive(dossier, policy, AS_OF) for uscc, dossier in found}


@pytest.fixture(scope="session")
def facts(every: dict[str, Facts]) -> Facts:
    """Return the worked example."""
    return every[USCC]


@pytest.fixture(scope="session")
def summaries(every: dict[str, Facts]) -> list[Summary]:
    return [summarise(facts) for facts in every.values()]


@pytest.fixture(scope="session")
def material(
    every: dict[str, Facts],
    summaries: list[Summary],
    register: Register,
    policy: Policy,
    publication: Publication,
) -> Material:
    """Return what the statistics and the pages of one topic are made from."""
    found = (read_dossier(DATA, job)[0].until(AS_OF) for job in register.offices)
    offices = [derive_office(dossier, policy, AS_OF) for dossier in found]
    filed = [line for facts in every.values() for line in lines(facts.shown, Owner.ASSOCIATION)]
    filed += [line for facts in offices for line in lines(facts.shown, Owner.DEPARTMENT)]
    scene = Scene(policy, publication)
    return Material(summaries, [summarise_office(facts) for facts in offices], filed, register.lists, scene)


@pytest.fixture(scope="session")
def pages(
    every: dict[str, Facts],
    summaries: list[Summary],
    material: Material,
    register: Register,
    policy: Policy,
    publication: Publication,
) -> list[Page]:
    """Return every page of the sample site."""
    news = sorted(
        (entry for facts in every.values() for entry in entries(facts, Scene(policy, publication))),
        reverse=True,
    )
    counts = statistics.count(summaries, len(register.lists))
    return [
        home_page.present(summaries, counts, news, register.lists, policy, publication),
        *browse_page.present_all(summaries, policy, publication),
        *(listing_page.present(kind, summaries, policy, publication) for kind in listing_page.ADDRESSES),
        eligible_lists_page.present(register.lists, publication),
        check_page.present(publication),
        compare_page.present(publication),
        statistics_page.present(material),
        *(page for topic in topics(material) for page in topic_page.present_all(topic, material.scene)),
        *corrections_page.present_all(
            [c for facts in every.values() for c in corrections(facts.changes, material.scene)], material
        ),
        *places(material, lambda name: [entry for entry in news if name in entry.places]),
        *(page for record in register.lists for page in _list_pages(record, summaries, policy, publication)),
        criteria_page.present(policy, publication),
        checks_page.present(policy, publication),
        deadlines_page.present(policy, publication),
        flags_page.present(policy, publication),
        index_formula_page.present(policy, publication),
        departments_page.present((), Scene(policy, publication)),
        overdue_page.present(summaries, (), Scene(policy, publication)),
        *overdue_list_page.present_all(summaries, Scene(policy, publication)),
        feeds_page.present(
            site_feeds(policy), registrars(summaries, Scene(policy, publication)), Scene(policy, publication)
        ),
        api_page.present(publication),
        not_found_page.present(publication),
        *cms_page.present_all(replace(publication, cms_backend=(("name", "test-repo"),))),
        *(page for facts in every.values() for page in pages_of(facts, policy, publication)),
    ]


def _list_pages(
    record: Record[Any], summaries: list[Summary], policy: Policy, publication: Publication
) -> Iterator[Page]:
    yield from eligible_list_page.present_all(record, summaries, policy, publication)
    yield from reasons_page.present_all(record, summaries, policy, publication)
    yield eligible_list_document.present(record, summaries, policy, publication)
    yield eligible_list_table.present(record, summaries, policy, publication)


def pages_of(facts: Facts, policy: Policy, publication: Publication) -> Iterator[Page]:
    """Yield the pages of one association."""
    page = association_page.present(facts, policy, publication)
    yield page
    yield association_card.present(facts, publication)
    if page.eligibility:
        yield eligibility_page.present(facts, page.eligibility, publication)
    yield history_page.present(facts, policy, publication)
    for record in facts.reports:
        yield finance_page.present(facts, record, policy, publication)


@pytest.fixture(scope="session")
def render(publication: Publication) -> Render:
    """Return what makes the body of a page."""
    renderer = Renderer(ROOT / "overrides", Chrome({}), publication)
    return renderer.body


@pytest.fixture
def downloads() -> Downloads:
    """Return three record types as they are offered."""
    groups = list(by_type(all_tables()))
    days = (date(2023, 4, 12), date(2026, 11, 20))
    offers = [Offer(group, (YearRows("2025", tuple(3 for _ in group)),), *days) for group in groups[:3]]
    tables = [table for offer in offers for table in offer.tables]
    found = [file_of(table, form, packed=False) for table in tables for form in (EXCEL, PROGRAMS)]
    found += [file_of(offer.tables[0], LINES, packed=False) for offer in offers]
    found += [workbook_of(offer.tables[0]) for offer in offers]
    files = {url: File(url, 1234, "0" * 64) for url in (*found, *OF_ALL)}
    return Downloads(tuple(offers), files, packed=False)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, Page], None]:
    """Compare a page, written as plain text, with the file of that name."""

    def compare(name: str, page: Page) -> None:
        file = GOLDEN / f"{name}.txt"
        text = "\n".join(readable(page)) + "\n"
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert file.read_text(encoding="utf-8") == text, "run pytest --update-golden and read the difference"

    return compare


def readable(value: Any, label: str = "", depth: int = 0) -> Iterator[str]:
    """Yield the lines of a view: a field in a line, what is nested further to the right."""
    indent = "  " * depth
    if is_dataclass(value):
        yield f"{indent}{label}{type(value).__name__}"
        for field in fields(value):
            yield from readable(getattr(value, field.name), f"{field.name}: ", depth + 1)
    elif isinstance(value, tuple) and any(is_dataclass(item) for item in value):
        yield f"{indent}{label.rstrip()}"
        for item in value:
            yield from readable(item, "- ", depth + 1)
    elif value not in ("", (), None):
        yield f"{indent}{label}{' | '.join(map(str, value)) if isinstance(value, tuple) else value}"


def not_registrar(publication: Publication) -> Publication:
    """Return the same site as another publisher's."""
    return replace(publication, publisher_is_registrar=False)


def bodies(pages: list[Page], render: Render) -> Iterator[tuple[str, str]]:
    """Yield the address and the body of every page."""
    return ((page.head.url, render(page)) for page in pages)


def path_of(page: Page) -> Path:
    """Return the template of a page."""
    return ROOT / "overrides" / "pages" / f"{page.template}.html"
