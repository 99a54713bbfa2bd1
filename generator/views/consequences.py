"""What readers will see otherwise: pages and news of an association or a department, before and after."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.dossier import Dossier
from generator.rules.facts import derive
from generator.rules.office import derive_office
from generator.views import feeds, own_pages
from generator.views.feeds import FeedEntry
from generator.views.page import Page
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class Sight:
    """What readers see of one state: pages by address, news by id."""

    pages: Mapping[str, Page]
    news: Mapping[str, FeedEntry]


@dataclass(frozen=True, slots=True)
class Consequences:
    """What becomes of pages, by address, and which news appear, by headline, newest first."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    news: tuple[str, ...] = ()


def sight(dossier: Dossier, scene: Scene) -> Sight:
    """Return what readers see of a dossier; nothing where it holds nothing."""
    if not dossier.records:
        return Sight({}, {})
    as_of = scene.publication.as_of
    if dossier.is_office:
        office = derive_office(dossier, scene.policy, as_of)
        pages, news = own_pages.of_department(office, scene), feeds.office_entries(office, scene)
    else:
        facts = derive(dossier, scene.policy, as_of)
        pages, news = own_pages.of_association(facts, scene), feeds.entries(facts, scene)
    return Sight({page.head.url: page for page in pages if page.indexed}, {entry.id: entry for entry in news})


def consequences(before: Sight, after: Sight) -> Consequences:
    """Return what changes for readers."""
    return Consequences(
        new=tuple(url for url in after.pages if url not in before.pages),
        changed=tuple(url for url, page in after.pages.items() if before.pages.get(url, page) != page),
        gone=tuple(url for url in before.pages if url not in after.pages),
        news=tuple(entry.title for name, entry in after.news.items() if name not in before.news),
    )
