"""The product and an independent, slow reading of the law agree: on every case, and on the shipped register."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.policy import Policy
from generator.pipeline.register import open_register, read_dossier
from generator.rules.eligibility.criterion import Question, judge
from generator.rules.eligibility.entries import compute
from generator.sources.policy import load_policy
from tests.conftest import DATA, USCC
from tests.rules.eligibility import by_the_book
from tests.rules.eligibility.book_law import Law, text
from tests.rules.eligibility.book_records import Book
from tests.rules.eligibility.casebook import Case, cases

CUTOFFS = (date(2025, 6, 30), date(2026, 6, 30))
Files = Mapping[str, Any]


@cache
def law() -> Law:
    return Law(DATA)


@cache
def policy_of_the_site() -> Policy:
    return load_policy(DATA)


def stated(case: Case, cutoff: date) -> Any:
    """Return the registrar's entry in the newest revision of the list of the cutoff."""
    lists = [told for told in case.lists if told["cutoff_date"] == str(cutoff)]
    return max(lists, key=lambda told: int(told.get("revision", 1)), default=None)


@pytest.mark.parametrize("case", tuple(cases()), ids=lambda case: f"{case.criterion}-{case.title}")
def test_case_by_the_book(case: Case, policy: Policy) -> None:
    found = judge(Question(case.dossier, policy, case.cutoff, case.complete_to))
    by_book = by_the_book.judged(
        USCC, case.files, law(), case.cutoff, case.complete_to, stated(case, case.cutoff)
    )
    assert by_book[case.criterion] == case.outcome
    assert {trace.criterion_id: trace.outcome.value for trace in found} == by_book


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.sampled_from(tuple(cases())), st.dates(date(2022, 2, 8), date(2029, 12, 31)), st.booleans())
def test_every_case_at_any_cutoff_by_the_book(case: Case, cutoff: date, complete: bool) -> None:
    complete_to = cutoff if complete else cutoff - timedelta(days=1)
    found = judge(Question(case.dossier, policy_of_the_site(), cutoff, complete_to))
    by_book = by_the_book.judged(USCC, case.files, law(), cutoff, complete_to, stated(case, cutoff))
    assert {trace.criterion_id: trace.outcome.value for trace in found} == by_book


def shipped() -> dict[str, dict[str, Any]]:
    """Return the files about each association by its code, as raw YAML."""
    found: dict[str, dict[str, Any]] = {}
    for file in sorted(DATA.glob("associations/*/*/*.yaml")):
        found.setdefault(file.parts[-3], {})[_path(file)] = text(file)
    for file in sorted(DATA.glob("registrars/*/*/*/*.yaml")):
        found.setdefault(file.parts[-2], {})[_path(file)] = text(file)
    for file in sorted(DATA.glob("departments/*/*/*.yaml")):
        tree = text(file)
        for code, files in found.items():
            if code in str(tree):
                files[_path(file)] = tree
    return found


def _path(file: Path) -> str:
    return file.relative_to(DATA).as_posix()


def test_every_verdict_of_the_shipped_register_by_the_book(policy: Policy) -> None:
    files = shipped()
    register = open_register(DATA, date(2100, 12, 31))
    dossiers = {job.subject: read_dossier(DATA, job)[0] for job in register.jobs}
    assert dossiers.keys() == files.keys()
    for cutoff in CUTOFFS:
        entries = {e.association_id: e for e in compute(dossiers.values(), policy, cutoff, cutoff)}
        for code, raw in files.items():
            by_book = by_the_book.judged(code, raw, law(), cutoff, cutoff, _entry(code, cutoff))
            found = judge(Question(dossiers[code], policy, cutoff, cutoff))
            assert {t.criterion_id: t.outcome.value for t in found} == by_book, (code, cutoff)
            if code in entries:
                registration = Book(code, raw, cutoff).registration
                kind = registration["association_kind"] if registration else None
                since = date.fromisoformat(registration.key) if registration else None
                expected = by_the_book.result(by_book, kind, since, cutoff)
                assert entries[code].result.value == expected, (code, cutoff)
    assert len(files) > 20


@cache
def _lists() -> list[Any]:
    return [text(file) for file in sorted(DATA.glob("registrars/*/eligible-list/*.yaml"), key=_revision)]


def _revision(file: Path) -> int:
    return int(file.stem.partition(".r")[2] or 1)


def _entry(code: str, cutoff: date) -> Any:
    """Return the registrar's entry for an association in the newest revision of the list of a cutoff."""
    mine = [e for told in _lists() if told["cutoff_date"] == str(cutoff) for e in told["entries"]]
    return next((e for e in reversed(mine) if e["association_id"] == code), None)
