"""The map: one dossier in, its pages and feeds written, and a result that stands for it."""

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model.dossier import AnyRecord
from generator.model.finding import Finding
from generator.model.lines import Line
from generator.model.record import Owner
from generator.model.summary import OfficeSummary, Summary
from generator.outputs.badge import svg
from generator.outputs.calendar import ics
from generator.outputs.downloads.spool import NO_RECORDS, Bundle, bundle
from generator.outputs.feed_channel import Channel
from generator.outputs.feeds import documents
from generator.outputs.files import Staging, Written
from generator.outputs.on_day import answers
from generator.outputs.pages import Renderer, file_of
from generator.outputs.responses import body, changes_bundle
from generator.outputs.search_packs import Pack, pack
from generator.outputs.tables import compact_json
from generator.pipeline.context import Context, context_of
from generator.pipeline.register import Job, place_problems, read_dossier
from generator.rules.disclosed_year import disclosed
from generator.rules.facts import Facts, derive
from generator.rules.lines import lines
from generator.rules.office import derive_office
from generator.rules.summary import summarise, summarise_office
from generator.views import api_urls, feeds, on_day, own_pages, urls
from generator.views.api.association import association
from generator.views.api.changes import changed_records
from generator.views.api.links import links
from generator.views.compare_card import compare_card
from generator.views.corrections import Correction, corrections
from generator.views.data.records import published
from generator.views.data.tables import table_name
from generator.views.deadlines import association_calendar
from generator.views.embeds.badge import badge
from generator.views.feeds import FeedEntry
from generator.views.filing.latest import latest
from generator.views.page import Publication
from generator.views.search_documents import SearchDocument, record_documents


@dataclass(frozen=True, slots=True)
class Result:
    """What a dossier came to, an association's or a department's; kept in the cache as it is.

    First what pages need that tell of all, then what it has of its own, if that is wanted.
    """

    subject: str
    summary: Summary | OfficeSummary
    findings: tuple[Finding, ...]
    entries: tuple[FeedEntry, ...]
    lines: tuple[Line, ...]
    corrections: tuple[Correction, ...]
    written: tuple[Written, ...] = ()
    pages: tuple[str, ...] = ()
    packs: tuple[Pack, ...] = ()
    bundle: Bundle = NO_RECORDS
    changes: Bundle = NO_RECORDS


def work(context_file: str, jobs: tuple[Job, ...]) -> list[bytes]:
    """Return the pickled results of some jobs, in their order."""
    context = context_of(context_file)
    renderer = Renderer(context.overrides, context.chrome, context.publication)
    staging = Staging(context.staging, context.published)
    return [pickle.dumps(_result(job, context, renderer, staging)) for job in jobs]


def _result(job: Job, context: Context, renderer: Renderer, staging: Staging) -> Result:
    make = _office if job.is_office else _association
    return make(job, context, renderer, staging)


def _association(job: Job, context: Context, renderer: Renderer, staging: Staging) -> Result:
    policy, publication = context.policy, context.publication
    dossier, findings = read_dossier(context.data, job)
    facts = derive(dossier.until(publication.as_of), policy, publication.as_of)
    findings += place_problems(context.data, facts.problems)
    summary = summarise(facts)
    result = Result(
        subject=job.subject,
        summary=summary,
        findings=tuple(findings),
        entries=feeds.entries(facts, context.scene),
        lines=tuple(lines(facts.shown, Owner.ASSOCIATION)),
        corrections=tuple(corrections(facts.changes, context.scene)),
    )
    if not context.wants(job.subject):
        return result
    pages = list(own_pages.of_association(facts, context.scene))
    written = [staging.write(file_of(page.head.url), renderer.render(page)) for page in pages]
    written += [staging.write(path, content) for path, content in _files(facts, result.entries, context)]
    written += [staging.write(path, content) for path, content in _resources(facts, summary, context)]
    return replace(
        result,
        written=tuple(written),
        pages=tuple(page.head.url for page in pages if page.indexed),
        packs=tuple(pack(_documents(facts))),
        bundle=bundle_of(filter(_is_own, facts.shown), publication),
        changes=changes_bundle(changed_records(c for c in facts.changes if _is_own(c.record))),
    )


def _office(job: Job, context: Context, renderer: Renderer, staging: Staging) -> Result:
    policy, publication = context.policy, context.publication
    dossier, findings = read_dossier(context.data, job)
    facts = derive_office(dossier.until(publication.as_of), policy, publication.as_of, context.names)
    findings += place_problems(context.data, facts.problems)
    scene = context.scene
    result = Result(
        subject=job.subject,
        summary=summarise_office(facts),
        findings=tuple(findings),
        entries=feeds.office_entries(facts, scene),
        lines=tuple(lines(facts.shown, Owner.DEPARTMENT)),
        corrections=tuple(corrections(facts.changes, scene)),
    )
    if not context.wants(job.subject):
        return result
    pages = list(own_pages.of_department(facts, scene))
    return replace(
        result,
        written=tuple(staging.write(file_of(page.head.url), renderer.render(page)) for page in pages),
        pages=tuple(page.head.url for page in pages),
        packs=tuple(pack(record_documents(facts.shown, scene.department(job.subject)))),
        bundle=bundle_of(facts.shown, publication),
        changes=changes_bundle(changed_records(facts.changes)),
    )


def _is_own(record: AnyRecord) -> bool:
    """Say whether a record is told with the association: a department tells of what it filed itself."""
    return record.address.owner is not Owner.DEPARTMENT


def _resources(facts: Facts, summary: Summary, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield one association as programs read it, and where else it is told of."""
    uscc, scene = summary.uscc, context.scene
    yield api_urls.association(uscc), body(association(facts, summary, scene))
    yield urls.association_links(uscc), body(links(uscc, summary.name, context.publication))


def bundle_of(records: Iterable[AnyRecord], publication: Publication) -> Bundle:
    """Return records as the downloads tell them."""
    return bundle((table_name(r.address.record_type), published(r, publication)) for r in records)


def _files(facts: Facts, entries: tuple[FeedEntry, ...], context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield what stands beside the pages of one association."""
    yield from _feeds(facts, entries, context)
    yield from _badges(facts)
    yield _calendar(facts, context)
    uscc = facts.dossier.uscc
    yield urls.on_day(uscc), answers(uscc, facts.name, on_day.days(facts), facts.as_of)
    card = compare_card(facts, context.scene)
    yield urls.compare_card(uscc), compact_json(card)
    yield urls.latest(uscc), compact_json(latest(facts))


def _feeds(facts: Facts, entries: tuple[FeedEntry, ...], context: Context) -> Iterator[tuple[str, bytes]]:
    link = feeds.association_link(facts)
    channel = Channel(link, f"{facts.name}的公开、更正和撤回", urls.association(facts.dossier.uscc))
    yield from documents(channel, entries[: feeds.NEWEST_OF_ONE], context.publication)


def _badges(facts: Facts) -> Iterator[tuple[str, bytes]]:
    uscc = facts.dossier.uscc
    so_far = disclosed(facts.name, facts.obligations, facts.as_of)
    yield urls.badge(uscc), svg(badge(so_far, is_closed=False))
    for end in facts.year_ends:
        yield urls.badge_of_year(uscc, end.counts.year), svg(badge(end.counts, is_closed=True))


def _calendar(facts: Facts, context: Context) -> tuple[str, bytes]:
    calendar = association_calendar(facts, context.scene)
    return calendar.url, ics(calendar, context.publication)


def _documents(facts: Facts) -> Iterator[SearchDocument]:
    return record_documents(filter(_is_own, facts.shown), facts.name)
