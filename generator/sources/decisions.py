"""What the registrar decided on a list, and the objections it received, from a file beside the register."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.model.disclosures.eligible_list import Decisions
from generator.model.finding import Finding, Problem, Severity
from generator.sources.messages import explain
from generator.sources.records import fields, locate, read_bytes, refused
from generator.sources.refusals import Refusal


def load_decisions(file: Path) -> tuple[Decisions, list[Finding]]:
    """Return the decisions, and all that is wrong in the file; with findings the decisions are none."""
    name = file.as_posix()
    try:
        content = read_bytes(file)
        return Decisions.model_validate(fields(content)), []
    except Refusal as refusal:
        return Decisions(), [refused(name, refusal)]
    except ValidationError as error:
        problems = [_problem(name, detail) for detail in error.errors(include_url=False)]
        return Decisions(), locate(content, problems)


def _problem(file: str, detail: Any) -> Problem:
    code, message, remedy = explain(detail, Decisions)
    return Problem(file, detail["loc"], code, Severity.ERROR, message, remedy)
