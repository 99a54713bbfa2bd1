"""The schema rejects what the model rejects, and nothing else: every field left out, misspelt, or of a wrong kind.

Only the model knows: check digits, characters that nobody sees, and how a number or a boolean is spelt that is the
same to YAML. What a path or another field says is no matter of the schema; none of
it is among the variants.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, NamedTuple

import pytest
from pydantic import ValidationError

from generator.model.disclosures import record_types
from generator.model.finding import Path
from generator.model.record import NilReturn
from generator.model.scalars import Plain
from generator.sources.messages import model_at
from generator.sources.records import model_of
from generator.sources.strict_yaml import parse
from generator.views.filing import blank
from generator.views.filing.form import Field, form
from tests.filing.conftest import VALIDATORS, as_an_editor, filled, period_of, uncommented

TYPES = sorted(record_types())
FORMS = {"record": blank.record, "withdrawal": blank.withdrawal, "nil-return": blank.nil_return}
WRONG = (
    None, "", " ", "x", "是", "【待填】", "<b>", "1.5", "-1.00", "800.00", "2025-05-20", "2025-13-40", "2025H1", "370100",
    "https://example.invalid/1", "javascript:1", "长" * 61, "长" * 2001, Plain("12"), Plain("-12"),
    Plain("1.5"), Plain("2025"), Plain("99999999999"), Plain("true"), Plain(".inf"), [], ["x"], {}, {"x": "y"}, [{}],
)  # fmt: skip
ONLY_THE_MODEL = (
    ("donation", "purpose", "a\u200bb"),
    ("donation", "restricted", Plain("True")),
    ("donation", "donor_count", Plain("1e3")),
    ("donation", "donor_count", Plain("0x1F")),
    ("purchase", "association_id", "51379900MJE000013X"),
)
AT_A_TIME = 2
"""How many of the wrong values each field gets; every kind of field gets them all."""


class Variant(NamedTuple):
    """A record with one thing wrong, and what that is."""

    about: str
    content: dict[str, Any]


def whole(record_type: str, name: str = "record") -> dict[str, Any]:
    """Return a record in which every field is there."""
    kind = record_types()[record_type]
    written = FORMS[name](blank.Head(kind, period_of(kind), "s.json"))
    text = uncommented(written) if name == "record" else written
    content: dict[str, Any] = parse(filled(text, record_type).encode())
    return content


def steps(value: Any, path: Path = ()) -> Iterator[Path]:
    """Yield the way to every field and item."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, below in inner:
        yield (*path, step)
        yield from steps(below, (*path, step))


def changed(content: dict[str, Any], path: Path, value: Any = ..., *, name: str = "") -> dict[str, Any]:
    """Return the record with one value replaced, or taken away, or under another name."""
    found = deepcopy(content)
    holder: Any = found
    for step in path[:-1]:
        holder = holder[step]
    if value is ...:
        old = holder.pop(path[-1])
        holder |= {name: old} if name else {}
    else:
        holder[path[-1]] = value
    return found


def at(content: Any, path: Path) -> Any:
    for step in path:
        content = content[step]
    return content


def by_field(record_type: str, name: str) -> Iterator[Variant]:
    """Yield every field once, wherever a group of fields comes again."""
    content = whole(record_type, name)
    model, seen = model_of(record_types()[record_type], content), set()
    for number, path in enumerate(steps(content)):
        same = (model_at(model, path[:-1]), path[-1])
        if same in seen:
            continue
        seen.add(same)
        if isinstance(path[-1], str):
            yield Variant(f"{path} left out", changed(content, path))
            yield Variant(f"{path} misspelt", changed(content, path, name=f"{path[-1]}x"))
        if type(value := at(content, path)) is str:
            yield Variant(f"{path} spelt otherwise", changed(content, path, f"{value}x"))
        for wrong in (WRONG * 2)[number * AT_A_TIME % len(WRONG) :][:AT_A_TIME]:
            yield Variant(f"{path}: {wrong!r}", changed(content, path, wrong))


def rejected(record_type: str, content: dict[str, Any]) -> tuple[bool, bool]:
    """Return whether the schema rejects a record, and whether the model does."""
    kind, model = record_types()[record_type], model_of(record_types()[record_type], content)
    period = period_of(kind)
    key = {kind.key_field: Plain(period) if period.isdigit() else period} if model is kind else {}
    key |= {"period": Plain("2025")} if model is NilReturn else {}
    valid = VALIDATORS[record_type].is_valid(as_an_editor(content))
    try:
        model.model_validate(key | content)
    except ValidationError:
        return not valid, True
    return not valid, False


def disagreements(record_type: str, variants: Iterator[Variant]) -> list[str]:
    said = ((variant.about, *rejected(record_type, variant.content)) for variant in variants)
    return [f"{about}: schema {schema}, model {model}" for about, schema, model in said if schema != model]


@pytest.mark.parametrize("record_type", TYPES)
def test_every_field_that_is_wrong_is_rejected_by_both_or_by_neither(record_type: str) -> None:
    assert rejected(record_type, whole(record_type)) == (False, False)
    assert disagreements(record_type, by_field(record_type, "record")) == []


@pytest.mark.parametrize("name", ["withdrawal", "nil-return"])
def test_the_short_forms_too(name: str) -> None:
    assert rejected("donation", whole("donation", name)) == (False, False)
    assert disagreements("donation", by_field("donation", name)) == []


def kinds_of_field() -> dict[tuple[object, ...], tuple[str, Path]]:
    """Return every kind of field with one that is of it."""
    found: dict[tuple[object, ...], tuple[str, Path]] = {}

    def add(record_type: str, field: Field, above: Path) -> None:
        path = (*above, field.name)
        found.setdefault(
            (field.kind, field.how, field.is_list, bool(field.parts), len(above) > 0), (record_type, path)
        )
        for part in field.parts if not field.kind.startswith("按编号") else ():
            add(record_type, part, (*path, 0) if field.is_list else path)

    for record_type in TYPES:
        for field in form(record_type):
            if field.name not in (record_types()[record_type].key_field, "correction_note"):
                add(record_type, field, ())
    return found


@pytest.mark.parametrize("record_type, path", kinds_of_field().values())
def test_every_kind_of_field_rejects_every_wrong_value_in_both_or_in_neither(
    record_type: str, path: Path
) -> None:
    content = whole(record_type)
    variants = (Variant(f"{path}: {wrong!r}", changed(content, path, wrong)) for wrong in WRONG)
    assert disagreements(record_type, variants) == []


@pytest.mark.parametrize("record_type, field, wrong", ONLY_THE_MODEL)
def test_what_only_the_model_rejects(record_type: str, field: str, wrong: str) -> None:
    content = changed(whole(record_type), (field,), wrong)
    assert rejected(record_type, content) == (False, True)
