"""A sample register of forty associations, written once and read as the product reads it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from generator.model.dossier import AnyRecord, Dossier
from generator.model.finding import Finding
from generator.model.policy import Policy
from generator.pipeline.register import open_register, read_dossier
from generator.pipeline.sample import write_lists
from generator.sample import write_register
from generator.sources.layout import scan
from generator.sources.records import load

AS_OF = date(2026, 11, 23)


@pytest.fixture(scope="session")
def sample_root(tmp_path_factory: pytest.TempPathFactory, policy: Policy) -> Path:
    return written(tmp_path_factory.mktemp("sample"), 40, 1, policy)


@pytest.fixture(scope="session")
def small_root(tmp_path_factory: pytest.TempPathFactory, policy: Policy) -> Path:
    """Return a register of thirty-one associations with another seed."""
    return written(tmp_path_factory.mktemp("small"), 31, 4, policy)


def written(root: Path, associations: int, seed: int, policy: Policy) -> Path:
    write_register(root, associations, seed, AS_OF)
    with ThreadPoolExecutor(1) as executor:
        write_lists(root, AS_OF, policy, executor)
    return root


@pytest.fixture(scope="session")
def loaded(sample_root: Path) -> tuple[list[AnyRecord], list[Finding]]:
    index = scan(sample_root)
    read = [load(sample_root, entry.address) for entry in index.entries()]
    findings = [*index.findings, *(finding for _, found in read for finding in found)]
    return [record for record, _ in read if record is not None], findings


@pytest.fixture(scope="session")
def dossiers(sample_root: Path) -> list[Dossier]:
    """Return the dossiers in the order of their associations: codes count up."""

    def each() -> Iterator[Dossier]:
        for job in open_register(sample_root, AS_OF).jobs:
            dossier, findings = read_dossier(sample_root, job)
            assert findings == []
            yield dossier

    return list(each())
