"""Two to four associations side by side; the reader's browser puts the values in, from a card of each."""

from dataclasses import dataclass
from typing import ClassVar

from generator.views import urls
from generator.views.compare_rows import GROUPS, CompareGroup
from generator.views.page import About, Crumb, Page, Publication, head_of


@dataclass(frozen=True, slots=True)
class ComparePage(Page):
    """The rows, and where their values are."""

    template: ClassVar[str] = "compare_page"

    index: str
    """The way to the index of associations."""
    associations: str
    """The way to the folder of the associations, each with its card."""
    method: str
    """How the disclosure index is reckoned, site-relative."""
    groups: tuple[CompareGroup, ...]
    """What is compared."""


def present(publication: Publication) -> ComparePage:
    """Return the page."""
    said = "把两至四家行业协会并排对比：身份、名录、同一年度的财务和会员、公开情况，不同之处标出，可以下载。"
    head = head_of(publication, About(urls.COMPARE, "协会对比", said), (Crumb("协会", urls.ASSOCIATIONS),))
    return ComparePage(
        head=head,
        index=head.root + urls.ASSOCIATION_INDEX,
        associations=head.root + urls.ASSOCIATIONS,
        method=urls.INDEX,
        groups=GROUPS,
    )
