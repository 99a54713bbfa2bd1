"""How one association stands in the newest yearly list: every criterion with what was read for it."""

from dataclasses import dataclass
from typing import ClassVar

from generator.rules.facts import Facts
from generator.views import association_page, feeds, urls
from generator.views.eligibility_trace import Eligibility
from generator.views.page import About, Page, Publication, head_of


@dataclass(frozen=True, slots=True)
class EligibilityPage(Page):
    """The criteria of one year for one association."""

    template: ClassVar[str] = "eligibility_page"

    name: str
    """The association."""
    url: str
    """Its page."""
    eligibility: Eligibility
    """Result and criteria."""


def present(facts: Facts, found: Eligibility, publication: Publication) -> EligibilityPage:
    """Return the page of what was found for the newest yearly list."""
    said = f"{facts.name}在 {found.year} 年承接名录中逐条的结果、理由和读取的记录。"
    return EligibilityPage(
        head=head_of(
            publication,
            About(found.url, f"{found.year} 年承接名录逐条理由 · {facts.name}", said),
            association_page.crumbs(facts),
            (feeds.association_link(facts),),
        ),
        name=facts.name,
        url=urls.association(facts.dossier.uscc),
        eligibility=found,
    )
