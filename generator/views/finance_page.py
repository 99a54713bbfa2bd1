"""One annual report: the three statements as the forms print them, and what explains them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.policy import Policy
from generator.model.record import Record
from generator.rules.facts import Facts
from generator.views import association_page, feeds, urls
from generator.views.figures import report_before
from generator.views.opening_adjustments import HEADS, AdjustmentRow, adjustments, compared
from generator.views.page import About, Link, Page, Publication, head_of
from generator.views.provenance import Provenance, provenance
from generator.views.report_parts import NOT_IN_NOTES
from generator.views.rows import Row, rows
from generator.views.scene import Scene
from generator.views.sections import Block, block
from generator.views.statement_lines import renamed
from generator.views.statements import Statement, statements


@dataclass(frozen=True, slots=True)
class FinancePage(Page):
    """The accounts of one year."""

    template: ClassVar[str] = "finance_page"

    name: str
    """The association."""
    url: str
    """Its page."""
    year: str
    """The fiscal year."""
    years: tuple[Link, ...]
    """All years that are public, newest first; the page's own has no address."""
    statements: tuple[Statement, ...]
    """The three statements."""
    form: str
    """报表制度."""
    comparison: tuple[str, ...]
    """Where last year's column comes from, or why it is empty; which lines are called otherwise now."""
    adjustments: tuple[AdjustmentRow, ...]
    """What lies between last year's closing figures and this year's opening ones."""
    adjustment_heads: tuple[str, ...]
    """The heads of their table."""
    compared: str
    """Whether that could be told, when there is nothing to show."""
    notes: Block
    """What is stated besides the statements."""
    audit: tuple[Row, ...]
    """审计."""
    fees: tuple[Row, ...]
    """会费收支."""
    basis: str
    """Why it is public."""
    permalink: str
    """The full address, to be cited."""
    provenance: Provenance
    """Where the report comes from."""


def present(
    facts: Facts, record: Record[AnnualReport], policy: Policy, publication: Publication
) -> FinancePage:
    """Return the page of one annual report."""
    scene, report = Scene(policy, publication), record.content
    before = report_before(facts, report)
    year = str(report.fiscal_year)
    said = f"{facts.name} {year} 年度资产负债表、业务活动表和现金流量表，与上年对照。"
    head = head_of(
        publication,
        About(urls.record(record.address), f"{year} 年度财务年报 · {facts.name}", said),
        association_page.crumbs(facts),
        (feeds.association_link(facts),),
        record.address.file,
    )
    return FinancePage(
        head=head,
        name=facts.name,
        url=urls.association(facts.dossier.uscc),
        year=year,
        years=_years(facts, report.fiscal_year),
        statements=statements(report, before),
        form=report.statement_format.label,
        comparison=tuple(_comparison(report, before)),
        adjustments=adjustments(report, before),
        adjustment_heads=HEADS,
        compared=compared(report, before),
        notes=block(record, scene, NOT_IN_NOTES),
        audit=rows(report.audit, scene) if report.audit else (),
        fees=rows(report.membership_fee_report, scene),
        basis=policy.basis(record.address.record_type),
        permalink=publication.absolute(urls.record(record.address)),
        provenance=provenance(record, scene),
    )


def _years(facts: Facts, shown: int) -> tuple[Link, ...]:
    return tuple(
        Link(
            f"{record.content.fiscal_year} 年",
            "" if record.content.fiscal_year == shown else urls.record(record.address),
        )
        for record in facts.reports
    )


def _comparison(report: AnnualReport, before: AnnualReport | None) -> Iterator[str]:
    last = report.fiscal_year - 1
    opening = f"资产负债表的年初数取自本年度年报；{last} 年的发生额"
    if before is None:
        yield f"{opening}空白：本站没有 {last} 年度年报。"
        return
    yield f"{opening}取自 {last} 年度年报。"
    if before.statement_format is not report.statement_format:
        names = "、".join(f"{old}→{new}" for old, new in renamed())
        yield f"{last} 年度用{before.statement_format.label}，上年数按对应项目列示：{names}。"
        yield "上年的报表没有的项目，上年数空白。"
