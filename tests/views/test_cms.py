"""The settings of Decap CMS: what its own schema asks of them, and that it offers what the forms offer."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import yaml

from generator.model.disclosures import record_types
from generator.model.paths import OVERVIEWS
from generator.model.record import Owner
from generator.outputs import cms
from generator.views.page import Publication

BACKEND = (("name", "gitea"), ("repo", "example/register"), ("branch", "main"))
ROOT = {
    "backend", "publish_mode", "media_folder", "locale", "site_url", "editor", "slug", "collections",
}  # fmt: skip
"""Of the words that Decap 3 knows at the top, those that are used."""
COLLECTION = {
    "name", "label", "folder", "path", "filter", "identifier_field", "create", "extension", "format", "fields",
}  # fmt: skip
FIELD = {
    "name", "label", "widget", "required", "hint", "pattern", "field", "fields", "options", "multiple",
    "default", "value_type",
}  # fmt: skip
WIDGETS = {"string", "text", "number", "boolean", "select", "object", "list", "hidden"}


@pytest.fixture(scope="module")
def config(publication: Publication) -> Any:
    files = dict(cms.files(replace(publication, cms_backend=BACKEND)))
    assert b'<script src="decap-cms.js">' in files["admin/index.html"]
    return yaml.safe_load(files["admin/config.yml"])


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
        assert collection.keys() == COLLECTION
        assert collection["extension"] == collection["format"] == "yaml"
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


def test_every_type_of_associations_and_departments_is_a_collection(config: Any) -> None:
    mine = {c["name"]: c for c in config["collections"]}
    kinds = record_types().values()
    assert mine.keys() == {k.record_type for k in kinds if k.owner is not Owner.REGISTRAR} - OVERVIEWS
    gift = mine["donation"]
    assert gift["path"] == "{{association_id}}/donation/{{received_on}}"
    assert {field["name"] for field in gift["fields"]} > {"record_type", "association_id", "cash_amount"}
    money = next(field for field in gift["fields"] if field["name"] == "cash_amount")
    assert money["label"] == "货币"
    assert money["pattern"][0].startswith("^([0-9]{1,13}")
