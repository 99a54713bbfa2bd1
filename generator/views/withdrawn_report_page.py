"""An annual report that was withdrawn: its address stays, and says so."""

from dataclasses import dataclass
from typing import ClassVar

from generator.model.record import Record, Withdrawn
from generator.rules.facts import Facts
from generator.views import association_page, feeds, urls
from generator.views import format as written
from generator.views.page import About, Page, Publication, head_of


@dataclass(frozen=True, slots=True)
class WithdrawnReportPage(Page):
    """What remains of the accounts of one year."""

    template: ClassVar[str] = "withdrawn_report_page"

    name: str
    """The association."""
    url: str
    """Its page."""
    year: str
    """The fiscal year."""
    withdrawn_on: str
    """The day the withdrawal became public."""
    reason: str
    """撤回理由."""
    legal_basis: str
    """依据."""
    decided_by: str
    """决定单位."""
    decided_on: str
    """决定日期."""
    history_url: str
    """The page of all changes, where the withdrawn revisions stand."""


def present(facts: Facts, record: Record[Withdrawn], publication: Publication) -> WithdrawnReportPage:
    """Return the page of a withdrawn annual report."""
    said, year, uscc = record.content.withdrawn, record.address.key, facts.dossier.uscc
    title = f"{year} 年度财务年报（已撤回） · {facts.name}"
    head = head_of(
        publication,
        About(
            urls.record(record.address), title, f"{facts.name} {year} 年度财务年报已经撤回，附理由和依据。"
        ),
        association_page.crumbs(facts),
        (feeds.association_link(facts),),
        record.address.file,
    )
    return WithdrawnReportPage(
        head=head,
        name=facts.name,
        url=urls.association(uscc),
        year=year,
        withdrawn_on=written.day(record.disclosed_on),
        reason=said.reason,
        legal_basis=said.legal_basis,
        decided_by=said.decided_by,
        decided_on=written.day(said.decided_on),
        history_url=urls.history(uscc),
    )
