"""The settings of Decap CMS: what its own schema asks of them, and that it offers what the forms offer."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import pytest

from generator.model.disclosures import record_types
from generator.model.paths import OVERVIEWS
from generator.model.record import Address
from generator.outputs import cms
from generator.sources.addresses import address_of
from generator.views.filing.example import key_example
from generator.views.page import Publication
from tests.conftest import USCC

BACKEND = (("name", "gitea"), ("repo", "example/register"), ("branch", "main"))
ROOT = {
    "load_config_file", "backend", "publish_mode", "media_folder", "locale", "site_url", "editor", "slug", "collections",
}  # fmt: skip
"""Of the words that Decap 3 knows at the top, those that are used."""
COLLECTION = {
    "name", "label", "folder", "slug", "identifier_field", "create", "extension", "format", "fields",
}  # fmt: skip
FIELD = {
    "name", "label", "widget", "required", "hint", "pattern", "field", "fields", "options", "multiple",
    "default", "value_type",
}  # fmt: skip
WIDGETS = {"string", "text", "number", "boolean", "select", "object", "list", "hidden"}


@pytest.fixture(scope="module")
def config(publication: Publication) -> Any:
    files = dict(cms.files(replace(publication, cms_backend=BACKEND)))
    assert b'src="../assets/javascripts/cms.js"' in files["admin/index.html"]
    return json.loads(files["admin/config.yml"])


def fields(holder: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for field in holder.get("fields", [holder["field"]] if "field" in holder else []):
        yield field
        yield from fields(field)


def test_without_a_forge_in_the_settings_there_is_nothing(publication: Publication) -> None:
    assert list(cms.files(publication)) == []


def test_the_settings_keep_to_the_words_of_decap(config: Any) -> None:
    assert config.keys() == ROOT
    assert config["backend"] == dict(BACKEND)
    assert config["publish_mode"] == "editorial_workflow"
    for collection in config["collections"]:
        assert collection.keys() - {"filter"} == COLLECTION
        assert collection["format"] == "yaml"
        for holder in (collection, *fields(collection)):
            names = [field["name"] for field in holder.get("fields", ())]
            assert len(names) == len(set(names))
        for field in fields(collection):
            assert field.keys() <= FIELD
            assert field["widget"] in WIDGETS
            assert field["widget"] != "object" or field["fields"]
            assert field["widget"] != "list" or {"field", "fields"} & field.keys()
            assert [type(said) for said in field.get("pattern", ("", ""))] == [str, str]
            assert all(option.keys() == {"label", "value"} for option in field.get("options", ()))


KNOWN = {"uscc": USCC, "registrar": "370000", "department": "d-370000-gxt"}


def where(collection: dict[str, Any]) -> Address:
    """Return where Decap writes an entry that is filled in like the example of its form."""
    kind = record_types()[collection["name"].removesuffix("-nil").removesuffix("-r2")]
    key = "2025" if collection["name"].endswith("-nil") else key_example(kind)
    folder = collection["folder"].format(**KNOWN).removeprefix("data/")
    return cast("Address", address_of(f"{folder}/{key}.{collection['extension']}"))


def test_every_type_is_a_collection_whose_files_lie_where_they_have_to(config: Any) -> None:
    found = [(collection, where(collection)) for collection in config["collections"]]
    for collection, address in found:
        must = {field["name"] for field in collection["fields"] if field.get("required")}
        assert isinstance(address, Address), address
        assert collection["slug"] == f"{{{{{collection['identifier_field']}}}}}"
        assert collection["identifier_field"] in must
        assert ("correction_note" in must) is (address.revision == 2)
    kinds = record_types().keys() - OVERVIEWS
    assert {address.record_type for _, address in found if address.revision == 2} == kinds
    assert {collection["name"] for collection, _ in found} >= kinds


def test_that_nothing_happened_is_declared_by_a_year_alone(config: Any) -> None:
    nil = [collection for collection in config["collections"] if collection["name"].endswith("-nil")]
    allowed = {kind.record_type for kind in record_types().values() if kind.nil_allowed}
    assert {collection["name"].removesuffix("-nil") for collection in nil} == allowed
    for collection in nil:
        assert collection["filter"] == {"field": "nil_return", "value": True}
        first, *others = collection["fields"]
        assert first == {"name": "nil_return", "widget": "hidden", "default": True}
        assert {field["name"] for field in others if field["required"]} == {"disclosed_on", "period"}


def test_fields_are_asked_for_as_in_the_form(config: Any) -> None:
    gift = next(collection for collection in config["collections"] if collection["name"] == "donation")
    assert gift["folder"] == "data/associations/{uscc}/donation"
    money = next(field for field in gift["fields"] if field["name"] == "cash_amount")
    assert money["label"] == "货币"
    assert money["pattern"][0].startswith("^([0-9]{1,13}")
