"""The reference says every field of every record type, its examples can be read, its links lead somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from generator.model.disclosures import record_types
from generator.model.paths import path_of
from generator.model.policy import Policy
from generator.outputs.committed import stale
from generator.sources.addresses import address_of
from generator.sources.canonical import canonical
from generator.sources.messages import _unwrap
from generator.sources.records import load
from generator.views.filing.example import USCC, command, example
from generator.views.filing.form import form
from generator.views.filing.reference import pages
from tests.conftest import ROOT
from tests.filing.conftest import OWNERS, period_of

TYPES = sorted(record_types())
NIL = [name for name in TYPES if record_types()[name].nil_allowed]
FOLDER = ROOT / "docs" / "fields"


def test_the_committed_pages_are_what_the_models_and_the_policy_say(policy: Policy) -> None:
    assert list(stale(FOLDER, pages(policy))) == [], "run: generator fields"


def names(model: type[BaseModel], above: str = "") -> Iterator[tuple[str, str]]:
    for name, field in model.model_fields.items():
        stated = above + (field.alias or name)
        yield stated, field.description or ""
        inner = _unwrap(field.annotation)
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            is_list = "tuple" in str(field.annotation)
            yield from names(inner, f"{stated}[]." if is_list else f"{stated}.")


@pytest.mark.parametrize("record_type", TYPES)
def test_every_field_has_a_row_with_its_label(record_type: str, policy: Policy) -> None:
    kind = record_types()[record_type]
    page = pages(policy)[f"{record_type}.md"]
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]+) \|", page, re.MULTILINE)
    said = [row for row in rows if "编号" not in row[0]]
    assert sorted(said) == sorted(names(kind))


@pytest.mark.parametrize("record_type", TYPES)
def test_a_page_says_who_files_where_why_and_by_when(record_type: str, policy: Policy) -> None:
    kind = record_types()[record_type]
    page = pages(policy)[f"{record_type}.md"]
    assert page.startswith(f"# {kind.heading}（{record_type}）\n")
    assert f"依据：{policy.basis(record_type)}\n" in page
    assert f"公开期限：{policy.disclosures[record_type].due}\n" in page
    assert f"`data/{kind.owner.value}/<" in page
    for field in form(record_type):
        for inner in field.inside():
            assert all(f"`{code}` {label}" in page for code, label in inner.codes)


@pytest.mark.parametrize(
    "record_type, name", [(name, "record") for name in TYPES] + [(name, "nil-return") for name in NIL]
)
def test_an_example_is_a_canonical_sound_record(record_type: str, name: str, tmp_path: Path) -> None:
    kind = record_types()[record_type]
    key = "2025" if name == "nil-return" else period_of(kind)
    address = address_of(path_of(kind, OWNERS[kind.owner], USCC, key))
    text = example(kind, name)
    file = tmp_path / address.file
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    assert load(tmp_path, address)[1] == []
    assert canonical(text.encode(), address) == text


def test_links_lead_to_files(policy: Policy) -> None:
    for page in pages(policy).values():
        for target in re.findall(r"\]\(([^)]+)\)", page):
            path, _, heading = target.partition("#")
            assert (FOLDER / path).exists(), target
            text = (FOLDER / path).read_text(encoding="utf-8") if heading else ""
            said = (
                re.sub(r"[、. ]", lambda x: "-" if x[0] == " " else "", line[3:])
                for line in text.splitlines()
            )
            assert not heading or heading in said, target


@pytest.mark.parametrize(
    "record_type, said",
    [
        ("donation", "generator new donation 51379900MJE000013B 2025-05-20"),
        ("grade", "generator new grade 51379900MJE000013B 2025-05-20 --owner 370000"),
        ("eligible-list", "generator new eligible-list 2025-05-20 --owner 370000"),
        ("purchase", "generator new purchase 51379900MJE000013B 2025-05-20 --owner d-370000-gxt"),
        ("liaison", "generator new liaison 2025-05-20 --owner d-370000-gxt"),
    ],
)
def test_the_command_for_a_form_names_whom_it_has_to(record_type: str, said: str) -> None:
    assert command(record_types()[record_type], "2025-05-20") == said
