"""The sample register in ``data/``: the worked example and thirty associations around it.

To write it anew: ``rm -r data/associations data/registrars data/departments``, and then
``generator sample data --shipped``.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from generator.model.record import Owner
from generator.model.writing import Row
from generator.sample.filing import Content, Filing, write
from generator.sample.places import PROVINCE
from generator.sample.register import everything, refuse_to_mix
from generator.sources.strict_yaml import parse

WORKED_EXAMPLE = "51379900MJE000013B"
SOURCES = Path(__file__).with_name("worked_example")
AS_OF = date(2026, 11, 23)
ASSOCIATIONS, SEED = 30, 1
SHORTEST_BLOCK = 5


def write_example(folder: Path) -> None:
    """Write the sample register below a folder. Raises FileExistsError where a register already stands."""
    refuse_to_mix(folder)
    write(folder, worked_example())
    write(folder, everything(ASSOCIATIONS, SEED, AS_OF))


def worked_example() -> Iterator[Filing]:
    """Yield the files of the worked example."""
    for file in sorted(SOURCES.glob("*.yaml")):
        for place, content in parse(file.read_bytes()).items():
            yield _filing(place, _in_rows(content))


def _filing(place: str, content: Content) -> Filing:
    """Return a file from its place: owner, department, type, key and revision, as far as they are told."""
    owner, *department, record_type, name = place.split("/")
    key, _, revision = name.partition(".r")
    owner_id = {
        Owner.ASSOCIATION: WORKED_EXAMPLE,
        Owner.REGISTRAR: PROVINCE.code,
        Owner.DEPARTMENT: "".join(department),
    }[Owner(owner)]
    subject = WORKED_EXAMPLE if owner == Owner.REGISTRAR else ""
    return Filing(Owner(owner), owner_id, record_type, key, content, subject, int(revision or 1))


def _in_rows(content: dict[str, Any]) -> Content:
    return {name: _short(value) for name, value in content.items()}


def _short(value: Any) -> Any:
    """Return small mappings of scalars as rows, as the rest of the sample writes them."""
    if isinstance(value, list):
        return [_short(item) for item in value]
    if not isinstance(value, dict):
        return value
    flat = not any(isinstance(inner, dict | list) for inner in value.values())
    return Row(value) if flat and len(value) < SHORTEST_BLOCK else _in_rows(value)
