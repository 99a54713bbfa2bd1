"""The settings of Decap CMS: what its own schema asks of them, and that it offers what the forms offer."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import pytest

from generator.model.disclosures import record_types
from generator.model.paths import OVERVIEWS
from generator.model.policy import Policy
from generator.model.record import Address
from generator.outputs.tables import compact_json
from generator.sources.addresses import address_of
from generator.views import cms_page
from generator.views.filing.cms import settings
from generator.views.filing.example import key_example
from generator.views.filing.form import form
from generator.views.page import Publication
from generator.views.scene import Scene
from tests.conftest import USCC

BACKEND = (("name", "gitea"), ("repo", "example/register"), ("branch", "main"))
ROOT = {
    "load_config_file", "backend", "publish_mode", "media_folder", "locale", "site_url", "editor", "slug", "collections",
}  # fmt: skip
"""Of the words that Decap 3 knows at the top, those that are used."""
COLLECTION = {
    "name", "label", "folder", "slug", "identifier_field", "summary", "create", "extension", "format", "fields",
}  # fmt: skip
FIELD = {
    "name", "label", "widget", "required", "hint", "pattern", "field", "fields", "options", "multiple",
    "default", "value_type",
}  # fmt: skip
WIDGETS = {"string", "text", "number", "boolean", "select", "object", "list", "hidden"}


@pytest.fixture(scope="module")
def config(policy: Policy, publication: Publication) -> Any:
    return json.loads(compact_json(settings(Scene(policy, replace(publication, cms_backend=BACKEND)))))


def fields(holder: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for field in holder.get("fields", [holder["field"]] if "field" in holder else []):
        yield field
        yield from fields(field)


def test_without_a_forge_in_the_settings_there_is_no_page(publication: Publication) -> None:
    assert list(cms_page.present_all(publication)) == []


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


KNOWN = {"uscc": USCC, "registrar": "370000", "department": "d-370000-gxt", "revision": "3"}


LATER = ("-correction", "-withdrawal")
ENDS = re.compile("(-nil|-correction|-withdrawal)$")


def where(collection: dict[str, Any]) -> Address:
    """Return where Decap writes an entry that is filled in like the example of its form.

    Decap puts what a field says into small letters, and takes as it is what the page filled in.
    """
    kind = record_types()[ENDS.sub("", collection["name"])]
    key = "2025" if collection["name"].endswith("-nil") else key_example(kind)
    known = KNOWN | {"record": key}
    slug = re.sub(r"\{\{\w+\}\}", key.lower(), collection["slug"]).format(**known)
    folder, extension = (collection[part].format(**known) for part in ("folder", "extension"))
    return cast("Address", address_of(f"{folder.removeprefix('data/')}/{slug}.{extension}"))


def test_every_type_is_a_collection_whose_files_lie_where_they_have_to(config: Any) -> None:
    found = [(collection, where(collection)) for collection in config["collections"]]
    for collection, address in found:
        must = {field["name"] for field in collection["fields"] if field.get("required")}
        assert isinstance(address, Address), address
        assert collection["slug"] in (f"{{{{{collection['identifier_field']}}}}}", "{record}")
        assert collection["identifier_field"] in must
        assert ("correction_note" in must) is collection["name"].endswith("-correction")
        assert ("withdrawn" in must) is collection["name"].endswith("-withdrawal")
        assert address.revision == (3 if collection["name"].endswith(LATER) else 1)
    kinds = record_types().keys() - OVERVIEWS
    later = {f"{name}{end}" for name in kinds for end in LATER}
    assert {collection["name"] for collection, _ in found} >= kinds | later


def test_what_a_group_must_have_is_asked_for_only_where_the_group_has_to_be_there(config: Any) -> None:
    """Decap asks for it whether or not somebody began the group; a list has items only when somebody did."""
    groups = [one for found in config["collections"] for one in fields(found) if "fields" in one]
    left_out = [group for group in groups if group["widget"] == "object" and not group["required"]]
    assert left_out
    assert not [group["name"] for group in left_out if any(one["required"] for one in group["fields"])]
    evidence = next(group for group in groups if group["name"] == "evidence")
    assert not evidence["required"]
    assert [one["name"] for one in evidence["fields"] if one["required"]] == ["title"]


def test_a_later_revision_of_half_a_year_and_of_the_second_of_a_day_can_be_named(config: Any) -> None:
    slugs = {collection["name"]: collection["slug"] for collection in config["collections"]}
    assert slugs["industry-report"] == slugs["industry-report-correction"] == "{record}"
    assert slugs["donation"] == "{{received_on}}"
    assert slugs["donation-withdrawal"] == "{record}"


def test_the_collections_ask_for_every_field_of_the_forms(config: Any) -> None:
    asked = {collection["name"]: collection for collection in config["collections"]}
    for kind in record_types().values():
        if kind.record_type not in OVERVIEWS:
            whole = {field.name for field in form(kind.record_type)} - {kind.key_field}
            said = {field["name"] for field in asked[f"{kind.record_type}-correction"]["fields"]}
            assert said == whole


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


def test_the_codes_of_the_operators_lists_are_chosen_by_name_and_those_of_open_lists_written(
    config: Any, policy: Policy
) -> None:
    named = {collection["name"]: collection for collection in config["collections"]}
    asked = {field["name"]: field for field in named["commissioned-item"]["fields"]}
    methods = {option["value"]: option["label"] for option in asked["procurement_method"]["options"]}
    assert methods == {term.code: term.name for term in policy.vocabularies["procurement-methods"].terms}
    assert asked["purchaser_dept_id"]["widget"] == "string"
    assert "列出" not in asked["purchaser_dept_id"]["hint"]
