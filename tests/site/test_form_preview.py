"""Every shipped record, shown by the form as its page tells it: rows, tables and statements, word for word."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Browser

from generator.model.disclosures import record_types
from generator.model.disclosures.annual_report import AnnualReport
from generator.model.dossier import AnyRecord
from generator.model.paths import OVERVIEWS
from generator.model.policy import Policy
from generator.model.record import Disclosure, Owner, Record
from generator.pipeline.register import open_register, read_dossier
from generator.rules.facts import Facts, derive
from generator.rules.office import derive_office
from generator.sources.records import fields
from generator.views import finance_page
from generator.views.own_tables import OPINIONS
from generator.views.page import Publication
from generator.views.record_block import record_block
from generator.views.rows import Row, Table
from generator.views.scene import Scene
from generator.views.sections import Block
from generator.views.standing_rows import Known
from generator.views.statements import Statement
from tests.conftest import AS_OF, DATA
from tests.site.test_form_relations import PERIOD
from tests.views.test_statements_page import ON, PATH, derived, files

pytestmark = pytest.mark.browser
Ask = Callable[[list[Any]], list[dict[str, Any]]]
OF_OTHERS = ("签订时", "列入时限自", "可以移出")
"""Rows that follow from other records, or from the day; the form knows neither."""
SHOW = """async ([way, asked]) => {
  const module = (name) => import(`${way}assets/javascripts/${name}.js`);
  const [{ block }, { derivedRows }, { Relations }] = await Promise.all(["form_block", "form_derived", "form_relations"].map(module));
  const known = {};
  const fetched = async (type, name) => (await fetch(`${way}submit/forms/${type}/${name}.json`)).json();
  const read = async (type) => [await fetched(type, "preview"), new Relations(await fetched(type, "relations"), "")];
  return Promise.all(asked.map(async ([type, record, key, before]) => {
    const [tree, relations] = await (known[type] ??= read(type));
    return block(tree, record, key, { derived: derivedRows(relations, record), before: before ?? undefined });
  }));
}"""


def raw(record: AnyRecord) -> dict[str, Any]:
    """Return what the file of a record states, and what its name says, as the form knows it."""
    kind, key = record_types()[record.address.record_type], record.address.key
    named_after = cast("Any", PERIOD.match(key))[0]
    return {kind.key_field: named_after, **fields((DATA / record.address.file).read_bytes())}


def plain(row: Row) -> list[str]:
    return [row.label, row.text, row.url] if row.url else [row.label, row.text]


def said(table: Table) -> dict[str, Any]:
    """Return a table as the browser has it."""
    columns = [{"text": one.text, "numeric": one.numeric} for one in table.columns]
    rows = [[cell.text for cell in row] for row in table.rows]
    return alone({"caption": table.caption, "columns": columns, "rows": rows})


def alone(table: dict[str, Any]) -> dict[str, Any]:
    """Return a table; of opinions what they state themselves, without whose they are and the answers due."""
    if table["caption"] != OPINIONS.caption:
        return table
    said = {"columns": table["columns"][1:4], "rows": [row[1:4] for row in table["rows"]]}
    return table | said


def of_page(block: Block) -> dict[str, Any]:
    """Return what the page tells, without what it knows from other records."""
    return {
        "title": block.title,
        "statements": [],
        "adjustments": None,
        "rows": [plain(row) for row in block.rows if row.label not in OF_OTHERS],
        "tables": [said(one) for one in block.tables],
        "groups": [],
        "unfilled": list(block.unfilled),
        "others": "",
    }


def of_report(facts: Facts, record: Record[Any], policy: Policy, publication: Publication) -> dict[str, Any]:
    """Return what the page of the accounts tells."""
    page = finance_page.present(facts, record, policy, publication)
    groups = [("审计", page.audit), ("会费收支", page.fees)]
    return of_page(page.notes) | {
        "statements": [accounts(one) for one in page.statements],
        "adjustments": opening(page),
        "groups": [{"title": title, "rows": [plain(row) for row in rows]} for title, rows in groups],
    }


def opening(page: finance_page.FinancePage) -> dict[str, Any]:
    """Return what the page tells of the opening figures."""
    rows = [[one.label, one.closing, one.opening, one.difference, one.reason] for one in page.adjustments]
    if not rows:
        return {"columns": [], "rows": [], "compared": page.compared}
    heads = page.adjustment_heads
    numeric = [False, True, True, True, False]
    columns = [{"text": text, "numeric": n} for text, n in zip(heads, numeric, strict=True)]
    return {"columns": columns, "rows": rows, "compared": ""}


def accounts(one: Statement) -> dict[str, Any]:
    rows = [
        {"label": row.label, "number": row.number, "figures": list(row.figures), "isTotal": row.total}
        for row in one.rows
    ]
    return {
        "title": one.title, "heads": list(one.columns), "numbered": one.numbered, "rows": rows, "hidden": one.hidden,
    }  # fmt: skip


@pytest.fixture(scope="module")
def known(policy: Policy) -> list[Known]:
    """Return all associations and departments of the sample."""
    register = open_register(DATA, AS_OF)
    mine = [derive(read_dossier(DATA, job)[0].until(AS_OF), policy, AS_OF) for job in register.jobs]
    offices = (read_dossier(DATA, job)[0].until(AS_OF) for job in register.offices)
    return [*mine, *(derive_office(dossier, policy, AS_OF) for dossier in offices)]


def shown(facts: Known) -> Iterator[AnyRecord]:
    """Yield what a page tells in full: of departments on their own pages, of others on the association's."""
    for record in facts.shown:
        of_office = record.address.owner is Owner.DEPARTMENT
        has_form = record.address.record_type not in OVERVIEWS and isinstance(record.content, Disclosure)
        if has_form and of_office == facts.dossier.is_office:
            yield record


@pytest.fixture(scope="module")
def ask(site: Path, serve: Callable[[Path], str], browser: Browser) -> Ask:
    """Return a function that asks the browser how it shows records: type, what they state, key, the year before."""
    way = serve(site)

    def answers(asked: list[Any]) -> list[dict[str, Any]]:
        tab = browser.new_page()
        tab.goto(f"{way}submit/forms/")
        shown: list[dict[str, Any]] = tab.evaluate(SHOW, [way, asked])
        tab.close()
        return shown

    return answers


def test_every_shipped_record_is_shown_as_its_page_tells_it(
    known: list[Known],
    policy: Policy,
    publication: Publication,
    ask: Ask,
) -> None:
    scene, asked, told = Scene(policy, publication), [], []
    for facts in known:
        reports = {r.content.fiscal_year: r for r in facts.shown if isinstance(r.content, AnnualReport)}
        for record in shown(facts):
            report = isinstance(record.content, AnnualReport) and isinstance(facts, Facts)
            before = reports.get(record.content.fiscal_year - 1) if report else None
            asked.append(
                [record.address.record_type, raw(record), record.address.key, before and raw(before)]
            )
            page = of_report(facts, record, policy, publication) if report else None
            told.append(page or of_page(record_block(record, facts, scene)))
    for (record_type, _, key, _), page, answer in zip(asked, told, ask(asked), strict=True):
        answer |= {"others": "", "tables": [alone(one) for one in answer["tables"]]}
        assert answer == page, (record_type, key)
    assert {kind for kind, *_ in asked} == record_types().keys() - OVERVIEWS
    assert len(asked) > 1000


SILENT = {"transition_adjustments": []}
OTHER_LINE = {"restatement": [{"line": "示例项目", "amount": "1.00", "reason": "示例理由"}]}
LINE_OF_2024 = {"restatement": [{"line": "intangible_cost", "amount": "-1234567.80", "reason": "{amount}"}]}


@pytest.mark.parametrize("changes", [{}, SILENT, SILENT | OTHER_LINE, LINE_OF_2024])
def test_opening_figures_are_explained_as_on_the_page(
    changes: dict[str, Any], policy: Policy, publication: Publication, ask: Ask
) -> None:
    report, last = {**files()[PATH], **changes}, files()[PATH.replace("2026", "2025")]
    facts = derived({**files(), PATH: report}, policy)
    page = of_report(facts, facts.reports[0], policy, replace(publication, as_of=ON))
    assert page["adjustments"]["rows"]
    known = {"fiscal_year": "2026"} | report, {"fiscal_year": "2025"} | last
    (answer,) = ask([["annual-report", known[0], "2026", known[1]]])
    assert answer | {"others": ""} == page
