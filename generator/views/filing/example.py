"""The shortest file of a record type that can be read: what is required, each field with its example."""

from generator.model.paths import OVERVIEWS
from generator.model.record import Disclosure, Owner
from generator.model.shapes import association
from generator.model.writing import Column, document
from generator.views.filing.form import NUMBERED, TEXT, Field, form

USCC = association["examples"][0]
OWNER_IDS = {Owner.REGISTRAR: "370000", Owner.DEPARTMENT: "d-370000-gxt"}


def key_example(kind: type[Disclosure]) -> str:
    """Return a period or day as the file names of a type need it."""
    return next(str(field.example) for field in form(kind.record_type) if field.name == kind.key_field)


def command(kind: type[Disclosure], key: str) -> str:
    """Return the command that writes a blank form of the type."""
    of_department = kind.owner is Owner.DEPARTMENT and "association_id" not in kind.model_fields
    words = ["generator new", kind.record_type, key]
    if kind.record_type not in OVERVIEWS and not of_department:
        words.insert(2, USCC)
    return " ".join(words) + (f" --owner {OWNER_IDS[kind.owner]}" if kind.owner in OWNER_IDS else "")


def example(kind: type[Disclosure], name: str = "record") -> str:
    """Return the file; ``name`` is a form as :func:`~generator.views.filing.form.form` knows them."""
    asked = (field for field in form(kind.record_type, name) if field.required)
    return document({field.name: _value(field) for field in asked})


def _value(field: Field) -> object:
    if field.kind == NUMBERED:
        return {}
    one = {part.name: _value(part) for part in field.asked()} if field.parts else _scalar(field)
    if not field.is_list:
        return one
    return Column([one]) if field.parts else [one]


def _scalar(field: Field) -> object:
    return f"示例{field.label}" if field.kind == TEXT else field.example
