"""The schema that editors read and the model that decides agree on every file."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.model.disclosures import record_types
from generator.model.finding import Finding
from generator.outputs.committed import as_json, stale
from generator.sample import write_register
from generator.sources.layout import scan
from generator.sources.records import load
from generator.sources.strict_yaml import parse
from generator.views.filing.schemas import schema
from tests.conftest import DATA, ROOT
from tests.filing.conftest import VALIDATORS, as_an_editor

HAN = re.compile("[\u3400-\u9fff]")
SPELT_ALIKE = frozenset(("SHA-256", "5A", "4A", "3A", "2A", "1A"))
OF_THE_PATH = frozenset(("F-06", "F-07", "F-08", "F-09"))
"""What only shows beside the path: the schema sees one file without its name."""


def strings(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        yield from (part[word] for word in ("title", "description") if isinstance(part.get(word), str))
        for inner in part.values():
            yield from strings(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from strings(inner)


@pytest.mark.parametrize("record_type", sorted(record_types()))
def test_a_schema_is_sound_and_speaks_chinese(record_type: str) -> None:
    whole = schema(record_types()[record_type])
    Draft202012Validator.check_schema(whole)
    assert whole["$id"] == f"{record_type}.json"
    said = list(strings(whole))
    assert len(said) > 20
    assert [text for text in said if not HAN.search(text) and text not in SPELT_ALIKE] == []
    for part in whole["$defs"].values():
        if "properties" in part:
            assert part["additionalProperties"] is False
            assert all(field.get("title") for field in part["properties"].values())


def test_the_committed_schemas_are_what_the_models_say() -> None:
    files = {f"{name}.json": as_json(schema(kind)) for name, kind in record_types().items()}
    assert list(stale(ROOT / "schemas", files)) == [], "run: generator schemas"


def test_the_layout_of_json_changes_nothing() -> None:
    for kind in record_types().values():
        assert json.loads(as_json(schema(kind))) == schema(kind)


def disagreement(root: Path, record_type: str, file: str, findings: list[Finding]) -> str | None:
    """Return what is wrong when schema and reader do not say the same of a file."""
    found = [finding for finding in findings if finding.code not in OF_THE_PATH]
    errors = list(VALIDATORS[record_type].iter_errors(as_an_editor(parse((root / file).read_bytes()))))
    if bool(found) == bool(errors):
        return None
    return f"{file}: {found or [error.message for error in errors]}"


def disagreements(root: Path) -> tuple[int, list[str]]:
    entries = list(scan(root).entries())
    compared = (
        disagreement(root, entry.address.record_type, entry.address.file, load(root, entry.address)[1])
        for entry in entries
    )
    return len(entries), [text for text in compared if text]


def test_every_shipped_file_is_as_its_schema_says() -> None:
    files, wrong = disagreements(DATA)
    assert files > 300
    assert wrong == []


def test_every_file_of_a_sample_is_as_its_schema_says(tmp_path: Path) -> None:
    write_register(tmp_path, 6, 20260620, date(2026, 6, 20))
    files, wrong = disagreements(tmp_path)
    assert files > 50
    assert wrong == []
