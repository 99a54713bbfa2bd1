"""Writes the sample register in ``data/``: the worked example and thirty associations around it.

To write it anew: ``rm -r data/associations data/registrars data/departments``, and then
``python -m generator.sample.example data``.
"""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from generator.model.disclosures.eligible_list import ListResult, Outcome
from generator.model.record import Owner
from generator.model.writing import Row
from generator.sample.eligible_list import FIRST, SECOND
from generator.sample.filing import Content, Filing, write
from generator.sample.places import PROVINCE
from generator.sample.register import Entries, everything, refuse_to_mix, yearly_lists
from generator.sources.strict_yaml import parse

WORKED_EXAMPLE = "51379900MJE000013B"
SOURCES = Path(__file__).with_name("worked_example")
AS_OF = date(2026, 11, 23)
ASSOCIATIONS, SEED = 30, 1
MANDATORY = tuple(f"E{number:02d}" for number in range(1, 17))
PASS, FAIL, UNKNOWN, NOT_APPLICABLE = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE
SHORTEST_BLOCK = 5


def write_example(folder: Path) -> None:
    """Write the sample register below a folder. Raises FileExistsError where a register already stands."""
    refuse_to_mix(folder)
    entries: Entries = {FIRST.year: [_entry_2025()], SECOND.year: [_entry_2026()]}
    write(folder, worked_example())
    write(folder, everything(ASSOCIATIONS, SEED, AS_OF, entries))
    write(folder, yearly_lists(entries, AS_OF))


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


def _entry_2025() -> Content:
    """Return the first entry: the tax and social insurance proof for 2024 was never disclosed."""
    criteria = dict.fromkeys(MANDATORY, PASS) | {"E08": UNKNOWN}
    support = {"S01": UNKNOWN, "S02": UNKNOWN, "S03": PASS, "S04": NOT_APPLICABLE}
    return _entry(ListResult.PENDING, criteria, support)


def _entry_2026() -> Content:
    """Return the second entry: the report of the second half of 2025 came five days late."""
    support = {"S01": PASS, "S02": PASS, "S03": FAIL, "S04": PASS}
    return _entry(ListResult.LISTED, dict.fromkeys(MANDATORY, PASS), support)


def _entry(result: ListResult, criteria: dict[str, Outcome], support: dict[str, Outcome]) -> Content:
    priority = {"P01": PASS, "P02": PASS, "P03": NOT_APPLICABLE, "P04": PASS}
    return {
        "association_id": WORKED_EXAMPLE,
        "result": result,
        "criteria": Row(criteria),
        "support": Row(support | {"S05": PASS, "S06": PASS, "S07": PASS}),
        "priority": Row(priority),
    }


if __name__ == "__main__":
    write_example(Path(sys.argv[1]))
