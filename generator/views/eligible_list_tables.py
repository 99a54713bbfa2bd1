"""The yearly list as tables: who is on it, and the outcome of every criterion for everyone."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.model.disclosures.eligible_list import EligibleList, Entry, ListResult, Outcome
from generator.model.policy import Policy
from generator.model.record import Record
from generator.model.summary import Summary
from generator.views.browse_page import place
from generator.views.eligibility_trace import official_outcomes
from generator.views.eligible_list_page import CAUTION
from generator.views.eligible_list_rows import Material, row
from generator.views.page import Publication
from generator.views.table import Cell, Column, Table

_OUTCOMES = {outcome.value: outcome.label for outcome in Outcome}
_HEAD = (
    "year", "status", "cutoff_date", "registrar_data_complete_to", "computed_on", "ruleset_version",
    "notice_start", "notice_end", "published_on", "valid_from", "valid_to", "counts",
)  # fmt: skip
_LISTED = (
    Column("number", "序号"),
    Column("name", "名称"),
    Column("uscc", "统一社会信用代码"),
    Column("registrar", "登记管理机关"),
    Column("suspended", "今日暂停"),
    Column("remark", "备注"),
)
_WHO = (
    Column("name", "名称"),
    Column("uscc", "统一社会信用代码"),
    Column("registrar", "登记管理机关"),
    Column("result", "名录结果"),
    Column("overridden", "审定意见"),
)


def listed(material: Material) -> Table:
    """Return who is on the list, in its order."""
    lines = (row(material, number, uscc) for number, uscc in enumerate(material.listed, 1))
    rows = tuple(
        (
            int(line.number),
            line.name,
            line.uscc,
            line.registrar,
            line.state.word if line.state else "",
            line.remark,
        )
        for line in lines
    )
    return Table("list", f"{material.issued.year}年承接名录", _LISTED, rows)


def reasons(record: Record[EligibleList], summaries: Sequence[Summary], policy: Policy) -> Table:
    """Return the outcome of every criterion for everyone named; what is computed otherwise stands last."""
    issued = record.content
    known = {summary.uscc: summary for summary in summaries}
    ids = tuple(dict.fromkeys(name for entry in issued.entries for name in official_outcomes(entry)))
    titles = {criterion.id: criterion.title for criterion in policy.criteria}
    columns = (
        *_WHO,
        *(Column(name.lower(), f"{name} {titles.get(name, '')}".strip()) for name in ids),
        Column("computed", "测算不同之处"),
    )
    ordered = sorted(issued.entries, key=lambda entry: order(known.get(entry.association_id), entry))
    rows = tuple(tuple(_cells(entry, known.get(entry.association_id), ids, issued.year)) for entry in ordered)
    return Table("reasons", f"{issued.year}年逐条结果", columns, rows)


def outcomes(record: Record[EligibleList], summaries: Sequence[Summary]) -> dict[str, Any]:
    """Return the mandatory outcomes of everyone named, a letter each, in the order of the reasons."""
    known = {summary.uscc: summary for summary in summaries}
    ordered = sorted(record.content.entries, key=lambda entry: order(known.get(entry.association_id), entry))
    ids = tuple(dict.fromkeys(name for entry in ordered for name in entry.criteria))
    rows = [
        (entry.association_id, _name(known, entry), entry.result.value, _letters(entry, ids))
        for entry in ordered
    ]
    return {"criteria": ids, "results": {result.value: result.label for result in ListResult}, "rows": rows}


def _name(known: Mapping[str, Summary], entry: Entry) -> str:
    found = known.get(entry.association_id)
    return found.name if found else entry.association_id


def _letters(entry: Entry, ids: Sequence[str]) -> str:
    return "".join(entry.criteria[name].value[0] if name in entry.criteria else "-" for name in ids)


def about_list(record: Record[EligibleList], publication: Publication) -> dict[str, Any]:
    """Return what a file of the list says of itself."""
    issued = record.content
    said = issued.model_dump(include=set(_HEAD))
    return {**said, "revision": record.address.revision, "as_of": str(publication.as_of), "caution": CAUTION}


def order(summary: Summary | None, entry: Entry) -> tuple[int, str, str, str]:
    """Return where an entry stands in the list; who has filed nothing here comes last."""
    return place(summary) if summary else (9, "", "", entry.association_id)


def _cells(entry: Entry, summary: Summary | None, ids: Sequence[str], year: int) -> Iterator[Cell]:
    official = official_outcomes(entry)
    yield from (summary.name if summary else "", entry.association_id)
    yield from (summary.registrar_name if summary else "", entry.result, entry.overridden)
    yield from (official.get(name) for name in ids)
    yield _otherwise(official, summary, year)


def _otherwise(official: Mapping[str, str], summary: Summary | None, year: int) -> str:
    verdict = summary.verdict(year) if summary else None
    computed = dict(verdict.computed) if verdict else {}
    return "；".join(
        f"{name} {_OUTCOMES[found]}" for name, found in computed.items() if official.get(name, found) != found
    )
