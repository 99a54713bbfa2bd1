from pathlib import Path

import pytest

from generator.sources.layout import Entry, Folder, scan
from generator.sources.mentions import mentions
from generator.sources.neighbourhood import scan_about, subjects_of

DATA = Path("data")
WHOLE = scan(DATA)


@pytest.mark.parametrize("uscc", sorted(WHOLE.dossiers))
def test_all_about_one_association_is_found_without_the_whole_tree(uscc: str) -> None:
    near = scan_about(DATA, [uscc])
    assert near.dossiers == {uscc: WHOLE.dossiers[uscc]}
    assert entries(near.departments) == naming(uscc)


def test_who_names_an_association_is_asked_where_some_are_named() -> None:
    assert sum(bool(naming(uscc)) for uscc in WHOLE.dossiers) > 5


@pytest.mark.parametrize(
    "paths, subjects",
    [
        (["associations/51379900MJE000013B"], {"51379900MJE000013B"}),
        (["registrars/379900/grade/51379900MJE000013B/2025.yaml"], {"51379900MJE000013B"}),
        (["associations/51379900MJE000013B", "departments/d-379900-sample"], set()),
        (["associations"], set()),
        (["associations/51379900MJE000013X"], set()),
        ([], set()),
    ],
)
def test_paths_are_about_associations_only_when_all_of_them_lie_in_their_folders(
    paths: list[str], subjects: set[str]
) -> None:
    assert subjects_of(paths) == subjects


def naming(uscc: str) -> list[Entry]:
    every = entries(WHOLE.departments)
    known = mentions(DATA, every, {})
    return [entry for entry in every if uscc in known[entry.address.file][1]]


def entries(departments: dict[str, list[Folder]]) -> list[Entry]:
    found = (entry for folders in departments.values() for folder in folders for entry in folder.entries())
    return sorted(found)
