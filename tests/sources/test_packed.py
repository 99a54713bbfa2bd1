"""Files packed into few bytes come back as they were, and bytes change whenever a file does."""

from pathlib import Path

from generator.model.record import Address
from generator.sources.addresses import address_of
from generator.sources.layout import Entry, Folder, scan
from generator.sources.packed import NOTHING, Packed
from tests.conftest import DATA, USCC

OTHER = "departments/d-379900-gxj/consultation/2026-05-20.yaml"


def named() -> list[Entry]:
    address = address_of(OTHER)
    assert isinstance(address, Address)
    return [Entry(address, (1, 2, 3))]


def test_folders_and_files_that_name_come_back() -> None:
    folders = scan(DATA).dossiers[USCC]
    packed = Packed.of(folders, named())
    assert list(packed.folders) == folders
    assert list(packed.named) == named()
    assert packed.count == sum(len(folder.files) for folder in folders) > 10


def test_bytes_change_with_a_file_only() -> None:
    folder, *others = scan(Path(DATA)).dossiers[USCC]
    name, (size, modified, changed) = folder.files[0]
    touched = folder._replace(files=[(name, (size, modified + 1, changed)), *folder.files[1:]])
    assert Packed.of([folder, *others]) == Packed.of([Folder(*folder), *others])
    assert Packed.of([folder, *others]) != Packed.of([touched, *others])
    assert Packed.of([folder]) != Packed.of([folder], named())


def test_nothing_is_empty() -> None:
    assert (list(NOTHING.folders), list(NOTHING.named), NOTHING.count) == ([], [], 0)
