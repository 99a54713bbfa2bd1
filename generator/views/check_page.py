"""Was it on the list on that day? Answered in the reader's browser from files of this release."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from generator.views import urls
from generator.views.eligible_list_page import CAUTION
from generator.views.feed_names import eligible_list_link
from generator.views.page import About, Crumb, Page, Publication, head_of


@dataclass(frozen=True, slots=True)
class CheckPage(Page):
    """Two fields and one sentence."""

    template: ClassVar[str] = "check_page"

    index: str
    """The way to the index of associations."""
    associations: str
    """The site-relative folder of the associations, each with its answers."""
    release: str
    """The way to the file that names the release."""
    lists: str
    """The way to the lists, for readers without a script."""
    caution: str
    """What the list is not."""
    as_of: date
    """The last day that can be asked for."""


def present(publication: Publication) -> CheckPage:
    """Return the page."""
    said = "写协会名称或统一社会信用代码和日期，查当日是否在承接名录内、是否暂停，附依据，可打印存档。"
    above = (Crumb("承接名录", urls.ELIGIBLE_LISTS),)
    about, feed = About(urls.CHECK, "核验某日是否在名录", said), eligible_list_link(publication)
    head = head_of(publication, about, above, (feed,))
    return CheckPage(
        head=head,
        index=head.root + urls.ASSOCIATION_INDEX,
        associations=urls.ASSOCIATIONS,
        release=head.root + urls.RELEASE,
        lists=head.root + urls.ELIGIBLE_LISTS,
        caution=CAUTION,
        as_of=publication.as_of,
    )
