"""A blank form is refused until it is filled; filled in as it says, it is a sound record."""

import re
from pathlib import Path

import pytest

from generator.model.disclosures import record_types
from generator.model.finding import Finding
from generator.model.mistakes import TO_FILL
from generator.model.paths import path_of
from generator.sources.addresses import address_of
from generator.sources.records import load
from generator.views.filing import blank
from generator.views.filing.blank import Head
from generator.views.filing.form import Field, form
from tests.conftest import USCC
from tests.filing.conftest import OWNERS, filled, period_of, uncommented

TYPES = sorted(record_types())


def findings(root: Path, record_type: str, text: str, *, key: str = "", revision: int = 1) -> list[Finding]:
    kind = record_types()[record_type]
    path = path_of(kind, OWNERS[kind.owner], USCC, key or period_of(kind), revision)
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    address = address_of(path)
    assert not isinstance(address, Finding)
    record, found = load(root, address)
    assert (record is None) is bool(found)
    return found


def head_of(record_type: str, key: str = "") -> Head:
    kind = record_types()[record_type]
    return Head(kind, key or period_of(kind), f"../{record_type}.json", "依据", "期限")


@pytest.mark.parametrize("record_type", TYPES)
def test_what_is_not_filled_is_refused_field_by_field(record_type: str, tmp_path: Path) -> None:
    text = blank.record(head_of(record_type))
    found = findings(tmp_path, record_type, text)
    assert {finding.code for finding in found} <= {"F-11", "F-04"}
    lines = text.splitlines()
    waiting = [
        at for at, line in enumerate(lines, 1) if TO_FILL in line and not line.lstrip().startswith("#")
    ]
    assert {finding.line for finding in found} >= set(waiting)
    assert all("还没有填写" in finding.message for finding in found if finding.code == "F-11")


@pytest.mark.parametrize("record_type", TYPES)
def test_a_form_filled_in_as_it_says_is_sound(record_type: str, tmp_path: Path) -> None:
    text = filled(blank.record(head_of(record_type)), record_type)
    assert findings(tmp_path, record_type, text) == []


@pytest.mark.parametrize("record_type", TYPES)
def test_every_field_can_be_taken_from_the_form(record_type: str, tmp_path: Path) -> None:
    text = filled(uncommented(blank.record(head_of(record_type))), record_type)
    assert findings(tmp_path, record_type, text) == []
    for field in form(record_type):
        if field.name not in (record_types()[record_type].key_field, "correction_note"):
            _holds(text, field)


def _holds(text: str, field: Field) -> None:
    for inner in field.inside():
        assert re.search(rf"^ *(- )?{inner.name}:", text, re.MULTILINE), inner.name


@pytest.mark.parametrize("record_type", [name for name in TYPES if record_types()[name].nil_allowed])
def test_a_declaration_that_nothing_happened(record_type: str, tmp_path: Path) -> None:
    text = filled(blank.nil_return(head_of(record_type, "2025")), record_type)
    assert findings(tmp_path, record_type, text, key="2025") == []


@pytest.mark.parametrize("record_type", TYPES)
def test_a_withdrawal(record_type: str, tmp_path: Path) -> None:
    text = filled(blank.withdrawal(head_of(record_type)), record_type)
    assert findings(tmp_path, record_type, text, revision=2) == []


@pytest.mark.parametrize("record_type", TYPES)
def test_the_first_line_names_the_schema(record_type: str) -> None:
    first = blank.record(head_of(record_type)).splitlines()[0]
    assert first == f"# yaml-language-server: $schema=../{record_type}.json"
