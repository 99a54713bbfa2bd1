"""The pages that one association or one department has for itself."""

from collections.abc import Iterator

from generator.rules.facts import Facts
from generator.rules.office import OfficeFacts
from generator.views import (
    association_page,
    department_page,
    department_records_page,
    eligibility_page,
    finance_page,
    history_page,
    withdrawn_report_page,
)
from generator.views.embeds import association_card
from generator.views.page import Page
from generator.views.scene import Scene


def of_association(facts: Facts, scene: Scene) -> Iterator[Page]:
    """Yield the pages of one association."""
    policy, publication = scene.policy, scene.publication
    page = association_page.present(facts, policy, publication)
    yield page
    yield association_card.present(facts, publication)
    yield from association_card.of_years(facts, publication)
    if page.eligibility:
        yield eligibility_page.present(facts, page.eligibility, publication)
    yield history_page.present(facts, policy, publication, page.sections)
    for record in facts.reports:
        yield finance_page.present(facts, record, policy, publication)
    for withdrawn in facts.withdrawn_reports:
        yield withdrawn_report_page.present(facts, withdrawn, publication)


def of_department(facts: OfficeFacts, scene: Scene) -> Iterator[Page]:
    """Yield the pages of one department."""
    yield department_page.present(facts, scene)
    yield from department_records_page.present_all(facts, scene)
