"""Cases a lawyer can read: what is otherwise with one association, and what has to follow for one criterion.

``records`` says what is otherwise. A key is a record type (its newest record), or a type and the key of a
record; a record that is not there yet begins as a copy of the newest, ``.r2`` as a copy of what it corrects,
a nil return or a withdrawal as nothing. Mappings are merged, ``不写`` leaves a field out, ``不公开`` a record.
``lists`` are the yearly lists the registrar has issued, with what it stated of the priorities.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from generator.model.disclosures import record_types
from generator.model.dossier import AnyRecord, Dossier, ListMembership
from generator.model.record import Owner
from generator.sources.strict_yaml import parse
from tests.conftest import USCC
from tests.rules.eligibility.issued import issued
from tests.rules.records import Tree, consistent, dossier, newest

HERE = Path(__file__).parent
CUTOFF = date(2026, 6, 30)
NOT_PUBLIC, LEFT_OUT = "不公开", "不写"
ALONE = frozenset(("nil_return", "withdrawn"))
"""What makes a record that says nothing else."""
DEPARTMENT = "d-370000-gxt"
ENTRY: Tree = {"association_id": USCC, "result": "listed", "criteria": {}, "support": {}}
Files = dict[str, Tree]


@dataclass(frozen=True)
class Case:
    """One case; ``reads`` are the fields that have to be among the evidence, with what they said."""

    criterion: str
    title: str
    records: Tree
    outcome: str
    says: tuple[str, ...]
    reads: dict[str, str]
    lists: tuple[Tree, ...]
    cutoff: date
    complete_to: date

    @property
    def files(self) -> Files:
        """Return the records by path."""
        return changed(base(), self.records)

    @property
    def dossier(self) -> Dossier:
        """Return the records and lists as the product reads them."""
        return dossier_of(self.files, self.lists)


def cases() -> Iterator[Case]:
    """Yield every case of every file."""
    for file in sorted((HERE / "cases").glob("*.yaml")):
        book = parse(file.read_bytes())
        for told in book["cases"]:
            yield _case(book["criterion"], told)


def _case(criterion: str, told: Tree) -> Case:
    unknown = told.keys() - {"case", "records", "outcome", "says", "reads", "lists", "cutoff", "complete_to"}
    assert not unknown, f"{told['case']}: {unknown}"
    cutoff = date.fromisoformat(told.get("cutoff", str(CUTOFF)))
    return Case(
        criterion=criterion,
        title=told["case"],
        records=told.get("records", {}),
        outcome=told["outcome"],
        says=tuple(told.get("says", ())),
        reads=told.get("reads", {}),
        lists=tuple(told.get("lists", ())),
        cutoff=cutoff,
        complete_to=date.fromisoformat(told.get("complete_to", str(cutoff))),
    )


@cache
def _base() -> Files:
    return changed(consistent(), parse((HERE / "base.yaml").read_bytes()))


def base() -> Files:
    """Return the records by path of the association that meets every condition."""
    return dict(_base())


def but(lines: str) -> Files:
    """Return these records with some of them otherwise."""
    return changed(base(), parse(lines.encode()))


def changed(files: Files, otherwise: Tree) -> Files:
    """Return the records with some of them otherwise."""
    files = dict(files)
    for name, lines in otherwise.items():
        if lines == NOT_PUBLIC:
            files = {path: tree for path, tree in files.items() if not _is(path, name)}
        else:
            path = path_of(files, name)
            files[path] = _merged(_begun(files, path, lines), lines)
    return files


def path_of(files: Files, name: str) -> str:
    """Return the path of a record by its type, or by its type and key."""
    kind, _, key = name.partition("/")
    if not key:
        return newest(files, kind)
    owner = record_types()[kind].owner
    if owner is Owner.DEPARTMENT:
        department = next((p.split("/")[1] for p in files if f"/{kind}/" in p), DEPARTMENT)
        return f"departments/{department}/{kind}/{key}.yaml"
    below = f"370000/{kind}/{USCC}" if owner is Owner.REGISTRAR else f"{USCC}/{kind}"
    return f"{owner}/{below}/{key}.yaml"


def _is(path: str, name: str) -> bool:
    kind, _, key = name.partition("/")
    return f"/{kind}/" in path and (not key or path.endswith(f"/{key}.yaml"))


def _begun(files: Files, path: str, lines: Tree) -> Tree:
    """Return what a record is before its lines are written over it."""
    kind = path.split("/")[2]
    if path in files:
        return files[path]
    stem, _, revision = path.removesuffix(".yaml").rpartition(".r")
    if ALONE & lines.keys():
        return {"is_example": files[newest(files, kind)]["is_example"], **_noted(corrected=bool(stem))}
    if not stem:
        return deepcopy(files[newest(files, kind)])
    earlier = f"{stem}.r{int(revision) - 1}.yaml"
    return {**deepcopy(files.get(earlier) or files[f"{stem}.yaml"]), **_noted(corrected=True)}


def _noted(*, corrected: bool) -> Tree:
    return {"correction_note": "更正"} if corrected else {}


def _merged(before: Any, after: Any) -> Any:
    if not isinstance(before, dict) or not isinstance(after, dict):
        return after
    merged = before | {name: _merged(before.get(name), value) for name, value in after.items()}
    return {name: value for name, value in merged.items() if value != LEFT_OUT}


@cache
def _sound() -> dict[str, AnyRecord]:
    return {record.address.file: record for record in dossier(_base()).records}


def dossier_of(files: Files, lists: tuple[Tree, ...] = ()) -> Dossier:
    """Return the records as the product reads them; those of the base are read once."""
    kept = [record for path, record in _sound().items() if files.get(path) is _base()[path]]
    read = dossier({path: tree for path, tree in files.items() if tree is not _base().get(path)})
    return Dossier(USCC, (*kept, *read.records), tuple(_membership(told) for told in lists))


def _membership(told: Tree) -> ListMembership:
    """Return a list as issued; ``priority`` is what it states of the association, or nothing at all."""
    stated = [{**ENTRY, "priority": told["priority"]}] if "priority" in told else []
    record = issued(int(told.get("revision", 1)), cutoff_date=told["cutoff_date"], entries=stated)
    return ListMembership(record, next(iter(record.content.entries), None))
