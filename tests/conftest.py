"""What all tests share: small registers on disk, read as the product reads them."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.model.policy import Policy
from generator.pipeline.register import open_register, read_dossier
from generator.rules.checks.check import Situation
from generator.sources.policy import load_policy
from generator.views.page import Publication

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
USCC = "51379900MJE000013B"
AS_OF = date(2026, 11, 23)

Files = Mapping[str, str | bytes]

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("searching", deadline=None)
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture(scope="session")
def policy() -> Policy:
    return load_policy(DATA)


@pytest.fixture(scope="session")
def publication() -> Publication:
    edit = "https://example.invalid/edit/data/{path}"
    return Publication(
        site_name="示例公开站",
        site_url="https://example.invalid/",
        publisher="示例单位",
        publisher_is_registrar=True,
        fictional=True,
        edit_pattern=edit,
        as_of=AS_OF,
    )


@pytest.fixture
def situation(policy: Policy) -> Situation:
    return Situation(policy, AS_OF)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[Files], Path]:
    """Write files below a data folder."""

    def writer(files: Files) -> Path:
        for name, content in files.items():
            file = tmp_path / "data" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path / "data"

    return writer


@pytest.fixture
def read(write: Callable[[Files], Path]) -> Callable[[Files], tuple[Dossier, list[Finding]]]:
    """Write files and read the only dossier in them."""

    def reader(files: Files) -> tuple[Dossier, list[Finding]]:
        root = write(files)
        register = open_register(root, date.max)
        assert len(register.jobs) == 1, register.findings
        dossier, findings = read_dossier(root, register.jobs[0])
        return dossier, [*register.findings, *findings]

    return reader
