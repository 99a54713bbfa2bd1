"""The register in ``data/`` is sound, is what its generator writes, and holds the worked example's figures."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from generator.model.disclosures import record_types
from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.donation import Donation
from generator.model.disclosures.eligible_list import ListResult, Outcome
from generator.model.disclosures.membership import Membership
from generator.model.disclosures.satisfaction_survey import SatisfactionSurvey
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.dossier import Dossier
from generator.model.policy import Policy
from generator.pipeline.register import open_register, read_dossier
from generator.pipeline.sample import write_lists
from generator.rules.facts import derive
from generator.rules.obligations.obligation import ItemState
from generator.sample.example import AS_OF, WORKED_EXAMPLE, write_example
from generator.sources.layout import scan
from generator.sources.records import load

DATA = Path(__file__).parent.parent.parent / "data"
OWNERS = ("associations", "registrars", "departments")
REGENERATE = "rm -r data/{associations,registrars,departments} && generator sample data --shipped"
MOST_FILES = 2500


def test_data_is_what_the_generator_writes(tmp_path: Path, policy: Policy) -> None:
    write_example(tmp_path)
    with ThreadPoolExecutor(1) as executor:
        write_lists(tmp_path, AS_OF, policy, executor)
    written = {str(file.relative_to(tmp_path)): file.read_bytes() for file in tmp_path.rglob("*.yaml")}
    shipped = {
        str(file.relative_to(DATA)): file.read_bytes()
        for owner in OWNERS
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


def test_data_has_every_kind_of_record_and_stays_small() -> None:
    entries = list(scan(DATA).entries())
    assert {entry.address.record_type for entry in entries} == set(record_types())
    assert len(entries) < MOST_FILES


def test_departments_have_names(policy: Policy) -> None:
    assert set(scan(DATA).departments) <= policy.vocabularies["departments"].codes()


@pytest.fixture(scope="module")
def example() -> Dossier:
    job = next(job for job in open_register(DATA, AS_OF).jobs if job.subject == WORKED_EXAMPLE)
    return read_dossier(DATA, job)[0]


def test_figures_of_the_worked_example(example: Dossier) -> None:
    known = example.known(AnnualReport, AS_OF)
    assert [record.content.fiscal_year for record in known] == [2022, 2023, 2024, 2025]
    for before, after in pairwise(record.content for record in known):
        assert after.balance_sheet_opening == before.balance_sheet_closing
    first, second = (record.content.statement_of_activities for record in known[-2:])
    totals = [first.total_income.total, second.total_income.total]
    assert totals == [Decimal("2177712.55"), Decimal("2469808.30")]
    changes = [first.change_in_net_assets.total, second.change_in_net_assets.total]
    assert changes == [Decimal("254026.95"), Decimal("278413.27")]
    assert [record.disclosed_on for record in known[-2:]] == [date(2025, 5, 22), date(2026, 5, 22)]


def test_members_of_the_worked_example(example: Dossier) -> None:
    rolls = [record.content for record in example.known(Membership, AS_OF)][-2:]
    left = [(r.exited_voluntary + r.removed + r.terminated, r.opening_members) for r in rolls]
    assert left == [(9, 206), (7, 215)]
    surveys = [record.content for record in example.known(SatisfactionSurvey, AS_OF)][-2:]
    pleased = [(s.very_satisfied + s.satisfied, s.valid_responses) for s in surveys]
    assert pleased == [(138, 150), (159, 172)]


def test_the_worked_example_gives_no_cause_for_a_finding(example: Dossier, policy: Policy) -> None:
    facts = derive(example, policy, AS_OF)
    assert facts.problems == ()
    assert facts.flags == ()
    missing = [(i.record_type, i.period) for i in facts.obligations if i.state is ItemState.MISSING]
    assert missing == [("compliance-proof", "2024")]
    late = next(i for i in facts.obligations if (i.record_type, i.period) == ("industry-report", "2025H2"))
    assert (late.due_on, late.late_days) == (date(2026, 2, 28), 5)


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
