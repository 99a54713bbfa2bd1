"""What the tests of schemas, field pages and forms share: files as editors read them."""

import re
from collections.abc import Mapping
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

from generator.model.disclosures import record_types
from generator.model.mistakes import TO_FILL
from generator.model.record import Disclosure, Owner
from generator.model.scalars import Plain
from generator.views.filing.form import Field, form
from generator.views.filing.schemas import schema
from tests.conftest import USCC

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


OWNERS = {Owner.ASSOCIATION: USCC, Owner.REGISTRAR: "370000", Owner.DEPARTMENT: "d-370000-gxt"}


def period_of(kind: type[Disclosure]) -> str:
    """Return a period or day as a type's file names need it."""
    asked = next(field for field in form(kind.record_type) if field.name == kind.key_field)
    return str(asked.example)


def uncommented(text: str) -> str:
    """Return a form with everything optional asked for, and its head gone."""
    lines = text.partition("\n\n")[2].splitlines()
    while any(_optional(line) for line in lines):
        lines = [re.sub(r"^( *)# ", r"\1", line) if _optional(line) else line for line in lines]
    waiting = [at for at, line in enumerate(lines) if "删去这一行" in line]
    return "\n".join(line for at, line in enumerate(lines) if at not in waiting) + "\n"


def _optional(line: str) -> bool:
    """Say whether a line is a field, or belongs to one, that is commented out; a label is followed by its need."""
    return re.match(r" *# ( |#|- |[A-Za-z0-9_]+:|编号:)", line) is not None


def filled(text: str, record_type: str) -> str:
    """Return a form with every placeholder replaced as it says."""
    codes = {field.name: field for top in form(record_type) for field in top.inside() if field.codes}
    return "\n".join(_filled(line, codes) for line in text.splitlines()) + "\n"


def _filled(line: str, codes: Mapping[str, Field]) -> str:
    if TO_FILL not in line or line.lstrip().startswith("#"):
        return line
    begin, _, hint = line.partition(TO_FILL)
    closing = "]" if hint.endswith("]") else ""
    name = begin.strip(" -:[")
    if "没有就写 []" in hint:
        return f"{begin}[]"
    if "删去这一行" in hint:
        return f"{begin}{{}}"
    if hint.startswith("例如 "):
        return f"{begin}{hint.removeprefix('例如 ')}"
    value = codes[name].example if hint.startswith("写一个代码") else "示例文字"
    return f"{begin}'{value}'{closing}"
