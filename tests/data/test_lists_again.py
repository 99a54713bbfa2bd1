"""Computing the list of a past year again from today's register gives what was published then, byte for byte."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from generator.model.policy import Policy
from generator.model.writing import document, stated
from generator.pipeline.eligible_list import entries
from generator.rules.eligibility import cycle
from generator.rules.eligibility.cycle import Asked
from tests.conftest import DATA

LISTS = DATA / "registrars" / "370000" / "eligible-list"


def entry_lines(text: str) -> Iterator[str]:
    """Yield the lines of the entries of a list."""
    _, _, below = text.partition("\nentries:\n")
    for line in below.splitlines():
        if not line.startswith(" "):
            return
        yield line


@pytest.mark.parametrize("year", [2025, 2026])
def test_a_past_year_gives_the_same_entries(year: int, policy: Policy) -> None:
    asked = Asked(year, date(year, 6, 30), date(year, 6, 30), date(year, 7, 3))
    with ThreadPoolExecutor(1) as executor:
        draft = cycle.drafted(asked, entries(DATA, asked, policy, executor), policy)
    published = (LISTS / f"{year}.yaml").read_text(encoding="utf-8")
    assert list(entry_lines(document(stated(draft)))) == list(entry_lines(published))
    assert list(entry_lines(published))


def test_revisions_after_the_draft_keep_the_computed_outcomes() -> None:
    def outcomes(file: Path) -> list[str]:
        return [
            line for line in entry_lines(file.read_text(encoding="utf-8")) if line.startswith("    criteria:")
        ]

    for year in (2025, 2026):
        assert outcomes(LISTS / f"{year}.r3.yaml") == outcomes(LISTS / f"{year}.yaml")
