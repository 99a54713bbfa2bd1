"""What the form reads to show a record: every group that is told of has one meaning."""

import pytest

from generator.model.policy import Policy
from generator.views.filing.preview import preview
from generator.views.form_page import forms
from generator.views.labels import fields
from generator.views.page import Publication
from generator.views.scene import Scene

KINDS = {kind.record_type: kind for kind in forms()}


@pytest.mark.parametrize("record_type", KINDS)
def test_every_group_that_a_field_leads_to_is_described(
    record_type: str, policy: Policy, publication: Publication
) -> None:
    said = preview(record_type, Scene(policy, publication))
    inside = [field for model in said["models"].values() for field in model["fields"]]
    assert {one["model"] for one in (*said["fields"], *inside) if "model" in one} == said["models"].keys()
    assert {*said["gist"], *said["groups"], *said["shown"]} <= {one["name"] for one in said["fields"]}


@pytest.mark.parametrize("record_type", KINDS)
def test_groups_of_a_type_have_names_of_their_own(record_type: str) -> None:
    found: dict[str, type] = {}
    waiting = list(fields(KINDS[record_type]))
    while waiting:
        item = waiting.pop().item
        if isinstance(item, type) and hasattr(item, "model_fields") and item not in found.values():
            assert item.__name__ not in found
            found[item.__name__] = item
            waiting += fields(item)
