"""The settings of the CMS are written where the operator named a forge, and nowhere else."""

import json
from dataclasses import replace
from pathlib import Path

from generator.model.policy import Policy
from generator.outputs.pages import Chrome
from generator.pipeline.context import Context
from generator.pipeline.site import cms_files
from generator.views.page import Publication
from tests.conftest import DATA, ROOT


def test_settings_are_written_for_the_forge_that_was_named(
    policy: Policy, publication: Publication, tmp_path: Path
) -> None:
    named = replace(publication, cms_backend=(("name", "test-repo"),))
    places = DATA, ROOT / "overrides", tmp_path, None
    without, context = (Context(*places, policy, one, Chrome({})) for one in (publication, named))
    assert list(cms_files(without)) == []
    ((path, content),) = cms_files(context)
    assert path == "admin/config.yml"
    assert json.loads(content)["backend"] == {"name": "test-repo"}
