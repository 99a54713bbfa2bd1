"""What the tests of schemas, field pages and forms share: files as editors read them."""

from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

from generator.model.disclosures import record_types
from generator.model.scalars import Plain
from generator.views.filing.schemas import schema

VALIDATORS = {
    name: Draft202012Validator(schema(kind), format_checker=validator_for(schema(kind)).FORMAT_CHECKER)
    for name, kind in record_types().items()
}


def as_an_editor(value: Any) -> Any:
    """Return a document as YAML 1.2 reads it: unquoted numbers and booleans are numbers and booleans."""
    if isinstance(value, dict):
        return {name: as_an_editor(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [as_an_editor(inner) for inner in value]
    return _plain(value) if isinstance(value, Plain) else value


def _plain(value: str) -> Any:
    if value.lower() in ("true", "false"):
        return value.lower() == "true"
    try:
        return int(value, 0) if value[:2] in ("0o", "0x") else int(value)
    except ValueError:
        return float(value.replace(".inf", "inf").replace(".nan", "nan").lower())
