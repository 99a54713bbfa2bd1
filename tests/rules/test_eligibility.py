"""The criteria that can be judged, at their edges: unknown is never no, and what came later does not count."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.model.policy import Policy
from generator.rules.eligibility import judge, judged_criteria
from generator.rules.eligibility.criterion import Question
from generator.rules.eligibility.finances import due_year
from tests.conftest import DATA, USCC, Files
from tests.rules.test_standing import LISTED, LISTING, REMOVED

Read = Callable[[Files], tuple[Dossier, list[Finding]]]
CUTOFF = date(2026, 6, 30)


@pytest.fixture
def worked() -> dict[str, str]:
    folders = [DATA / "associations" / USCC, *sorted(DATA.glob(f"registrars/*/*/{USCC}"))]
    files = (file for folder in folders for file in sorted(folder.rglob("*.yaml")))
    return {file.relative_to(DATA).as_posix(): file.read_text(encoding="utf-8") for file in files}


def outcomes(read: Read, policy: Policy, files: Files, complete_to: date = CUTOFF) -> dict[str, str]:
    dossier, findings = read(files)
    assert not findings
    return {
        trace.criterion_id: trace.outcome.value
        for trace in judge(Question(dossier, policy, CUTOFF, complete_to))
    }


def without(files: dict[str, str], part: str) -> dict[str, str]:
    return {path: text for path, text in files.items() if part not in path}


def test_the_worked_example_meets_what_can_be_judged(
    worked: dict[str, str], read: Read, policy: Policy
) -> None:
    assert outcomes(read, policy, worked) == dict.fromkeys(sorted(judged_criteria()), "pass")


@pytest.mark.parametrize("criterion", ["E01", "E03", "E04"])
def test_silence_counts_only_when_the_registrar_is_complete(
    criterion: str, worked: dict[str, str], read: Read, policy: Policy
) -> None:
    assert outcomes(read, policy, worked, date(2026, 6, 29))[criterion] == "unknown"


def test_a_listing_fails_and_its_removal_on_the_cutoff_passes(
    worked: dict[str, str], read: Read, policy: Policy
) -> None:
    assert outcomes(read, policy, worked | {LISTED: LISTING})["E03"] == "fail"
    files = worked | {LISTED: LISTING, LISTED.replace(".yaml", ".r2.yaml"): REMOVED}
    assert outcomes(read, policy, files)["E03"] == "pass"


def test_a_removal_known_after_the_cutoff_does_not_count(
    worked: dict[str, str], read: Read, policy: Policy
) -> None:
    late = REMOVED.replace("disclosed_on: 2026-06-30", "disclosed_on: 2026-07-02")
    files = worked | {LISTED: LISTING, LISTED.replace(".yaml", ".r2.yaml"): late}
    assert outcomes(read, policy, files)["E03"] == "fail"


def test_a_missing_report_is_unknown_for_the_accounts_and_missing_for_disclosure(
    worked: dict[str, str], read: Read, policy: Policy
) -> None:
    found = outcomes(read, policy, without(worked, "annual-report/2025"))
    assert (found["E10"], found["E13"]) == ("unknown", "fail")


def test_a_report_disclosed_after_the_cutoff_is_not_known(
    worked: dict[str, str], read: Read, policy: Policy
) -> None:
    path = f"associations/{USCC}/annual-report/2025.yaml"
    late = worked[path].replace("disclosed_on: 2026-05-22", "disclosed_on: 2026-07-02")
    assert late != worked[path]
    assert outcomes(read, policy, worked | {path: late})["E10"] == "unknown"


def test_nothing_registered_is_unknown(worked: dict[str, str], read: Read, policy: Policy) -> None:
    found = outcomes(read, policy, without(worked, "/registration/"))
    assert (found["E02"], found["E13"]) == ("unknown", "unknown")


def test_a_certificate_that_ran_out_fails(worked: dict[str, str], read: Read, policy: Policy) -> None:
    path = next(path for path in worked if "/registration/" in path)
    ended = worked[path].replace("valid_to: 2028-06-17", "valid_to: 2026-06-29")
    assert outcomes(read, policy, worked | {path: ended})["E02"] == "fail"
    last_day = worked[path].replace("valid_to: 2028-06-17", "valid_to: 2026-06-30")
    assert outcomes(read, policy, worked | {path: last_day})["E02"] == "pass"


@pytest.mark.parametrize(
    "opinion,expected",
    [
        ("unqualified", "pass"),
        ("unqualified_with_emphasis", "pass"),
        ("qualified", "fail"),
        ("adverse", "fail"),
        ("disclaimer", "fail"),
    ],
)
def test_audit_opinions(
    opinion: str, expected: str, worked: dict[str, str], read: Read, policy: Policy
) -> None:
    path = f"associations/{USCC}/annual-report/2025.yaml"
    report = worked[path].replace("opinion: unqualified", f"opinion: {opinion}")
    assert outcomes(read, policy, worked | {path: report})["E10"] == expected


@pytest.mark.parametrize("day,year", [("2026-05-30", 2024), ("2026-05-31", 2025), ("2026-06-30", 2025)])
def test_the_due_year_turns_on_the_last_of_may(day: str, year: int) -> None:
    assert due_year(date.fromisoformat(day)) == year


def test_no_criterion_knows_an_age(worked: dict[str, str], read: Read, policy: Policy) -> None:
    """A young association with all else in order is not worse off (财综〔2016〕54号)."""
    path = next(path for path in worked if "/registration/" in path)
    young = without(worked, "/registration/")
    young[path.replace("2016-06-18", "2026-05-20")] = worked[path].replace(
        "valid_from: 2023-06-18", "valid_from: 2026-05-20"
    )
    young = without(without(young, "annual-report"), "/donation/")
    dossier, _ = read(young)
    found = {t.criterion_id: t.outcome.value for t in judge(Question(dossier, policy, CUTOFF, CUTOFF))}
    assert (found["E10"], found["E13"]) == ("not_applicable", "pass")
    assert "fail" not in found.values()
