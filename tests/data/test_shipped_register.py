"""The register in ``data/`` is sound, is what its generator writes, and holds the worked example's figures."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.donation import Donation
from generator.model.disclosures.eligible_list import ListResult, Outcome
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.dossier import Dossier
from generator.pipeline.register import open_register, read_dossier
from generator.sample.example import AS_OF, WORKED_EXAMPLE, write_example
from generator.sources.layout import scan
from generator.sources.records import load

DATA = Path(__file__).parent.parent.parent / "data"
REGENERATE = "rm -r data/associations data/registrars && python -m generator.sample.example data"


def test_data_is_what_the_generator_writes(tmp_path: Path) -> None:
    write_example(tmp_path)
    written = {str(file.relative_to(tmp_path)): file.read_bytes() for file in tmp_path.rglob("*.yaml")}
    shipped = {
        str(file.relative_to(DATA)): file.read_bytes()
        for owner in ("associations", "registrars")
        for file in (DATA / owner).rglob("*.yaml")
    }
    assert sorted(shipped) == sorted(written), REGENERATE
    assert [name for name in shipped if shipped[name] != written[name]] == [], REGENERATE


def test_data_loads_clean() -> None:
    index = scan(DATA)
    findings = list(index.findings)
    for entry in index.entries():
        record, found = load(DATA, entry.address)
        assert record is not None
        findings += found
    assert findings == []
    assert len(index.dossiers) == 31


@pytest.fixture(scope="module")
def example() -> Dossier:
    job = next(job for job in open_register(DATA, AS_OF).jobs if job.subject == WORKED_EXAMPLE)
    return read_dossier(DATA, job)[0]


def test_figures_of_the_worked_example(example: Dossier) -> None:
    first, second = (record.content for record in example.known(AnnualReport, AS_OF))
    totals = [(r.statement_of_activities.total_income.total) for r in (first, second)]
    assert totals == [Decimal("2177712.55"), Decimal("2469808.30")]
    changes = [r.statement_of_activities.change_in_net_assets.total for r in (first, second)]
    assert changes == [Decimal("254026.95"), Decimal("278413.27")]
    assert second.balance_sheet_opening == first.balance_sheet_closing
    assert [record.disclosed_on for record in example.known(AnnualReport, AS_OF)] == [
        date(2025, 5, 22),
        date(2026, 5, 22),
    ]


def test_gifts_and_vote_of_the_worked_example(example: Dossier) -> None:
    gifts = [record.content for record in example.known(Donation, AS_OF)]
    restricted = {
        year: sum(gift.cash_amount for gift in gifts if gift.restricted and gift.recognized_fy == year)
        for year in (2024, 2025)
    }
    assert restricted == {2024: Decimal("200000.00"), 2025: Decimal("150000.00")}
    (vote,) = (record.content for record in example.known(TrustVote, AS_OF))
    counted = (vote.eligible_count, vote.ballots_returned, vote.in_favour, vote.against, vote.abstain)
    assert counted == (215, 165, 149, 9, 5)


def test_lists_name_the_worked_example(example: Dossier) -> None:
    (last_year, this_year) = (
        m.entry for m in sorted(example.lists(AS_OF), key=lambda m: m.record.address.key)
    )
    assert this_year is not None
    assert last_year is not None
    assert (this_year.result, this_year.support["S03"]) == (ListResult.LISTED, Outcome.FAIL)
    assert (last_year.result, last_year.criteria["E08"]) == (ListResult.PENDING, Outcome.UNKNOWN)
