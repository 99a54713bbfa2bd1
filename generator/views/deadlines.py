"""Deadlines as days of a calendar: one for each association, one for each registrar (domain §10.1)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from urllib.parse import quote, urlsplit

from generator.model.record import OWNER_LABELS, Owner
from generator.model.summary import DueSummary, Summary
from generator.rules.facts import Facts
from generator.rules.obligations.obligation import Obligation
from generator.views import urls
from generator.views.labels import heading
from generator.views.page import Link, Publication
from generator.views.scene import Scene

NAMED = 10
"""How many associations a registrar's day names in each category; the pages have them all."""
UNCOUNTED = "放假安排公布以前，须按工作日计算或者顺延的期限不在其中。"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One day by which something has to be public; ``uid`` stays the same from build to build."""

    uid: str
    on: date
    title: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class DeadlineCalendar:
    """Days in their order, and the address of the file; the days' own addresses are site-relative too."""

    url: str
    title: str
    text: str
    days: tuple[Deadline, ...]


def association_calendar(facts: Facts, scene: Scene) -> DeadlineCalendar:
    """Return what falls due of an association within a year, and what is due to it."""
    return DeadlineCalendar(
        url=urls.calendar(facts.dossier.uscc),
        title=f"{facts.name}公开期限",
        text=f"{facts.name}今后12个月的公开期限。{UNCOUNTED}",
        days=tuple(_item(item, facts, scene) for item in facts.coming),
    )


def _item(item: Obligation, facts: Facts, scene: Scene) -> Deadline:
    uscc = facts.dossier.uscc
    who = "公开期限" if item.owner is Owner.ASSOCIATION else f"{OWNER_LABELS[item.owner]}的期限"
    parts = (
        facts.name,
        f"依据：{scene.policy.basis(item.record_type)}",
        "登记管理机关准予延期。" if item.waiver else "",
    )
    return Deadline(
        uid=_uid(scene.publication, uscc, item.record_type, item.period),
        on=item.due_on,
        title=f"{who}：{heading(item.record_type)} {item.label}",
        text="\n".join(part for part in parts if part),
        url=f"{urls.association(uscc)}#overview",
    )


def _uid(publication: Publication, *parts: str) -> str:
    host = urlsplit(publication.site_url).hostname or "localhost"
    return f"{'/'.join(quote(part, safe='') for part in parts)}@{host}"


def registrars(summaries: Iterable[Summary], scene: Scene) -> tuple[Link, ...]:
    """Return the calendar of every registrar that has associations here, in order of the regions."""
    regions = sorted({summary.registrar_region for summary in summaries} - {""})
    return tuple(Link(scene.term("regions", region), urls.registrar_calendar(region)) for region in regions)


def registrar_calendars(summaries: Sequence[Summary], scene: Scene) -> Iterator[DeadlineCalendar]:
    """Yield for every registrar what its associations have to make public, and what they have not."""
    by_region = sorted(summaries, key=lambda summary: (summary.registrar_region, summary.uscc))
    for region, group in groupby(by_region, key=lambda summary: summary.registrar_region):
        if region:
            yield _registrar(region, list(group), scene)


def _registrar(region: str, summaries: Sequence[Summary], scene: Scene) -> DeadlineCalendar:
    name = scene.term("regions", region)
    items = [(item, s.name) for s in summaries for item in (*s.overdue, *s.coming)]
    ordered = sorted(items, key=lambda pair: (pair[0].due_on, pair[0].record_type, pair[1]))
    return DeadlineCalendar(
        url=urls.registrar_calendar(region),
        title=f"{name}登记的行业协会公开期限",
        text=f"{name}登记的行业协会逾期未公开的和今后12个月到期的事项，按日汇总。{UNCOUNTED}",
        days=tuple(
            _day(region, day, list(found), scene)
            for day, found in groupby(ordered, key=lambda pair: pair[0].due_on)
        ),
    )


def _day(region: str, day: date, items: list[tuple[DueSummary, str]], scene: Scene) -> Deadline:
    word = "逾期未公开" if day < scene.publication.as_of else "公开期限"
    whose = len({name for _, name in items})
    return Deadline(
        uid=_uid(scene.publication, region, day.isoformat()),
        on=day,
        title=f"{word}：{whose} 家协会 {len(items)} 项",
        text="\n".join(_categories(items)),
        url=urls.OVERDUE,
    )


def _categories(items: list[tuple[DueSummary, str]]) -> Iterator[str]:
    for kind, found in groupby(items, key=lambda pair: pair[0].record_type):
        said = [f"{name}（{item.label}）" for item, name in found]
        more = f"等 {len(said)} 项" if len(said) > NAMED else ""
        yield f"{heading(kind)} {len(said)} 项：{'、'.join(said[:NAMED])}{more}"
