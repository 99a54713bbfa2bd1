"""The Excel templates that the site offers, one for each type that people fill in."""

from pathlib import Path

from generator.model.policy import Policy
from generator.outputs.downloads.record_type import Made
from generator.outputs.files import Staging
from generator.outputs.manifest import contents, digest_of
from generator.outputs.templates import workbook
from generator.pipeline.context import Context
from generator.pipeline.parts import Part
from generator.views import form_page, urls
from generator.views.filing.template import template


def templates(context: Context) -> Part:
    """Return the part of a build that writes them, kept while the policy they cite is the same."""
    basis = digest_of(contents(context.data / "policy"))
    return Part("templates", basis, _write, (context.staging, context.policy))


def _write(folder: Path, policy: Policy) -> Made:
    staging = Staging(folder, None)
    kinds = (kind.record_type for kind in form_page.forms())
    made = ((urls.template(kind), workbook(template(kind, policy, {}))) for kind in kinds)
    return tuple(staging.write(path, content) for path, content in made), ()
