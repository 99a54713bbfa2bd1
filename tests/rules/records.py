"""A consistent association with a record of every type, and ways to break it in one place."""

import re
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from generator.model.dossier import Dossier
from generator.model.finding import Problem
from generator.model.record import Address, Disclosure
from generator.rules import checks
from generator.rules.checks.check import Situation
from generator.sources.addresses import address_of
from generator.sources.records import judge
from generator.sources.strict_yaml import parse
from tests.conftest import USCC

TEXT = Path(__file__).parent / "consistent.txt"
LEFT_OUT = re.compile(r"^# 不写 (\w+)$", re.MULTILINE)
OTHER_KEY = re.compile(r"([^@+]+)(?:[@+](.+))?")
Tree = dict[str, Any]
Files = Mapping[str, Tree]


@cache
def _parsed() -> Files:
    parts = TEXT.read_text(encoding="utf-8").split("=== ")[1:]
    split = (part.partition("\n") for part in parts)
    return {path: parse(content.encode()) for path, _, content in split}


def consistent() -> dict[str, Tree]:
    """Return the records by path, to be changed at will."""
    return deepcopy(dict(_parsed()))


def newest(files: Files, kind: type[Disclosure] | str) -> str:
    """Return the path of the record with the highest key of a type."""
    name = kind if isinstance(kind, str) else kind.record_type
    found = (path for path in files if f"/{name}/" in path)
    return max(found, key=lambda path: path.rpartition("/")[2])


def overlaid(record: Tree, lines: str) -> Tree:
    """Return a record with some lines written otherwise; mappings are merged, all else is replaced."""
    written = LEFT_OUT.sub("", lines).strip()
    merged = _merged(record, parse(written.encode()) if written else {})
    for name in LEFT_OUT.findall(lines):
        merged.pop(name, None)
    return merged


def _merged(before: Any, after: Any) -> Any:
    if isinstance(before, dict) and isinstance(after, dict):
        return before | {name: _merged(before.get(name), value) for name, value in after.items()}
    return after


def dossier(files: Files, subject: str = USCC) -> Dossier:
    """Return the records as the product reads them; each of them has to be sound by itself."""
    records = []
    for path, tree in files.items():
        address = address_of(path)
        assert isinstance(address, Address), address
        record, problems = judge(address, tree)
        assert not problems, problems
        assert record is not None
        records.append(record)
    return Dossier(subject, tuple(records))


def found(files: Files, situation: Situation, subject: str = USCC) -> list[Problem]:
    """Return what all checks find."""
    return list(checks.run(dossier(files, subject), situation))


def broken(*changes: tuple[str, str]) -> dict[str, Tree]:
    """Return the consistent records, some written otherwise or added: by path, or by type for its newest.

    ``grade@2024-02-29`` moves the newest of a type to another key, ``grade+2024-02-29`` adds one like it.
    """
    files = consistent()
    for name, lines in changes:
        before, after = places(files, name)
        tree = files.pop(before, {}) if "@" in name else files.get(before, {})
        files[after] = overlaid(tree, lines)
    return files


def alone(*changes: tuple[str, str]) -> dict[str, Tree]:
    """Return the consistent registration with some records like the consistent ones, and nothing else.

    ``registration@2026-03-02`` is the registration of another day instead.
    """
    known = consistent()
    first = newest(known, "registration")
    files = {first: known[first]}
    for name, lines in changes:
        before, after = places(known, name)
        if "@" in name:
            files.pop(before, None)
        files[after] = overlaid(files.get(after, known.get(before, {})), lines)
    return files


def places(files: Files, name: str) -> tuple[str, str]:
    """Return the path of a record that is named, and the path of what is to be like it."""
    match = OTHER_KEY.fullmatch(name)
    assert match, name
    kind, key = match.groups()
    path = kind if "/" in kind else newest(files, kind)
    return path, f"{path.rpartition('/')[0]}/{key}.yaml" if key else path
