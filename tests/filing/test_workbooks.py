"""What is filled into a template comes out as the record it was: all that the shipped register states."""

from functools import cache
from pathlib import Path

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
from generator.views.filing.template import template, values
from generator.views.filing.workbook import has_template
from tests.conftest import DATA

TYPES = [name for name, kind in record_types().items() if has_template(kind)]
HEAD = "# yaml-language-server: $schema=s.json"


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
    return workbook(template(address.record_type, policy, known))


@pytest.mark.parametrize("name", TYPES)
def test_every_shipped_record_comes_back_as_it_was(name: str, policy: Policy, tmp_path: Path) -> None:
    for record in shipped()[name]:
        back, findings = workbooks.read(filled(record, policy), "a.xlsx", tmp_path)
        assert findings == [], record.address.file
        assert back is not None
        assert back.content == record.content
        assert (back.address.owner_id, back.address.subject, back.address.key) == (
            record.address.owner_id, record.address.subject, record.address.key,
        )  # fmt: skip
