"""News as entries: every filing, correction, withdrawal and removal is one, for ever under one id."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.model.disclosures import record_types
from generator.model.disclosures.abnormal_listing import AbnormalListing
from generator.model.disclosures.eligible_list import EligibleList
from generator.model.disclosures.serious_listing import SeriousListing
from generator.model.dossier import AnyRecord
from generator.model.listing import Listing
from generator.model.record import Owner, Record, Withdrawn
from generator.rules.changes import Change
from generator.rules.facts import Facts
from generator.rules.office import OfficeFacts
from generator.views import urls
from generator.views.change_view import difference_view
from generator.views.feed_names import UNRECORDED, department_feed, names, places
from generator.views.headlines import LONGEST, headline
from generator.views.page import FeedLink, Publication
from generator.views.provenance import publisher
from generator.views.scene import Scene

NEWEST = 100
"""Entries of a feed of the site."""
NEWEST_OF_ONE = 6
"""Entries of the feed of one association: thousands of them are written, and its history has everything."""
TAG_YEAR = 2026


class FeedEntry(NamedTuple):
    """One piece of news; a tuple, as builds sort and keep many thousands: by day, then by id.

    ``places`` are the feeds of the city and of the industries of whom it is about.
    """

    on: date
    id: str
    title: str
    url: str
    summary: str
    record_type: str
    uscc: str
    kind: str
    by: str
    """Who made it public, or computed it, as it follows the day."""
    basis: str
    """The law by which records of the type are made public."""
    file: str
    """The record, from the root of the repository."""
    places: tuple[str, ...] = ()


def full_text(entry: FeedEntry) -> Iterator[str]:
    """Yield the lines of an entry in print: what happened, who says so, by what law, and where."""
    yield f"{entry.title}。"
    if entry.summary:
        yield entry.summary
    yield f"{entry.on} {entry.by}。{f'公开依据：{entry.basis}。' if entry.basis else ''}"
    yield f"来源记录：{entry.file}"


def belongs(entry: FeedEntry) -> Iterator[str]:
    """Yield the names of the site's feeds that carry an entry.

    What a department filed is told to the site by the department, and to cities and industries by the
    associations that it names.
    """
    yield from entry.places
    if entry.kind in UNRECORDED:
        yield UNRECORDED[entry.kind]
        return
    if entry.uscc and record_types()[entry.record_type].owner is Owner.DEPARTMENT:
        return
    yield from names(entry.record_type)
    if entry.kind in ("corrected", "withdrawn"):
        yield "corrections"


def once(entries: Iterable[FeedEntry]) -> Collection[FeedEntry]:
    """Return each id once: a department's record is told by every association that it names."""
    return {entry.id: entry for entry in sorted(entries)}.values()


def association_link(facts: Facts) -> FeedLink:
    """Return the feed of one association."""
    uscc = facts.dossier.uscc
    rss, atom, json = (urls.association_feed(uscc, suffix) for suffix in ("xml", "atom", "json"))
    return FeedLink(f"{facts.name}的公开动态", rss, atom, json)


def entries(facts: Facts, scene: Scene) -> tuple[FeedEntry, ...]:
    """Return the news about one association, newest first."""
    said = facts.registration.content if facts.registration else None
    found = tuple(places(said.domicile_region_code, said.gbt4754_sections)) if said else ()
    return tuple(_entry(change, facts, scene)._replace(places=found) for change in facts.changes)


def office_entries(facts: OfficeFacts, scene: Scene) -> tuple[FeedEntry, ...]:
    """Return the news about a department, newest first."""
    department = facts.dossier.uscc
    name, own = scene.department(department), (department_feed(department),)
    return tuple(_told(change, name, "", scene)._replace(places=own) for change in facts.changes)


def list_entries(records: Iterable[Record[EligibleList]], scene: Scene) -> Iterator[FeedEntry]:
    """Yield the news about the yearly lists."""
    for record in records:
        issued = record.content
        title = f"{issued.year} 年承接名录{issued.status.label}：列入名录 {issued.counts.listed} 家"
        others = f"资料待补 {issued.counts.pending} 家，未列入 {issued.counts.not_listed} 家"
        summary = f"截止日 {issued.cutoff_date}；{others}。"
        note = f"更正说明：{issued.correction_note}" if issued.correction_note else ""
        yield _made(record, _News(title, summary + note, record.state, ""), scene)


def tag(record: AnyRecord, publication: Publication, suffix: str = "") -> str:
    """Return the entry's id, which no change of title or address can change (RFC 4151)."""
    return tag_of(f"{record.address.record_id}/{record.address.revision}{suffix}", publication)


def tag_of(name: str, publication: Publication) -> str:
    """Return what is named on this site as a tag URI."""
    host = urlsplit(publication.site_url).hostname or "localhost"
    return f"tag:{host},{TAG_YEAR}:{name}"


def _entry(change: Change, facts: Facts, scene: Scene) -> FeedEntry:
    record, name, uscc = change.record, facts.name, facts.dossier.uscc
    content = record.content
    if isinstance(content, Listing) and content.removed_on is not None:
        title = f"〔{name}〕已移出{content.heading}"
        return _made(record, _News(title, f"{content.removed_on} 移出。", "removed", uscc), scene)
    if isinstance(content, AbnormalListing | SeriousListing):
        title = f"〔{name}〕被列入{content.heading}（{content.listed_on}）"
        return _made(record, _News(title, _ground(content), record.state, uscc), scene)
    return _told(change, name, uscc, scene)


def _told(change: Change, name: str, uscc: str, scene: Scene) -> FeedEntry:
    summary = "；".join(_sentences(change, scene))
    teller = Owner.ASSOCIATION if uscc else Owner.DEPARTMENT
    title = headline(change.record, name, teller, _before_and_after(change, scene))
    return _made(change.record, _News(title, summary, change.record.state, uscc), scene)


def _before_and_after(change: Change, scene: Scene) -> str:
    """Return what a correction changed, for its headline; where that is long, how many fields."""
    told = list(_differences(change, scene))
    if not told or max(map(len, told)) > LONGEST:
        return ""
    return told[0] if len(told) == 1 else f"{told[0]}，共改动 {len(told)} 处"


def _ground(listing: AbnormalListing | SeriousListing) -> str:
    """Return why, by whom and on what law an association was listed."""
    decided = f"{listing.decided_by_org} {listing.decision_no}（{listing.decided_on}）"
    return f"{listing.reason_code.label}。决定：{decided}；依据：{listing.legal_basis}。"


@dataclass(frozen=True, slots=True)
class _News:
    """What is said of a record, before it has an id and an address."""

    title: str
    summary: str
    kind: str
    uscc: str


def _made(record: AnyRecord, news: _News, scene: Scene) -> FeedEntry:
    address = record.address
    removed = news.kind == "removed"
    return FeedEntry(
        on=record.disclosed_on,
        id=tag(record, scene.publication, "/removed" if removed else ""),
        title=news.title,
        url=urls.association(news.uscc) if removed else urls.record(address),
        summary=news.summary,
        record_type=address.record_type,
        uscc=news.uscc,
        kind=news.kind,
        by=f"由{publisher(record, scene)}公开",
        basis=scene.policy.basis(address.record_type),
        file=f"data/{address.file}",
    )


def _sentences(change: Change, scene: Scene) -> Iterator[str]:
    content = change.record.content
    if isinstance(content, Withdrawn):
        yield f"撤回理由：{content.withdrawn.reason}"
        yield f"依据：{content.withdrawn.legal_basis}"
    if content.correction_note:
        yield f"更正说明：{content.correction_note}"
    yield from _differences(change, scene)


def _differences(change: Change, scene: Scene) -> Iterator[str]:
    """Yield each changed field in words: ``会员数：120 → 134``."""
    for difference in change.differences:
        said = difference_view(type(change.record.content), difference, scene)
        yield f"{said.label}：{said.before} → {said.after}"
