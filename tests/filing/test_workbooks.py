"""What is filled into a template comes out as the record it was: all that the shipped register states."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.model.disclosures import record_types
from generator.model.dossier import AnyRecord
from generator.model.finding import Path as FieldPath
from generator.model.policy import Policy
from generator.model.record import Withdrawn
from generator.model.workbook import KEY, OWNER, USCC
from generator.outputs.templates import workbook
from generator.sources.layout import scan
from generator.sources.records import load
from generator.sources.workbook import record as workbooks
from generator.views.filing.form import form
from generator.views.filing.template import Template, template, values
from generator.views.filing.totals import Formula, Place
from generator.views.filing.workbook import choices, has_template
from tests.conftest import DATA

TYPES = [name for name, kind in record_types().items() if has_template(kind)]
Formulas = Mapping[str, Mapping[Place, Formula]]


@cache
def shipped() -> dict[str, list[AnyRecord]]:
    """Return by type the shipped records that state anything, or as many of it, as none before."""
    found: dict[str, list[AnyRecord]] = {name: [] for name in record_types()}
    seen: set[tuple[object, ...]] = set()
    for entry in scan(DATA).entries():
        record, _ = load(DATA, entry.address)
        assert record is not None, entry.address.file
        if not isinstance(record.content, Withdrawn):
            named = {
                (entry.address.record_type, *path) for path in map(without_numbers, values(record.content))
            }
            if not named <= seen:
                found[entry.address.record_type].append(record)
            seen |= named
    return found


def without_numbers(path: FieldPath) -> FieldPath:
    return tuple(min(step, 3) if isinstance(step, int) else step for step in path)


def filled(record: AnyRecord, policy: Policy) -> bytes:
    address = record.address
    known = values(record.content) | {(KEY,): address.key, (OWNER,): address.owner_id}
    known |= {(USCC,): address.subject or address.owner_id}
    return workbook(replace(template(address.record_type, policy, known), formulas=defaultdict(dict)))


@pytest.mark.parametrize("name", TYPES)
def test_every_shipped_record_comes_back_as_it_was(name: str, policy: Policy, tmp_path: Path) -> None:
    for record in shipped()[name]:
        back, findings, *_ = workbooks.read(filled(record, policy), "a.xlsx", tmp_path)
        assert findings == [], record.address.file
        assert back is not None
        assert back.content == record.content
        assert (back.address.owner_id, back.address.subject, back.address.key) == (
            record.address.owner_id, record.address.subject, record.address.key,
        )  # fmt: skip


def calculated(at: tuple[str, Place], formulas: Formulas, given: dict[tuple[str, Place], object]) -> Decimal:
    """Return what a spreadsheet would show in a cell."""
    sheet, place = at
    if place not in formulas[sheet]:
        stated = given.get(at, 0)
        return stated if isinstance(stated, Decimal) else Decimal(0)
    formula = formulas[sheet][place]
    if formula.newer and formula.chosen_in and "2024" in str(given[formula.chosen_in]):
        formula = formula.newer
    plus, minus = (
        sum(calculated((sheet, part), formulas, given) for part in parts)
        for parts in (formula.plus, formula.minus)
    )
    return Decimal(plus - minus)


def test_formulas_come_to_the_totals_of_every_shipped_report(policy: Policy) -> None:
    compared = 0
    for record in shipped()["annual-report"]:
        made = template("annual-report", policy, values(record.content))
        given = {
            (sheet, place): said for sheet, known in made.filled.items() for place, said in known.items()
        }
        for at, stated in given.items():
            if at[1] in made.formulas[at[0]]:
                assert calculated(at, made.formulas, given) == stated, (record.address.file, at)
                compared += 1
    assert compared > 300


def test_templates_have_the_same_bytes_whenever_they_are_made(policy: Policy) -> None:
    assert workbook(template("annual-report", policy, {})) == workbook(template("annual-report", policy, {}))


@pytest.mark.parametrize("name", TYPES)
def test_lists_to_choose_from_fit_into_a_cell(name: str) -> None:
    for field in (inside for top in form(name) for inside in top.inside()):
        assert len(",".join(choices(field))) <= 255
        assert not any("," in choice for choice in choices(field))


def parts(made: Template) -> dict[str, str]:
    """Return the parts of a workbook as they are written."""
    with ZipFile(BytesIO(workbook(made))) as book:
        return {name: book.read(name).decode() for name in book.namelist()}


def test_codes_are_chosen_by_what_they_are_called(policy: Policy) -> None:
    known = {
        ("registrar_region",): "370100",
        ("gbt4754_divisions", 0): "34",
        ("four_new_tags", 0): "unlisted",
    }
    made = template("registration", policy, known)
    shown = {said for sheet in made.filled.values() for said in sheet.values()}
    assert shown == {"济南市（370100）", "通用设备制造业（34）", "unlisted"}
    written = parts(made)
    sheets = "".join(text for name, text in written.items() if name.startswith("xl/worksheets/"))
    offered = set(re.findall("<formula1>([a-z_]+)</formula1>", sheets))
    assert offered == {
        "regions",
        "industry_sections",
        "industry_divisions",
        "ten_strong_industries",
        "four_new_tags",
    }
    regions = policy.vocabularies["regions"].terms
    named = re.findall('<definedName name="regions">(.*?)</definedName>', written["xl/workbook.xml"])
    assert named == [f"'代码表'!$A$2:$A${len(regions) + 1}"]
    assert made.lists["regions"][1] == tuple(f"{term.name}（{term.code}）" for term in regions)
    assert template("purchase", policy, {}).lists["procurement-methods"][1][0] == "公开招标（open_tender）"


def test_an_office_that_is_not_listed_can_be_written(policy: Policy) -> None:
    written = parts(template("commissioned-item", policy, {}))["xl/worksheets/sheet2.xml"]
    (rule,) = re.findall("<dataValidation [^>]*><formula1>departments", written)
    assert "showErrorMessage" not in rule
    (rule,) = re.findall("<dataValidation [^>]*><formula1>procurement_methods", written)
    assert "showErrorMessage" in rule


def test_without_code_lists_codes_are_written(policy: Policy) -> None:
    made = template("purchase", replace(policy, vocabularies={}), {("method",): "open_tender"})
    assert made.lists == {}
    assert "open_tender" in made.filled["填写"].values()
    assert "代码表" not in parts(made)["xl/workbook.xml"]
